// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"
#include "core/capture/pcap.h"
#include "core/net/sendmode.h"
#include "core/net/stream/streamplan.h"

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <string>

namespace wl::parts {
namespace {

constexpr int largestLinkType = 0xffff;

ModeState state()
{
    return {.works = true, .reason = "needs no permission but the folder's"};
}

std::optional<Error> refusal(const SendRequest &request)
{
    if (request.file.empty())
        return Error{ErrorCode::BadInput, "no file is named to write the packet to"};
    if (request.linkType < 0 || request.linkType > largestLinkType)
        return Error{ErrorCode::BadInput, std::to_string(request.linkType) + " is no link type", request.file};
    if (request.bytes.size() > qsizetype{maxPacketBytes})
        return Error{ErrorCode::BadInput, "a packet in a file has at most " + std::to_string(maxPacketBytes) + " bytes",
                     request.file};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return Prediction{.bytes = request.bytes};
}

/// Whole microseconds, which every reader of pcap files understands.
std::int64_t nowNs()
{
    const auto time = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::nanoseconds(std::chrono::floor<std::chrono::microseconds>(time)).count();
}

class FileTransmission : public Transmission
{
public:
    explicit FileTransmission(SendRequest request) : m_request(std::move(request)) { }

protected:
    void begin() override
    {
        const PacketToWrite packet{.bytes = viewOf(m_request.bytes), .timeNs = nowNs()};
        const QByteArray capture = writePcap(static_cast<std::uint32_t>(m_request.linkType), {&packet, 1});
        if (const auto written = atomicWrite(m_request.file, capture); !written)
            return conclude(written.error());
        if (announceLeft(m_request.bytes, true))
            conclude(Done{});
    }

    void stop() override { }

private:
    SendRequest m_request;
};

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return {std::make_unique<FileTransmission>(request)};
}

/// Writes all of them at once, with the times of the schedule.
class FileStream : public Stream
{
public:
    using Stream::Stream;

protected:
    void begin() override
    {
        const std::string &file = tally().packet(0).file;
        const auto capture = rehearsed({.predict = predict}, {tally().packets(), timetable().schedule()}, nowNs());
        if (!capture)
            return conclude(capture.error());
        if (const auto written = atomicWrite(file, *capture); !written)
            return conclude(written.error());
        while (tally().sent() < timetable().schedule().count)
            mutableTally().addLeft(realtimeNs(), monotonicNs());
        setElapsed(timetable().atNs(timetable().schedule().count - 1));
        conclude(Done{});
    }

    void close() override { }
};

Result<std::unique_ptr<Stream>> startStream(StreamRequest request)
{
    const auto timetable = timetableOf(request);
    if (!timetable)
        return timetable.error();
    for (const SendRequest &packet : request.packets) {
        if (const auto error = refusal(packet))
            return *error;
    }
    return {std::make_unique<FileStream>(std::move(request), *timetable, std::vector<std::string>())};
}

} // namespace

SendMode file()
{
    return {.id = "file",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Capture file"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode", "Writes the packet to a pcap file; nothing is changed."),
            .destination = Destination::File,
            .state = state,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
