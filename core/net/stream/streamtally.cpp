// SPDX-License-Identifier: MIT
#include "core/net/stream/streamtally.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t mostTried = 64; // packets that one arrival is compared with; replies come nearly in order

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

std::optional<std::uint64_t> StreamTally::firstWaiting(const std::function<bool(std::uint64_t)> &isIt) const
{
    for (std::size_t i = 0; i < std::min(m_waiting.size(), mostTried); ++i) {
        if (isIt(m_waiting[i].number))
            return m_waiting[i].number;
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
    const auto which
        = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &one) { return one.number == number; });
    if (which == m_waiting.end()) {
        ++m_others;
        return;
    }
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
