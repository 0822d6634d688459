// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "core/dissect/fastdissector.h"
#include "core/schema/bundledschemas.h"
#include "core/session/openfile.h"
#include "tests/bench/measurements.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace wl::bench {
namespace {

std::uint64_t hashOf(std::uint64_t hash, std::span<const Record> records)
{
    for (const Record &record : records)
        hash = mix(mix(mix(hash, record.row), std::uint64_t{record.offset} * 8), std::uint64_t{record.length} * 8);
    return hash;
}

} // namespace

int dissect(const char *name)
{
    QFile file(QString::fromLocal8Bit(name));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", name);
        return 5;
    }
    const auto capture = readPcap(file.readAll(), name);
    const RegistryPtr registry = bundledRegistry();
    const Row root = capture ? rootOfLinkType(*registry, capture->linkType) : noRow;
    if (root == noRow) {
        std::fprintf(stderr, "%s: %s\n", name, capture ? "unknown link type" : capture.error().toString().c_str());
        return 3;
    }
    std::vector<ByteView> packets;
    for (const CapturedPacket &packet : capture->packets)
        packets.push_back(capture->bytesOf(packet));

    FastDissector dissector(*registry);
    std::uint64_t check = firstHash;
    dissector.dissectRun(packets, root,
                         [&](std::size_t, std::span<const Record> records) { check = hashOf(check, records); });

    const char *const least = std::getenv("BENCH_MIN"); // packets, as the other programs take it
    const std::size_t wanted = least != nullptr ? std::strtoul(least, nullptr, 10) : 4'000'000;
    const std::size_t passes = packets.empty() ? 0 : (wanted + packets.size() - 1) / packets.size();
    const Stopwatch watch;
    for (std::size_t pass = 0; pass < passes; ++pass) {
        dissector.dissectRun(packets, root, [&](std::size_t, std::span<const Record> records) {
            const auto *const first = records.data();
            asm volatile("" : : "r"(first) : "memory"); // the records are made, whoever reads them
        });
    }
    report(passes * packets.size(), watch, check);
    return 0;
}

} // namespace wl::bench
