// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace wl {

enum class RowKind : std::uint8_t {
    Layer,     ///< a band
    Structure, ///< a structure or list
    Field,     ///< a value, an error or a trailer
    Fold,      ///< "8 at default: …"
    Add,       ///< "+ add option…"
};

/// One row of the field tree in words, made when somebody looks at it.
struct FieldRow
{
    RowKind kind = RowKind::Field;
    NodeIndex node = noNode; ///< in Session::tree(); noNode for Fold and Add, and for a row that is only held
    int layer = 0;           ///< its layer's position, outermost 0: what Theme::tint() takes
    FieldOrigin origin = FieldOrigin::Plain;
    bool isEditable = false;
    bool isFlag = false;   ///< one bit, shown as a check box
    bool isOn = false;     ///< of a flag
    bool isOpen = false;   ///< of a Fold
    bool isUnsent = false; ///< of a layer: not sent in the present mode
    bool isNumber = false;
    bool isMeant = false; ///< what is wrong with it is meant to be
    QString label{};
    QString value{};
    QString name{};                         ///< what the value is called, or its size
    QString rule{};                         ///< what the rule of a pinned field says, when that is another value
    QString problem{};                      ///< what is wrong, in words
    CheckLevel level = CheckLevel::Warning; ///< of the problem
    QString fix{};                          ///< the value to offer instead; empty: none known
    QString was{};                          ///< "was 0x3485; identifier changed"
    QString offset{};                       ///< "0x26", "0x0e.4"
};

/// One element that a list can take.
struct ElementChoice
{
    QString name{};     ///< what a person picks
    std::string text{}; ///< what Session::insertElement() takes
};

} // namespace wl
