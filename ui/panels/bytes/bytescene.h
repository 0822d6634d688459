// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "ui/hexview/hexscene.h"

#include <QString>

#include <vector>

namespace wl {

/// A tint for the bytes of each layer, outermost first.
[[nodiscard]] std::vector<HexTint> tintsOf(const FieldTree &tree);

/// What the last edit wrote and what followed it, and pinned fields whose rule
/// says otherwise.
[[nodiscard]] std::vector<HexMark> marksOf(const Session &session);

/// What a checksum counts, the fields of its pseudo-header included; empty for any other field.
[[nodiscard]] std::vector<BitRange> coveredBy(const FieldTree &tree, NodeIndex node);

/// What is filled when @p node is selected: a field's bits; of a layer only what stands before the next one,
/// or most of the packet would be.
[[nodiscard]] BitRange ownBits(const FieldTree &tree, NodeIndex node);

/// The field that holds a byte and the byte's place in it: "identifier, byte 1
/// of 2, set".
[[nodiscard]] QString byteInWords(const Session &session, qsizetype offset);

/// The same for a tip: the field's path, and its label and value below it: "identifier: 24528 (0x5fd0)".
[[nodiscard]] QString byteTip(const FieldTree &tree, qsizetype offset);

} // namespace wl
