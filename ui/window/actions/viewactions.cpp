// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"
#include "ui/theme/appearance.h"
#include "ui/window/actions/actions.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow.h"

#include <QActionGroup>

namespace wl {
namespace {

constexpr int zoomStep = 10;

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return tr("&Light");
    case ThemeChoice::Dark:
        return tr("&Dark");
    case ThemeChoice::System:
        break;
    }
    return tr("As the &System");
}

void addThemes(QMenu &menu, MainWindow &window)
{
    QMenu *themes = menu.addMenu(tr("&Theme"));
    auto *group = new QActionGroup(&window);
    for (const ThemeChoice choice : themeChoices) {
        QAction *action = themes->addAction(nameOf(choice));
        action->setObjectName(QStringLiteral("view.theme.") + toId(choice));
        action->setCheckable(true);
        action->setChecked(choice == window.appearance().choice());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &window,
                         [&window, choice] { window.appearance().setChoice(choice); });
    }
}

void addZoom(QMenu &menu, MainWindow &window)
{
    Appearance &appearance = window.appearance();
    addAction(menu, window, {"view.larger", tr("&Larger"), {QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))}},
              [&appearance] { appearance.setZoom(appearance.zoom() + zoomStep); });
    addAction(menu, window, {"view.smaller", tr("&Smaller"), {QKeySequence(tr("Ctrl+-"))}},
              [&appearance] { appearance.setZoom(appearance.zoom() - zoomStep); });
    addAction(menu, window, {"view.normal", tr("&Normal Size"), {QKeySequence(tr("Ctrl+0"))}},
              [&appearance] { appearance.setZoom(100); });
}

void addFieldOptions(QMenu &menu, MainWindow &window)
{
    auto *fields = window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    QAction *defaults = menu.addAction(tr("Show Fields at &Default"));
    defaults->setCheckable(true);
    QObject::connect(defaults, &QAction::toggled, fields, &FieldView::setShowsDefaults);
    QAction *offsets = menu.addAction(tr("Show &Offsets"));
    offsets->setCheckable(true);
    offsets->setChecked(true);
    QObject::connect(offsets, &QAction::toggled, fields, &FieldView::setShowsOffsets);
}

} // namespace

void addViewActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&View"));
    menu.addActions(window.docks().toggleActions());
    menu.addSeparator();
    addFieldOptions(menu, window);
    menu.addSeparator();
    addThemes(menu, window);
    addZoom(menu, window);
    menu.addSeparator();
    addAction(menu, window, {"view.next", tr("Next &Panel"), {QKeySequence(tr("F6"))}},
              [&window] { window.docks().focusNext(1); });
    addAction(menu, window, {"view.previous", tr("Pre&vious Panel"), {QKeySequence(tr("Shift+F6"))}},
              [&window] { window.docks().focusNext(-1); });
    addAction(menu, window, {"view.full_screen", tr("&Full Screen"), {QKeySequence(tr("F11"))}},
              [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
    addAction(menu, window, {"view.reset", tr("&Reset Layout")}, [&window] { window.docks().reset(); });
}

} // namespace wl
