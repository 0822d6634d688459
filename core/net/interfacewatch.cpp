// SPDX-License-Identifier: MIT
#include "core/net/interfacewatch.h"

#include <array>
#include <cerrno>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

namespace wl {
namespace {

constexpr int settleMs = 150;
constexpr std::uint32_t groups
    = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;

FileDescriptor subscribed()
{
    FileDescriptor kernel(socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE));
    sockaddr_nl place{};
    place.nl_family = AF_NETLINK;
    place.nl_groups = groups;
    if (!kernel.isOpen() || bind(kernel.number(), reinterpret_cast<const sockaddr *>(&place), sizeof place) != 0)
        return {};
    return kernel;
}

} // namespace

InterfaceWatch::InterfaceWatch(QObject *parent) : QObject(parent), m_socket(subscribed())
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, &InterfaceWatch::changed);
    if (!m_socket.isOpen())
        return;
    m_notifier.emplace(m_socket.number(), QSocketNotifier::Read);
    connect(&*m_notifier, &QSocketNotifier::activated, this, &InterfaceWatch::takeMessages);
}

/// That something changed is all that is taken from them. Messages that were lost (ENOBUFS) say the same.
void InterfaceWatch::takeMessages()
{
    std::array<char, 16384> messages{};
    ssize_t got = 0;
    do
        got = recv(m_socket.number(), messages.data(), messages.size(), MSG_DONTWAIT);
    while (got > 0 || (got < 0 && errno == EINTR));
    if (!m_settled.isActive())
        m_settled.start();
}

} // namespace wl
