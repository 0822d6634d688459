// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/edit/packet.h"

#include <optional>
#include <string>
#include <vector>

namespace wl {

/// Something a packet says that its protocol forbids, or that contradicts
/// another field. Shown and explained, never a gate.
struct Problem
{
    NodeIndex node = noNode;
    CheckLevel level = CheckLevel::Warning;
    std::string text{};
    std::string reference{};            ///< the rule's source: `RFC 791 §3.2`; may be empty
    std::optional<std::string> right{}; ///< a pinned field: the value its rule gives; following it is the fix
    CodeRange rule{};                   ///< the expression that does not hold; empty: there is none
    bool isAccepted = false;            ///< a person means it (core/check/acceptance.h)
};

/// The problems of @p packet, whose tree is @p tree, in byte order: what could not be read, automatic fields that were
/// set against their rule, and `-check` rules that do not hold. Nothing is judged by bytes that a capture or a quoting
/// packet left out; where they are missing a note says so.
[[nodiscard]] std::vector<Problem> problemsOf(const FieldTree &tree, const Packet &packet);

/// The same; those that a person means are marked.
[[nodiscard]] std::vector<Problem> judgedProblems(const FieldTree &tree, const Packet &packet);

} // namespace wl
