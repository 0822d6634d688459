// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/dissector.h"

#include <QByteArray>

#include <cstddef>
#include <string>
#include <vector>

namespace wl {

/// A mark on one field of a packet, kept by the field and its place, so that it
/// can be shifted through a splice without a tree.
struct Anchor
{
    AttributeId attribute = noAttribute;
    std::int64_t bit = 0; ///< of the field's first bit

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// More expectations of a reply than this are neither kept nor read.
inline constexpr std::size_t mostExpectations = 2'000;

/// More accepted problems than this are neither kept nor read.
inline constexpr std::size_t mostAcceptances = 1'000;

/// A problem that a person means to have. It is known by where it stands, what it says and what it came from, so that
/// another value brings it back.
struct Acceptance
{
    std::string path{};    ///< of the field
    std::string problem{}; ///< what is wrong, without numbers that follow other fields
    std::string cause{};   ///< the values that made it one (core/check/acceptance.h)

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

/// The bytes, the root they are read from, and what a person decided. Nothing
/// else is state: fields, lengths and problems are derived from it.
struct Packet
{
    QByteArray bytes{};
    Row root = noRow;
    std::vector<Anchor> pins{};       ///< automatic fields that do not follow any more
    std::vector<DecodeAs> decodeAs{}; ///< payloads a person reads by another protocol
    std::string name{};
    std::string notes{};
    std::vector<std::string> expectations{}; ///< what the reply to it must have: `icmp.type=echo_reply`

    std::vector<Acceptance> accepted{}; ///< problems that are meant
    std::uint32_t missing = 0;          ///< bytes at its end that a capture left out; what they say is not known

    /// What a person wrote beside the bytes of @p from, and stays when they are made anew.
    void takeTexts(const Packet &from)
    {
        name = from.name;
        notes = from.notes;
        expectations = from.expectations;
        accepted = from.accepted;
    }

    friend bool operator==(const Packet &, const Packet &) = default;
};

} // namespace wl
