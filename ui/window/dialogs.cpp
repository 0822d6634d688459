// SPDX-License-Identifier: MIT
#include "ui/window/dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

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

/// Beside what is open, or where a person keeps documents.
QString startFolder(MainWindow &window)
{
    const QString path = window.document().path();
    return path.isEmpty() || path.startsWith(QLatin1Char(':'))
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(path).absolutePath();
}

} // namespace

void useDialogs(MainWindow &window)
{
    MainWindow *parent = &window;
    window.askUnsaved = [parent](const QString &name) { return askUnsaved(*parent, name); };
    window.askOpenPath = [parent] {
        return QFileDialog::getOpenFileName(
            parent, tr("Open"), startFolder(*parent),
            tr("Packets (*.wlt *.pcap *.pcapng *.cap *.gz *.txt *.hex);;Templates (*.wlt);;"
               "Captures (*.pcap *.pcapng *.cap *.gz);;All files (*)"));
    };
    window.askSavePath = [parent](const QString &suggested, const QString &filter) {
        const QString beside = QDir(startFolder(*parent)).filePath(suggested); // itself, when it says a folder
        return QFileDialog::getSaveFileName(parent, tr("Save As"), beside, filter);
    };
    window.sender().nameFile = [parent] {
        return QFileDialog::getSaveFileName(parent, tr("Write the packet to"),
                                            QDir::home().filePath(QStringLiteral("packet.pcap")),
                                            tr("Captures (*.pcap)"));
    };
    window.sender().confirm = [parent](const QString &question) {
        return QMessageBox::warning(parent, tr("Send"), question, QMessageBox::Yes | QMessageBox::Cancel,
                                    QMessageBox::Cancel)
            == QMessageBox::Yes;
    };
}

} // namespace wl
