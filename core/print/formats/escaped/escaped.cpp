// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// Every byte as \xHH: a C string would take the digits of a text behind an escape for a part of it.
PrintedText print(const FieldTree &tree)
{
    if (tree.isEmpty())
        return {};
    PrintedText printed;
    std::vector<std::size_t> ends;
    for (const std::uint8_t byte : viewOf(tree.bytes())) {
        printed.text += "\\x" + toHex({&byte, 1});
        ends.push_back(printed.text.size());
    }
    printed.spans = spansOfBytes(tree, 0, ends);
    return printed;
}

} // namespace

PrintFormat escapedPrintFormat()
{
    return {.id = "escaped", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Escaped bytes"), .print = print};
}

} // namespace wl::parts
