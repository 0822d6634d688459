// SPDX-License-Identifier: MIT
#include "ui/window/actions/actions.h"
#include "ui/window/actions/shortcutlist.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace wl {
namespace {

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

void showAbout(MainWindow &window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Wirelathe"),
                                tr("<h3>Wirelathe %1</h3><p>A workbench for crafting "
                                   "network packets.</p><p>Every field, "
                                   "every byte, at every keystroke; sent as "
                                   "built.</p><p>MIT license. Made with Qt %2.</p>")
                                    .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
                                QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace

void addHelpActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&Help"));
    addAction(menu, window, {"help.field", tr("Help for This &Field"), {QKeySequence(tr("F1"))}},
              [&window] { window.docks().raise(QStringLiteral("reference")); });
    addAction(menu, window, {"help.shortcuts", tr("&Keyboard Shortcuts"), {QKeySequence(tr("Ctrl+?"))}}, [&window] {
        auto *list = new ShortcutList(window);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->show();
    });
    addAction(menu, window, {"help.about", tr("&About Wirelathe")}, [&window] { showAbout(window); });
}

} // namespace wl
