// SPDX-License-Identifier: MIT
#pragma once

#include "core/codec/internetchecksum.h"
#include "core/net/sendmode.h"
#include "core/net/stream/stream.h"

#include <QTimer>

#include <vector>

namespace wl::test {

/// What comes back from the stub mode.
enum class StubAnswer : std::uint8_t { Reply, Silence, Nothing };

/// What the stub mode does, and what it was asked to.
struct StubState
{
    StubAnswer answer = StubAnswer::Reply;
    std::vector<QByteArray> seen{};      ///< Silence: what came instead
    std::vector<SendRequest> requests{}; ///< oldest first
};

inline StubState &stub()
{
    static StubState state;
    return state;
}

/// The echo reply to an echo request (RFC 792, page 14).
inline QByteArray echoReplyTo(QByteArray request)
{
    request[0] = 0;
    request[2] = request[3] = 0;
    const std::uint16_t sum = internetChecksum(viewOf(request));
    request[2] = static_cast<char>(sum >> 8);
    request[3] = static_cast<char>(sum & 0xff);
    return request;
}

/// Sends nothing; concludes as stub().answer says as soon as the event loop
/// runs.
class StubTransmission : public Transmission
{
public:
    explicit StubTransmission(SendRequest request) : m_request(std::move(request)) { }

protected:
    void begin() override
    {
        if (!announceLeft(m_request.bytes, false))
            return;
        if (stub().answer == StubAnswer::Reply)
            conclude(Reply{.bytes = echoReplyTo(m_request.bytes),
                           .fromAddress = m_request.address,
                           .rttNs = 420'000,
                           .root = m_request.root});
        else if (stub().answer == StubAnswer::Silence)
            conclude(silence());
    }
    void stop() override { }

private:
    [[nodiscard]] Silence silence() const
    {
        Silence silence{.waitedMs = 1000,
                        .packetsSeen = static_cast<int>(stub().seen.size()),
                        .seen = stub().seen,
                        .text = "nothing was seen"};
        if (!silence.seen.empty() && m_request.explain)
            m_request.explain(silence);
        return silence;
    }

    SendRequest m_request;
};

/// Sends all at once, and takes the answer that stub().answer says to every packet but each tenth.
class StubStream : public Stream
{
public:
    using Stream::Stream;

protected:
    void begin() override
    {
        while (tally().sent() < timetable().schedule().count) {
            const std::uint64_t number = tally().sent();
            const QByteArray bytes = tally().packet(number).bytes;
            const std::int64_t now = realtimeNs();
            mutableTally().addLeft(now, monotonicNs());
            if (stub().answer == StubAnswer::Reply && number % 10 != 9)
                takeArrival(number, {.bytes = echoReplyTo(bytes), .fromAddress = "127.0.0.1"}, now + 420'000);
        }
        if (stub().answer != StubAnswer::Silence) // which lasts until somebody stops it
            waitForReplies();
    }
    void close() override { }
};

/// A mode by the name that the protocol files use, which always works and never
/// reaches a network.
inline SendMode stubMode()
{
    return {.id = "ping",
            .title = "Stub",
            .changes = "Sends nothing.",
            .state = [] { return ModeState{.works = true, .reason = "it is a stub"}; },
            .predict
            = [](const SendRequest &request) { return Result<Prediction>(Prediction{.bytes = request.bytes}); },
            .start =
                [](const SendRequest &request) {
                    stub().requests.push_back(request);
                    return Result<std::unique_ptr<Transmission>>(std::make_unique<StubTransmission>(request));
                },
            .startStream =
                [](StreamRequest request) {
                    stub().requests = request.packets;
                    const auto timetable = timetableOf(request);
                    if (!timetable)
                        return Result<std::unique_ptr<Stream>>(timetable.error());
                    return Result<std::unique_ptr<Stream>>(
                        std::make_unique<StubStream>(std::move(request), *timetable, std::vector<std::string>()));
                }};
}

} // namespace wl::test
