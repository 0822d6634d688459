// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "core/codec/ipaddress.h"
#include "core/net/interfaces.h"
#include "core/net/netio/ippackets.h"
#include "core/net/netio/linkfilter.h"
#include "core/net/netio/portstream.h"
#include "core/net/networkerror.h"

#include <arpa/inet.h>

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

// RFC 791, section 3.1.
constexpr qsizetype headerSize = 20;
constexpr qsizetype totalLengthAt = 2;
constexpr qsizetype identificationAt = 4;
constexpr qsizetype flagsAt = 6;
constexpr qsizetype protocolAt = 9;
constexpr qsizetype checksumAt = 10;
constexpr qsizetype sourceAt = 12;
constexpr qsizetype destinationAt = 16;
constexpr qsizetype addressSize = 4;
constexpr std::uint16_t etherType = 0x0800;
constexpr std::uint16_t dontFragment = 0x4000;
constexpr char icmp = 1;
constexpr qsizetype icmpHeaderSize = 8; // RFC 792: an error quotes the packet behind it
constexpr qsizetype quotedSize = 8;     // and at least this much of its payload

qsizetype headerSizeOf(const QByteArray &packet)
{
    return qsizetype{static_cast<std::uint8_t>(packet[0]) & 0x0f} * 4;
}

QByteArray payloadOf(const QByteArray &packet)
{
    return packet.mid(std::max(headerSizeOf(packet), headerSize));
}

/// What raw_send_hdrinc() of Linux does. A header length below 20 it leaves alone altogether.
Prediction predictionFor(const SendRequest &request)
{
    Prediction prediction{.bytes = request.bytes, .notes = wayNotes(request)};
    QByteArray &packet = prediction.bytes;
    if (headerSizeOf(packet) < headerSize) {
        prediction.notes.emplace_back("the header length is below 5 words: the kernel fills in nothing");
        return prediction;
    }
    const auto note = [&](const std::string &what, std::uint16_t from, std::uint16_t to) {
        if (from != to)
            prediction.notes.push_back("the kernel changes the " + what + " from " + std::to_string(from) + " to "
                                       + std::to_string(to));
    };
    const auto length = static_cast<std::uint16_t>(packet.size());
    note("total length", numberAt(packet, totalLengthAt), length);
    putNumberAt(packet, totalLengthAt, length);
    if (packet.mid(sourceAt, addressSize) == QByteArray(addressSize, '\0')) {
        const auto way = outgoingInterface(request.address);
        in_addr source{};
        if (way && inet_pton(AF_INET, way->source.c_str(), &source) == 1)
            packet.replace(sourceAt, addressSize, QByteArray(reinterpret_cast<const char *>(&source), addressSize));
        prediction.notes.push_back("the kernel fills in the source address"
                                   + (way && !way->source.empty() ? ": " + way->source : std::string()));
    }
    const std::uint16_t given = numberAt(packet, checksumAt);
    putNumberAt(packet, checksumAt, 0);
    const std::uint16_t checksum = internetChecksum(viewOf(packet.left(headerSizeOf(packet))));
    putNumberAt(packet, checksumAt, checksum);
    if (numberAt(packet, identificationAt) == 0 && (numberAt(packet, flagsAt) & dontFragment) == 0)
        prediction.notes.emplace_back("the kernel chooses an identification instead of 0, and the header checksum "
                                      "with it; which one is seen when it leaves");
    else
        note("header checksum", given, checksum);
    return prediction;
}

std::optional<Error> refusal(const SendRequest &request)
{
    if (auto error = rawIpRefusal(request, 4, headerSize))
        return error;
    if (headerSizeOf(request.bytes) > request.bytes.size())
        return Error{ErrorCode::BadInput, "the header length reaches beyond the packet; the kernel refuses that"};
    return std::nullopt;
}

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = refusal(request))
        return *error;
    return predictionFor(request);
}

LinkFilter filter(const SendRequest &request, std::uint32_t linkBytes)
{
    const QByteArray target = request.bytes.mid(destinationAt, addressSize);
    LinkFilter wanted{.etherType = etherType,
                      .outgoing = {{.offset = linkBytes + std::uint32_t{destinationAt}, .bytes = target}}};
    const bool isForMany = static_cast<std::uint8_t>(target[0]) >= 224; // RFC 1112, section 4, and broadcast
    if (!isForMany)
        wanted.incoming = {{.offset = linkBytes + std::uint32_t{sourceAt}, .bytes = target},
                           {.offset = linkBytes + std::uint32_t{protocolAt}, .bytes = QByteArray(1, icmp)}};
    return wanted;
}

bool isSame(const QByteArray &predicted, const QByteArray &left)
{
    return left.size() == predicted.size() && left[protocolAt] == predicted[protocolAt]
        && left.mid(destinationAt, addressSize) == predicted.mid(destinationAt, addressSize)
        && payloadOf(left) == payloadOf(predicted);
}

std::string source(const QByteArray &packet)
{
    return packet.size() < headerSize ? std::string() : showIpv4(viewOf(packet.mid(sourceAt, addressSize)));
}

std::string notice(const QByteArray &packet, const QByteArray &request)
{
    if (packet.size() < headerSize || packet[protocolAt] != icmp)
        return {};
    const QByteArray message = payloadOf(packet);
    const QByteArray quoted = message.mid(icmpHeaderSize);
    if (quoted.size() < headerSize || quoted[protocolAt] != request[protocolAt]
        || quoted.mid(destinationAt, addressSize) != request.mid(destinationAt, addressSize)
        || payloadOf(quoted).left(quotedSize) != payloadOf(request).left(quotedSize))
        return {};
    return icmpErrorText(static_cast<std::uint8_t>(message[0]), static_cast<std::uint8_t>(message[1]));
}

constexpr PortMode mode{
    .link = netio::Link::Ipv4, .filter = filter, .isSame = isSame, .source = source, .notice = notice};

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

SendMode raw4()
{
    return {.id = "raw4",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Raw IPv4"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Sends the IPv4 packet. The kernel writes its total length and header "
                                         "checksum, an identification of 0 and a source of 0.0.0.0, and the header "
                                         "below it."),
            .state = netioState,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
