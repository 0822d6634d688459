// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/porttransmission.h"
#include "core/net/stream/stream.h"

#include <memory>
#include <unordered_set>

namespace wl {

/// A stream through a port, whose program holds the schedule by its own clock.
class PortStream : public Stream
{
    Q_OBJECT

public:
    /// @param predicted  each packet of the request as it will leave
    PortStream(std::unique_ptr<Port> port, const PortMode &mode, StreamRequest request, const Timetable &timetable,
               std::vector<QByteArray> predicted, std::vector<std::string> notes);

protected:
    void begin() override;
    void close() override;

private:
    void takeFacts(const netio::Opened &facts);
    void listen();
    void sendJobs();
    void takeProgress(std::uint64_t sent, std::uint64_t elapsedNs);
    void takeEnd(const netio::Finished &facts, const Result<Done> &outcome);
    void takeFrame(const SeenFrame &frame);
    void takeOutgoing(const QByteArray &packet, std::int64_t timeNs);
    void takeIncoming(const QByteArray &packet, std::int64_t timeNs);
    void addLeftUpTo(std::uint64_t sent, std::int64_t timeNs);
    void giveUpSeeing();
    [[nodiscard]] const QByteArray &predicted(std::uint64_t number) const
    {
        return m_predicted[number % m_predicted.size()];
    }
    /// Whether frames are seen on their way out, so that each has a time.
    [[nodiscard]] bool seesLeaving() const { return m_isListening && tally().isMatched(); }

    std::unique_ptr<Port> m_port;
    PortMode m_mode;
    std::vector<QByteArray> m_predicted;
    std::uint32_t m_linkBytes = 0;
    bool m_isListening = false;
    bool m_isLoopback = false;
    std::unordered_multiset<std::size_t> m_ownSeen; ///< hashes of what left by loopback and has not come back yet
    std::uint64_t m_planned = 0;                    ///< packets of the jobs so far
    int m_jobs = 0;                                 ///< that the port has: one runs, one waits
    std::uint64_t m_sentBefore = 0;                 ///< by the jobs that have ended
    std::uint64_t m_elapsedBefore = 0;
    std::uint64_t m_slipped = 0;
    QTimer m_sight; ///< frames may leave later than they were taken: their neighbour is asked for first
};

/// Starts a stream through a port: what startStream() of such a mode does.
/// The notes are those of the first packet.
/// Errors: those of timetableOf(), interfaceOf(), predict() for any of the packets, and portOn(); BadInput when they
/// would leave by more than one interface.
[[nodiscard]] Result<std::unique_ptr<Stream>> streamThroughPort(const PortMode &mode, StreamRequest request,
                                                                Result<Prediction> (*predict)(const SendRequest &));

} // namespace wl
