// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/schema/bundledschemas.h"
#include "core/vary/packetseries.h"
#include "tests/bench/measurements.h"

#include <cstdio>
#include <cstdlib>

namespace wl::bench {
namespace {

/// The packet that every program of the comparison builds; what varies in packet i is the identification of IPv4
/// (i mod 65,536) and of the echo (i / 65,536), and the echo's sequence number (i mod 65,536).
constexpr char line[] = "ethernet dst=02:00:00:00:00:02 src=02:00:00:00:00:01"
                        " / ipv4 src=10.0.0.1 dst=10.0.0.2 ttl=64 / icmp type=8 / \"hello world\"";

Result<PacketSeries> echoes()
{
    const RegistryPtr registry = bundledRegistry();
    const auto plan = parseCraftLine(*registry, line);
    if (!plan)
        return plan.error();
    const auto made = Editor(registry).make(*plan);
    if (!made)
        return made.error();
    const auto counted = [](const char *path) { return Variation{.path = path, .first = "0"}; };
    Variation seldom = counted("icmp.id");
    seldom.every = 65'536;
    return PacketSeries::make(registry, made->packet, {counted("ipv4.id"), seldom, counted("icmp.seq")});
}

} // namespace

int build(const char *countText)
{
    Result<PacketSeries> series = echoes();
    if (!series || !series->isPatched()) {
        std::fprintf(stderr, "%s\n", series ? series->slowReason().c_str() : series.error().toString().c_str());
        return 3;
    }
    std::uint64_t check = firstHash;
    for (std::uint64_t i = 0; i < 70'000; i += 7) {
        for (const std::uint8_t byte : series->patched(i))
            check = (check ^ byte) * 0x100000001b3ULL;
    }
    const std::size_t count = std::strtoul(countText, nullptr, 10);
    const Stopwatch watch;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t *const bytes = series->patched(i).data();
        asm volatile("" : : "r"(bytes) : "memory"); // the bytes are made, whoever reads them
    }
    report(count, watch, check);
    return 0;
}

} // namespace wl::bench
