// SPDX-License-Identifier: MIT
#include "ui/window/dialogs.h"

#include "ui/panels/savedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

namespace wl {
namespace {

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

MainWindow::Answer askUnsaved(MainWindow &window, const QString &name)
{
    const auto pressed
        = QMessageBox::question(&window, tr("Unsaved changes"), tr("Save the changes to %1?").arg(name),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (pressed == QMessageBox::Save)
        return MainWindow::Answer::Save;
    return pressed == QMessageBox::Discard ? MainWindow::Answer::Discard : MainWindow::Answer::Cancel;
}

} // namespace

void useDialogs(MainWindow &window)
{
    MainWindow *parent = &window;
    window.askUnsaved = [parent](const QString &name) { return askUnsaved(*parent, name); };
    window.askOpenPath = [parent] {
        return QFileDialog::getOpenFileName(
            parent, tr("Open"), parent->document().startFolder(),
            tr("Packets (*.wlt *.pcap *.pcapng *.cap *.gz *.txt *.hex);;Templates (*.wlt);;"
               "Captures (*.pcap *.pcapng *.cap *.gz);;All files (*)"));
    };
    window.askSavePath = [parent](const QString &suggested, const QString &filter) {
        const QString beside
            = QDir(parent->document().startFolder()).filePath(suggested); // itself, when it says a folder
        return askSaveFile(parent, tr("Save As"), beside, filter);
    };
    window.sender().nameFile = [parent] {
        return askSaveFile(parent, tr("Write the packet to"),
                           QDir(parent->document().startFolder()).filePath(QStringLiteral("packet.pcap")),
                           tr("Captures (*.pcap)"));
    };
    window.sender().confirm = [parent](const QString &question) {
        return QMessageBox::warning(parent, tr("Send"), question, QMessageBox::Yes | QMessageBox::Cancel,
                                    QMessageBox::Cancel)
            == QMessageBox::Yes;
    };
}

} // namespace wl
