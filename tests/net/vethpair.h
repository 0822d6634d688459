// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/filedescriptor.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QString>

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <sys/socket.h>

namespace wl::test {

constexpr std::uint16_t experimental = 0x88b5; // IEEE 802-2014, section 9.2.4: local experiments

inline bool shell(const QString &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QStringLiteral("PATH=$PATH:/usr/sbin:/sbin; ") + command});
    return process.waitForFinished() && process.exitCode() == 0;
}

/// near0 and far0, joined by a cable. near0 is 192.0.2.1 and 2001:db8::1, and knows
/// 192.0.2.2 and 2001:db8::2 behind it; nobody there answers.
inline bool makePair()
{
    return shell(
        QStringLiteral("ip link add near0 address 02:00:00:00:00:01 type veth peer name far0 address 02:00:00:00:00:02"
                       " && ip link set near0 addrgenmode none && ip link set far0 addrgenmode none"
                       " && echo 1 >/proc/sys/net/ipv6/conf/far0/disable_ipv6"
                       " && ip link set near0 up && ip link set far0 up && ip address add 192.0.2.1/24 dev near0"
                       " && ip neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev near0"
                       " && ip -6 address add 2001:db8::1/64 dev near0 nodad"
                       " && ip -6 neigh add 2001:db8::2 lladdr 02:00:00:00:00:02 dev near0"));
}

/// How many frames the interface has received (/proc/net/dev).
inline qint64 receivedBy(const QByteArray &interface)
{
    QFile file(QStringLiteral("/proc/net/dev"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.trimmed().startsWith(interface + ':'))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

/// Whoever is at the other end of the cable.
class FarEnd
{
public:
    explicit FarEnd(std::uint16_t etherType = experimental, const char *interface = "far0")
        : m_socket(socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, htons(etherType)))
    {
        sockaddr_ll place{};
        place.sll_family = AF_PACKET;
        place.sll_protocol = htons(etherType);
        place.sll_ifindex = static_cast<int>(if_nametoindex(interface));
        m_isOpen = bind(m_socket.number(), reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0;
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// What has come since, without what went the other way.
    [[nodiscard]] QList<QByteArray> received() const
    {
        QList<QByteArray> all;
        QByteArray frame(70000, '\0');
        sockaddr_ll from{};
        socklen_t length = sizeof from;
        for (ssize_t got = 0;
             (got = recvfrom(m_socket.number(), frame.data(), 70000, 0, reinterpret_cast<sockaddr *>(&from), &length))
             > 0;) {
            if (from.sll_pkttype != PACKET_OUTGOING)
                all.append(frame.left(got));
        }
        return all;
    }

private:
    FileDescriptor m_socket;
    bool m_isOpen = false;
};

/// A frame from near0 to far0 of a type that nobody answers.
inline QByteArray experimentalFrame(const QByteArray &payload = "hello world")
{
    return QByteArray::fromHex("02000000000202000000000188b5") + payload;
}

} // namespace wl::test
