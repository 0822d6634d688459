// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/filedescriptor.h"
#include "core/net/netio/protocol.h"
#include "tests/support/folders.h"

#include <QByteArray>

#include <array>
#include <cstring>
#include <optional>
#include <string>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wl::test {

/// The one that was built, unless WIRELATHE_NETIO names another.
inline std::string netioPath()
{
    if (qEnvironmentVariableIsSet("WIRELATHE_NETIO"))
        return qgetenv("WIRELATHE_NETIO").toStdString();
    return (wl::tests::buildFolder() + QStringLiteral("/wirelathe-netio")).toStdString();
}

template<typename T>
T message(netio::Type type, std::size_t following = 0)
{
    T begun{};
    begun.header = {.length = static_cast<std::uint32_t>(sizeof(T) + following), .type = type};
    return begun;
}

inline QByteArray bytesOf(const void *data, std::size_t size)
{
    return {static_cast<const char *>(data), static_cast<qsizetype>(size)};
}

inline QByteArray openMessage(const char *interface)
{
    auto open = message<netio::Open>(netio::Type::Open);
    std::strncpy(open.interface, interface, sizeof open.interface - 1);
    return bytesOf(&open, sizeof open);
}

/// A file in memory, sealed as @p seals say.
inline FileDescriptor memoryFile(const QByteArray &content, int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW)
{
    FileDescriptor file(memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (write(file.number(), content.constData(), static_cast<std::size_t>(content.size())) != content.size())
        return {};
    fcntl(file.number(), F_ADD_SEALS, seals);
    return file;
}

/// The simplest client that there can be: it says what it is told to, whatever that is.
class NetioClient
{
public:
    NetioClient()
    {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return;
        m_channel = FileDescriptor(ends[0]);
        const std::string program = netioPath();
        m_process = fork();
        if (m_process == 0) {
            dup2(ends[1], netio::channelFd);
            if (ends[1] == netio::channelFd)
                fcntl(netio::channelFd, F_SETFD, 0);
            execl(program.c_str(), program.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
    }

    NetioClient(const NetioClient &) = delete;
    NetioClient &operator=(const NetioClient &) = delete;

    ~NetioClient()
    {
        m_channel.close();
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
    }

    [[nodiscard]] pid_t process() const { return m_process; }

    bool say(const QByteArray &bytes, int file = -1)
    {
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
        iovec part{.iov_base = const_cast<char *>(bytes.constData()),
                   .iov_len = static_cast<std::size_t>(bytes.size())};
        msghdr record{};
        record.msg_iov = &part;
        record.msg_iovlen = 1;
        if (file >= 0) {
            record.msg_control = control.data();
            record.msg_controllen = control.size();
            cmsghdr *header = CMSG_FIRSTHDR(&record);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof file);
            std::memcpy(CMSG_DATA(header), &file, sizeof file);
        }
        return sendmsg(m_channel.number(), &record, MSG_NOSIGNAL) == bytes.size();
    }

    /// The next message; empty when it has ended or says nothing for @p patienceMs.
    QByteArray hear(int patienceMs = 10000)
    {
        pollfd wanted{.fd = m_channel.number(), .events = POLLIN, .revents = 0};
        if (poll(&wanted, 1, patienceMs) != 1)
            return {};
        QByteArray bytes(70000, '\0');
        const ssize_t got = recv(m_channel.number(), bytes.data(), 70000, 0);
        return bytes.left(got > 0 ? got : 0);
    }

    /// The next message of a type, others left out.
    template<typename T>
    std::optional<T> hear(netio::Type type)
    {
        for (;;) {
            const QByteArray bytes = hear();
            netio::Header header{};
            if (bytes.size() < qsizetype{sizeof header})
                return std::nullopt;
            std::memcpy(&header, bytes.constData(), sizeof header);
            if (header.type != type)
                continue;
            T told{};
            std::memcpy(&told, bytes.constData(), std::min(sizeof told, static_cast<std::size_t>(bytes.size())));
            return told;
        }
    }

    /// Whether it greeted and opened the interface.
    bool opens(const char *interface)
    {
        return hear<netio::Hello>(netio::Type::Hello) && say(openMessage(interface))
            && hear<netio::Opened>(netio::Type::Opened);
    }

private:
    FileDescriptor m_channel;
    pid_t m_process = -1;
};

/// The content of a job that sends @p frame @p count times, one every @p gapNs.
inline QByteArray contentOf(const QByteArray &frame, std::uint32_t count = 1, std::uint64_t gapNs = 0)
{
    QByteArray content;
    for (std::uint32_t i = 0; i < count; ++i) {
        const netio::Entry entry{.atNs = i * gapNs,
                                 .offset = static_cast<std::uint32_t>(count * sizeof(netio::Entry)),
                                 .length = static_cast<std::uint32_t>(frame.size())};
        content += bytesOf(&entry, sizeof entry);
    }
    return content + frame;
}

inline netio::Job jobFor(const QByteArray &content, std::uint32_t entries = 1)
{
    auto job = message<netio::Job>(netio::Type::Job);
    job.link = netio::Link::Frame;
    job.entries = entries;
    job.contentBytes = static_cast<std::uint64_t>(content.size());
    return job;
}

} // namespace wl::test
