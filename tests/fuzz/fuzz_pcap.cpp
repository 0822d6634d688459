// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"

#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any bytes, compressed or not: reading them does no harm, every packet lies inside the file and behind the one
/// before, and what was read survives being written in either format and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Capture> capture = readCapture(input, "input");
    if (!capture)
        return 0;

    std::int64_t end = 0;
    std::vector<PacketToWrite> packets;
    for (std::size_t i = 0; i < capture->packets.size(); ++i) {
        const CapturedPacket &packet = capture->packets[i];
        require(packet.offset > end);
        end = packet.offset + packet.length;
        require(end <= capture->fileBytes.size());
        const bool hasInterfaces = !capture->packetInterfaces.empty();
        packets.push_back({.bytes = capture->bytesOf(packet),
                           .timeNs = packet.timeNs,
                           .originalLength = packet.originalLength,
                           .interface = hasInterfaces ? capture->packetInterfaces[i] : 0,
                           .comment = capture->commentOf(i)});
    }

    std::vector<CaptureInterface> interfaces = capture->interfaces;
    if (interfaces.empty())
        interfaces.push_back({.linkType = capture->linkType});
    for (const QByteArray &written :
         {writePcap(capture->linkType, packets), writePcapng(interfaces, packets, capture->sectionOptions)}) {
        const Result<Capture> again = readCapture(written, "again");
        require(again && again->notes.empty() && again->packets.size() == packets.size());
        for (std::size_t i = 0; i < packets.size(); ++i)
            require(toByteArray(again->bytesOf(again->packets[i])) == toByteArray(packets[i].bytes));
    }
    return 0;
}
