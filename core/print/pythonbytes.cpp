// SPDX-License-Identifier: MIT
#include "core/print/pythonbytes.h"

#include "core/codec/hextext.h"

#include <algorithm>

namespace wl {

std::string pythonFromHex(ByteView bytes)
{
    constexpr std::size_t lineBytes = 32;
    if (bytes.size() <= lineBytes)
        return "bytes.fromhex('" + toHex(bytes) + "')";
    std::string text = "bytes.fromhex(\n";
    for (std::size_t at = 0; at < bytes.size(); at += lineBytes)
        text += "    '" + toHex(bytes.subspan(at, std::min(lineBytes, bytes.size() - at))) + "'\n";
    return text + ')';
}

} // namespace wl
