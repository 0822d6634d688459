// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"

#include <set>
#include <string>
#include <vector>

namespace wl {

/// A piece of a Scapy expression.
struct ScapyPart
{
    enum class Kind : std::uint8_t {
        Text,   ///< a literal
        Object, ///< Class(name=part, ...)
        List,   ///< [part, ...]
        Tuple,  ///< (part, ...)
        Chain,  ///< part / part; None where there is none
    };
    Kind kind = Kind::Text;
    std::string name{}; ///< the argument it is; empty: by position
    std::string text{}; ///< the literal, or the class without its module
    std::vector<ScapyPart> parts{};
    NodeIndex node = noNode;
};

/// A packet as Scapy's layers, outermost first.
struct ScapyPacket
{
    std::vector<ScapyPart> layers{};
    /// What `scapy.all` does not bring: the classes with their modules below `scapy`, as "contrib.mpls.MPLS".
    std::set<std::string> imports{};
};

/// The packet of @p tree by the `-scapy` keys of its types (resources/protocols/README.md, section 6):
/// objects that Scapy builds exactly these bytes of. A layer that has no class, or whose bytes its class
/// would not give, is a `Raw` of its header.
[[nodiscard]] ScapyPacket readAsScapy(const FieldTree &tree);

} // namespace wl
