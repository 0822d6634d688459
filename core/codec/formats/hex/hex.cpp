// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"

namespace wl::parts {
namespace {

std::string show(ByteView bytes)
{
    return "0x" + toHex(bytes);
}

} // namespace

FieldFormat hexFieldFormat()
{
    return {.id = "hex",
            .expected = "pairs of hex digits, such as 0xdeadbeef or de ad be ef",
            .byteCount = 0,
            .show = show,
            .parse = parseHex};
}

} // namespace wl::parts
