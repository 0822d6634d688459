// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string>
#include <vector>

namespace wl {

/// What a reply's field is beside the request's.
enum class ReplyChange : std::uint8_t {
    Same,     ///< the same text
    Expected, ///< otherwise, as the rules say: `-answers`, `-reply`, or an automatic field that is right
    Surprise, ///< otherwise, and nothing says why
    Unsent,   ///< only in what was built: the layer was not sent, or the reply has no such field
};

/// A layer or a value of an exchange: as it was built, as it left, as it came back.
struct AlignedField
{
    std::string path{};
    std::string label{};
    bool isLayer = false;
    std::string built{}; ///< as text; "" where it is not there. Of a layer its summary
    std::string left{};
    std::string back{};
    std::string builtName{}; ///< what a number is called: `echo request`
    std::string backName{};
    NodeIndex reply = noNode; ///< of the reply's tree
    bool isBuilt = false;     ///< the request has it
    bool isDerived = false;   ///< it has a rule of its own: unlike because something else is
    ReplyChange change = ReplyChange::Same;
};

/// The layers and values of a request and its reply by their paths, each side in its own order.
/// @param left        what left, read by the protocol that was handed over; may be empty
/// @param askedLayer  the layer of @p built from which the reply is judged (judgeAnswer()); noNode: none
[[nodiscard]] std::vector<AlignedField> alignedFields(const FieldTree &built, const FieldTree &left,
                                                      const FieldTree &reply, NodeIndex askedLayer);

} // namespace wl
