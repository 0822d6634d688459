// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wl {

struct DpktObject;

/// One attribute of an object as dpkt shows it: name=value.
struct DpktAttribute
{
    std::string name{};
    std::string value{};               ///< as Python writes it
    std::optional<std::string> note{}; ///< what pprint says behind it, if only the mark
    bool isDefault = false;            ///< repr leaves it out
    std::vector<DpktObject> items;     ///< in place of `value`; Clang takes no braces before the type is whole
    std::string_view brackets{};       ///< around the items; none: there is one, the value
    bool inLines = false;              ///< pprint gives each item a line of its own
    NodeIndex node = noNode;
};

/// The object that dpkt 1.9.8 makes of a layer or structure. Without a class it is an item of a list that is no object,
/// and `bytes` is the whole of it.
struct DpktObject
{
    std::string className{}; ///< without its module or outer class
    std::string path{};      ///< with both, as behind "dpkt."
    std::vector<DpktAttribute> attributes{};
    std::size_t fieldCount = 0;    ///< how many of them stand in the header; those behind dpkt adds when it reads
    std::vector<DpktObject> inner; ///< `data`, when it is an object: one element
    std::vector<DpktObject> items; ///< `data`, when it is a list
    std::string bytes{};           ///< `data`, when it is bytes: as Python writes them; empty: none
    std::string key{};             ///< what a dictionary has it under, as Python writes it
    bool isEmpty = false;          ///< its length is 0 for dpkt, so that it is no data
    NodeIndex dataNode = noNode;
    NodeIndex node = noNode;
    std::int64_t end = 0; ///< how much of the packet stands in it, in bytes from the packet's start
};

/// What a packet is read for.
enum class DpktUse : std::uint8_t {
    Shown, ///< as dpkt shows what it read
    Built, ///< to make the same bytes with dpkt: objects that would give others are bytes, and what dpkt computes is
           ///< a default
};

/// What dpkt reads the packet of @p tree as, by the `-dpkt` keys of its types
/// (resources/protocols/README.md, section 6); nothing when dpkt refuses the bytes.
[[nodiscard]] std::optional<DpktObject> readAsDpkt(const FieldTree &tree, DpktUse use = DpktUse::Shown);

} // namespace wl
