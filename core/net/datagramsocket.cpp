// SPDX-License-Identifier: MIT
#include "core/net/datagramsocket.h"

#include "core/net/networkerror.h"

#include <arpa/inet.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <linux/errqueue.h>

namespace wl {
namespace {

constexpr std::size_t largestMessage = 65536;
constexpr std::size_t controlSpace = 512; // a time stamp and an extended error with its offender take about 120

std::int64_t nanoseconds(const timespec &time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// A control message's payload may lie unaligned.
template<typename T>
T payloadOf(const cmsghdr *header)
{
    T value{};
    std::memcpy(&value, CMSG_DATA(header), sizeof value);
    return value;
}

/// The extended error is followed by the address of the host that reported it.
std::string offenderAddress(const cmsghdr *header)
{
    const std::size_t room = header->cmsg_len - CMSG_LEN(sizeof(sock_extended_err));
    Endpoint offender;
    std::memcpy(offender.data(), CMSG_DATA(header) + sizeof(sock_extended_err),
                std::min<std::size_t>(room, Endpoint::capacity()));
    return offender.address();
}

void readExtendedError(const cmsghdr *header, Arrival &arrival)
{
    const auto report = payloadOf<sock_extended_err>(header);
    if (report.ee_origin == SO_EE_ORIGIN_LOCAL) {
        arrival.kind = Arrival::Kind::Failure;
        arrival.errnoValue = static_cast<int>(report.ee_errno);
        return;
    }
    arrival.kind = Arrival::Kind::NetworkError;
    arrival.fromAddress = offenderAddress(header);
    arrival.notice = report.ee_origin == SO_EE_ORIGIN_ICMP6 ? icmpv6ErrorText(report.ee_type, report.ee_code)
                                                            : icmpErrorText(report.ee_type, report.ee_code);
}

void readControl(msghdr &message, Arrival &arrival)
{
    for (const cmsghdr *header = CMSG_FIRSTHDR(&message); header != nullptr;
         header = CMSG_NXTHDR(&message, const_cast<cmsghdr *>(header))) {
        const bool isError = (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_RECVERR)
            || (header->cmsg_level == IPPROTO_IPV6 && header->cmsg_type == IPV6_RECVERR);
        if (isError)
            readExtendedError(header, arrival);
        else if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_TIMESTAMPNS)
            arrival.stampNs = nanoseconds(payloadOf<timespec>(header));
    }
}

/// @param queue  0 for messages, MSG_ERRQUEUE for errors
Arrival receiveFrom(int socket, int queue)
{
    QByteArray buffer(largestMessage, Qt::Uninitialized);
    alignas(cmsghdr) std::array<char, controlSpace> control{};
    Endpoint sender;
    iovec part{.iov_base = buffer.data(), .iov_len = largestMessage};
    msghdr message{};
    message.msg_name = sender.data();
    message.msg_namelen = Endpoint::capacity();
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();

    ssize_t length = 0;
    do
        length = recvmsg(socket, &message, queue | MSG_DONTWAIT);
    while (length < 0 && errno == EINTR);
    if (length < 0)
        return errno == EAGAIN ? Arrival{} : Arrival{.kind = Arrival::Kind::Failure, .errnoValue = errno};

    Arrival arrival{.kind = Arrival::Kind::Message,
                    .bytes = QByteArray(buffer.constData(), length),
                    .fromAddress = sender.address()};
    readControl(message, arrival);
    return arrival;
}

bool enable(int socket, int level, int option)
{
    const int on = 1;
    return setsockopt(socket, level, option, &on, sizeof on) == 0;
}

} // namespace

Result<FileDescriptor> openDatagramSocket(sa_family_t family, int protocol)
{
    FileDescriptor socket(::socket(family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol));
    if (!socket.isOpen())
        return systemError(errno, "open a socket");

    const int fd = socket.number();
    const bool keepsErrors
        = family == AF_INET6 ? enable(fd, IPPROTO_IPV6, IPV6_RECVERR) : enable(fd, IPPROTO_IP, IP_RECVERR);
    if (!keepsErrors || !enable(fd, SOL_SOCKET, SO_BROADCAST))
        return systemError(errno, "set up a socket");
    enable(fd, SOL_SOCKET, SO_TIMESTAMPNS); // without it the round trip is measured here, a little longer
    return socket;
}

Result<Done> connectTo(const FileDescriptor &socket, const Endpoint &target)
{
    if (connect(socket.number(), target.data(), target.size()) != 0)
        return systemError(errno, "send to " + target.address());
    return Done{};
}

Arrival nextArrival(const FileDescriptor &socket)
{
    if (auto error = receiveFrom(socket.number(), MSG_ERRQUEUE); error.kind != Arrival::Kind::Nothing)
        return error;
    auto arrival = receiveFrom(socket.number(), 0);
    if (arrival.kind != Arrival::Kind::Failure)
        return arrival;
    // An error that was reported between the two calls fails the second one; the queue says more about it.
    if (auto error = receiveFrom(socket.number(), MSG_ERRQUEUE); error.kind != Arrival::Kind::Nothing)
        return error;
    return arrival;
}

} // namespace wl
