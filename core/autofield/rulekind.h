// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/dissect/treesource.h"

#include <optional>
#include <vector>

namespace wl {

/// When a rule runs within one round: sizes change what everything else is
/// computed from, checksums depend on all of it.
enum class RuleStratum : std::uint8_t { Size, NextProtocol, Checksum };

/// A packet as rules see it: spans that may already be repaired after an edit,
/// over the bytes after the edit.
struct RuleContext
{
    const Registry &registry;
    std::span<const FieldNode> nodes;
    const QByteArray &bytes;
    Evaluator<TreeSource> &evaluator;
    const AutoRule *rule = nullptr; ///< the one of a field's rules that is being computed; null: its first

    [[nodiscard]] const FieldNode &node(NodeIndex index) const { return nodes[index]; }
    [[nodiscard]] const AutoRule &ruleOf(NodeIndex index) const
    {
        return rule != nullptr ? *rule : registry.info(nodes[index].attribute).autoRule;
    }
    /// The structure or layer that holds the field.
    [[nodiscard]] NodeIndex structureOf(NodeIndex index) const;
    /// `_index` in the field's rules: its place in a list of numbers, else that of its structure in its list, else 0.
    [[nodiscard]] std::uint32_t listPlaceOf(NodeIndex index) const;
    /// The field's present value; its raw bits.
    [[nodiscard]] std::uint64_t valueOf(NodeIndex index) const;
};

/// The bytes that an Internet checksum runs over, part by part as if they stood side by side.
/// Those of the checksum itself are parts of zeros.
struct SummedBytes
{
    struct Part
    {
        std::int64_t offset = -1; ///< in the packet; -1: the bytes of `made`
        std::int64_t count = 0;
        QByteArray made{};       ///< what is in no one place of the packet
        CodeRange code{};        ///< the expression that says which bytes; empty: they are always these
        NodeIndex self = noNode; ///< the structure that the expression belongs to
    };
    std::vector<Part> parts{};
    std::optional<std::uint64_t> zeroAs{}; ///< stands for a checksum of 0
};

/// One way of keeping a field right: the `fn` of an `-auto` key. A value, not a base class.
struct RuleKind
{
    const char *id = nullptr; ///< as written in `fn`
    RuleStratum stratum = RuleStratum::Size;
    /// The field's right value, before it is cut to the field's width; nothing
    /// when the rule has no answer here, so that the field stays as it is.
    std::optional<std::uint64_t> (*compute)(const RuleContext &context, NodeIndex field) = nullptr;
    /// Internet checksums: what the value is the checksum of, so that it can be kept while the bytes change
    /// (core/vary). Nothing when compute() has no answer.
    std::optional<SummedBytes> (*summed)(const RuleContext &context, NodeIndex field) = nullptr;
};

/// Every rule below core/autofield/rules/, ordered by id.
[[nodiscard]] std::vector<RuleKind> ruleKinds();

/// The rule called @p id, or null.
[[nodiscard]] const RuleKind *ruleKind(std::string_view id);

/// When a field with the rules that begin with @p rule is computed: with the latest of them.
/// Nothing when one is unknown.
[[nodiscard]] std::optional<RuleStratum> stratumOf(const AutoRule &rule);

/// The right value of an automatic field, cut to the field's width (`cut` says
/// that it did not fit); nothing when it has no rule, lies in a partial packet,
/// or no rule of it has an answer: `unless` holds, or what it needs is not there.
struct RuleValue
{
    std::uint64_t value = 0;
    bool isCut = false;
};
[[nodiscard]] std::optional<RuleValue> computeRule(const RuleContext &context, NodeIndex field);

/// What the rule of @p field that has the answer now is the checksum of; nothing when it is no Internet checksum.
[[nodiscard]] std::optional<SummedBytes> summedBytes(const RuleContext &context, NodeIndex field);

/// The automatic fields of a tree in the order in which they are made right (rule R2): sizes and counts deepest first,
/// next protocols, checksums innermost first. Without those in partial packets and in bytes that are processed.
[[nodiscard]] std::vector<NodeIndex> automaticFields(const Registry &registry, std::span<const FieldNode> nodes);

/// The mistakes in the `-auto` keys of @p registry that only the rules can see:
/// an unknown `fn`, a missing argument. Each with file, line and column.
[[nodiscard]] std::vector<Error> checkRules(const Registry &registry);

} // namespace wl
