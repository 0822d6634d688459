// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"
#include "core/net/modes/tcp/tcptransmission.h"

#include <QtGlobal>

#include <optional>

namespace wl::parts {
namespace {

ModeState state()
{
    return {.works = true, .reason = "permitted to everybody"};
}

std::optional<Error> refusal(const SendRequest &request)
{
    if (const auto target = Endpoint::parse(request.address, request.port); !target)
        return target.error();
    if (request.port == 0)
        return Error{ErrorCode::BadInput, "a TCP socket does not connect to port 0"};
    if (request.bytes.isEmpty())
        return Error{ErrorCode::BadInput, "there is no payload to send over a TCP connection"};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return Prediction{.bytes = request.bytes};
}

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return {std::make_unique<TcpTransmission>(request)};
}

} // namespace

SendMode tcp()
{
    return {.id = "tcp",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "TCP payload"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Connects and sends the payload only. The kernel opens the connection and "
                                         "writes the TCP headers, with these ports, and every header below them."),
            .state = state,
            .predict = predict,
            .start = start};
}

} // namespace wl::parts
