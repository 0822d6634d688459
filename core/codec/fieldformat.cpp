// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"

#include <algorithm>

namespace wl {

const FieldFormat *fieldFormat(std::string_view id)
{
    static const std::vector<FieldFormat> all = fieldFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FieldFormat &one) { return id == one.id; });
    return found != all.end() ? &*found : nullptr;
}

} // namespace wl
