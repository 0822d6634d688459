// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytescene.h"

#include "core/autofield/coverage.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "ui/text/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace wl {
namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("wl::BytesPanel", text);
}

bool hasRule(const FieldTree &tree, const FieldNode &node)
{
    return node.kind == NodeKind::Value && node.attribute != noAttribute
        && !tree.registry().info(node.attribute).autoRule.isEmpty();
}

/// Whether the last edit gave an automatic field another value.
bool hasFollowed(const FieldTree &tree, NodeIndex index, const FieldTree &before)
{
    if (!hasRule(tree, tree.node(index)))
        return false;
    const auto old = findNode(before, pathOf(tree, index));
    return old && textOf(before, *old).value != textOf(tree, index).value;
}

/// The bytes from the first to the last that differ, when a packet kept its
/// size.
BitRange changedBytes(const QByteArray &before, const QByteArray &after)
{
    if (before.size() != after.size())
        return {};
    const auto first = std::mismatch(before.begin(), before.end(), after.begin()).first - before.begin();
    if (first == before.size())
        return {};
    auto last = before.size() - 1;
    while (before[last] == after[last])
        --last;
    return BitRange::ofBytes(first, last - first + 1);
}

} // namespace

std::vector<HexTint> tintsOf(const FieldTree &tree)
{
    std::vector<HexTint> tints;
    if (tree.isEmpty())
        return tints;
    for (const NodeIndex layer : tree.layers())
        tints.push_back({.range = tree.node(layer).bits, .tint = static_cast<int>(tints.size())});
    return tints;
}

std::vector<HexMark> marksOf(const Session &session)
{
    std::vector<HexMark> marks;
    const FieldTree &tree = session.tree();
    if (tree.isEmpty())
        return marks;
    const FieldTree &before = session.previousTree();
    const bool isEdited = !before.isEmpty() && !session.lastEditedPath().empty();
    const auto edited = isEdited ? findNode(tree, session.lastEditedPath()) : Result<NodeIndex>(noNode);
    const NodeIndex typed = edited ? *edited : noNode;
    if (typed != noNode)
        marks.push_back({.range = tree.node(typed).bits, .kind = HexMark::Kind::Typed});
    else if (!before.isEmpty() && session.history().position() > 0 && !session.history().canRedo())
        if (const BitRange changed = changedBytes(before.bytes(), tree.bytes()); !changed.isEmpty())
            marks.push_back({.range = changed, .kind = HexMark::Kind::Typed});
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (!before.isEmpty() && i != typed && hasFollowed(tree, i, before))
            marks.push_back({.range = tree.node(i).bits, .kind = HexMark::Kind::Derived});
        if (!session.packet().pins.empty() && hasRule(tree, tree.node(i))
            && session.originOf(i) == FieldOrigin::Pinned) {
            const auto right = session.ruleValue(i);
            if (right && *right != textOf(tree, i).value)
                marks.push_back({.range = tree.node(i).bits, .kind = HexMark::Kind::Problem});
        }
    }
    return marks;
}

std::vector<BitRange> coveredBy(const FieldTree &tree, NodeIndex node)
{
    if (node == noNode || !hasRule(tree, tree.node(node)))
        return {};
    const RuleKind *kind = ruleKind(tree.registry().info(tree.node(node).attribute).autoRule.function);
    if (kind == nullptr || kind->stratum != RuleStratum::Checksum)
        return {};
    TreeSource source(tree.registry(), tree.nodes(), viewOf(tree.bytes()));
    Evaluator<TreeSource> evaluator(tree.registry(), source);
    return checksumRanges({tree.registry(), tree.nodes(), tree.bytes(), evaluator}, node);
}

BitRange ownBits(const FieldTree &tree, NodeIndex node)
{
    BitRange bits = tree.node(node).bits;
    if (tree.node(node).kind != NodeKind::Layer)
        return bits;
    for (NodeIndex inner = node + 1; inner < tree.node(node).end; ++inner) {
        if (tree.node(inner).kind != NodeKind::Layer)
            continue;
        bits.length = tree.node(inner).bits.first - bits.first;
        break;
    }
    return bits;
}

QString byteInWords(const Session &session, qsizetype offset)
{
    const FieldTree &tree = session.tree();
    const NodeIndex index = tree.isEmpty() ? noNode : tree.nodeAt(offset * 8);
    if (index == noNode)
        return said("no field");
    const FieldNode &node = tree.node(index);
    QString words = QString::fromStdString(labelOf(tree, tree.layerOf(index))) + QLatin1Char(' ')
        + QString::fromStdString(labelOf(tree, index));
    if (node.bits.touchedBytes() > 1)
        words += said(", byte %1 of %2").arg(offset - node.bits.firstByte() + 1).arg(node.bits.touchedBytes());
    return words + QStringLiteral(", ") + originWords(session.originOf(index));
}

QString byteTip(const FieldTree &tree, qsizetype offset)
{
    const NodeIndex index = tree.isEmpty() ? noNode : tree.nodeAt(offset * 8);
    if (index == noNode)
        return {};
    const FieldText text = textOf(tree, index);
    const QString name = text.name.empty() ? QString() : QStringLiteral("  ") + QString::fromStdString(text.name);
    return QString::fromStdString(pathOf(tree, index)) + QLatin1Char('\n')
        + QString::fromStdString(labelOf(tree, index)) + QStringLiteral(": ")
        + QString::fromStdString(text.value).left(120) + name;
}

} // namespace wl
