// SPDX-License-Identifier: MIT
#include "ui/window/actions/actions.h"
#include "ui/window/mainwindow.h"

#include <QDir>
#include <QFileInfo>

namespace wl {
namespace {

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

void fillRecent(QMenu &menu, MainWindow &window)
{
    menu.clear();
    const QStringList files = window.document().recentFiles();
    for (const QString &path : files) {
        QAction *action = menu.addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        QObject::connect(action, &QAction::triggered, &window, [&window, path] { window.openPath(path); });
    }
    if (files.isEmpty()) {
        menu.addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(tr("Forget These")), &QAction::triggered, &window,
                     [&window] { window.document().clearRecentFiles(); });
}

void fillTemplates(QMenu &menu, MainWindow &window)
{
    menu.clear();
    const auto files
        = QDir(QStringLiteral(":/templates")).entryInfoList({QStringLiteral("*.wlt")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString path = file.filePath();
        QObject::connect(menu.addAction(Document::templateName(path)), &QAction::triggered, &window,
                         [&window, path] { window.openTemplate(path); });
    }
}

/// A submenu that is filled each time it opens.
void addLateMenu(QMenu &parent, MainWindow &window, const QString &title, void (*fill)(QMenu &, MainWindow &))
{
    QMenu *menu = parent.addMenu(title);
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, &window, [menu, &window, fill] { fill(*menu, window); });
}

} // namespace

void addFileActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&File"));
    const auto add
        = [&](const ActionSpec &spec, const std::function<void()> &run) { return addAction(menu, window, spec, run); };
    add({"file.new", tr("&New"), {QKeySequence::New}, "new"}, [&window] { window.startNew(); });
    addLateMenu(menu, window, tr("New &From Template"), fillTemplates);
    add({"file.new_pasted", tr("New From Clip&board"), {}, "paste"}, [&window] { window.pasteAsPacket(); });
    add({"file.open", tr("&Open\u2026"), {QKeySequence::Open}, "open"}, [&window] { window.open(); });
    addLateMenu(menu, window, tr("Open &Recent"), fillRecent);
    menu.addSeparator();
    add({"file.save", tr("&Save"), {QKeySequence::Save}, "save"}, [&window] { window.save(); });
    add({"file.save_as", tr("Save &As\u2026"), {QKeySequence(tr("Ctrl+Shift+S"))}, "save-as"},
        [&window] { window.saveAs(); });
    add({"file.save_template", tr("Save as &Template\u2026"), {}, "template"}, [&window] { window.saveAsTemplate(); });
    add({"file.export", tr("&Export pcap\u2026"), {QKeySequence(tr("Ctrl+Shift+E"))}},
        [&window] { window.exportPcap(); });
    menu.addSeparator();
    add({"file.close", tr("&Close"), {QKeySequence::Close}}, [&window] { window.close(); });
    add({"file.quit", tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}}, [&window] { window.close(); });
}

} // namespace wl
