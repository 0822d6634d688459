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

    [[nodiscard]] const FieldNode &node(NodeIndex index) const { return nodes[index]; }
    [[nodiscard]] const AutoRule &ruleOf(NodeIndex index) const
    {
        return registry.info(nodes[index].attribute).autoRule;
    }
    /// The structure or layer that holds the field.
    [[nodiscard]] NodeIndex structureOf(NodeIndex index) const;
    /// The field's present value; its raw bits.
    [[nodiscard]] std::uint64_t valueOf(NodeIndex index) const;
};

/// One way of keeping a field right: the `fn` of an `-auto` key. A value, not a base class.
struct RuleKind
{
    const char *id = nullptr; ///< as written in `fn`
    RuleStratum stratum = RuleStratum::Size;
    /// The field's right value, before it is cut to the field's width; nothing
    /// when the rule has no answer here, so that the field stays as it is.
    std::optional<std::uint64_t> (*compute)(const RuleContext &context, NodeIndex field) = nullptr;
};

/// Every rule below core/autofield/rules/, ordered by id.
[[nodiscard]] std::vector<RuleKind> ruleKinds();

/// The rule called @p id, or null.
[[nodiscard]] const RuleKind *ruleKind(std::string_view id);

/// The right value of an automatic field, cut to the field's width (`cut` says
/// that it did not fit); nothing when it has no rule, lies in a partial packet,
/// its `unless` holds, or the rule has no answer.
struct RuleValue
{
    std::uint64_t value = 0;
    bool isCut = false;
};
[[nodiscard]] std::optional<RuleValue> computeRule(const RuleContext &context, NodeIndex field);

/// The mistakes in the `-auto` keys of @p registry that only the rules can see:
/// an unknown `fn`, a missing argument. Each with file, line and column.
[[nodiscard]] std::vector<Error> checkRules(const Registry &registry);

} // namespace wl
