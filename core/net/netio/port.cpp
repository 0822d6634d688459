// SPDX-License-Identifier: MIT
#include "core/net/netio/port.h"

#include "core/net/netio/jobcontent.h"
#include "core/net/networkerror.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <linux/if_packet.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace wl {
namespace {

constexpr int messagesAtOnce = 64; // then the event loop gets a turn, also in a flood
constexpr std::size_t largestMessage = sizeof(netio::Frame) + netio::maxSeenBytes;

template<typename T>
T read(const QByteArray &message)
{
    T value{};
    std::memcpy(&value, message.constData(), sizeof value);
    return value;
}

template<typename T>
T begun(netio::Type type, std::size_t following = 0)
{
    T message{};
    message.header = {.length = static_cast<std::uint32_t>(sizeof(T) + following), .type = type};
    return message;
}

/// The size of a message of a type from a port; 0: there is none. A Frame's is its least.
std::size_t sizeOf(netio::Type type)
{
    switch (type) {
    case netio::Type::Hello:
        return sizeof(netio::Hello);
    case netio::Type::Opened:
        return sizeof(netio::Opened);
    case netio::Type::Listening:
        return sizeof(netio::Listening);
    case netio::Type::Finished:
        return sizeof(netio::Finished);
    case netio::Type::Refused:
        return sizeof(netio::Refused);
    case netio::Type::Progress:
        return sizeof(netio::Progress);
    case netio::Type::Frame:
        return sizeof(netio::Frame);
    default:
        return 0;
    }
}

bool isWellFormed(const QByteArray &message)
{
    if (message.size() < qsizetype{sizeof(netio::Header)})
        return false;
    const auto header = read<netio::Header>(message);
    const auto size = static_cast<std::size_t>(message.size());
    const std::size_t wanted = sizeOf(header.type);
    return header.length == size && header.version == netio::version && wanted != 0
        && (header.type == netio::Type::Frame ? size >= wanted : size == wanted);
}

struct Started
{
    FileDescriptor channel{};
    pid_t process = -1;
};

/// The child gets its end as the files that @p place speaks of, and nothing of our environment unless it is ssh.
Result<Started> started(const PortPlace &place)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, (place.isStream ? SOCK_STREAM : SOCK_SEQPACKET) | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return systemError(errno, "start " + place.command.front());
    Started result{.channel = FileDescriptor(ends[0])};
    const FileDescriptor childEnd(ends[1]);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (place.isStream) {
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    } else {
        posix_spawn_file_actions_adddup2(&actions, ends[1], netio::channelFd);
    }
    std::vector<std::string> words = place.command;
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<char *, 1> nothing{nullptr};
    const int failure = posix_spawnp(&result.process, words.front().c_str(), &actions, nullptr, arguments.data(),
                                     place.isStream ? environ : nothing.data());
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return systemError(failure, "start " + place.command.front());
    return result;
}

} // namespace

std::string textOf(netio::Reason reason, int errnoValue, const std::string &interface)
{
    const std::string system
        = errnoValue != 0 ? systemError(errnoValue, "send on " + interface).text : "cannot send on " + interface;
    switch (reason) {
    case netio::Reason::NoInterface:
        return "there is no interface \"" + interface + "\"";
    case netio::Reason::NotAllowed:
        return "the administrator does not allow sending on " + interface + " (/etc/wirelathe/policy.conf)";
    case netio::Reason::OverLimit:
        return "these are more packets than wirelathe-netio may send";
    case netio::Reason::NoCarrier:
        return "the link of " + interface + " was lost: no cable, or the other end is down";
    case netio::Reason::TimeLimit:
        return "it ran as long as wirelathe-netio may send";
    case netio::Reason::BadVersion:
        return "wirelathe-netio is of another version";
    case netio::Reason::NotPermitted:
    case netio::Reason::System:
        return system;
    default:
        return "wirelathe-netio refused it (reason " + std::to_string(static_cast<int>(reason)) + ")";
    }
}

