// SPDX-License-Identifier: MIT
#include "app/netio/session.h"

#include <cerrno>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wl::netio {
namespace {

/// Sealed so, nothing can change below a mapping: neither the bytes that were checked nor the length.
constexpr int neededSeals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW;
constexpr int framesAtOnce = 64; // then the client and the schedule get a turn

template<typename T>
T begun(Type type, std::size_t following = 0)
{
    T message{};
    message.header = {.length = static_cast<std::uint32_t>(sizeof(T) + following), .type = type};
    return message;
}

ifreq requestFor(const char (&name)[nameBytes])
{
    ifreq request{};
    memcpy(request.ifr_name, name, nameBytes);
    return request;
}

} // namespace

void Session::refuse(Type what, Reason reason, int errnoValue)
{
    auto refused = begun<Refused>(Type::Refused);
    refused.what = what;
    refused.reason = reason;
    refused.errnoValue = errnoValue;
    m_channel.send(&refused, sizeof refused, true);
}

/// @return whether the client is still there
bool Session::answerClient()
{
    switch (m_channel.receive()) {
    case Channel::Got::End:
        return false;
    case Channel::Got::Nothing:
        return true;
    case Channel::Got::Garbage:
        refuse({}, Reason::BadMessage);
        return true;
    case Channel::Got::Message:
        break;
    }
    const Reason reason = checkRequest(m_channel.message(), m_channel.size());
    if (reason == Reason::None)
        answer(m_channel.message());
    else
        refuse(m_channel.size() < sizeof(Header) ? Type{} : reinterpret_cast<const Header *>(m_channel.message())->type,
               reason);
    return reason == Reason::None || !m_channel.isStream();
}

void Session::answer(const std::uint8_t *message)
{
    switch (reinterpret_cast<const Header *>(message)->type) {
    case Type::Open:
        return open(*reinterpret_cast<const Open *>(message));
    case Type::Listen:
        return listen(*reinterpret_cast<const Listen *>(message),
                      reinterpret_cast<const Instruction *>(message + sizeof(Listen)));
    case Type::Job: {
        const int file = m_channel.takeFile();
        begin(*reinterpret_cast<const Job *>(message), file);
        if (file >= 0)
            close(file);
        return;
    }
    default:
        if (isRunning())
            end(Reason::Stopped);
    }
}

/// The raw sockets are tied to the interface as well: packets for elsewhere have no route there.
void Session::open(const Open &wanted)
{
    if (m_index != 0)
        return refuse(Type::Open, Reason::OutOfTurn);
    if (m_sockets.frameErrno != 0)
        return refuse(Type::Open, Reason::NotPermitted, m_sockets.frameErrno);
    if (!m_policy.allows(wanted.interface))
        return refuse(Type::Open, Reason::NotAllowed);
    ifreq request = requestFor(wanted.interface);
    if (ioctl(m_sockets.frames, SIOCGIFINDEX, &request) != 0)
        return refuse(Type::Open, Reason::NoInterface, errno);
    const int rawSockets[] = {m_sockets.ipv4, m_sockets.ipv6};
    for (const int raw : rawSockets) {
        if (raw >= 0 && setsockopt(raw, SOL_SOCKET, SO_BINDTODEVICE, wanted.interface, nameBytes) != 0)
            return refuse(Type::Open, Reason::System, errno);
    }
    m_index = request.ifr_ifindex;
    memcpy(m_name, wanted.interface, nameBytes);

    const int on = 1;
    setsockopt(m_sockets.ipv4, SOL_SOCKET, SO_BROADCAST, &on, sizeof on);
    auto opened = begun<Opened>(Type::Opened);
    opened.index = static_cast<std::uint32_t>(m_index);
    opened.flags = static_cast<std::uint32_t>(flags());
    if (ioctl(m_sockets.frames, SIOCGIFMTU, &request) == 0)
        opened.mtu = static_cast<std::uint32_t>(request.ifr_mtu);
    if (ioctl(m_sockets.frames, SIOCGIFHWADDR, &request) == 0) {
        opened.hardwareType = request.ifr_hwaddr.sa_family;
        memcpy(opened.hardwareAddress, request.ifr_hwaddr.sa_data, sizeof opened.hardwareAddress);
    }
    m_channel.send(&opened, sizeof opened, true);
}

