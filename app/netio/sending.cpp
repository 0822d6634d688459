// SPDX-License-Identifier: MIT
#include "app/netio/session.h"

#include <cerrno>
#include <cstring>
#include <ctime>

#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

namespace wl::netio {
namespace {

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t lateness = 10 * millisecond; // what may be caught up: 1 % of a second, then the schedule slips
constexpr std::uint64_t finePart = 200'000;          // before a frame is due poll() is too coarse
constexpr std::uint64_t watchNs = 100 * millisecond;

} // namespace

std::uint64_t monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * second + static_cast<std::uint64_t>(now.tv_nsec);
}

int Session::socketOf(Link link) const
{
    return link == Link::Frame ? m_sockets.frames : link == Link::Ipv4 ? m_sockets.ipv4 : m_sockets.ipv6;
}

/// IFF_…, or -1 with errno when the interface is gone.
int Session::flags() const
{
    ifreq request{};
    memcpy(request.ifr_name, m_name, nameBytes);
    if (ioctl(m_sockets.frames, SIOCGIFFLAGS, &request) != 0)
        return -1;
    return static_cast<std::uint16_t>(request.ifr_flags);
}

const Entry &Session::entry() const
{
    return reinterpret_cast<const Entry *>(m_content)[m_entry];
}

std::uint64_t Session::dueNs() const
{
    const std::uint64_t wanted = m_baseNs + m_loop * m_job.loopNs + entry().atNs;
    return wanted > m_earliestNs ? wanted : m_earliestNs;
}

/// How long poll() may take: until shortly before the next frame, at most until the next look at the link.
timespec Session::waitTime() const
{
    if (!isRunning() || m_batchFirst < m_batchCount || m_loop == m_job.loops)
        return {};
    const std::uint64_t now = monotonicNs();
    const std::uint64_t due = dueNs();
    const std::uint64_t wait = due > now + finePart ? due - now - finePart : 0;
    return {.tv_sec = 0, .tv_nsec = static_cast<long>(wait < watchNs ? wait : watchNs)};
}

Session::Target Session::targetOf(const std::uint8_t *frame) const
{
    constexpr std::size_t etherTypeAt = 12;
    constexpr std::size_t ipv4DestinationAt = 16; // RFC 791, section 3.1
    constexpr std::size_t ipv6DestinationAt = 24; // RFC 8200, section 3
    static constexpr std::uint8_t none[sizeof m_job.address]{};
    const bool isGiven = memcmp(m_job.address, none, sizeof none) != 0;
    Target target{};
    switch (m_job.link) {
    case Link::Frame:
        target.frame.sll_family = AF_PACKET;
        target.frame.sll_ifindex = m_index;
        memcpy(&target.frame.sll_protocol, frame + etherTypeAt, sizeof target.frame.sll_protocol);
        break;
    case Link::Ipv4:
        target.ipv4.sin_family = AF_INET;
        memcpy(&target.ipv4.sin_addr, isGiven ? m_job.address : frame + ipv4DestinationAt, sizeof target.ipv4.sin_addr);
        break;
    case Link::Ipv6:
        target.ipv6.sin6_family = AF_INET6;
        target.ipv6.sin6_scope_id = static_cast<std::uint32_t>(m_index);
        memcpy(&target.ipv6.sin6_addr, isGiven ? m_job.address : frame + ipv6DestinationAt,
               sizeof target.ipv6.sin6_addr);
        break;
    }
    return target;
}

void Session::advance()
{
    if (++m_entry == m_job.entries) {
        m_entry = 0;
        ++m_loop;
    }
}

/// The bytes that leave for @p entry, until the next batch. @pre they fit m_patched
const std::uint8_t *Session::frameOf(const Entry &entry)
{
    const std::uint8_t *const frame = m_content + entry.offset;
    if (entry.patches == 0)
        return frame;
    std::uint8_t *const own = m_patched + m_patchedBytes;
    m_patchedBytes += entry.length;
    memcpy(own, frame, entry.length);
    for (std::uint32_t i = 0; i < entry.patches; ++i) {
        Patch patch{};
        memcpy(&patch, m_content + entry.patchesAt + i * sizeof patch, sizeof patch);
        memcpy(own + patch.offset, patch.bytes, patch.length);
    }
    return own;
}

/// Everything that is due, at most a batch. What the schedule or the limit asked
/// for long ago is not caught up, or a second would see more than its share.
void Session::fillBatch(std::uint64_t now)
{
    const std::uint64_t gap = (second + m_policy.limits.packetsPerSecond - 1) / m_policy.limits.packetsPerSecond;
    m_batchFirst = m_batchCount = 0;
    m_patchedBytes = 0;
    while (m_batchCount < batchSize && m_loop < m_job.loops && m_patchedBytes + entry().length <= sizeof m_patched) {
        std::uint64_t due = dueNs();
        if (due > now)
            break;
        if (now - due > lateness) {
            const std::uint64_t slip = now - due - lateness;
            m_baseNs += slip;
            m_slippedNs += slip;
            due += slip;
        }
        m_earliestNs = due + gap;
        const std::uint8_t *frame = frameOf(entry());
        m_targets[m_batchCount] = targetOf(frame);
        m_parts[m_batchCount] = {.iov_base = const_cast<std::uint8_t *>(frame), .iov_len = entry().length};
        msghdr &message = m_batch[m_batchCount].msg_hdr;
        message = {};
        message.msg_name = &m_targets[m_batchCount];
        message.msg_namelen = m_job.link == Link::Frame ? sizeof(sockaddr_ll)
            : m_job.link == Link::Ipv4                  ? sizeof(sockaddr_in)
                                                        : sizeof(sockaddr_in6);
        message.msg_iov = &m_parts[m_batchCount];
        message.msg_iovlen = 1;
        ++m_batchCount;
        advance();
    }
}

