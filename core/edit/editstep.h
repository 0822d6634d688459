// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/splice.h"
#include "core/edit/packet.h"

#include <string>

namespace wl {

/// One change of one packet, both directions: what history, undo, the journal
/// and random tests all use. Replaying it recomputes nothing, so that it
/// restores deliberately wrong bytes as well.
struct EditStep
{
    /// What a packet is apart from its bytes.
    struct Marks
    {
        Row root = noRow;
        std::vector<Anchor> pins{};
        std::vector<DecodeAs> decodeAs{};
        std::string name{};
        std::string notes{};
        std::vector<std::string> expectations{};
        std::vector<Acceptance> accepted{};
        std::uint32_t missing = 0;

        [[nodiscard]] static Marks of(const Packet &packet);
        void putOn(Packet &packet) const;

        friend bool operator==(const Marks &, const Marks &) = default;
    };

    std::size_t packet = 0; ///< position in the file
    Splice splice{};
    Marks before{};
    Marks after{};
    std::string description{}; ///< in the craft grammar where there is one: `icmp.id=24528`

    [[nodiscard]] static EditStep between(const Packet &before, const Packet &after, std::string description);
    [[nodiscard]] bool isEmpty() const noexcept { return splice.isEmpty() && before == after; }
    /// @pre @p target is in the state before the step
    void applyTo(Packet &target) const;
    /// @pre @p target is in the state after the step
    void revertOn(Packet &target) const;
};

} // namespace wl
