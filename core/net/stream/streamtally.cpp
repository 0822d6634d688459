// SPDX-License-Identifier: MIT
#include "core/net/stream/streamtally.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t mostTried = 4'096; // packets that one arrival is compared with

} // namespace

StreamTally::StreamTally(std::vector<SendRequest> packets, bool isMatched)
    : m_packets(std::move(packets)), m_isMatched(isMatched)
{
}

void StreamTally::addLeft(std::int64_t leftNs, std::int64_t nowNs)
{
    if (m_isMatched && m_packets.front().timeoutMs > 0)
        m_waiting.push_back({.number = m_sent, .leftNs = leftNs, .sinceNs = nowNs});
    if (m_records.size() < mostRecords)
        m_records.push_back({.leftNs = leftNs});
    ++m_sent;
}

std::deque<StreamTally::Waiting>::const_iterator StreamTally::firstFrom(std::uint64_t number) const
{
    return std::lower_bound(m_waiting.begin(), m_waiting.end(), number,
                            [](const Waiting &one, std::uint64_t wanted) { return one.number < wanted; });
}

bool StreamTally::isWaiting(std::uint64_t number) const
{
    const auto which = firstFrom(number);
    return which != m_waiting.end() && which->number == number;
}

std::optional<std::uint64_t> StreamTally::firstWaiting(const std::function<bool(std::uint64_t)> &isIt) const
{
    auto which = firstFrom(m_afterAnswer);
    for (std::size_t i = 0; i < std::min(m_waiting.size(), mostTried); ++i, ++which) {
        if (which == m_waiting.end())
            which = m_waiting.begin();
        if (isIt(which->number))
            return which->number;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> StreamTally::firstAnsweredBy(ByteView reply) const
{
    return firstWaiting([&](std::uint64_t number) {
        const auto &matches = packet(number).matches;
        return !matches || matches(reply);
    });
}

void StreamTally::addArrival(std::optional<std::uint64_t> number, Reply reply, std::int64_t atNs)
{
    if (!number || !isWaiting(*number)) {
        ++m_others;
        return;
    }
    const auto which = firstFrom(*number);
    m_afterAnswer = *number + 1;
    reply.rttNs = std::max<std::int64_t>(atNs - which->leftNs, 0);
    reply.root = packet(*number).root;
    m_waiting.erase(which);
    ++m_answered;
    m_shortestNs = std::min(m_shortestNs, reply.rttNs);
    m_longestNs = std::max(m_longestNs, reply.rttNs);
    m_totalNs += reply.rttNs;
    if (*number >= m_records.size())
        return;
    m_replyBytes += reply.bytes.size();
    if (m_replyBytes > mostReplyBytes)
        reply.bytes.clear();
    m_records[*number].reply = std::move(reply);
}

void StreamTally::expire(std::int64_t nowNs)
{
    const std::int64_t waited = std::int64_t{m_packets.front().timeoutMs} * 1'000'000;
    while (!m_waiting.empty() && nowNs - m_waiting.front().sinceNs >= waited)
        m_waiting.pop_front();
}

std::uint64_t StreamTally::unanswered() const noexcept
{
    return m_isMatched && m_packets.front().timeoutMs > 0 ? m_sent - m_answered - m_waiting.size() : 0;
}

std::int64_t StreamTally::meanNs() const noexcept
{
    return m_answered == 0 ? 0 : m_totalNs / static_cast<std::int64_t>(m_answered);
}

} // namespace wl
