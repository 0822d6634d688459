// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"

#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any bytes: reading them does no harm, every packet lies inside the file and
/// behind the one before, and what was read survives being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Capture> capture = readPcap(input, "input");
    if (!capture)
        return 0;

    std::int64_t end = 24;
    std::vector<PacketToWrite> packets;
    for (const CapturedPacket &packet : capture->packets) {
        require(packet.offset == end + 16);
        end = packet.offset + packet.length;
        require(end <= input.size());
        packets.push_back(
            {.bytes = capture->bytesOf(packet), .timeNs = packet.timeNs, .originalLength = packet.originalLength});
    }
    require(capture->notes.empty() == (end == input.size()));

    const Result<Capture> again = readPcap(writePcap(capture->linkType, packets), "again");
    require(again && again->notes.empty() && again->packets.size() == packets.size());
    for (std::size_t i = 0; i < packets.size(); ++i)
        require(toByteArray(again->bytesOf(again->packets[i])) == toByteArray(packets[i].bytes));
    return 0;
}
