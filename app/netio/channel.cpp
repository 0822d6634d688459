// SPDX-License-Identifier: MIT
#include "app/netio/channel.h"

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wl::netio {
namespace {

constexpr int patienceMs = 1000;
constexpr int contentPatienceMs = 10'000;

bool isReady(int file, short events, int timeoutMs)
{
    pollfd wanted{.fd = file, .events = events, .revents = 0};
    return poll(&wanted, 1, timeoutMs) == 1 && (wanted.revents & events) != 0;
}

} // namespace

/// A file that nobody asked for is closed with the next message.
ssize_t Channel::receiveRecord()
{
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))];
    iovec part{.iov_base = m_message, .iov_len = sizeof m_message};
    msghdr record{};
    record.msg_iov = &part;
    record.msg_iovlen = 1;
    record.msg_control = control;
    record.msg_controllen = sizeof control;
    const ssize_t got = recvmsg(m_in, &record, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (got < 0)
        return got;
    const cmsghdr *header = CMSG_FIRSTHDR(&record);
    if (header != nullptr && header->cmsg_type == SCM_RIGHTS && header->cmsg_len == CMSG_LEN(sizeof(int)))
        memcpy(&m_file, CMSG_DATA(header), sizeof m_file);
    return (record.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0 ? static_cast<ssize_t>(sizeof m_message) + 1 : got;
}

Channel::Got Channel::receive()
{
    if (const int unwanted = takeFile(); unwanted >= 0)
        close(unwanted);
    if (m_isWhole || !m_isStream)
        m_size = 0;
    m_isWhole = false;
    std::size_t wanted = sizeof(Header);
    if (m_size >= wanted)
        wanted = reinterpret_cast<const Header *>(m_message)->length;
    ssize_t got = m_isStream ? read(m_in, m_message + m_size, wanted - m_size) : receiveRecord();
    if (got < 0)
        return errno == EAGAIN || errno == EINTR ? Got::Nothing : Got::End;
    if (got == 0)
        return Got::End;
    m_size += static_cast<std::size_t>(got);
    if (!m_isStream) {
        m_isWhole = true;
        return m_size > sizeof m_message ? Got::Garbage : Got::Message;
    }
    if (m_size < sizeof(Header))
        return Got::Nothing;
    const std::size_t length = reinterpret_cast<const Header *>(m_message)->length;
    if (length < sizeof(Header) || length > sizeof m_message)
        return Got::End; // where the next message would begin, nobody knows
    m_isWhole = m_size == length;
    return m_isWhole ? Got::Message : Got::Nothing;
}

int Channel::takeFile()
{
    const int file = m_file;
    m_file = -1;
    return file;
}

bool Channel::receiveContent(std::uint8_t *content, std::size_t size)
{
    for (std::size_t filled = 0; filled < size;) {
        if (!isReady(m_in, POLLIN, contentPatienceMs))
            return false;
        const ssize_t got = read(m_in, content + filled, size - filled);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        filled += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return true;
}

/// What a stream takes without blocking is only known of pipes and sockets; a
/// message that does not fit is not begun.
bool Channel::hasRoom() const
{
    return isReady(m_out, POLLOUT, 0);
}

bool Channel::sendStream(const std::uint8_t *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = write(m_out, bytes, size);
        if (written < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        if (written < 0 && !isReady(m_out, POLLOUT, patienceMs))
            _exit(1); // half a message is out: the stream cannot go on
        bytes += written > 0 ? written : 0;
        size -= written > 0 ? static_cast<std::size_t>(written) : 0;
    }
    return true;
}

bool Channel::send(const void *message, std::size_t size, bool isNeeded)
{
    if (m_isStream)
        return (hasRoom() || (isNeeded && isReady(m_out, POLLOUT, patienceMs)))
            && sendStream(static_cast<const std::uint8_t *>(message), size);
    while (::send(m_out, message, size, MSG_DONTWAIT | MSG_NOSIGNAL) < 0) {
        if (errno != EAGAIN || !isNeeded || !isReady(m_out, POLLOUT, patienceMs))
            return false;
    }
    return true;
}

} // namespace wl::netio
