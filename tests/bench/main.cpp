// SPDX-License-Identifier: MIT
#include "tests/bench/measurements.h"

#include <cstdio>
#include <cstring>

/// Prints one JSON line a measurement: {"n":…,"wall_s":…,"cpu_s":…,"check":"…"}.
/// Exit code 2: no such measurement.
int main(int argc, char *argv[])
{
    if (argc == 3 && std::strcmp(argv[1], "dissect") == 0)
        return wl::bench::dissect(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "edit") == 0)
        return wl::bench::edit(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "tree") == 0)
        return wl::bench::tree(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "build") == 0)
        return wl::bench::build(argv[2]);
    if (argc >= 5 && std::strcmp(argv[1], "send") == 0)
        return wl::bench::send(argc, argv);
    std::fprintf(
        stderr,
        "usage: wirelathe-bench dissect FILE.pcap | edit N | tree N | build N | send INTERFACE FILE.pcap LOOPS "
        "[RATE] [PATH=VALUES ...]\n");
    return 2;
}
