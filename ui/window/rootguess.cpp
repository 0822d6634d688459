// SPDX-License-Identifier: MIT
#include "ui/window/rootguess.h"

#include "core/edit/editor.h"

namespace wl {
namespace {

constexpr int worthOfRule = 4;    // a length or checksum that is right by chance is rare
constexpr int costOfBreach = 3;   // a wrong one may be meant
constexpr int costOfLayer = 1;    // of two readings the one with fewer layers
constexpr int costOfProblem = 12; // a region that cannot be read is hardly ever meant

int likelihood(Editor &editor, const QByteArray &bytes, Row root)
{
    const Packet packet = editor.judged({.bytes = bytes, .root = root});
    const FieldTree tree = editor.treeOf(packet);
    int score = -(worthOfRule + costOfBreach) * static_cast<int>(packet.pins.size());
    for (const FieldNode &node : tree.nodes()) {
        if (node.kind == NodeKind::Error || node.isClamped)
            score -= costOfProblem;
        else if (node.kind == NodeKind::Value && !node.isPartial && node.attribute != noAttribute
                 && !tree.registry().info(node.attribute).autoRule.isEmpty())
            score += worthOfRule;
        if (node.kind == NodeKind::Layer)
            score -= costOfLayer;
    }
    return score;
}

} // namespace

Row likelyRootOf(const RegistryPtr &registry, const QByteArray &bytes, Row preferred)
{
    Editor editor(registry);
    Row best = preferred;
    int bestScore = preferred == noRow ? std::numeric_limits<int>::min() : likelihood(editor, bytes, preferred);
    for (const Protocol &protocol : registry->protocols()) {
        const int score = likelihood(editor, bytes, protocol.row);
        if (score > bestScore) {
            best = protocol.row;
            bestScore = score;
        }
    }
    return best;
}

} // namespace wl
