// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

PrintedText print(const FieldTree &tree)
{
    if (tree.isEmpty())
        return {};
    PrintedText printed{.text = pythonBytes(viewOf(tree.bytes()))};
    std::vector<std::size_t> ends;
    constexpr std::size_t opening = 2; // b'
    for (std::size_t at = opening; at + 1 < printed.text.size();) {
        at += printed.text[at] != '\\' ? 1U : printed.text[at + 1] == 'x' ? 4U : 2U;
        ends.push_back(at);
    }
    printed.spans = spansOfBytes(tree, opening, ends);
    return printed;
}

} // namespace

PrintFormat pythonPrintFormat()
{
    return {.id = "python", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Python bytes"), .print = print};
}

} // namespace wl::parts
