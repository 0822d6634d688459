// SPDX-License-Identifier: MIT
//
// What is done with the selected packets of the Packets panel.
#include "core/edit/editor.h"
#include "core/print/printformat.h"
#include "core/session/session.h"
#include "ui/panels/packets/packetspanel.h"
#include "ui/panels/packets/packetsview.h"
#include "ui/text/errortext.h"
#include "ui/window/document.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

namespace wl {
namespace {

constexpr std::size_t mostCopied = 10000; // packets: a clipboard is not a file
const auto copyKey = QStringLiteral("packets/copyAs");
const auto timeKey = QStringLiteral("packets/absoluteTime");

} // namespace

QAction *PacketsPanel::add(const char *id, const QString &text, const QKeySequence &key, void (PacketsPanel::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_view->addAction(action);
    m_menu->addAction(action);
    return action;
}

void PacketsPanel::makeActions()
{
    add("packets.open", tr("&Open"), {}, &PacketsPanel::openCurrent);
    m_menu->addSeparator();
    add("packets.new", tr("&New Packet"), QKeySequence(Qt::Key_Insert), &PacketsPanel::addNew);
    add("packets.duplicate", tr("&Duplicate"), QKeySequence(tr("Shift+Insert")), &PacketsPanel::duplicate);
    add("packets.delete", tr("De&lete"), QKeySequence(Qt::Key_Delete), &PacketsPanel::remove);
    add("packets.up", tr("Move &Up"), QKeySequence(tr("Alt+Up")), &PacketsPanel::moveUp);
    add("packets.down", tr("Move Do&wn"), QKeySequence(tr("Alt+Down")), &PacketsPanel::moveDown);
    m_menu->addSeparator();
    add("packets.copy", tr("&Copy"), QKeySequence::Copy, &PacketsPanel::copy);
    m_copyMenu = m_menu->addMenu(tr("Copy &As"));
    fillCopyMenu();
    add("packets.export", tr("&Export Selected\u2026"), {}, &PacketsPanel::exportSelected);
    add("packets.wireshark", tr("Open in &Wireshark"), {}, &PacketsPanel::openInWireshark);
    m_menu->addSeparator();
    QAction *time = m_menu->addAction(tr("&Time of Day"));
    time->setObjectName(QStringLiteral("packets.time"));
    time->setCheckable(true);
    time->setChecked(m_model->isTimeAbsolute());
    connect(time, &QAction::toggled, this, [this](bool isAbsolute) {
        m_model->setTimeAbsolute(isAbsolute);
        m_context.settings.setValue(timeKey, isAbsolute);
        m_view->resizeColumnToContents(PacketModel::TimeColumn);
    });
}

void PacketsPanel::fillCopyMenu()
{
    for (const PrintFormat &format : printFormats()) {
        const QString id = QLatin1String(format.id);
        QAction *action = m_copyMenu->addAction(QCoreApplication::translate("wl::PrintFormat", format.title));
        connect(action, &QAction::triggered, this, [this, id] { copyAs(id); });
    }
}

void PacketsPanel::addNew()
{
    Session &session = m_context.session;
    Editor editor(session.registry());
    auto made = editor.make({.layers = {{.row = session.packet().root}}});
    if (!made)
        return m_context.report(describe(made.error()));
    session.insertPacket(session.currentIndex() + 1, std::move(made->packet), "new packet");
}

void PacketsPanel::duplicate()
{
    m_context.session.duplicatePackets(selected());
}

void PacketsPanel::remove()
{
    done(m_context.session.removePackets(selected()));
}

void PacketsPanel::moveUp()
{
    const auto packets = selected();
    if (!packets.empty() && packets.front() > 0)
        m_context.session.movePackets(packets, packets.front() - 1);
}

void PacketsPanel::moveDown()
{
    const auto packets = selected();
    if (!packets.empty() && packets.back() + 1 < m_context.session.packetCount())
        m_context.session.movePackets(packets, packets.back() + 2);
}

void PacketsPanel::copy()
{
    copyAs(m_context.settings.value(copyKey, QStringLiteral("hexdump")).toString());
}

void PacketsPanel::copyAs(const QString &format)
{
    const auto packets = selected();
    if (packets.size() > mostCopied)
        return m_context.report(tr("Copying takes at most %1 packets: export them instead").arg(mostCopied));
    Editor editor(m_context.session.registry());
    QString text;
    for (const PrintFormat &known : printFormats()) {
        if (format != QLatin1String(known.id))
            continue;
        const bool isBlock = std::string_view(known.id) == "hexdump" || std::string_view(known.id) == "tree";
        for (const std::size_t packet : packets) {
            if (isBlock && !text.isEmpty())
                text += QLatin1Char('\n');
            text += toQString(known.print(editor.treeOf(m_context.session.packetAt(packet))).text) + QLatin1Char('\n');
        }
    }
    m_context.settings.setValue(copyKey, format);
    QGuiApplication::clipboard()->setText(text);
}

void PacketsPanel::exportSelected()
{
    const QString path = askSavePath(m_context.document.captureName());
    if (!path.isEmpty())
        done(m_context.document.exportPackets(path, selected()));
}

void PacketsPanel::openInWireshark()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("wireshark"));
    if (program.isEmpty())
        return m_context.report(
            tr("Wireshark is not installed: there is no program \u201cwireshark\u201d in the path"));
    // Every packet, for what it says depends on those before: answers, streams, reassembly.
    const QString path = m_folder.filePath(QStringLiteral("packets-%1.pcapng").arg(++m_exports));
    if (done(m_context.document.exportPcap(path)) && !QProcess::startDetached(program, {path}))
        m_context.report(tr("Wireshark does not start: %1").arg(program));
}

} // namespace wl
