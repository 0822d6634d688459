// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/print/bytespans.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

PrintedText print(const FieldTree &tree)
{
    PrintedText printed{.text = toHex(viewOf(tree.bytes()))};
    forEachLeaf(tree, [&](NodeIndex node, BitRange bits) {
        // A digit is four bits, so that two fields of one byte can be told apart.
        printed.spans.push_back(
            {static_cast<std::size_t>(bits.first / 4), static_cast<std::size_t>((bits.end() + 3) / 4), node});
    });
    std::stable_sort(printed.spans.begin(), printed.spans.end(),
                     [](const auto &a, const auto &b) { return a.begin < b.begin; });
    return printed;
}

} // namespace

PrintFormat hexPrintFormat()
{
    return {.id = "hex", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Hex digits"), .print = print};
}

} // namespace wl::parts
