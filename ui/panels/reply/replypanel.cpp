// SPDX-License-Identifier: MIT
#include "ui/panels/reply/replypanel.h"

#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytescene.h"
#include "ui/panels/exchange/exchangemodel.h"
#include "ui/panels/reply/replymodel.h"
#include "ui/send/received.h"
#include "ui/send/sender.h"
#include "ui/theme/appearance.h"

#include <QAction>
#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace wl {
namespace {

QString allLines(const std::vector<std::string> &lines)
{
    QStringList all;
    for (const std::string &line : lines)
        all += QString::fromStdString(line);
    return all.join(QLatin1Char('\n'));
}

} // namespace

ReplyPanel::ReplyPanel(PanelContext &context)
    : m_context(context), m_headline(new QLabel(this)), m_differences(new QLabel(this)),
      m_model(new ReplyModel(context.appearance, this)), m_fields(new QTreeView(this)),
      m_bytes(new HexView(context.appearance.theme(), this)), m_add(new QPushButton(tr("&Add to Packets"), this)),
      m_keep(new QPushButton(tr("Keep as E&xpectation"), this))
{
    m_headline->setObjectName(QStringLiteral("replyHeadline"));
    m_headline->setWordWrap(true);
    m_differences->setObjectName(QStringLiteral("replyDifferences"));
    m_differences->setWordWrap(true);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->setFocusPolicy(Qt::NoFocus);
    m_bytes->setObjectName(QStringLiteral("replyBytes"));
    m_bytes->setAccessibleName(tr("Reply bytes"));
    m_bytes->setReadOnly(true);
    makeFields();

    m_add->setObjectName(QStringLiteral("replyAdd"));
    m_add->setToolTip(tr("Makes what came back a packet of this file, behind the current one"));
    connect(m_add, &QPushButton::clicked, this, [this] { m_context.action("send.add_reply")->trigger(); });
    m_keep->setObjectName(QStringLiteral("replyKeep"));
    m_keep->setToolTip(
        tr("Writes beside the packet which fields its reply must have; wirelathe-cli send --expect compares"));
    connect(m_keep, &QPushButton::clicked, this, [this] { m_context.action("send.expect_reply")->trigger(); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(4);
    for (QLabel *label : {m_headline, m_differences}) {
        label->setContentsMargins(14, 0, 14, 0);
        layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 4, 14, 4);
    buttons->addWidget(m_add);
    buttons->addWidget(m_keep);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_fields, 3);
    layout->addWidget(m_bytes, 2);
    setFocusProxy(m_fields);

    connect(&context.sender, &Sender::shownChanged, this, &ReplyPanel::showReply);
    connect(&context.sender, &Sender::sentChanged, this, [this](int index) {
        if (index == m_context.sender.shown())
            showReply();
    });
    connect(&context.appearance, &Appearance::themeChanged, this, [this] {
        m_bytes->setTheme(m_context.appearance.theme());
        m_model->repaint();
        showReply();
    });
    showReply();
}

void ReplyPanel::makeFields()
{
    m_fields->setObjectName(QStringLiteral("replyFields"));
    m_fields->setAccessibleName(tr("Reply"));
    m_fields->setModel(m_model);
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_fields->setAllColumnsShowFocus(true);
    m_fields->setTabKeyNavigation(false);
    m_fields->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_fields->header()->setStretchLastSection(true);
    auto *copy = new QShortcut(QKeySequence::Copy, m_fields, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ReplyPanel::copyRows);
}

/// Columns as wide as their fields, not as the layers' titles, which go across; all three fit a narrow dock.
void ReplyPanel::fitColumns()
{
    constexpr int padding = 18;
    constexpr int mostRows = 300;
    constexpr int widest = 150;
    const int rows = std::min(m_model->rowCount(), mostRows);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_fields->setFirstColumnSpanned(row, {}, m_model->field(row).isLayer);
    for (int column = 0; column < ReplyModel::BackColumn; ++column) {
        int width = m_fields->header()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, column);
            const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
            if (!m_model->field(row).isLayer)
                width = std::max(width, metrics.horizontalAdvance(index.data().toString()) + padding);
        }
        m_fields->setColumnWidth(column, std::min(width, widest));
    }
}

/// The selected rows, a line each, columns by tabs, the path in front.
void ReplyPanel::copyRows()
{
    QString text;
    const auto rows = m_fields->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const AlignedField &field = m_model->field(row.row());
        for (const std::string &part : {field.path, field.built, field.left, field.back})
            text += QString::fromStdString(part) + QLatin1Char('\t');
        text[text.size() - 1] = QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

QString ReplyPanel::headline(const SentPacket &sent) const
{
    using State = SentPacket::State;
    const QString number = tr("Exchange #%1: ").arg(sent.exchange.number);
    switch (sent.state) {
    case State::OnItsWay:
    case State::Waiting:
        return number + tr("waiting for a reply\u2026");
    case State::Replied:
        return number
            + tr("reply from %1 in %2")
                  .arg(QString::fromStdString(sent.exchange.reply->fromAddress),
                       durationText(sent.exchange.reply->rttNs));
    case State::Silent:
        return number + tr("no reply in %1").arg(durationText(std::int64_t{sent.waitedMs} * 1'000'000));
    case State::Done:
        return number + tr("sent; no reply is expected");
    case State::Failed:
        return number + tr("not sent");
    case State::Stopped:
        break;
    }
    return number + tr("stopped");
}

void ReplyPanel::showReply()
{
    const int shown = m_context.sender.shown();
    const bool isAny = shown >= 0;
    m_fields->setVisible(isAny);
    m_bytes->setVisible(isAny);
    m_differences->setVisible(isAny);
    m_add->setVisible(isAny);
    m_keep->setVisible(isAny);
    if (!isAny) {
        m_headline->setText(tr("Nothing was sent yet. The reply to a packet opens here, beside it."));
        return;
    }
    const SentPacket &sent = m_context.sender.sent()[static_cast<std::size_t>(shown)];
    m_headline->setText(headline(sent));
    showFields(sent);
}

void ReplyPanel::showFields(const SentPacket &sent)
{
    const Packet *back = receivedPacket(sent);
    const bool hasReply = !sent.reply.bytes.isEmpty();
    const QString notes = allLines(sent.exchange.status);
    m_differences->setText(
        hasReply ? describe(sent.differences) + (notes.isEmpty() ? QString() : QLatin1Char('\n') + notes) : notes);
    m_fields->setVisible(back != nullptr);
    m_bytes->setVisible(back != nullptr);
    m_add->setVisible(back != nullptr);
    m_keep->setVisible(hasReply);
    if (back == nullptr)
        return;
    m_model->show(sent.fields, sent.exchange.leftObserved, hasReply);
    m_fields->setColumnHidden(ReplyModel::LeftColumn, !m_model->hasLeftOtherwise());
    fitColumns();
    const FieldTree tree = Editor(m_context.session.registry()).treeOf(*back);
    m_bytes->setBytes(back->bytes);
    m_bytes->setTints(tintsOf(tree));
    m_bytes->setDescriber([tree](qsizetype offset) { return byteTip(tree, offset); });
}

namespace parts {

Panel replyPanel()
{
    return {.id = "reply",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Reply"),
            .area = Qt::RightDockWidgetArea,
            .rank = 40,
            .make = [](PanelContext &context) -> QWidget * { return new ReplyPanel(context); }};
}

} // namespace parts

} // namespace wl