Result<std::unique_ptr<Port>> Port::start(const PortPlace &place)
{
    auto running = started(place);
    if (!running)
        return running.error();
    return {std::unique_ptr<Port>(new Port(std::move(running->channel), running->process, place))};
}

Port::Port(FileDescriptor channel, pid_t process, PortPlace place)
    : m_channel(std::move(channel)), m_process(process), m_place(std::move(place)),
      m_reads(m_channel.number(), QSocketNotifier::Read), m_writes(m_channel.number(), QSocketNotifier::Write)
{
    m_writes.setEnabled(false);
    connect(&m_reads, &QSocketNotifier::activated, this, &Port::readMessages);
    connect(&m_writes, &QSocketNotifier::activated, this, &Port::flush);
}

/// It ends by itself when its channel closes; what does not is not waited for.
Port::~Port()
{
    m_reads.setEnabled(false);
    m_writes.setEnabled(false);
    m_channel.close();
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
}

void Port::say(const void *message, std::size_t size, int file)
{
    if (m_hasFailed)
        return;
    if (m_place.isStream) {
        m_unsent.append(static_cast<const char *>(message), static_cast<qsizetype>(size));
        return flush();
    }
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    iovec part{.iov_base = const_cast<void *>(message), .iov_len = size};
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
    // What is said is small and rare: a socket that does not take it belongs to a program that hangs or has ended.
    if (sendmsg(m_channel.number(), &record, MSG_NOSIGNAL) < 0 && errno != EPIPE && errno != ECONNRESET)
        fail(systemError(errno, "speak to wirelathe-netio"));
}

