// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktvalues.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/codec/ipaddress.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wl {
namespace {

std::string hexNumber(std::uint64_t value)
{
    std::array<char, 20> text{};
    const std::to_chars_result end = std::to_chars(text.data(), text.data() + text.size(), value, 16);
    return "0x" + std::string(text.data(), end.ptr);
}

std::string decimal(const Value &value)
{
    return value.integer < 0 ? std::to_string(static_cast<std::int64_t>(value.integer))
                             : std::to_string(static_cast<std::uint64_t>(value.integer));
}

/// As inet_ntop() writes it: an address of zeros but for its last four bytes ends like one of IPv4.
std::string inetText(ByteView address)
{
    const ByteView last = address.last(4);
    const bool isCompatible = std::all_of(address.begin(), address.begin() + 12, [](auto byte) { return byte == 0; })
        && (last[0] != 0 || last[1] != 0);
    return isCompatible ? "::" + showIpv4(last) : showIpv6(address);
}

/// The names of the bits that are set, the lowest first, joined by commas. @p names: one for each bit.
std::string setBits(std::string_view names, std::uint64_t bits)
{
    std::string text;
    for (; !names.empty(); bits >>= 1U) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if ((bits & 1U) != 0)
            text += (text.empty() ? "" : ",") + std::string(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return text;
}

} // namespace

std::string dpktName(const OtherNames &names)
{
    const auto at = std::find_if(names.begin(), names.end(), [](const auto &name) { return name.first == "dpkt"; });
    return at != names.end() ? at->second : std::string();
}

Value DpktValues::asBytes(const Value &value) const
{
    if (value.kind != Value::Kind::Structure && value.kind != Value::Kind::List)
        return value;
    const BitRange bits = m_tree.node(value.place.handle).bits;
    return Value::ofBytes(bytesOf(bits.firstByte(), bits.endByte()));
}

Value DpktValues::asNumber(const Value &value) const
{
    const Value bytes = asBytes(value);
    if (bytes.kind == Value::Kind::Absent || !bytes.isBytes() || bytes.view().size() > 8)
        return Value::error();
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes.view())
        number = number << 8U | byte;
    return Value::ofInteger(number);
}

ByteView DpktValues::bytesOf(std::int64_t begin, std::int64_t end) const
{
    const ByteView all = viewOf(m_tree.bytes());
    const std::int64_t last = std::min(end, static_cast<std::int64_t>(all.size()));
    return begin < last ? all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(last - begin))
                        : ByteView{};
}

bool DpktValues::literal(const Value &value, std::string &out) const
{
    switch (value.kind) {
    case Value::Kind::Integer:
    case Value::Kind::Boolean:
        out = decimal(value);
        return true;
    case Value::Kind::Bytes:
    case Value::Kind::Text:
        out = pythonBytes(value.view());
        return true;
    case Value::Kind::Structure:
    case Value::Kind::List:
        out = pythonBytes(asBytes(value).view());
        return true;
    default:
        return false;
    }
}

std::optional<std::string> DpktValues::note(const std::string &kind, const Value &value) const
{
    if (kind == "hex" && value.isWhole() && value.integer >= 0)
        return hexNumber(static_cast<std::uint64_t>(value.integer));
    if (kind == "mac" && value.isBytes())
        return toHex(value.view(), ":");
    if (kind == "inet" && value.isBytes() && value.bytes.size == 4)
        return showIpv4(value.view());
    if (kind == "inet" && value.isBytes() && value.bytes.size == 16)
        return inetText(value.view());
    if (kind == "ip_proto" && value.isWhole())
        return otherName(value);
    if (kind.starts_with("bits ") && value.isWhole())
        return setBits(kind.substr(5), static_cast<std::uint64_t>(value.integer));
    return {};
}

/// What dpkt calls a number: `-aka` of the enumeration's member, as Python shows it.
std::string DpktValues::otherName(const Value &value) const
{
    const EnumMember *member = value.enumeration >= 0
        ? m_tree.registry().member(value.enumeration, static_cast<std::int64_t>(value.integer))
        : nullptr;
    const std::string name = member != nullptr ? dpktName(member->aka) : std::string();
    return name.empty() ? "None" : name;
}

} // namespace wl
