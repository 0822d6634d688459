// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/stream/schedule.h"
#include "core/net/stream/streamtally.h"

#include <QObject>
#include <QTimer>

namespace wl {

/// Packets in turn, and when they leave. All go the same way.
struct StreamRequest
{
    std::vector<SendRequest> packets{}; ///< at least one
    Schedule schedule{};
};

/// Many packets on their way by one schedule, and the replies to them.
///
/// Nothing blocks; the first packet leaves after control has returned to the event loop. Deleting the object stops it
/// silently, and so does every way of ending the program. A schedule that cannot be held slips: what is late by more
/// than 10 ms is not caught up, so that no second sees more than it should.
class Stream : public QObject
{
    Q_OBJECT

public:
    /// Up to this rate each reply is matched with its packet; above, replies are counted.
    static constexpr double mostMatchedPerSecond = 10'000;
    /// So many packets in all are matched at any rate.
    static constexpr std::uint64_t alwaysMatched = 1'000;

    /// @param notes  what the system does differently from what was asked
    Stream(StreamRequest request, const Timetable &timetable, std::vector<std::string> notes);

    [[nodiscard]] const std::vector<std::string> &notes() const noexcept { return m_notes; }
    [[nodiscard]] const StreamTally &tally() const noexcept { return m_tally; }
    [[nodiscard]] const Timetable &timetable() const noexcept { return m_timetable; }
    /// By how much the schedule was put off, because it could not be held.
    [[nodiscard]] std::uint64_t slippedNs() const noexcept { return m_slippedNs; }
    /// Packets that were seen by the system and not told, because there were too many.
    [[nodiscard]] std::uint64_t unreported() const noexcept { return m_unreported; }
    /// Packets that the system took, looked at on their way out, and did not show: a queue or a filter dropped them, or
    /// they wait for a neighbour.
    [[nodiscard]] std::uint64_t unseen() const noexcept { return m_unseen; }
    /// From the first packet to the last that left, by the sender's clock.
    [[nodiscard]] std::uint64_t elapsedNs() const noexcept { return m_elapsedNs; }
    [[nodiscard]] bool isEnded() const noexcept { return m_isEnded; }
    /// Nothing leaves any more; replies are still waited for.
    [[nodiscard]] bool isSent() const noexcept { return m_isSent; }

public slots:
    /// Nothing more leaves, nothing more is waited for: ended() is emitted at once.
    void stop();

signals:
    void answered(quint64 number);
    /// Over. A slot may delete the stream. The error says why not everything was sent.
    void ended(const wl::Result<wl::Done> &outcome);

protected:
    /// Sends. Called once, from the event loop.
    virtual void begin() = 0;
    /// Closes what is open. Called once.
    virtual void close() = 0;

    [[nodiscard]] StreamTally &mutableTally() noexcept { return m_tally; }
    void setSlipped(std::uint64_t ns) { m_slippedNs = ns; }
    void setUnreported(std::uint64_t frames) { m_unreported = frames; }
    void setUnseen(std::uint64_t packets) { m_unseen = packets; }
    void setElapsed(std::uint64_t ns) { m_elapsedNs = ns; }
    /// Everything was sent: waits for what is still to come.
    void waitForReplies();
    /// Something came in, to be counted as StreamTally::addArrival() does. Says so, and ends when it was all that was
    /// waited for; then `this` may be gone.
    void takeArrival(std::optional<std::uint64_t> number, Reply reply, std::int64_t atNs);
    /// Over. The caller's last act.
    void conclude(const Result<Done> &outcome);

private:
    StreamTally m_tally;
    Timetable m_timetable;
    std::vector<std::string> m_notes;
    QTimer m_expiry;
    std::uint64_t m_slippedNs = 0;
    std::uint64_t m_unreported = 0;
    std::uint64_t m_unseen = 0;
    std::uint64_t m_elapsedNs = 0;
    bool m_isSent = false;
    bool m_isEnded = false;
};

/// CLOCK_REALTIME in nanoseconds, as kernel stamps have it.
[[nodiscard]] std::int64_t realtimeNs();
/// CLOCK_MONOTONIC in nanoseconds, which nobody sets.
[[nodiscard]] std::int64_t monotonicNs();

/// The timetable of a request. Errors: those of Timetable::make().
[[nodiscard]] Result<Timetable> timetableOf(const StreamRequest &request);

} // namespace wl
