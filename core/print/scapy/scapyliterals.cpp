// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapyliterals.h"

#include "core/codec/bytetext.h"
#include "core/dissect/fieldtext.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::string_view tool = "scapy";
constexpr std::string_view flagsNote = "flags ";

std::string decimal(const Value &value)
{
    return value.integer < 0 ? std::to_string(static_cast<std::int64_t>(value.integer))
                             : std::to_string(static_cast<std::uint64_t>(value.integer));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether a text is that of an address.
bool isAddress(std::string_view text)
{
    const auto isPart = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || c == '.' || c == ':'; };
    return std::all_of(text.begin(), text.end(), isPart) && text.find_first_of(".:") != std::string_view::npos;
}

bool isNamePart(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

/// The names of the bits that are set, the lowest first; words have a plus between them: "SA", "MF+DF".
std::string setFlags(std::string_view names, std::uint64_t bits)
{
    std::string text;
    for (; !names.empty(); bits >>= 1U) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if ((bits & 1U) != 0) {
            if (end > 1 && !text.empty())
                text += '+';
            text += names.substr(0, end);
        }
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return text;
}

} // namespace

std::optional<std::string> ScapyLiterals::ofValue(const Value &value, const std::string &note) const
{
    switch (value.kind) {
    case Value::Kind::Integer:
    case Value::Kind::Boolean:
        return note.starts_with(flagsNote) && value.integer >= 0 ? scapyText(
                   setFlags(std::string_view(note).substr(flagsNote.size()), static_cast<std::uint64_t>(value.integer)))
                                                                 : decimal(value);
    case Value::Kind::Bytes:
    case Value::Kind::Text:
        return pythonBytes(value.view());
    case Value::Kind::Structure:
    case Value::Kind::List:
        return ofBytes(value.place.handle);
    default:
        return std::nullopt;
    }
}

std::optional<std::string> ScapyLiterals::ofField(NodeIndex node) const
{
    const Value value = m_source.valueOf(node);
    const AttributeId reader = m_tree.node(node).reader;
    const bool hasFormat = reader != noAttribute && !m_tree.registry().info(reader).format.empty();
    if (!hasFormat)
        return ofValue(value);
    const std::string text = textOf(m_tree, node).value;
    if (value.isBytes() && isAddress(text))
        return scapyText(text);
    const bool isHex = value.kind == Value::Kind::Integer && text.starts_with("0x") && text.find(' ') == text.npos;
    return isHex ? text : ofValue(value);
}

std::optional<std::string> ScapyLiterals::ofName(NodeIndex node) const
{
    const ByteView bytes = bytesOf(node);
    const std::string text = textOf(m_tree, node).value;
    // Encoded, a name has a length for each dot, and one more at both ends.
    const bool isWhole = bytes.size() == text.size() + 2 && bytes.back() == 0;
    if (isWhole && !text.empty() && text.back() != '.' && std::all_of(text.begin(), text.end(), isNamePart))
        return scapyText(text + '.');
    const bool isEncoded
        = !bytes.empty() && (bytes.back() == 0 || (bytes.size() > 1 && (bytes[bytes.size() - 2] & 0xc0U) == 0xc0U));
    if (isEncoded && std::find(bytes.begin(), bytes.end(), '.') == bytes.end())
        return pythonBytes(bytes);
    return std::nullopt;
}

std::string ScapyLiterals::ofBytes(NodeIndex node, bool isPadded) const
{
    ByteView bytes = bytesOf(node);
    while (isPadded && !bytes.empty() && bytes.back() == 0)
        bytes = bytes.first(bytes.size() - 1);
    return pythonBytes(bytes);
}

ByteView ScapyLiterals::bytesOf(NodeIndex node) const
{
    const BitRange bits = m_tree.node(node).bits;
    const ByteView all = viewOf(m_tree.bytes());
    const auto begin = static_cast<std::size_t>(bits.firstByte());
    const auto end = std::min(static_cast<std::size_t>(bits.endByte()), all.size());
    return begin < end ? all.subspan(begin, end - begin) : ByteView{};
}

std::string scapyName(const OtherNames &names)
{
    const auto at = std::find_if(names.begin(), names.end(), [](const auto &name) { return name.first == tool; });
    return at != names.end() ? at->second : std::string();
}

std::string scapyText(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

} // namespace wl
