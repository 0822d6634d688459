// SPDX-License-Identifier: MIT
#include "ui/panels/reply/replypanel.h"

#include "core/dissect/fieldpath.h"
#include "core/print/printformat.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/bytes/bytescene.h"
#include "ui/panels/exchange/exchangemodel.h"
#include "ui/send/sender.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace wl {
namespace {

PrintedText printedTree(const FieldTree &tree)
{
    const auto formats = printFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [](const PrintFormat &format) { return std::string_view(format.id) == "tree"; });
    return found == formats.end() ? PrintedText{} : found->print(tree);
}

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
      m_fields(new QPlainTextEdit(this)), m_bytes(new HexView(context.appearance.theme(), this))
{
    m_headline->setObjectName(QStringLiteral("replyHeadline"));
    m_headline->setWordWrap(true);
    m_differences->setObjectName(QStringLiteral("replyDifferences"));
    m_differences->setWordWrap(true);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->setFocusPolicy(Qt::NoFocus);
    m_fields->setObjectName(QStringLiteral("replyFields"));
    m_fields->setAccessibleName(tr("Reply"));
    m_fields->setReadOnly(true);
    m_fields->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_fields->setTabChangesFocus(true);
    m_fields->setFont(monospaceFont(QGuiApplication::font()));
    m_fields->document()->setDocumentMargin(14);
    m_bytes->setObjectName(QStringLiteral("replyBytes"));
    m_bytes->setAccessibleName(tr("Reply bytes"));
    m_bytes->setReadOnly(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(4);
    for (QLabel *label : {m_headline, m_differences}) {
        label->setContentsMargins(14, 0, 14, 0);
        layout->addWidget(label);
    }
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
        showReply();
    });
    showReply();
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
    const bool hasReply = !sent.reply.bytes.isEmpty();
    const QString notes = allLines(sent.exchange.status);
    m_differences->setText(
        hasReply ? describe(sent.differences) + (notes.isEmpty() ? QString() : QLatin1Char('\n') + notes) : notes);
    m_fields->setVisible(hasReply);
    m_bytes->setVisible(hasReply);
    if (!hasReply)
        return;
    Editor editor(m_context.session.registry());
    const FieldTree tree = editor.treeOf(sent.reply);
    const PrintedText printed = printedTree(tree);
    m_fields->setPlainText(QString::fromStdString(printed.text));
    QList<QTextEdit::ExtraSelection> marks;
    for (const PrintSpan &span : printed.spans) {
        const std::string path = pathOf(tree, span.node);
        const auto changed = std::find_if(sent.differences.begin(), sent.differences.end(),
                                          [&path](const Difference &difference) { return difference.path == path; });
        if (changed == sent.differences.end())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_fields->document());
        mark.cursor.setPosition(static_cast<int>(QString::fromStdString(printed.text.substr(0, span.begin)).size()));
        mark.cursor.setPosition(static_cast<int>(QString::fromStdString(printed.text.substr(0, span.end)).size()),
                                QTextCursor::KeepAnchor);
        mark.format.setForeground(changed->isDerived ? m_context.appearance.theme().muted
                                                     : m_context.appearance.theme().accent);
        mark.format.setFontWeight(changed->isDerived ? QFont::Normal : QFont::Bold);
        marks.append(mark);
    }
    m_fields->setExtraSelections(marks);
    m_bytes->setBytes(sent.reply.bytes);
    m_bytes->setTints(tintsOf(tree));
    m_bytes->setDescriber([tree](qsizetype offset) { return byteTip(tree, offset); });
}

void ReplyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        m_fields->setFont(monospaceFont(QGuiApplication::font()));
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
