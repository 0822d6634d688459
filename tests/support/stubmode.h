// SPDX-License-Identifier: MIT
#pragma once

#include "core/codec/internetchecksum.h"
#include "core/net/sendmode.h"

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
                }};
}

} // namespace wl::test
