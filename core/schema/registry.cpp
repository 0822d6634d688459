// SPDX-License-Identifier: MIT
#include "core/schema/registry.h"

#include <algorithm>
#include <array>

namespace wl {
namespace {

// In the order of BuiltinName.
constexpr std::array<std::string_view, static_cast<std::size_t>(BuiltinName::Count)> builtinNames{
    "",        "length",    "size", "first", "last", "min",     "max",   "to_i",    "to_s",  "to_b",
    "reverse", "substring", "pos",  "eof",   "_io",  "_parent", "_root", "_sizeof", "_is_le"};

/// A type that holds others twice, and so on, has more fields than anybody can count: it has no fixed size here.
constexpr int mostFieldsOfFixedSize = 2000;

} // namespace

Row ProtocolTable::find(std::uint64_t key) const noexcept
{
    const auto at = std::lower_bound(entries.begin(), entries.end(), key,
                                     [](const auto &entry, std::uint64_t value) { return entry.first < value; });
    return at != entries.end() && at->first == key ? at->second : noRow;
}

std::span<const std::pair<std::uint64_t, Row>> ProtocolTable::claimants(std::uint64_t key) const noexcept
{
    const auto first = std::lower_bound(entries.begin(), entries.end(), key,
                                        [](const auto &entry, std::uint64_t value) { return entry.first < value; });
    auto last = first;
    while (last != entries.end() && last->first == key)
        ++last;
    return {first, last};
}

Registry::Registry()
{
    for (const std::string_view name : builtinNames)
        intern(name);
    m_types.resize(firstTypeRow);
    m_typeInfos.resize(firstTypeRow);
    m_typeInfos[bytesRow].path = "bytes";
    m_typeInfos[errorRow].path = "error";
    m_typeInfos[trailerRow].path = "trailer";
}

const Protocol *Registry::protocol(std::string_view id) const noexcept
{
    const auto at
        = std::find_if(m_protocols.begin(), m_protocols.end(), [id](const Protocol &p) { return p.id == id; });
    return at != m_protocols.end() ? &*at : nullptr;
}

const Protocol *Registry::protocolOf(Row row) const noexcept
{
    if (row < firstTypeRow || row >= m_types.size())
        return nullptr;
    const Row root = m_types[row].protocol;
    const auto at
        = std::find_if(m_protocols.begin(), m_protocols.end(), [root](const Protocol &p) { return p.row == root; });
    return at != m_protocols.end() ? &*at : nullptr;
}

const ProtocolTable *Registry::table(std::string_view name) const noexcept
{
    const auto at
        = std::find_if(m_tables.begin(), m_tables.end(), [name](const ProtocolTable &t) { return t.name == name; });
    return at != m_tables.end() ? &*at : nullptr;
}

std::optional<std::uint64_t> Registry::keyOf(std::int32_t table, Row row) const noexcept
{
    const Protocol *protocol = protocolOf(row);
    if (table < 0 || protocol == nullptr || protocol->row != row)
        return std::nullopt;
    for (const auto &[name, keys] : protocol->binds) {
        if (name == m_tables[static_cast<std::size_t>(table)].name && !keys.empty())
            return keys.front();
    }
    return std::nullopt;
}

Result<Row> Registry::rowNamed(std::string_view name) const
{
    const std::size_t colon = name.find(':');
    const bool isOtherTool = colon != std::string_view::npos && name.substr(colon, 2) != "::";
    std::string known;
    for (const Protocol &candidate : m_protocols) {
        known += (known.empty() ? "" : ", ") + candidate.id;
    }
    for (std::size_t row = firstTypeRow; row < m_types.size(); ++row) {
        if (protocolOf(static_cast<Row>(row)) == nullptr)
            continue;
        const OtherNames &aka = m_typeInfos[row].aka;
        const bool isTheirs = isOtherTool && std::any_of(aka.begin(), aka.end(), [&](const auto &entry) {
                                  return entry.first == name.substr(0, colon) && entry.second == name.substr(colon + 1);
                              });
        if (isTheirs || m_typeInfos[row].path == name)
            return static_cast<Row>(row);
    }
    return Error{ErrorCode::BadInput,
                 "no protocol is called '" + std::string(name) + "'; there are " + (known.empty() ? "none" : known)};
}

AttributeId Registry::attributeNamed(Row row, std::string_view name) const noexcept
{
    const Type &type = m_types[row];
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        if (m_attributeInfos[id].id == name)
            return id;
    }
    return noAttribute;
}

