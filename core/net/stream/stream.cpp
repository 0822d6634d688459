// SPDX-License-Identifier: MIT
#include "core/net/stream/stream.h"

#include <QPointer>

#include <chrono>

namespace wl {
namespace {

constexpr int expiryMs = 20;

bool mayMatch(const Timetable &timetable)
{
    return timetable.schedule().count <= Stream::alwaysMatched
        || timetable.packetsPerSecond() <= Stream::mostMatchedPerSecond;
}

} // namespace

std::int64_t realtimeNs()
{
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::int64_t monotonicNs()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Result<Timetable> timetableOf(const StreamRequest &request)
{
    std::vector<std::uint64_t> sizes;
    for (const SendRequest &packet : request.packets)
        sizes.push_back(static_cast<std::uint64_t>(packet.bytes.size()));
    return Timetable::make(request.schedule, sizes);
}

Stream::Stream(StreamRequest request, const Timetable &timetable, std::vector<std::string> notes)
    : m_tally(std::move(request.packets), mayMatch(timetable)), m_timetable(timetable), m_notes(std::move(notes))
{
    m_expiry.setInterval(expiryMs);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        m_tally.expire(monotonicNs());
        if (m_isSent && m_tally.waiting() == 0)
            conclude(Done{});
    });
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isEnded)
                return;
            m_expiry.start();
            begin();
        },
        Qt::QueuedConnection);
}

void Stream::waitForReplies()
{
    m_isSent = true;
    if (m_tally.waiting() == 0)
        conclude(Done{});
}

void Stream::takeArrival(std::optional<std::uint64_t> number, Reply reply, std::int64_t atNs)
{
    m_tally.addArrival(number, std::move(reply), atNs);
    const QPointer<Stream> alive(this);
    if (number)
        emit answered(*number);
    if (alive && m_isSent && m_tally.waiting() == 0)
        conclude(Done{});
}

void Stream::stop()
{
    conclude(Done{});
}

void Stream::conclude(const Result<Done> &outcome)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_expiry.stop();
    close();
    emit ended(outcome);
}

} // namespace wl
