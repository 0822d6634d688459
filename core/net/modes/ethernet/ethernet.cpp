// SPDX-License-Identifier: MIT
#include "core/net/interfaces.h"
#include "core/net/netio/linkfilter.h"
#include "core/net/netio/portstream.h"
#include "core/net/sendmode.h"

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <string>

namespace wl::parts {
namespace {

constexpr qsizetype headerSize = 14; // IEEE 802.3-2018, section 3.1: both addresses and the type
constexpr qsizetype sourceAt = 6;
constexpr qsizetype typeAt = 12;
constexpr qsizetype addressSize = 6;
constexpr qsizetype tagSize = 4;
constexpr qsizetype leastSize = 60; // IEEE 802.3-2018, section 3.2.8: 64 with the frame check sequence

bool isTagged(const QByteArray &frame)
{
    return frame[typeAt] == '\x81' && frame[typeAt + 1] == '\0';
}

std::optional<NetworkInterface> named(const std::string &name)
{
    const auto all = interfaces();
    const auto found = std::ranges::find_if(all, [&](const auto &one) { return one.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Error> refusal(const SendRequest &request)
{
    const QByteArray &frame = request.bytes;
    if (request.interface.empty())
        return Error{ErrorCode::BadInput, "no interface is named to send the frame on"};
    if (frame.size() < headerSize)
        return Error{ErrorCode::BadInput,
                     "a frame has at least 14 bytes, this one has " + std::to_string(frame.size())};
    if (frame.size() > qsizetype{netio::maxFrameBytes})
        return Error{ErrorCode::BadInput, "a frame of " + std::to_string(frame.size()) + " bytes cannot be sent"};
    const bool isHere = request.interface.find("://") == std::string::npos;
    const auto interface = isHere ? named(request.interface) : std::nullopt;
    if (isHere && !interface)
        return Error{ErrorCode::BadInput, "there is no interface \"" + request.interface + "\""};
    const qsizetype most = interface && interface->mtu > 0
        ? interface->mtu + headerSize + (isTagged(frame) ? tagSize : 0)
        : qsizetype{netio::maxFrameBytes};
    if (frame.size() > most)
        return Error{ErrorCode::BadInput,
                     "a frame of " + std::to_string(frame.size()) + " bytes is too long for "
                         + request.interface + ": its MTU of " + std::to_string(interface->mtu) + " allows "
                         + std::to_string(most)};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    Prediction prediction{.bytes = request.bytes};
    const auto interface = named(request.interface);
    const qsizetype missing = leastSize - request.bytes.size();
    if (missing > 0 && !(interface && interface->isLoopback))
        prediction.notes.push_back("a network card adds " + std::to_string(missing)
                                   + " zero bytes, up to 60; a virtual link does not");
    if (interface && !interface->isUp)
        prediction.notes.push_back(request.interface + " is switched off");
    else if (interface && !interface->hasLink)
        prediction.notes.push_back(request.interface + " has no link: what is sent there is lost without a word");
    return prediction;
}

LinkFilter filter(const SendRequest &request, std::uint32_t)
{
    LinkFilter wanted{.outgoing = {{.offset = 0, .bytes = request.bytes.left(headerSize)}}};
    wanted.takesTagged = true; // then the kernel shows the type behind the tag
    if (!isTagged(request.bytes))
        wanted.incoming = {{.offset = typeAt, .bytes = request.bytes.mid(typeAt, headerSize - typeAt)}};
    return wanted;
}

bool isSame(const QByteArray &predicted, const QByteArray &left)
{
    return left.startsWith(predicted)
        || (left.size() == predicted.size() && left.left(headerSize) == predicted.left(headerSize));
}

std::string source(const QByteArray &frame)
{
    return frame.mid(sourceAt, addressSize).toHex(':').toStdString();
}

constexpr PortMode mode{.link = netio::Link::Frame,
                        .filter = filter,
                        .isSame = isSame,
                        .source = source,
                        .notice = [](const QByteArray &, const QByteArray &) { return std::string(); }};

Result<std::unique_ptr<Transmission>> start(const SendRequest &request)
{
    auto prediction = predict(request);
    return prediction ? startThroughPort(mode, request, *std::move(prediction)) : prediction.error();
}

Result<std::unique_ptr<Stream>> startStream(StreamRequest request)
{
    return streamThroughPort(mode, std::move(request), predict);
}

} // namespace

SendMode ethernet()
{
    return {.id = "ethernet",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Ethernet frame"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Sends the frame as it is, on one interface. A network card pads it to 60 "
                                         "bytes and adds the frame check sequence."),
            .destination = Destination::Interface,
            .state = netioState,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
