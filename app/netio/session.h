// SPDX-License-Identifier: MIT
#pragma once

#include "app/netio/channel.h"
#include "app/netio/policy.h"
#include "app/netio/privileges.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <ctime>

#include <linux/if_packet.h>

namespace wl::netio {

[[nodiscard]] std::uint64_t monotonicNs();

/// One port: answers its client until that is gone. Holds no capability.
class Session
{
public:
    Session(Channel &channel, const Sockets &sockets, const Policy &policy)
        : m_channel(channel), m_sockets(sockets), m_policy(policy)
    {
    }

    void run();

private:
    union Target {
        sockaddr any;
        sockaddr_ll frame;
        sockaddr_in ipv4;
        sockaddr_in6 ipv6;
    };

    // The conversation.
    bool answerClient();
    void answer(const std::uint8_t *message);
    void open(const Open &wanted);
    void listen(const Listen &wanted, const Instruction *program);
    void begin(const Job &job, int file);
    Reason mapContent(const Job &job, int file, const std::uint8_t *&content);
    void start(const Job &job, const std::uint8_t *content, std::uint64_t baseNs);
    void finish(const Job &job, const Finished &facts, const std::uint8_t *&content);
    void refuse(Type what, Reason reason, int errnoValue = 0);
    void tellSeen();
    bool tellOneSeen();

    // The job that runs.
    [[nodiscard]] bool isRunning() const { return m_content != nullptr; }
    [[nodiscard]] std::uint64_t dueNs() const;
    [[nodiscard]] const Entry &entry() const;
    [[nodiscard]] const std::uint8_t *frameOf(const Entry &entry);
    [[nodiscard]] timespec waitTime() const;
    void sendDue();
    void fillBatch(std::uint64_t now);
    void sendBatch(std::uint64_t now);
    void advance();
    void watch(std::uint64_t now);
    void end(Reason reason, int errnoValue = 0);
    [[nodiscard]] Target targetOf(const std::uint8_t *frame) const;
    [[nodiscard]] int socketOf(Link link) const;
    [[nodiscard]] int flags() const;

    static constexpr unsigned int batchSize = 64;

    Channel &m_channel;
    Sockets m_sockets;
    Policy m_policy;
    int m_index = 0; ///< of the interface; 0: none is open
    char m_name[nameBytes]{};
    bool m_isListening = false;
    std::uint64_t m_unreported = 0;

    Job m_job{};
    const std::uint8_t *m_content = nullptr;
    Job m_nextJob{}; ///< waits behind it
    const std::uint8_t *m_nextContent = nullptr;
    std::uint32_t m_entry = 0; ///< the next to send
    std::uint32_t m_loop = 0;
    std::uint64_t m_baseNs = 0; ///< when the schedule began, CLOCK_MONOTONIC; later as it slips
    std::uint64_t m_startNs = 0;
    std::uint64_t m_lastNs = 0; ///< when the last frame was taken
    std::uint64_t m_slippedNs = 0;
    std::uint64_t m_sent = 0;       ///< of this job
    std::uint64_t m_packets = 0;    ///< of all jobs, those that are promised included
    std::uint64_t m_earliestNs = 0; ///< the limit allows no packet before; outlives the job
    std::uint64_t m_watchedNs = 0;
    std::uint64_t m_stuckNs = 0; ///< since when the kernel takes nothing; 0: it does
    bool m_hadCarrier = false;
    unsigned int m_batchFirst = 0;
    unsigned int m_batchCount = 0;
    mmsghdr m_batch[batchSize]{};
    iovec m_parts[batchSize]{};
    Target m_targets[batchSize]{};
    std::uint8_t m_patched[4 * maxFrameBytes]{}; ///< frames of the batch that are not as they stand in the job
    std::size_t m_patchedBytes = 0;
};

} // namespace wl::netio
