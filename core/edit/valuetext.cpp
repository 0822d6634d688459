// SPDX-License-Identifier: MIT
#include "core/edit/valuetext.h"

#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
#include "core/codec/numbertext.h"
#include "core/codec/textencoding.h"
#include "core/dissect/dissector.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

namespace wl {
namespace {

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool sameWord(std::string_view a, std::string_view b)
{
    const auto plain = [](char c) {
        return c == '_' || c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return plain(x) == plain(y); });
}

/// A number in its field's notation, such as a time; nothing when the field has none.
std::optional<Result<FieldValue>> formatted(const Registry &registry, AttributeId id, std::string_view text)
{
    const FieldFormat *format = fieldFormat(registry.info(id).format);
    if (format == nullptr || format->byteCount * 8 != registry.attribute(id).bits)
        return std::nullopt;
    const auto bytes = parseIn(*format, text);
    if (!bytes)
        return bytes.error();
    std::uint64_t value = 0;
    for (const std::uint8_t byte : viewOf(*bytes))
        value = value << 8U | byte;
    return FieldValue{value};
}

Result<FieldValue> number(const Registry &registry, AttributeId id, std::string_view text,
                          const std::vector<const EnumMember *> &names)
{
    const Attribute &attribute = registry.attribute(id);
    const std::uint64_t mask = attribute.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << attribute.bits) - 1;
    for (const EnumMember *member : names) {
        if (sameWord(text, member->id) || sameWord(text, member->label))
            return FieldValue{static_cast<std::uint64_t>(member->value) & mask};
    }
    if (attribute.isBoolean && (text == "true" || text == "false"))
        return FieldValue{std::uint64_t{text == "true"}};
    const auto inNotation = formatted(registry, id, text);
    const bool isNumber = text.find_first_not_of("0123456789abcdefxABCDEFX_") == std::string_view::npos;
    if (inNotation && (*inNotation || !isNumber)) // a date is no difference of numbers
        return *inNotation;
    const auto parsed = parseNumber(text, attribute.bits, attribute.isSigned);
    if (!parsed)
        return parsed.error();
    return FieldValue{*parsed & mask};
}

Result<FieldValue> floating(const Attribute &attribute, std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return Error{ErrorCode::BadInput, "expected a number such as 1.5"};
    if (attribute.bits == 32)
        return FieldValue{std::uint64_t{std::bit_cast<std::uint32_t>(static_cast<float>(value))}};
    return FieldValue{std::bit_cast<std::uint64_t>(value)};
}

Result<FieldValue> bytes(const Registry &registry, AttributeId id, std::string_view text)
{
    const Attribute &attribute = registry.attribute(id);
    const FieldFormat *format = fieldFormat(registry.info(id).format);
    // Where the size may vary, what the notation cannot write is shown, and so read, as 0x...
    const bool isPlain = format == nullptr || (attribute.fixedBytes == 0 && text.starts_with("0x"));
    const auto parsed = isPlain ? parseBytes(text) : parseIn(*format, text);
    if (!parsed)
        return parsed.error();
    QByteArray value = *parsed;
    const bool isTyped = format == nullptr && !withoutBlanks(text).starts_with("0x");
    if (attribute.kind == AttributeKind::Text && attribute.encoding != TextEncoding::Utf8 && isTyped) {
        const std::string &encoding = registry.info(id).encoding;
        const auto encoded = fromUtf8(asText(viewOf(value)), attribute.encoding, encoding);
        if (!encoded)
            return Error{ErrorCode::BadInput, "expected only characters that " + encoding + " has"};
        value = *encoded;
    }
    const auto wanted = static_cast<qsizetype>(attribute.fixedBytes);
    const bool mayPad = attribute.padRight >= 0 || attribute.isZeroTerminated || attribute.kind == AttributeKind::Text;
    if (wanted > 0 && value.size() < wanted && mayPad)
        value.append(wanted - value.size(),
                     static_cast<char>(
                         std::max<int>(attribute.padRight, attribute.isZeroTerminated ? attribute.terminator : 0)));
    if (wanted > 0 && value.size() != wanted) {
        return Error{ErrorCode::BadInput,
                     "expected " + std::to_string(wanted) + " bytes, not " + std::to_string(value.size())};
    }
    if (wanted == 0 && attribute.isZeroTerminated && !attribute.hasSize()) {
        const QByteArray terminator
            = QByteArray(1, static_cast<char>(attribute.terminator)).append(attribute.terminatorBytes - 1, '\0');
        const ByteView before = trimmed(attribute, viewOf(value));
        const auto length
            = static_cast<qsizetype>(before.size()) + (attribute.includesTerminator ? 0 : terminator.size());
        if (before.size() < static_cast<std::size_t>(value.size()) && length != value.size())
            return Error{ErrorCode::BadInput, "expected text without the byte that ends it"};
        if (before.size() == static_cast<std::size_t>(value.size())
            && !(attribute.includesTerminator && value.endsWith(terminator)))
            value.append(terminator);
    }
    return FieldValue{value};
}

} // namespace

Result<QByteArray> parseStructure(const Registry &registry, Row row, std::string_view text)
{
    const FieldFormat *format = row != noRow ? fieldFormat(registry.info(row).format) : nullptr;
    return format != nullptr ? parseIn(*format, text) : parseBytes(text);
}

Result<FieldValue> parseValue(const Registry &registry, AttributeId id, std::string_view text,
                              const std::vector<const EnumMember *> &names)
{
    const Attribute &attribute = registry.attribute(id);
    switch (attribute.kind) {
    case AttributeKind::Integer:
        return number(registry, id, withoutBlanks(text), names);
    case AttributeKind::Float:
        return floating(attribute, withoutBlanks(text));
    case AttributeKind::Bytes:
    case AttributeKind::Text:
        return bytes(registry, id, text);
    case AttributeKind::Structure:
    case AttributeKind::Switch: {
        const auto parsed = parseStructure(registry, attribute.type, text);
        return parsed ? Result<FieldValue>(FieldValue{*parsed}) : parsed.error();
    }
    }
    return Error{ErrorCode::BadInput, "this field takes no value"};
}

Result<FieldValue> parseDefault(const Registry &registry, AttributeId id, std::string_view text,
                                const std::vector<const EnumMember *> &names)
{
    const Attribute &attribute = registry.attribute(id);
    if (attribute.kind != AttributeKind::Bytes || attribute.fixedBytes == 0 || !registry.info(id).format.empty())
        return parseValue(registry, id, text, names);
    const auto bytes = parseBytes(text);
    if (!bytes)
        return bytes.error();
    const auto size = static_cast<qsizetype>(attribute.fixedBytes);
    return FieldValue{bytes->leftJustified(size, static_cast<char>(std::max<int>(attribute.padRight, 0)), true)};
}

} // namespace wl
