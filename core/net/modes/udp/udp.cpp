// SPDX-License-Identifier: MIT
#include "core/net/datagramstream.h"
#include "core/net/networkerror.h"
#include "core/net/sendmode.h"

#include <QtGlobal>

#include <cerrno>
#include <fstream>
#include <optional>
#include <string>

#include <unistd.h>

namespace wl::parts {
namespace {

ModeState state()
{
    if (const auto socket = openDatagramSocket(AF_INET, 0); !socket)
        return {.reason = socket.error().text};
    return {.works = true, .reason = "permitted to everybody"};
}

std::optional<Error> refusal(const SendRequest &request)
{
    if (const auto target = Endpoint::parse(request.address, request.port); !target)
        return target.error();
    if (request.port == 0)
        return Error{ErrorCode::BadInput, "a UDP socket does not send to port 0"};
    return std::nullopt;
}

/// Why the source port could not be had, and what would permit it.
std::string reservedPortNote(std::uint16_t port)
{
    int first = 1024;
    std::ifstream("/proc/sys/net/ipv4/ip_unprivileged_port_start") >> first;
    return "source port " + std::to_string(port) + " is not permitted to you (ports below " + std::to_string(first)
        + " are reserved), so the kernel chooses another; this permits it: " + (geteuid() == 0 ? "" : "sudo ")
        + "sysctl -w net.ipv4.ip_unprivileged_port_start=" + std::to_string(port);
}

struct Opened
{
    FileDescriptor socket{};
    std::vector<std::string> notes{};
};

Result<Opened> opened(const SendRequest &request)
{
    const auto target = Endpoint::parse(request.address, request.port);
    auto socket = openDatagramSocket(target->family(), 0);
    if (!socket)
        return socket.error();
    Opened result{.socket = *std::move(socket)};
    if (request.sourcePort == 0)
        return result;

    const Endpoint local = Endpoint::any(target->family(), request.sourcePort);
    if (bind(result.socket.number(), local.data(), local.size()) == 0)
        return result;
    if (errno != EACCES)
        return systemError(errno, "send from port " + std::to_string(request.sourcePort));
    result.notes.push_back(reservedPortNote(request.sourcePort));
    return result;
}

/// A busy source port is start()'s news: it may be free by then.
Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    Prediction prediction{.bytes = request.bytes};
    if (auto trial = opened(request))
        prediction.notes = std::move(trial->notes);
    return prediction;
}

Result<Opened> connected(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    auto trial = opened(request);
    if (!trial)
        return trial;
    if (const auto done = connectTo(trial->socket, *Endpoint::parse(request.address, request.port)); !done)
        return done.error();
    return trial;
}

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    auto trial = connected(request);
    if (!trial)
        return trial.error();
    return {std::make_unique<DatagramTransmission>(
        std::move(trial->socket), request, Prediction{.bytes = request.bytes, .notes = std::move(trial->notes)})};
}

Result<FileDescriptor> connectedSocket(const SendRequest &request)
{
    auto trial = connected(request);
    return trial ? Result<FileDescriptor>(std::move(trial->socket)) : trial.error();
}

std::string socketKey(const SendRequest &request)
{
    return request.address + ' ' + std::to_string(request.port) + ' ' + std::to_string(request.sourcePort);
}

Result<std::unique_ptr<Stream>> startStream(StreamRequest request)
{
    return streamOfDatagrams({.open = connectedSocket, .socketKey = socketKey}, std::move(request), predict);
}

} // namespace

SendMode udp()
{
    return {.id = "udp",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "UDP payload"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Sends the payload only. The kernel writes the UDP header, with these ports, "
                                         "and every header below it."),
            .state = state,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
