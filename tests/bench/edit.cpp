// SPDX-License-Identifier: MIT
#include "core/print/printformat.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "tests/bench/measurements.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace wl::bench {
namespace {

/// An Ethernet frame of 1,500 bytes with an echo request inside.
bool craftLong(Session &session)
{
    const std::string line
        = "ethernet / ipv4 dst=127.0.0.1 / icmp id=24528 seq=11482 / \"" + std::string(1458, 'x') + "\"";
    const Result<Done> done = session.craft(line);
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().toString().c_str());
    return bool(done);
}

std::uint64_t hashOf(std::uint64_t hash, const QByteArray &bytes)
{
    for (const char byte : bytes)
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

int edit(const char *countText)
{
    Session session(bundledRegistry());
    if (!craftLong(session) || !session.beginLive("icmp.id"))
        return 3;
    const std::size_t count = std::strtoul(countText, nullptr, 10);
    std::uint64_t check = firstHash;
    const Stopwatch watch;
    for (std::size_t i = 0; i < count; ++i) {
        if (!session.setLive(std::to_string(i % 65536)))
            return 3;
        if (i % 97 == 0)
            check = hashOf(check, session.packet().bytes);
    }
    report(count, watch, check);
    return 0;
}

int tree(const char *countText)
{
    Session session(bundledRegistry());
    if (!craftLong(session))
        return 3;
    const auto formats = printFormats();
    const PrintFormat *format = nullptr;
    for (const PrintFormat &candidate : formats) {
        if (std::string_view(candidate.id) == "tree")
            format = &candidate;
    }
    const std::size_t count = std::strtoul(countText, nullptr, 10);
    std::uint64_t check = firstHash;
    const Stopwatch watch;
    for (std::size_t i = 0; i < count && format != nullptr; ++i)
        check = mix(check, format->print(session.tree()).text.size());
    report(count, watch, check);
    return 0;
}

} // namespace wl::bench
