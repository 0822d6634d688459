// SPDX-License-Identifier: MIT
#pragma once

#include "core/capture/pcap.h"
#include "tests/ui/window/workbench.h"
#include "ui/window/journal.h"
#include "ui/window/messagebar.h"

#include <QDir>
#include <QFile>
#include <QPushButton>

namespace wl::test {

constexpr std::int64_t firstTimeNs = 1'700'000'000'123'456'789;

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// A capture of echo requests, a second apart.
inline QByteArray captureOf(int count)
{
    Session maker(bundledRegistry());
    if (!maker.craft("ethernet / ipv4 src=10.0.0.1 dst=10.0.0.2 / icmp / \"hello\""))
        qFatal("no echo request");
    std::vector<QByteArray> bytes;
    std::vector<PacketToWrite> packets;
    for (int i = 0; i < count; ++i) {
        if (!maker.setField("icmp.seq", std::to_string(i + 1)))
            qFatal("no sequence number");
        bytes.push_back(maker.packet().bytes);
    }
    for (int i = 0; i < count; ++i)
        packets.push_back({.bytes = viewOf(bytes[static_cast<std::size_t>(i)]),
                           .timeNs = firstTimeNs + std::int64_t{i} * 1'000'000'000});
    return writePcap(1, packets);
}

inline void must(const Result<Done> &result)
{
    if (!result)
        qFatal("%s", result.error().toString().c_str());
}

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

struct JournalDesk : Workbench
{
    explicit JournalDesk(const QString &journal)
    {
        show();
        window.keepJournal(journal);
    }

    [[nodiscard]] QPushButton *button(const char *name)
    {
        auto *found = window.findChild<QPushButton *>(QLatin1String(name));
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    [[nodiscard]] QString offer()
    {
        return button("restoreLeft") != nullptr ? qobject_cast<MessageBar *>(button("restoreLeft")->parent())->text()
                                                : QString();
    }
    /// What the last bar says, which is where mistakes are told.
    [[nodiscard]] QString message()
    {
        const auto *bar = window.findChildren<MessageBar *>().back();
        return bar->isVisible() ? bar->text() : QString();
    }
};

/// A window that works and ends without being closed. @return the bytes it had
inline QByteArray leaveWork(const QString &journal, const char *seq, const QString &path = {})
{
    JournalDesk desk(journal);
    if (!path.isEmpty())
        desk.window.openPath(path);
    must(desk.session.setField("icmp.seq", seq));
    desk.window.journal()->flush();
    return desk.bytes();
}

} // namespace wl::test
