// SPDX-License-Identifier: MIT
#include "core/print/bytespans.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

PrintedText print(const FieldTree &tree)
{
    PrintedText printed{.text = tree.bytes().toBase64().toStdString()};
    forEachLeaf(tree, [&](NodeIndex node, BitRange bits) {
        // A character is six bits.
        printed.spans.push_back(
            {static_cast<std::size_t>(bits.first / 6), static_cast<std::size_t>((bits.end() + 5) / 6), node});
    });
    std::stable_sort(printed.spans.begin(), printed.spans.end(),
                     [](const auto &a, const auto &b) { return a.begin < b.begin; });
    return printed;
}

} // namespace

PrintFormat base64PrintFormat()
{
    return {.id = "base64", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Base64"), .print = print};
}

} // namespace wl::parts
