// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktvalues.h"

#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
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

/// @p bytes with zeros behind them, @p size in all.
std::string paddedBytes(ByteView bytes, std::string_view size)
{
    qsizetype count = 0;
    std::from_chars(size.data(), size.data() + size.size(), count);
    QByteArray padded = toByteArray(bytes);
    return pythonBytes(viewOf(padded.leftJustified(count, '\0')));
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
    if (bytes.isWhole())
        return bytes;
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

bool DpktValues::noted(const std::string &kind, const Value &value, std::string &out) const
{
    const Value bytes = asBytes(value);
    std::optional<std::string> text;
    if (kind == "python" && value.isBytes())
        text = asText(value.view());
    else if (kind == "name")
        text = domainName(value);
    else if (kind == "text" && bytes.isBytes())
        text = pythonText(bytes.view());
    else if (kind == "digits" && bytes.isBytes())
        text = "b'" + toHex(bytes.view()) + '\'';
    else if (kind == "single" && literal(value, out))
        text = '(' + out + ",)";
    else if (kind == "listed" && literal(value, out))
        text = '[' + out + ']';
    else if (kind == "number")
        return literal(asNumber(value), out);
    else if (kind.starts_with("padded ") && bytes.isBytes())
        text = paddedBytes(bytes.view(), kind.substr(7));
    else if (const FieldFormat *format = kind.starts_with("shown ") ? fieldFormat(kind.substr(6)) : nullptr;
             format != nullptr && bytes.isBytes())
        text = format->show(bytes.view());
    else
        return literal(value, out);
    out = text.value_or("");
    return text.has_value();
}

/// A name in labels, which may go on elsewhere in the message (RFC 1035 §4.1.4), with dots between them.
/// @return no value where dpkt refuses it
std::optional<std::string> DpktValues::domainName(const Value &value) const
{
    if (value.kind != Value::Kind::Structure)
        return std::nullopt;
    const BitRange whole = m_tree.node(0).bits;
    const ByteView message = bytesOf(whole.firstByte(), whole.endByte());
    constexpr std::size_t mostBytes = 255;
    std::size_t at = static_cast<std::size_t>(m_tree.node(value.place.handle).bits.firstByte());
    std::size_t start = at;
    std::size_t length = 0;
    QByteArray name;
    while (at < message.size() && message[at] != 0) {
        const std::size_t size = message[at];
        if (size >= 0xc0) {
            const std::size_t pointer = at + 1 < message.size() ? (size & 0x3fU) << 8U | message[at + 1] : start;
            if (pointer >= start) // leads on, and perhaps around
                return std::nullopt;
            at = start = pointer;
            continue;
        }
        length += size + 1;
        if (size >= 0x40 || length > mostBytes)
            return std::nullopt;
        const ByteView label = bytesOf(static_cast<std::int64_t>(at + 1), static_cast<std::int64_t>(at + 1 + size));
        name += length == size + 1 ? "" : ".";
        name += toByteArray(label);
        at += 1 + size;
    }
    return at < message.size() ? pythonText(viewOf(name)) : std::nullopt;
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
