// SPDX-License-Identifier: MIT
#include "core/print/bytespans.h"

#include <algorithm>

namespace wl {

void forEachLeaf(const FieldTree &tree, const std::function<void(NodeIndex, BitRange)> &sink)
{
    const std::int64_t end = std::int64_t{tree.bytes().size()} * 8;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        const bool isLeaf
            = node.kind == NodeKind::Value || node.kind == NodeKind::Error || node.kind == NodeKind::Trailer;
        if (isLeaf && !node.bits.isEmpty() && node.bits.end() <= end)
            sink(i, node.bits);
    }
}

std::vector<PrintSpan> spansOfBytes(const FieldTree &tree, std::size_t begin, const std::vector<std::size_t> &ends)
{
    std::vector<PrintSpan> spans;
    forEachLeaf(tree, [&](NodeIndex node, BitRange bits) {
        const auto first = static_cast<std::size_t>(bits.firstByte());
        const auto last = static_cast<std::size_t>(bits.endByte()) - 1;
        spans.push_back({first == 0 ? begin : ends[first - 1], ends[last], node});
    });
    std::stable_sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.begin < b.begin; });
    return spans;
}

} // namespace wl
