// SPDX-License-Identifier: MIT
//
// wirelathe-snapshot FILE: compiles the definitions in resources/protocols while the programs are built, so that these
// start without reading them. It writes nothing and says why when one of them has a mistake.
#include "core/base/atomicwrite.h"
#include "core/schema/bundledschemas.h"
#include "core/schema/snapshot.h"

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: wirelathe-snapshot FILE\n", stderr);
        return 2;
    }
    const wl::SchemaLoad load = wl::loadSchemas(wl::bundledSchemas());
    for (const wl::Error &error : load.errors)
        std::fprintf(stderr, "%s\n", error.toString().c_str());
    if (!load.errors.empty())
        return 3;
    const auto written = wl::atomicWrite(argv[1], wl::snapshotOf(*load.registry));
    if (!written)
        std::fprintf(stderr, "%s\n", written.error().toString().c_str());
    return written ? 0 : 3;
}
