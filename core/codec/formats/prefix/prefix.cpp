// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/ipaddress.h"

#include <algorithm>
#include <charconv>

namespace wl::parts {
namespace {

constexpr qsizetype addressBytes = 4;
constexpr unsigned addressBits = 32;
constexpr const char *expected
    = "an IPv4 prefix such as 192.0.2.0/24, with zeros behind the bytes that its length needs";

qsizetype bytesFor(unsigned bits)
{
    return static_cast<qsizetype>((bits + 7) / 8);
}

std::string show(ByteView bytes)
{
    if (bytes.empty() || bytes[0] > addressBits || static_cast<qsizetype>(bytes.size()) != 1 + bytesFor(bytes[0]))
        return "0x" + toHex(bytes);
    QByteArray address(addressBytes, '\0');
    std::copy(bytes.begin() + 1, bytes.end(), address.begin());
    return showIpv4(viewOf(address)) + '/' + std::to_string(bytes[0]);
}

Result<QByteArray> parse(std::string_view typed)
{
    std::string_view text = trimmed(typed);
    const Error wrong{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
    if (text.starts_with("0x")) {
        const Result<QByteArray> bytes = parseHex(text);
        return bytes ? bytes : wrong;
    }
    // In quotes where a slash has a meaning of its own.
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::optional<QByteArray> address = parseIpv4(text.substr(0, slash));
    const std::string_view digits = text.substr(std::min(slash + 1, text.size()));
    unsigned length = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (!address || error != std::errc{} || end != digits.data() + digits.size() || length > addressBits)
        return wrong;
    const QByteArray rest = address->mid(bytesFor(length));
    if (rest.count('\0') != rest.size())
        return wrong;
    return QByteArray(1, static_cast<char>(length)) + address->left(bytesFor(length));
}

} // namespace

/// A length in bits and as many bytes of an IPv4 address as it takes (RFC 4271 §4.3).
FieldFormat prefix()
{
    return {.id = "prefix",
            .expected = expected,
            .examples = "0.0.0.0/0 0.0.0.0/32 \"0.0.0.0/32\" 0x00",
            .byteCount = 0,
            .show = show,
            .parse = parse};
}

} // namespace wl::parts