NameId Registry::nameId(std::string_view name) const noexcept
{
    const auto at = m_nameIds.find(std::string(name));
    return at != m_nameIds.end() ? at->second : 0;
}

const EnumMember *Registry::member(std::int32_t enumeration, std::int64_t value) const noexcept
{
    if (enumeration < 0)
        return nullptr;
    const auto &members = m_enumerations[static_cast<std::size_t>(enumeration)].members;
    const auto at = std::lower_bound(members.begin(), members.end(), value,
                                     [](const EnumMember &member, std::int64_t v) { return member.value < v; });
    return at != members.end() && at->value == value ? &*at : nullptr;
}

NameId Registry::intern(std::string_view name)
{
    const auto [at, isNew] = m_nameIds.try_emplace(std::string(name), static_cast<NameId>(m_names.size()));
    if (isNew)
        m_names.emplace_back(name);
    return at->second;
}

std::int32_t Registry::tableIndex(std::string_view name)
{
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i].name == name)
            return static_cast<std::int32_t>(i);
    }
    m_tables.push_back({std::string(name), {}});
    return static_cast<std::int32_t>(m_tables.size() - 1);
}

std::vector<Row> Registry::structuresOf(const Attribute &attribute) const
{
    std::vector<Row> rows;
    const auto add = [&](Row row) {
        if (row != noRow && row >= firstTypeRow)
            rows.push_back(row);
    };
    if (attribute.kind == AttributeKind::Structure)
        add(attribute.type);
    for (std::uint32_t i = 0; i < attribute.caseCount; ++i)
        add(m_cases[attribute.firstCase + i].type);
    add(attribute.otherwise);
    return rows;
}

std::optional<std::uint32_t> Registry::fixedBits(Row row) const
{
    int budget = mostFieldsOfFixedSize;
    return bitsOfType(row, budget);
}

std::optional<std::uint32_t> Registry::fixedBits(const Attribute &attribute) const
{
    int budget = mostFieldsOfFixedSize;
    return bitsOfField(attribute, budget);
}

std::optional<std::uint32_t> Registry::bitsOfField(const Attribute &attribute, int &budget) const
{
    if (attribute.isNumber())
        return attribute.bits;
    if (attribute.size.count == 1 && m_instructions[attribute.size.first].op == Op::Number)
        return static_cast<std::uint32_t>(std::max(m_instructions[attribute.size.first].a, 0)) * 8;
    if (attribute.fixedBytes > 0)
        return attribute.fixedBytes * 8;
    const bool isPlain = attribute.kind == AttributeKind::Structure && !attribute.hasRegion();
    return isPlain ? bitsOfType(attribute.type, budget) : std::nullopt;
}

std::optional<std::uint32_t> Registry::bitsOfType(Row row, int &budget) const
{
    constexpr std::uint32_t largest = 1U << 30U;
    const Type &type = m_types[row];
    std::uint32_t bits = 0;
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const Attribute &attribute = m_attributes[id];
        const bool isAlways = attribute.condition.isEmpty() && attribute.repeat == Repeat::Once && --budget > 0;
        const auto own = isAlways ? bitsOfField(attribute, budget) : std::nullopt;
        if (!own || *own > largest || bits > largest)
            return std::nullopt;
        bits = (attribute.isBitField ? bits : (bits + 7) / 8 * 8) + *own;
    }
    return (bits + 7) / 8 * 8;
}

} // namespace wl
