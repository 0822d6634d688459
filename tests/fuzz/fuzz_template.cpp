// SPDX-License-Identifier: MIT
#include "core/base/bytes.h"
#include "core/schema/bundledschemas.h"
#include "core/template/templatefile.h"

#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any bytes: refused with a place, or read; what is read is written to a text
/// that is read again to the same packets and the same text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RegistryPtr registry = bundledRegistry();
    const auto file = readTemplate(toByteArray({data, size}), "fuzz.wlt", registry);
    if (!file) {
        require(!file.error().text.empty() && file.error().line > 0 && file.error().column > 0);
        return 0;
    }
    const auto text = writeTemplate(*file, registry);
    if (!text) { // hex digits, names and indents take more room than what was read
        require(text.error().code == ErrorCode::Budget);
        return 0;
    }
    const auto again = readTemplate(*text, "again.wlt", registry);
    if (!again) { // unknown keys may lie deeper than before only beyond the limits
        require(again.error().code == ErrorCode::Budget);
        return 0;
    }
    require(again->packets.size() == file->packets.size());
    for (std::size_t i = 0; i < file->packets.size(); ++i)
        require(again->packets[i].bytes == file->packets[i].bytes && again->packets[i].root == file->packets[i].root
                && again->packets[i].pins.size() == file->packets[i].pins.size());
    const auto same = writeTemplate(*again, registry);
    require(same && *same == *text);
    return 0;
}