void Session::sendBatch(std::uint64_t now)
{
    const int taken = sendmmsg(socketOf(m_job.link), m_batch + m_batchFirst, m_batchCount - m_batchFirst, MSG_DONTWAIT);
    if (taken > 0) {
        m_batchFirst += static_cast<unsigned int>(taken);
        m_sent += static_cast<std::uint64_t>(taken);
        m_lastNs = now;
        m_stuckNs = 0;
        return;
    }
    const int errnoValue = errno;
    if (errnoValue == EINTR)
        return;
    m_stuckNs = m_stuckNs == 0 ? now : m_stuckNs;
    const bool mayPass = errnoValue == EAGAIN || errnoValue == ENOBUFS;
    if (!mayPass || now - m_stuckNs > second)
        return end(Reason::System, errnoValue);
    // A full queue says nothing when it has room again, a full socket does; the client is looked at in between.
    pollfd room{.fd = socketOf(m_job.link), .events = POLLOUT, .revents = 0};
    const timespec moment{.tv_sec = 0, .tv_nsec = 100'000};
    if (errnoValue == ENOBUFS)
        clock_nanosleep(CLOCK_MONOTONIC, 0, &moment, nullptr);
    else
        poll(&room, 1, 10);
}

void Session::sendDue()
{
    std::uint64_t now = monotonicNs();
    if (m_batchFirst == m_batchCount && m_loop < m_job.loops) {
        const std::uint64_t due = dueNs();
        if (due > now && due - now <= finePart) {
            const timespec moment{.tv_sec = static_cast<time_t>(due / second),
                                  .tv_nsec = static_cast<long>(due % second)};
            clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &moment, nullptr);
            now = monotonicNs();
        }
        fillBatch(now);
    }
    if (m_batchFirst < m_batchCount)
        sendBatch(now);
    if (isRunning() && m_batchFirst == m_batchCount && m_loop == m_job.loops)
        return end(Reason::None);
    if (isRunning())
        watch(now);
}

/// What a send does not say: that the link is gone, or that it is time.
void Session::watch(std::uint64_t now)
{
    if (now - m_watchedNs < watchNs)
        return;
    const int present = m_watchedNs == 0 ? IFF_UP | IFF_RUNNING : flags();
    m_watchedNs = now;
    if (present < 0)
        return end(Reason::System, errno);
    if ((present & IFF_UP) == 0)
        return end(Reason::System, ENETDOWN);
    if (m_hadCarrier && (present & IFF_RUNNING) == 0)
        return end(Reason::NoCarrier);
    if (now - m_startNs > m_policy.limits.seconds * second)
        return end(Reason::TimeLimit);
    Progress progress{
        .header = {.length = sizeof(Progress), .type = Type::Progress}, .sent = m_sent, .elapsedNs = now - m_startNs};
    m_channel.send(&progress, sizeof progress, false);
}

void Session::finish(const Job &job, const Finished &facts, const std::uint8_t *&content)
{
    munmap(const_cast<std::uint8_t *>(content), job.contentBytes);
    content = nullptr;
    m_packets -= std::uint64_t{job.entries} * job.loops - facts.sent;
    m_channel.send(&facts, sizeof facts, true);
}

/// The frames that left are told before the end, so that who hears the end has heard of them.
void Session::end(Reason reason, int errnoValue)
{
    tellSeen();
    const std::uint64_t lastDueNs = m_baseNs + (m_job.loops - 1) * m_job.loopNs
        + reinterpret_cast<const Entry *>(m_content)[m_job.entries - 1].atNs;
    m_batchFirst = m_batchCount = 0;
    Finished finished{.header = {.length = sizeof(Finished), .type = Type::Finished},
                      .sent = m_sent,
                      .elapsedNs = m_lastNs - m_startNs,
                      .slippedNs = m_slippedNs,
                      .unreported = m_unreported,
                      .errnoValue = errnoValue,
                      .reason = reason};
    finish(m_job, finished, m_content);
    if (m_nextContent == nullptr)
        return;
    if (reason == Reason::None) {
        start(m_nextJob, m_nextContent, lastDueNs);
        m_nextContent = nullptr;
        return;
    }
    finished.sent = finished.elapsedNs = finished.slippedNs = 0;
    finish(m_nextJob, finished, m_nextContent);
}

} // namespace wl::netio
