// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/ipaddress.h"

namespace wl::parts {
namespace {

constexpr int addressBytes = 16;
constexpr const char *expected = "an IPv6 address such as 2001:db8::1";

std::string show(ByteView bytes)
{
    return bytes.size() == addressBytes ? showIpv6(bytes) : "0x" + toHex(bytes);
}

Result<QByteArray> parse(std::string_view text)
{
    if (const std::optional<QByteArray> bytes = parseIpv6(trimmed(text)))
        return *bytes;
    return Error{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
}

} // namespace

FieldFormat ipv6()
{
    return {.id = "ipv6",
            .expected = expected,
            .examples = "0:0:0:0:0:0:0:0 ::0 ::0.0.0.0",
            .byteCount = addressBytes,
            .show = show,
            .parse = parse};
}

} // namespace wl::parts
