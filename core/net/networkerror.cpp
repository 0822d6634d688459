// SPDX-License-Identifier: MIT
#include "core/net/networkerror.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <system_error>

namespace wl {
namespace {

struct ErrorWords
{
    std::uint8_t type;
    std::uint8_t code;
    const char *words;
};

constexpr auto icmpErrors = std::to_array<ErrorWords>({
    {3, 0, "network unreachable"},
    {3, 1, "host unreachable"},
    {3, 2, "protocol unreachable"},
    {3, 3, "port unreachable (refused)"},
    {3, 4, "too large for a link on the way, and fragmentation is forbidden"},
    {3, 5, "source route failed"},
    {3, 6, "network unknown"},
    {3, 7, "host unknown"},
    {3, 8, "source host isolated"},
    {3, 9, "network administratively prohibited"},
    {3, 10, "host administratively prohibited"},
    {3, 11, "network unreachable for this type of service"},
    {3, 12, "host unreachable for this type of service"},
    {3, 13, "administratively prohibited"},
    {3, 14, "host precedence violation"},
    {3, 15, "precedence cutoff in effect"},
    {11, 0, "time to live exceeded in transit"},
    {11, 1, "fragment reassembly time exceeded"},
    {12, 0, "parameter problem"},
    {12, 1, "parameter problem: a required option is missing"},
    {12, 2, "parameter problem: bad length"},
});

constexpr auto icmpv6Errors = std::to_array<ErrorWords>({
    {1, 0, "no route to destination"},
    {1, 1, "administratively prohibited"},
    {1, 2, "beyond the scope of the source address"},
    {1, 3, "address unreachable"},
    {1, 4, "port unreachable (refused)"},
    {1, 5, "source address failed the ingress or egress policy"},
    {1, 6, "route to destination rejected"},
    {2, 0, "packet too big for a link on the way"},
    {3, 0, "hop limit exceeded in transit"},
    {3, 1, "fragment reassembly time exceeded"},
    {4, 0, "parameter problem: erroneous header field"},
    {4, 1, "parameter problem: unrecognized next header"},
    {4, 2, "parameter problem: unrecognized option"},
});

/// An unknown code of a known type still says that the packet was lost.
std::string wordsFor(std::span<const ErrorWords> table, std::uint8_t type, std::uint8_t code)
{
    const auto sameType = [type](const ErrorWords &row) { return row.type == type; };
    const auto same = [=](const ErrorWords &row) { return row.type == type && row.code == code; };
    if (const auto row = std::ranges::find_if(table, same); row != table.end())
        return row->words;
    if (std::ranges::any_of(table, sameType))
        return "undeliverable (type " + std::to_string(type) + ", code " + std::to_string(code) + ")";
    return {};
}

} // namespace

Error systemError(int errnoValue, const std::string &what)
{
    const bool isForbidden = errnoValue == EACCES || errnoValue == EPERM;
    return {.code = isForbidden ? ErrorCode::NoPermission : ErrorCode::Io,
            .text = "cannot " + what + ": " + std::generic_category().message(errnoValue)};
}

std::string icmpErrorText(std::uint8_t type, std::uint8_t code)
{
    return wordsFor(icmpErrors, type, code);
}

std::string icmpv6ErrorText(std::uint8_t type, std::uint8_t code)
{
    return wordsFor(icmpv6Errors, type, code);
}

} // namespace wl
