// SPDX-License-Identifier: MIT
//
// The main window's files: what opens, what is saved, and what is dropped or pasted into it.
#include "core/read/readbytes.h"
#include "ui/craftline/crafteditor.h"
#include "ui/panels/library/librarypanel.h"
#include "ui/text/errortext.h"
#include "ui/window/craftbar.h"
#include "ui/window/docks.h"
#include "ui/window/journal.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace wl {
namespace {

// What a person sees at the very first start: the template of the tutorial. Any other will do when it is gone.
const auto firstTemplate = QStringLiteral("icmp_echo.wlt");

QString localPathOf(const QUrl &url)
{
    return url.scheme() == QLatin1String("qrc") ? QLatin1Char(':') + url.path() : url.toLocalFile();
}

} // namespace

bool MainWindow::done(const QString &what, const Result<Done> &result)
{
    if (!result)
        report(what, result.error());
    return result.has_value();
}

bool MainWindow::mayClose()
{
    if (!m_document.isModified())
        return true;
    switch (askUnsaved(m_document.name())) {
    case Answer::Save:
        return save();
    case Answer::Discard:
        return true;
    case Answer::Cancel:
        break;
    }
    return false;
}

void MainWindow::startNew()
{
    if (mayClose() && done(tr("New"), m_document.startNew()))
        m_craftBar->editor().setFocus(Qt::OtherFocusReason);
}

void MainWindow::open()
{
    const QString path = askOpenPath();
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::openPath(const QString &path)
{
    if (mayClose())
        done(tr("Open"), m_document.open(path));
}

void MainWindow::openTemplate(const QString &path)
{
    if (mayClose())
        done(tr("Open"), m_document.openTemplate(path));
}

void MainWindow::openExample()
{
    const auto templates
        = QDir(QStringLiteral(":/templates")).entryList({QStringLiteral("*.wlt")}, QDir::Files, QDir::Name);
    if (!templates.isEmpty())
        openTemplate(QStringLiteral(":/templates/")
                     + (templates.contains(firstTemplate) ? firstTemplate : templates.front()));
}

bool MainWindow::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool MainWindow::saveTo(const QString &path)
{
    keepSending();
    return done(tr("Save"), m_document.save(path));
}

void MainWindow::keepSending()
{
    const Sender::Way *way = m_sender.way();
    // An interface is never kept: the one of that name on the next machine is another.
    const bool keepsTarget = m_sender.isTargetFree() && m_sender.destination() == Destination::Address;
    if (way != nullptr && !m_sender.writesFile())
        m_document.setSending(way->mode.id, keepsTarget ? m_sender.target().toStdString() : std::string());
}

bool MainWindow::saveAs()
{
    const bool isCapture = m_document.isCapture();
    const QString name = isCapture ? m_document.captureName() : m_document.name() + QStringLiteral(".wlt");
    const QString suggested = m_document.path().isEmpty() ? name : m_document.path();
    const QString templates = tr("Templates (*.wlt)");
    const QString captures = tr("Captures (*.pcap *.pcapng)");
    const QString path = askSavePath(suggested,
                                     isCapture ? captures + QStringLiteral(";;") + templates
                                               : templates + QStringLiteral(";;") + captures);
    return !path.isEmpty() && saveTo(path);
}

void MainWindow::saveAsTemplate()
{
    QDir().mkpath(ownTemplatesFolder());
    const QString path = askSavePath(QDir(ownTemplatesFolder()).filePath(m_document.name() + QStringLiteral(".wlt")),
                                     tr("Templates (*.wlt)"));
    if (!path.isEmpty())
        saveTo(path);
}

void MainWindow::exportPcap()
{
    const QString path = askSavePath(m_document.captureName(), tr("Captures (*.pcap *.pcapng)"));
    if (!path.isEmpty())
        done(tr("Export"), m_document.exportPcap(path));
}

void MainWindow::pasteAsPacket()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty())
        return note(tr("There is no text to paste"));
    if (const auto read = readBytesText(text.toStdString()); !read)
        return report(tr("Paste"), read.error()); // before anybody is asked about unsaved work
    if (!mayClose())
        return;
    QString understood;
    if (done(tr("Paste"), m_document.openText(text, &understood)) && !understood.isEmpty())
        note(tr("Pasted: %1").arg(understood));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose())
        return event->ignore();
    m_docks->save(m_settings);
    if (m_journal)
        m_journal->close();
    event->accept();
}

void MainWindow::keepJournal(const QString &folder)
{
    m_journal = std::make_unique<Journal>(m_session, folder, [this] {
        keepSending();
        return m_document.unsavedWork();
    });
    connect(m_journal.get(), &Journal::failed, this,
            [this](const Error &error) { report(tr("Unsaved changes are not kept against a crash"), error); });
    for (const Error &error : m_journal->takeDamaged())
        report(tr("Unsaved packets could not be read"), error);
    offerLeft();
}

void MainWindow::offerLeft()
{
    const QString what = leftText();
    if (what.isEmpty())
        return emit m_offer->visibilityWanted(false);
    const bool isReady = m_journal->left().packets > 0;
    std::vector<MessageBar::Choice> choices;
    if (isReady)
        choices.push_back({.id = "restoreLeft", .text = tr("&Restore"), .run = [this] { restoreLeft(); }});
    choices.push_back({.id = "discardLeft", .text = tr("&Discard"), .run = [this, isReady] {
                           isReady ? m_journal->discardLeft() : m_journal->discardWaiting();
                           offerLeft();
                       }});
    m_offer->showOffer(what, choices);
}

/// What was left: what can be restored, else what cannot yet.
QString MainWindow::leftText() const
{
    const auto joined = [](const std::vector<std::string> &names, const QString &nameless) {
        QStringList list;
        for (const std::string &name : names)
            list += name.empty() ? nameless : toQString(name);
        return list.join(QStringLiteral(", "));
    };
    if (const Journal::Left left = m_journal->left(); left.packets > 0) {
        const QString what = left.packets == 1
            ? tr("1 packet was not saved when Wirelathe ended unexpectedly: %1")
            : tr("%1 packets were not saved when Wirelathe ended unexpectedly: %2").arg(left.packets);
        return what.arg(joined(left.names, tr("Untitled")));
    }
    const Journal::Left waiting = m_journal->waiting();
    if (waiting.packets == 0)
        return {};
    const QString what = waiting.packets == 1
        ? tr("1 packet was not saved when Wirelathe ended unexpectedly (%1). It is kept until a definition of %2 is "
             "in the folder of protocols.")
        : tr("%1 packets were not saved when Wirelathe ended unexpectedly (%2). They are kept until a definition of %3 "
             "is in the folder of protocols.")
              .arg(waiting.packets);
    return what.arg(joined(waiting.names, tr("Untitled")), joined(m_journal->missingProtocols(), {}));
}

void MainWindow::restoreLeft()
{
    if (!mayClose())
        return;
    done(tr("Restore"), m_journal->restoreNewest([this](UnsavedWork work) { m_document.restore(std::move(work)); }));
    offerLeft();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData &dropped = *event->mimeData();
    event->acceptProposedAction();
    if (dropped.hasUrls()) {
        const QString path = localPathOf(dropped.urls().constFirst());
        return path.startsWith(QLatin1Char(':')) ? openTemplate(path) : openPath(path);
    }
    if (mayClose())
        done(tr("Drop"), m_document.openText(dropped.text()));
}

} // namespace wl