void Session::listen(const Listen &wanted, const Instruction *program)
{
    if (m_index == 0 || m_isListening)
        return refuse(Type::Listen, Reason::OutOfTurn);
    if (const Reason reason = checkFilter(program, wanted.count); reason != Reason::None)
        return refuse(Type::Listen, reason);

    static sock_filter filter[maxFilterLength];
    static_assert(sizeof filter[0] == sizeof *program);
    memcpy(filter, program, wanted.count * sizeof *program);
    const sock_fprog attached{.len = static_cast<unsigned short>(wanted.count), .filter = filter};
    const int on = 1;
    const int file = m_sockets.seen;
    setsockopt(file, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    setsockopt(file, SOL_PACKET, PACKET_AUXDATA, &on, sizeof on);
    if (setsockopt(file, SOL_SOCKET, SO_ATTACH_FILTER, &attached, sizeof attached) != 0)
        return refuse(Type::Listen, Reason::BadFilter, errno);
    sockaddr_ll place{};
    place.sll_family = AF_PACKET;
    place.sll_protocol = htons(ETH_P_ALL);
    place.sll_ifindex = m_index;
    if (setsockopt(file, SOL_SOCKET, SO_LOCK_FILTER, &on, sizeof on) != 0
        || bind(file, reinterpret_cast<const sockaddr *>(&place), sizeof place) != 0)
        return refuse(Type::Listen, Reason::System, errno);
    m_isListening = true;
    const auto listening = begun<Listening>(Type::Listening);
    m_channel.send(&listening, sizeof listening, true);
}

Reason Session::mapContent(const Job &job, int file, const std::uint8_t *&content)
{
    void *mapped = MAP_FAILED;
    if (m_channel.isStream()) {
        if (job.contentBytes > maxInlineBytes)
            _exit(1); // it follows all the same, and would be read as messages
        mapped = mmap(nullptr, job.contentBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (mapped == MAP_FAILED || !m_channel.receiveContent(static_cast<std::uint8_t *>(mapped), job.contentBytes))
            _exit(1);
    } else {
        struct stat facts
        {
        };
        if (file < 0 || (fcntl(file, F_GET_SEALS) & neededSeals) != neededSeals || fcntl(file, F_GET_SEALS) < 0)
            return Reason::NotSealed;
        if (fstat(file, &facts) != 0 || static_cast<std::uint64_t>(facts.st_size) != job.contentBytes)
            return Reason::BadJob;
        mapped = mmap(nullptr, job.contentBytes, PROT_READ, MAP_PRIVATE, file, 0);
        if (mapped == MAP_FAILED)
            return Reason::System;
    }
    content = static_cast<const std::uint8_t *>(mapped);
    return checkJob(job, content, job.contentBytes, m_policy.limits.packets - m_packets);
}

void Session::begin(const Job &job, int file)
{
    if (m_index == 0 || m_nextContent != nullptr) {
        if (m_channel.isStream())
            _exit(1); // as in mapContent()
        return refuse(Type::Job, Reason::OutOfTurn);
    }
    const int missing = job.link == Link::Ipv4 ? m_sockets.ipv4Errno : job.link == Link::Ipv6 ? m_sockets.ipv6Errno : 0;
    const std::uint8_t *content = nullptr;
    Reason reason = mapContent(job, file, content);
    if (reason == Reason::None && missing != 0)
        reason = Reason::NotPermitted;
    if (reason != Reason::None) {
        refuse(Type::Job, reason, missing);
        if (content != nullptr)
            munmap(const_cast<std::uint8_t *>(content), job.contentBytes);
        return;
    }
    m_packets += std::uint64_t{job.entries} * job.loops;
    if (!isRunning()) {
        m_lastNs = monotonicNs();
        m_hadCarrier = false;
        return start(job, content, m_lastNs);
    }
    m_nextJob = job;
    m_nextContent = content;
}

/// From now, or where the job in front has come to, which is when the last frame was taken.
void Session::start(const Job &job, const std::uint8_t *content, std::uint64_t baseNs)
{
    m_job = job;
    m_content = content;
    m_entry = m_loop = 0;
    m_sent = m_slippedNs = m_stuckNs = m_watchedNs = 0;
    m_startNs = m_lastNs;
    m_baseNs = baseNs;
    m_hadCarrier = m_hadCarrier || (flags() & IFF_RUNNING) != 0; // lost between two jobs is lost as well
}

/// One frame that passed, as far as the client reads.
bool Session::tellOneSeen()
{
    static struct
    {
        Frame frame;
        std::uint8_t bytes[maxSeenBytes];
    } report;
    alignas(cmsghdr) char control[256];
    sockaddr_ll from{};
    iovec part{.iov_base = report.bytes, .iov_len = sizeof report.bytes};
    msghdr record{};
    record.msg_name = &from;
    record.msg_namelen = sizeof from;
    record.msg_iov = &part;
    record.msg_iovlen = 1;
    record.msg_control = control;
    record.msg_controllen = sizeof control;
    const ssize_t length = recvmsg(m_sockets.seen, &record, MSG_DONTWAIT | MSG_TRUNC);
    if (length < 0)
        return errno != EAGAIN && errno != EINTR; // ENETDOWN is told once, and more may follow
    const auto full = static_cast<std::size_t>(length);
    const std::size_t kept = full < sizeof report.bytes ? full : sizeof report.bytes;
    report.frame = begun<Frame>(Type::Frame, kept);
    report.frame.originalLength = static_cast<std::uint32_t>(full);
    report.frame.direction = from.sll_pkttype;
    for (const cmsghdr *header = CMSG_FIRSTHDR(&record); header != nullptr;
         header = CMSG_NXTHDR(&record, const_cast<cmsghdr *>(header))) {
        timespec stamp{};
        tpacket_auxdata facts{};
        if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_TIMESTAMPNS) {
            memcpy(&stamp, CMSG_DATA(header), sizeof stamp);
            report.frame.timeNs = std::int64_t{stamp.tv_sec} * 1'000'000'000 + stamp.tv_nsec;
        } else if (header->cmsg_level == SOL_PACKET && header->cmsg_type == PACKET_AUXDATA) {
            memcpy(&facts, CMSG_DATA(header), sizeof facts);
            report.frame.originalLength = facts.tp_len;
            report.frame.hasVlan = (facts.tp_status & TP_STATUS_VLAN_VALID) != 0 ? 1 : 0;
            report.frame.vlanTag = facts.tp_vlan_tci;
            report.frame.vlanProtocol
                = (facts.tp_status & TP_STATUS_VLAN_TPID_VALID) != 0 ? facts.tp_vlan_tpid : std::uint16_t{ETH_P_8021Q};
        }
    }
    m_unreported += m_channel.send(&report, sizeof(Frame) + kept, false) ? 0 : 1;
    return true;
}

void Session::tellSeen()
{
    for (int i = 0; i < framesAtOnce && m_isListening && tellOneSeen(); ++i) { }
}

void Session::run()
{
    auto hello = begun<Hello>(Type::Hello);
    hello.frameErrno = m_sockets.frameErrno;
    hello.ipv4Errno = m_sockets.ipv4Errno;
    hello.ipv6Errno = m_sockets.ipv6Errno;
    hello.limits = m_policy.limits;
    m_channel.send(&hello, sizeof hello, true);

    pollfd watched[2] = {{.fd = m_channel.in(), .events = POLLIN | POLLRDHUP, .revents = 0},
                         {.fd = m_sockets.seen, .events = POLLIN, .revents = 0}};
    for (;;) {
        const timespec wait = waitTime();
        watched[1].fd = m_isListening ? m_sockets.seen : -1;
        const int ready = ppoll(watched, 2, isRunning() ? &wait : nullptr, nullptr);
        if (ready > 0 && watched[0].revents != 0 && !answerClient())
            return;
        if (ready > 0 && watched[1].revents != 0)
            tellSeen();
        if (isRunning())
            sendDue();
    }
}

} // namespace wl::netio
