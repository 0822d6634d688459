// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sendmode.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace wl {

/// What became of one packet of a stream.
struct StreamRecord
{
    std::int64_t leftNs = 0;      ///< nanoseconds since 1970 UTC
    std::optional<Reply> reply{}; ///< without its bytes where too many are kept already
};

/// What became of the packets of a stream so far: which left, and which reply belongs to which of them.
///
/// Replies come nearly in order: one is given to the first packet behind the last that was answered which it answers,
/// else to the oldest. Of equal packets nobody can tell which one is meant. Packets are counted from 0, as they leave.
class StreamTally
{
public:
    static constexpr std::size_t mostRecords = 10'000;    ///< of the first packets
    static constexpr qsizetype mostReplyBytes = 16 << 20; ///< of replies that are kept

    /// @param packets    in turn; their `matches` judge replies, their first `timeoutMs` is how long each is waited for
    /// @param isMatched  whether replies are given to packets; else they are counted
    StreamTally(std::vector<SendRequest> packets, bool isMatched);

    [[nodiscard]] const SendRequest &packet(std::uint64_t number) const { return m_packets[number % m_packets.size()]; }
    [[nodiscard]] const std::vector<SendRequest> &packets() const noexcept { return m_packets; }
    [[nodiscard]] bool isMatched() const noexcept { return m_isMatched; }

    /// Packet sent() left.
    /// @param leftNs  nanoseconds since 1970 UTC, by the clock that stamps arrivals
    /// @param nowNs   now, by the clock of expire()
    void addLeft(std::int64_t leftNs, std::int64_t nowNs);
    /// So many have left, of which nothing else is known. @pre !isMatched()
    void setSent(std::uint64_t sent) { m_sent = sent; }

    /// Of the packets that wait for a reply, the first that @p isIt says is meant; at most 4,096 are asked.
    [[nodiscard]] std::optional<std::uint64_t> firstWaiting(const std::function<bool(std::uint64_t)> &isIt) const;
    /// The first that @p reply answers.
    [[nodiscard]] std::optional<std::uint64_t> firstAnsweredBy(ByteView reply) const;
    /// @param number  what firstWaiting() said; a number that does not wait, or none: it is only counted
    /// @param reply   everything but its round-trip time and its root
    /// @param atNs    when it came in, nanoseconds since 1970 UTC
    void addArrival(std::optional<std::uint64_t> number, Reply reply, std::int64_t atNs);
    /// From now on nothing is waited for that has waited as long as it may at @p nowNs.
    void expire(std::int64_t nowNs);

    [[nodiscard]] std::uint64_t sent() const noexcept { return m_sent; }
    [[nodiscard]] std::uint64_t answered() const noexcept { return m_answered; }
    [[nodiscard]] std::uint64_t others() const noexcept { return m_others; } ///< arrivals that answer nothing sent
    [[nodiscard]] std::size_t waiting() const noexcept { return m_waiting.size(); }
    [[nodiscard]] bool isWaiting(std::uint64_t number) const;
    /// Sent, matched and no longer waited for.
    [[nodiscard]] std::uint64_t unanswered() const noexcept;
    [[nodiscard]] const std::vector<StreamRecord> &records() const noexcept { return m_records; }

    [[nodiscard]] std::int64_t shortestNs() const noexcept { return m_answered == 0 ? 0 : m_shortestNs; }
    [[nodiscard]] std::int64_t longestNs() const noexcept { return m_longestNs; }
    [[nodiscard]] std::int64_t meanNs() const noexcept;
    [[nodiscard]] std::int64_t totalNs() const noexcept { return m_totalNs; }

private:
    struct Waiting
    {
        std::uint64_t number = 0;
        std::int64_t leftNs = 0;
        std::int64_t sinceNs = 0;
    };

    std::vector<SendRequest> m_packets;
    bool m_isMatched;
    [[nodiscard]] std::deque<Waiting>::const_iterator firstFrom(std::uint64_t number) const;

    std::deque<Waiting> m_waiting;   ///< in the order in which they left
    std::uint64_t m_afterAnswer = 0; ///< behind the packet that was answered last
    std::vector<StreamRecord> m_records;
    qsizetype m_replyBytes = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_answered = 0;
    std::uint64_t m_others = 0;
    std::int64_t m_shortestNs = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_longestNs = 0;
    std::int64_t m_totalNs = 0;
};

} // namespace wl