void Port::flush()
{
    while (!m_unsent.isEmpty()) {
        const ssize_t written = ::send(m_channel.number(), m_unsent.constData(),
                                       static_cast<std::size_t>(m_unsent.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written <= 0)
            break;
        m_unsent.remove(0, written);
    }
    m_writes.setEnabled(!m_unsent.isEmpty() && (errno == EAGAIN || errno == EINTR));
}

void Port::listen(std::span<const netio::Instruction> filter)
{
    auto wanted = begun<netio::Listen>(netio::Type::Listen, filter.size_bytes());
    wanted.count = static_cast<std::uint32_t>(filter.size());
    QByteArray message(reinterpret_cast<const char *>(&wanted), sizeof wanted);
    message.append(reinterpret_cast<const char *>(filter.data()), static_cast<qsizetype>(filter.size_bytes()));
    say(message.constData(), static_cast<std::size_t>(message.size()));
}

Result<Done> Port::send(const PortJob &job)
{
    const auto ready = packed(job);
    if (!ready)
        return ready.error();
    if (m_place.isStream) {
        if (ready->message.contentBytes > netio::maxInlineBytes)
            return Error{ErrorCode::BadInput, "these packets are too many to be sent at once to another machine"};
        m_unsent.append(reinterpret_cast<const char *>(&ready->message), sizeof ready->message);
        m_unsent.append(ready->entries);
        m_unsent.append(reinterpret_cast<const char *>(job.patches.data()),
                        static_cast<qsizetype>(job.patches.size() * sizeof(netio::Patch)));
        for (const QByteArray &frame : job.frames)
            m_unsent.append(frame);
        flush();
        return Done{};
    }
    const auto file = sealed(*ready, job);
    if (!file)
        return file.error();
    say(&ready->message, sizeof ready->message, file->number());
    return Done{};
}

void Port::stopJob()
{
    const auto wanted = begun<netio::Stop>(netio::Type::Stop);
    say(&wanted, sizeof wanted);
}

/// @return whether more may be waiting
bool Port::readChunk()
{
    QByteArray chunk(qsizetype{largestMessage}, Qt::Uninitialized);
    const ssize_t got = recv(m_channel.number(), chunk.data(), largestMessage, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (got <= 0) {
        const std::string whom = m_place.isStream ? "the connection to " + m_place.command.back() : "wirelathe-netio";
        fail({.code = ErrorCode::Io, .text = whom + " has ended; was it stopped, or is it another version?"});
        return false;
    }
    m_received.append(chunk.constData(), got);
    return true;
}

void Port::readMessages()
{
    const QPointer<Port> alive(this);
    for (int i = 0; i < messagesAtOnce && readChunk(); ++i) {
        while (m_received.size() >= qsizetype{sizeof(netio::Header)}) {
            const auto length = qsizetype{read<netio::Header>(m_received).length};
            if (length < qsizetype{sizeof(netio::Header)} || length > qsizetype{largestMessage})
                return fail({.code = ErrorCode::Io, .text = "what answers is not wirelathe-netio, or another version"});
            if (m_received.size() < length)
                break;
            QByteArray message = m_received.left(length);
            m_received.remove(0, length);
            take(std::move(message));
            if (!alive || m_hasFailed)
                return;
        }
    }
}

void Port::take(QByteArray message)
{
    if (!isWellFormed(message) || (!m_isGreeted && read<netio::Header>(message).type != netio::Type::Hello))
        return fail({.code = ErrorCode::Io, .text = textOf(netio::Reason::BadVersion, 0, m_place.interface)});
    switch (read<netio::Header>(message).type) {
    case netio::Type::Hello:
        return takeHello(message);
    case netio::Type::Opened:
        emit opened(read<netio::Opened>(message));
        return;
    case netio::Type::Listening:
        emit listening();
        return;
    case netio::Type::Progress:
        emit progressed(read<netio::Progress>(message));
        return;
    case netio::Type::Frame:
        return takeFrame(message);
    case netio::Type::Finished: {
        const auto facts = read<netio::Finished>(message);
        const bool isWhole = facts.reason == netio::Reason::None || facts.reason == netio::Reason::Stopped;
        const Error error{.code = ErrorCode::Io, .text = textOf(facts.reason, facts.errnoValue, m_place.interface)};
        emit jobEnded(facts, isWhole ? Result<Done>(Done{}) : Result<Done>(error));
        return;
    }
    default: {
        const auto refused = read<netio::Refused>(message);
        const bool isForbidden
            = refused.reason == netio::Reason::NotPermitted || refused.reason == netio::Reason::NotAllowed;
        fail({.code = isForbidden ? ErrorCode::NoPermission : ErrorCode::Io,
              .text = textOf(refused.reason, refused.errnoValue, m_place.interface)});
    }
    }
}

void Port::takeHello(const QByteArray &message)
{
    if (read<netio::Hello>(message).magic != netio::magic)
        return fail({.code = ErrorCode::Io, .text = "the machine of that port has the other byte order"});
    m_isGreeted = true;
    auto wanted = begun<netio::Open>(netio::Type::Open);
    std::copy_n(m_place.interface.begin(), std::min(m_place.interface.size(), netio::nameBytes - 1), wanted.interface);
    say(&wanted, sizeof wanted);
}

void Port::takeFrame(const QByteArray &message)
{
    constexpr qsizetype tagAt = 12; // IEEE 802.1Q: behind both addresses
    const auto facts = read<netio::Frame>(message);
    SeenFrame frame{
        .bytes = message.mid(sizeof facts), .timeNs = facts.timeNs, .isOutgoing = facts.direction == PACKET_OUTGOING};
    if (facts.hasVlan == 1 && frame.bytes.size() >= tagAt) {
        const std::array<char, 4> tag{static_cast<char>(facts.vlanProtocol >> 8),
                                      static_cast<char>(facts.vlanProtocol & 0xff),
                                      static_cast<char>(facts.vlanTag >> 8), static_cast<char>(facts.vlanTag & 0xff)};
        frame.bytes.insert(tagAt, tag.data(), tag.size());
    }
    emit frameSeen(frame);
}

void Port::fail(const Error &error)
{
    if (m_hasFailed)
        return;
    m_hasFailed = true;
    m_reads.setEnabled(false);
    m_writes.setEnabled(false);
    emit failed(error);
}

} // namespace wl
