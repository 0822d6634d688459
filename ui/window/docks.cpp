// SPDX-License-Identifier: MIT
#include "ui/window/docks.h"

#include "ui/panels/onview.h"
#include "ui/panels/panelheader.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace wl {
namespace {

constexpr int layoutVersion = 1; // a step up makes every saved layout start anew
const auto stateKey = QStringLiteral("window/state");
const auto geometryKey = QStringLiteral("window/geometry");
const auto centreKey = QStringLiteral("window/centre");

QString titleOf(const Panel &panel)
{
    return QCoreApplication::translate("wl::Panel", panel.title);
}

int firstExtent(Qt::DockWidgetArea area)
{
    switch (area) {
    case Qt::LeftDockWidgetArea:
        return 212;
    case Qt::RightDockWidgetArea:
        return 396;
    default:
        return 150;
    }
}

} // namespace

Docks::Docks(QMainWindow &window, PanelContext &context)
    : QObject(&window), m_window(window), m_centre(new QSplitter(Qt::Vertical, &window))
{
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->setChildrenCollapsible(false);
    window.setCentralWidget(m_centre);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    make(context);
    arrange();
    window.installEventFilter(this);
}

/// The window makes and keeps tab bars of its own; each new one is named and flattened.
bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded)
        updateTitlesSoon();
    return QObject::eventFilter(watched, event);
}

void Docks::make(PanelContext &context)
{
    std::vector<Panel> all = panels();
    std::stable_sort(all.begin(), all.end(), [](const Panel &a, const Panel &b) { return a.rank < b.rank; });
    for (const Panel &panel : all) {
        Entry entry{.panel = panel, .content = panel.make(context)};
        entry.content->setProperty("isPanel", true);
        entry.content->setAttribute(Qt::WA_StyledBackground);
        if (panel.area == Qt::NoDockWidgetArea)
            m_centre->addWidget(entry.content);
        else
            makeDock(entry);
        m_entries.append(entry);
    }
}

void Docks::makeDock(Entry &entry)
{
    const QString title = titleOf(entry.panel);
    entry.dock = new QDockWidget(title, &m_window);
    entry.dock->setObjectName(QLatin1String(entry.panel.id) + QStringLiteral("Dock"));
    entry.dock->setAccessibleName(title);
    entry.dock->setTitleBarWidget(new PanelHeader(title, entry.dock));
    entry.dock->setWidget(entry.content);
    connect(entry.dock, &QDockWidget::dockLocationChanged, this, &Docks::updateTitlesSoon);
    connect(entry.dock, &QDockWidget::visibilityChanged, this, &Docks::updateTitlesSoon);
    connect(entry.dock, &QDockWidget::topLevelChanged, this, &Docks::updateTitlesSoon);
}

void Docks::arrange()
{
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea}) {
        QDockWidget *first = nullptr;
        QDockWidget *front = nullptr;
        for (const Entry &entry : std::as_const(m_entries)) {
            if (entry.panel.area != area)
                continue;
            entry.dock->setFloating(false);
            m_window.addDockWidget(area, entry.dock);
            if (first != nullptr)
                m_window.tabifyDockWidget(first, entry.dock);
            else
                first = entry.dock;
            entry.dock->show();
            if (entry.panel.isInFront)
                front = entry.dock;
        }
        if (first == nullptr)
            continue;
        (front != nullptr ? front : first)->raise();
    }
    takeFirstSizes();
    updateTitlesSoon();
}

void Docks::takeFirstSizes()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.dock == nullptr || !entry.panel.isInFront)
            continue;
        const auto direction = entry.panel.area == Qt::BottomDockWidgetArea ? Qt::Vertical : Qt::Horizontal;
        m_window.resizeDocks({entry.dock}, {firstExtent(entry.panel.area)}, direction);
    }
    m_centre->setStretchFactor(0, 1);
    m_centre->setSizes({440, 180});
}

void Docks::updateTitlesSoon()
{
    if (m_isUpdateDue)
        return;
    m_isUpdateDue = true;
    QTimer::singleShot(0, this, &Docks::updateTitles);
}

/// Docks that share a place have a tab each, which says what a title would say
/// again.
void Docks::updateTitles()
{
    m_isUpdateDue = false;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.dock == nullptr)
            continue;
        const auto neighbours = m_window.tabifiedDockWidgets(entry.dock);
        const bool isTab = !entry.dock->isFloating()
            && std::any_of(neighbours.begin(), neighbours.end(),
                           [](const QDockWidget *dock) { return !dock->isHidden(); });
        entry.dock->titleBarWidget()->setFixedHeight(isTab ? 0 : PanelHeader::stripHeight);
    }
    const auto bars = m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars) {
        bar->setAccessibleName(tr("Panels"));
        bar->setExpanding(false);
        bar->setDrawBase(false);
        bar->setDocumentMode(true);
    }
}

void Docks::raise(const QString &id)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.dock == nullptr || id != QLatin1String(entry.panel.id))
            continue;
        entry.dock->show();
        entry.dock->raise();
    }
}

void Docks::focusNext(int direction)
{
    QList<QWidget *> stops;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (OnView::isSeen(*entry.content))
            stops.append(entry.content);
    }
    if (auto *craft = m_window.findChild<QWidget *>(QStringLiteral("craftLine")))
        stops.prepend(craft);
    if (stops.isEmpty())
        return;
    const QWidget *focused = QApplication::focusWidget();
    qsizetype at = direction > 0 ? -1 : 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (focused != nullptr && (stops[i] == focused || stops[i]->isAncestorOf(focused)))
            at = i;
    }
    stops[(at + direction + stops.size()) % stops.size()]->setFocus(Qt::ShortcutFocusReason);
}

QList<QAction *> Docks::toggleActions() const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries) {
        if (entry.dock != nullptr)
            actions.append(entry.dock->toggleViewAction());
    }
    return actions;
}

void Docks::save(QSettings &settings) const
{
    settings.setValue(geometryKey, m_window.saveGeometry());
    settings.setValue(stateKey, m_window.saveState(layoutVersion));
    settings.setValue(centreKey, m_centre->saveState());
}

void Docks::restore(const QSettings &settings)
{
    m_window.restoreGeometry(settings.value(geometryKey).toByteArray());
    if (m_window.restoreState(settings.value(stateKey).toByteArray(), layoutVersion))
        m_centre->restoreState(settings.value(centreKey).toByteArray());
    else
        takeFirstSizes();
    updateTitlesSoon();
}

void Docks::reset()
{
    arrange();
}

} // namespace wl
