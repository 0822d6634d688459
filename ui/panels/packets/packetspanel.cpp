// SPDX-License-Identifier: MIT
#include "ui/panels/packets/packetspanel.h"

#include "core/session/session.h"
#include "ui/panels/packets/packetsview.h"
#include "ui/panels/savedialog.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/window/document.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

const auto timeKey = QStringLiteral("packets/absoluteTime");

void fit(QTreeView &view, int column, const QString &usual)
{
    constexpr int padding = 24;
    view.setColumnWidth(column, QFontMetrics(view.font()).horizontalAdvance(usual) + padding);
}

} // namespace

PacketsPanel::PacketsPanel(PanelContext &context)
    : m_context(context), m_model(new PacketModel(context.session, context.appearance, this)),
      m_filter(
          new PacketFilter([this](std::size_t packet) { return m_model->textOf(packet).join(QLatin1Char(' ')); }, this))
{
    setObjectName(QStringLiteral("packetsPanel"));
    setAccessibleName(tr("Packets"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_model->setTimeAbsolute(context.settings.value(timeKey).toBool());
    makeFilterRow();
    makeView();
    makeActions();
    setFocusProxy(m_view);
    askSavePath = [this](const QString &suggested) {
        const QString beside = QDir(m_context.document.startFolder()).filePath(suggested);
        return askSaveFile(this, tr("Export Packets"), beside, tr("Captures (*.pcap *.pcapng)"));
    };
    connect(&context.session, &Session::packetChanged, this, &PacketsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PacketsPanel::showCurrent);
    connect(&context.session, &Session::loaded, m_filterText, &QLineEdit::clear);
    connect(&context.session, &Session::listChanged, this, &PacketsPanel::filter);
    showCurrent();
    showCount();
}

void PacketsPanel::makeFilterRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_filterText = new QLineEdit(this);
    m_filterText->setObjectName(QStringLiteral("packetsFilter"));
    m_filterText->setAccessibleName(tr("Filter packets"));
    m_filterText->setPlaceholderText(tr("Filter: text in any column"));
    m_filterText->setClearButtonEnabled(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("packetsProgress"));
    m_progress->setAccessibleName(tr("Filtering"));
    m_progress->setMaximumWidth(120);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(QStringLiteral("packetsCancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel filtering"));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("packetsCount"));
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("packetsMore"));
    more->setText(tr("Actions"));
    more->setAccessibleName(tr("Actions for packets"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::TabFocus);
    m_menu = new QMenu(tr("Selected Pac&kets"), more);
    m_menu->setObjectName(QStringLiteral("packetsMenu"));
    more->setMenu(m_menu);
    row->addWidget(m_filterText, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_count);
    row->addWidget(more);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_progress->hide();
    m_cancel->hide();
    connect(m_filterText, &QLineEdit::textChanged, this, &PacketsPanel::filter);
    connect(m_cancel, &QToolButton::clicked, this, &PacketsPanel::stopFilter);
    connect(m_filter, &PacketFilter::progressed, this, [this](int percent) {
        m_progress->show();
        m_cancel->show();
        m_progress->setValue(percent);
    });
    connect(m_filter, &PacketFilter::found, this, [this](const std::vector<std::uint32_t> &rows) {
        m_progress->hide();
        m_cancel->hide();
        m_model->setShown(rows);
        showCount();
    });
}

