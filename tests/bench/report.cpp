// SPDX-License-Identifier: MIT
#include "tests/bench/measurements.h"

#include <cstdio>
#include <ctime>

namespace wl::bench {
namespace {

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

Stopwatch::Stopwatch() : m_wall(now(CLOCK_MONOTONIC)), m_cpu(now(CLOCK_PROCESS_CPUTIME_ID)) { }

double Stopwatch::wall() const
{
    return now(CLOCK_MONOTONIC) - m_wall;
}

double Stopwatch::cpu() const
{
    return now(CLOCK_PROCESS_CPUTIME_ID) - m_cpu;
}

void report(std::size_t count, const Stopwatch &watch, std::uint64_t check)
{
    const double wall = watch.wall();
    const double cpu = watch.cpu();
    std::printf("{\"lib\":\"wirelathe\",\"n\":%zu,\"wall_s\":%.6f,\"cpu_s\":%.6f,\"check\":\"%016llx\"}\n", count, wall,
                cpu, static_cast<unsigned long long>(check));
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept
{
    for (int shift = 0; shift < 64; shift += 8)
        hash = (hash ^ (value >> shift & 0xFFU)) * 0x100000001b3ULL;
    return hash;
}

} // namespace wl::bench
