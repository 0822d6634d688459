// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sendmode.h"

#include <QFile>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

namespace wl::test {

constexpr int patienceMs = 10000; ///< far longer than loopback takes

/// "hello world" of the tutorial: identifier 24528, sequence number 11482.
inline QByteArray tutorialEcho()
{
    return QByteArray::fromHex("0800d9865fd02cda68656c6c6f20776f726c64");
}

inline SendRequest echoRequest(const QByteArray &bytes = tutorialEcho(), std::uint16_t identifier = 24528)
{
    return {.bytes = bytes, .address = "127.0.0.1", .identifier = identifier, .timeoutMs = patienceMs};
}

/// @pre There is such a mode.
inline SendMode modeCalled(std::string_view id)
{
    const auto modes = sendModes();
    const auto found = std::ranges::find_if(modes, [id](const SendMode &mode) { return mode.id == id; });
    Q_ASSERT(found != modes.end());
    return *found;
}

/// How many ICMP messages of @p type this network has sent so far: IcmpMsg's OutType… of /proc/net/snmp.
inline int sentOfType(int type)
{
    QFile file(QStringLiteral("/proc/net/snmp"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QList<QByteArray> titles;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith("IcmpMsg:"))
            continue;
        const auto columns = line.split(' ');
        if (titles.isEmpty()) {
            titles = columns;
            continue;
        }
        const auto column = titles.indexOf("OutType" + QByteArray::number(type));
        return column < 0 ? 0 : columns[column].toInt();
    }
    return 0;
}

/// Starts a transmission and keeps what it tells, in order.
struct Recorder
{
    std::unique_ptr<Transmission> transmission{};
    std::optional<Error> refusal{}; ///< why it did not start
    QStringList events{};
    QByteArray leftBytes{};
    bool leftObserved = false;
    Reply reply{};
    Silence silence{};
    Error error{};

    Recorder(std::string_view mode, const SendRequest &request)
    {
        auto started = modeCalled(mode).start(request);
        if (!started) {
            refusal = started.error();
            return;
        }
        transmission = *std::move(started);
        listen();
    }

    [[nodiscard]] bool isFinished() const { return events.endsWith(QLatin1String("finished")); }

    /// Runs the event loop until it is over. @return false when it did not start or never ended.
    [[nodiscard]] bool wait() const
    {
        return transmission && QTest::qWaitFor([this] { return isFinished(); }, 2 * patienceMs);
    }

    [[nodiscard]] std::string notes() const
    {
        std::string all;
        for (const std::string &note : transmission->notes())
            all += note + "\n";
        return all;
    }

private:
    void listen()
    {
        const auto *from = transmission.get();
        QObject::connect(from, &Transmission::left, [this](const QByteArray &bytes, bool isObserved) {
            events += QStringLiteral("left");
            leftBytes = bytes;
            leftObserved = isObserved;
        });
        QObject::connect(from, &Transmission::replied, [this](const Reply &got) {
            events += QStringLiteral("replied");
            reply = got;
        });
        QObject::connect(from, &Transmission::timedOut, [this](const Silence &got) {
            events += QStringLiteral("timedOut");
            silence = got;
        });
        QObject::connect(from, &Transmission::failed, [this](const Error &got) {
            events += QStringLiteral("failed");
            error = got;
        });
        QObject::connect(from, &Transmission::finished, [this] { events += QStringLiteral("finished"); });
    }
};

} // namespace wl::test
