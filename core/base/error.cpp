// SPDX-License-Identifier: MIT
#include "core/base/error.h"

namespace wl {

std::string Error::toString() const
{
    std::string out = file;
    if (line > 0)
        out += ":" + std::to_string(line);
    if (line > 0 && column > 0)
        out += ":" + std::to_string(column);
    if (!out.empty())
        out += ": ";
    return out + text;
}

} // namespace wl
