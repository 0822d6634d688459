// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace wl::bench {

/// Every packet of a capture, all layers, every structure placed. `check` hashes
/// (row, bit offset, bit length) of every structure of one pass.
int dissect(const char *file);

/// @p count keystrokes into a field of a 1,500-byte packet, through Session.
int edit(const char *count);

/// @p count renderings of the tree of a 1,500-byte packet.
int tree(const char *count);

/// @p count Ethernet/IPv4/ICMP frames whose identifications and sequence numbers vary, checksums right in each.
int build(const char *count);

/// `send INTERFACE FILE.pcap LOOPS [RATE] [PATH=VALUES ...]`: the packets of a capture through wirelathe-netio, as fast
/// as it goes or at a rate (core/net/stream/pace.h); with variations, variants of its first packet instead, each
/// another, and the time includes making them. `worst_second`: by how much any second differed from the rate.
int send(int argc, char *argv[]);

/// Seconds since the start of the measurement.
class Stopwatch
{
public:
    Stopwatch();
    [[nodiscard]] double wall() const;
    [[nodiscard]] double cpu() const;

private:
    double m_wall;
    double m_cpu;
};

void report(std::size_t count, const Stopwatch &watch, std::uint64_t check);

/// FNV-1a over the eight bytes of @p value.
[[nodiscard]] std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept;
constexpr std::uint64_t firstHash = 0xcbf29ce484222325ULL;

} // namespace wl::bench
