// SPDX-License-Identifier: MIT
#include "core/codec/ipaddress.h"
#include "core/net/netio/ippackets.h"
#include "core/net/netio/linkfilter.h"
#include "core/net/netio/portstream.h"
#include "core/net/networkerror.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

// RFC 8200, section 3.
constexpr qsizetype headerSize = 40;
constexpr qsizetype nextHeaderAt = 6;
constexpr qsizetype sourceAt = 8;
constexpr qsizetype destinationAt = 24;
constexpr qsizetype addressSize = 16;
constexpr std::uint16_t etherType = 0x86dd;
constexpr char icmpv6 = 58;
constexpr qsizetype icmpHeaderSize = 8; // RFC 4443, section 2.1 and 3: an error quotes the packet behind it
constexpr qsizetype quotedSize = 8;

Result<Prediction> predict(const SendRequest &request)
{
    if (const auto error = rawIpRefusal(request, 6, headerSize))
        return *error;
    return Prediction{.bytes = request.bytes, .notes = wayNotes(request)};
}

LinkFilter filter(const SendRequest &request, std::uint32_t linkBytes)
{
    const QByteArray target = request.bytes.mid(destinationAt, addressSize);
    LinkFilter wanted{.etherType = etherType,
                      .outgoing = {{.offset = linkBytes + std::uint32_t{destinationAt}, .bytes = target}}};
    const bool isForMany = target[0] == '\xff'; // RFC 4291, section 2.7
    if (!isForMany)
        wanted.incoming = {{.offset = linkBytes + std::uint32_t{sourceAt}, .bytes = target},
                           {.offset = linkBytes + std::uint32_t{nextHeaderAt}, .bytes = QByteArray(1, icmpv6)}};
    return wanted;
}

bool isSame(const QByteArray &predicted, const QByteArray &left)
{
    return left.size() == predicted.size() && left[nextHeaderAt] == predicted[nextHeaderAt]
        && left.mid(destinationAt) == predicted.mid(destinationAt);
}

std::string source(const QByteArray &packet)
{
    return packet.size() < headerSize ? std::string() : showIpv6(viewOf(packet.mid(sourceAt, addressSize)));
}

std::string notice(const QByteArray &packet, const QByteArray &request)
{
    if (packet.size() < headerSize + icmpHeaderSize + headerSize || packet[nextHeaderAt] != icmpv6)
        return {};
    const QByteArray quoted = packet.mid(headerSize + icmpHeaderSize);
    if (quoted.mid(destinationAt, addressSize + quotedSize) != request.mid(destinationAt, addressSize + quotedSize))
        return {};
    return icmpv6ErrorText(static_cast<std::uint8_t>(packet[headerSize]),
                           static_cast<std::uint8_t>(packet[headerSize + 1]));
}

constexpr PortMode mode{
    .link = netio::Link::Ipv6, .filter = filter, .isSame = isSame, .source = source, .notice = notice};

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

SendMode raw6()
{
    return {.id = "raw6",
            .title = QT_TRANSLATE_NOOP("wl::SendMode", "Raw IPv6"),
            .changes = QT_TRANSLATE_NOOP("wl::SendMode",
                                         "Sends the IPv6 packet as it is. The kernel writes the header below it and "
                                         "does not fragment."),
            .state = netioState,
            .predict = predict,
            .start = start,
            .startStream = startStream};
}

} // namespace wl::parts