void PacketsPanel::makeView()
{
    m_view = new PacketsView(this);
    m_view->setObjectName(QStringLiteral("packets"));
    m_view->setAccessibleName(tr("Packets"));
    m_view->setModel(m_model);
    fit(*m_view, PacketModel::NumberColumn, QStringLiteral("\u25cf 100000"));
    fit(*m_view, PacketModel::TimeColumn, QStringLiteral("1000.000000000"));
    fit(*m_view, PacketModel::SourceColumn, QStringLiteral("00:00:00:00:00:00"));
    fit(*m_view, PacketModel::DestinationColumn, QStringLiteral("00:00:00:00:00:00"));
    fit(*m_view, PacketModel::ProtocolColumn, QStringLiteral("protocol"));
    fit(*m_view, PacketModel::LengthColumn, QStringLiteral("1500 of 9000"));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_isShowing)
                    m_context.session.setCurrentIndex(m_model->packetOf(current.row()));
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isShowing)
            tellSelected();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &PacketsPanel::tellSelected);
    connect(&m_context.session, &Session::listChanged, this, &PacketsPanel::tellSelected);
    connect(&m_context.selection, &Selection::packetsChanged, this, &PacketsPanel::showSelected);
    connect(m_view, &QTreeView::activated, this, &PacketsPanel::openCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { m_menu->popup(m_view->viewport()->mapToGlobal(place)); });
}

std::vector<std::size_t> PacketsPanel::selected() const
{
    std::vector<std::size_t> packets;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        packets.push_back(m_model->packetOf(row.row()));
    std::sort(packets.begin(), packets.end());
    return packets;
}

void PacketsPanel::tellSelected()
{
    const bool wasShowing = std::exchange(m_isShowing, true); // it need not be told back
    m_context.selection.setPackets(selected());
    m_isShowing = wasShowing;
}

/// What another view selected.
void PacketsPanel::showSelected()
{
    const std::vector<std::size_t> packets = m_context.selection.packets();
    if (m_isShowing || packets == selected())
        return;
    QItemSelection rows;
    for (std::size_t first = 0; first < packets.size();) {
        std::size_t last = first;
        const int top = m_model->rowOf(packets[first]);
        while (top >= 0 && last + 1 < packets.size()
               && m_model->rowOf(packets[last + 1]) == top + static_cast<int>(last + 1 - first))
            ++last;
        if (top >= 0)
            rows.select(m_model->index(top, 0),
                        m_model->index(top + static_cast<int>(last - first), m_model->columnCount() - 1));
        first = last + 1;
    }
    m_isShowing = true;
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_isShowing = false;
}

/// The current packet's row, unless somebody selects several.
void PacketsPanel::showCurrent()
{
    const int row = m_model->rowOf(m_context.session.currentIndex());
    if (m_isShowing || row < 0 || m_view->currentIndex().row() == row)
        return;
    m_isShowing = true;
    m_view->setCurrentIndex(m_model->index(row, 0));
    m_isShowing = false;
    tellSelected();
    showCount();
}

void PacketsPanel::showCount()
{
    const QLocale locale;
    const auto all = locale.toString(static_cast<qulonglong>(m_context.session.packetCount()));
    const bool isFiltered = m_model->rowCount() != static_cast<int>(m_context.session.packetCount());
    m_count->setText(isFiltered ? tr("%1 of %2").arg(locale.toString(m_model->rowCount()), all) : all);
    m_count->setAccessibleName(isFiltered ? tr("%1 of %2 packets").arg(locale.toString(m_model->rowCount()), all)
                                          : tr("%1 packets").arg(all));
}

void PacketsPanel::filter()
{
    stopFilter();
    if (m_filterText->text().isEmpty())
        m_model->setShown(std::nullopt);
    else
        m_filter->start(m_filterText->text(), m_context.session.packetCount());
    showCount();
}

void PacketsPanel::stopFilter()
{
    m_filter->cancel();
    m_progress->hide();
    m_cancel->hide();
}

void PacketsPanel::openCurrent()
{
    if (!m_view->currentIndex().isValid())
        return;
    m_context.session.setCurrentIndex(m_model->packetOf(m_view->currentIndex().row()));
    if (auto *fields = window()->findChild<QWidget *>(QStringLiteral("fieldTree")))
        fields->setFocus(Qt::OtherFocusReason);
}

bool PacketsPanel::done(const Result<Done> &result)
{
    if (!result)
        m_context.report(describe(result.error()));
    return result.has_value();
}

namespace parts {

Panel packetsPanel()
{
    return {.id = "packets",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Packets"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 10,
            .make = [](PanelContext &context) -> QWidget * { return new PacketsPanel(context); }};
}

} // namespace parts

} // namespace wl
