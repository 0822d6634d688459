// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/datagramtransmission.h"
#include "core/net/stream/stream.h"

#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

namespace wl {

/// What a mode knows about the sockets of its packets.
struct DatagramMode
{
    /// A socket that is connected to where the packet goes. Errors: the mode's own.
    Result<FileDescriptor> (*open)(const SendRequest &request) = nullptr;
    /// Packets with the same text share a socket.
    std::string (*socketKey)(const SendRequest &request) = nullptr;
    QuotationKey quotation{};
};

/// A stream through ordinary sockets, by the clock of this program.
class DatagramStream : public Stream
{
    Q_OBJECT

public:
    static constexpr std::size_t mostSockets = 256;

    struct Channel
    {
        FileDescriptor socket;
        std::unique_ptr<QSocketNotifier> notifier{};
    };

    /// @param channels   each packet's socket is channels[channelOf[n]]
    /// @param predicted  each packet of the request as it will leave
    DatagramStream(StreamRequest request, const Timetable &timetable, std::vector<std::string> notes,
                   std::vector<Channel> channels, std::vector<std::size_t> channelOf, std::vector<QByteArray> predicted,
                   QuotationKey quotation);

protected:
    void begin() override;
    void close() override;

private:
    void sendDue();
    [[nodiscard]] bool sendOne(std::uint64_t number);
    void waitForNext();
    void readArrivals(std::size_t channel);
    void takeMessage(std::size_t channel, const Arrival &arrival);
    [[nodiscard]] bool isQuoted(std::uint64_t number, std::size_t channel, const QByteArray &quoted) const;

    std::vector<Channel> m_channels;
    std::vector<std::size_t> m_channelOf;
    std::vector<QByteArray> m_predicted;
    QuotationKey m_quotation;
    QTimer m_next;
    std::uint64_t m_slipped = 0;
    std::int64_t m_baseNs = 0; ///< when the schedule began, monotonic; later as it slips
    std::int64_t m_startNs = 0;
    std::int64_t m_stuckNs = 0; ///< since when the kernel takes nothing; 0: it does
};

/// Starts a stream through sockets of this program: what startStream() of such a mode does.
/// Errors: those of timetableOf(), of predict() and open() for any of the packets; BadInput when they would need more
/// than DatagramStream::mostSockets sockets.
[[nodiscard]] Result<std::unique_ptr<Stream>> streamOfDatagrams(const DatagramMode &mode, StreamRequest request,
                                                                Result<Prediction> (*predict)(const SendRequest &));

} // namespace wl
