// SPDX-License-Identifier: MIT
#include "core/read/hexmistake.h"

#include "core/codec/hextext.h"
#include "core/read/textplace.h"

#include <algorithm>
#include <string>

namespace wl {
namespace {

constexpr std::size_t fewestDigits = 6;
constexpr std::size_t digitsPerStranger = 4; // "08 00 dg 86" was meant as hex, "a bad cafe" was not

/// The character at @p at, however many bytes of UTF-8 it has.
std::string characterAt(std::string_view text, std::size_t at)
{
    std::size_t size = 1;
    while (at + size < text.size() && (text[at + size] & 0xc0) == 0x80)
        ++size;
    const bool isShowable = size > 1 || (text[at] > 0x20 && text[at] < 0x7f);
    return isShowable ? std::string(text.substr(at, size)) : "a control character";
}

/// The x of 0x at the start of a number.
bool isPrefix(std::string_view text, std::size_t at)
{
    return (text[at] == 'x' || text[at] == 'X') && at > 0 && text[at - 1] == '0'
        && (at == 1 || hexDigit(text[at - 2]) < 0);
}

} // namespace

std::optional<Error> hexMistake(std::string_view text)
{
    constexpr std::string_view separators = ",:;-._|";
    std::size_t digits = 0;
    std::size_t strangers = 0;
    std::size_t first = std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isBlank(text[at]) || separators.find(text[at]) != std::string_view::npos)
            continue;
        if (hexDigit(text[at]) >= 0) {
            ++digits;
        } else if (!isPrefix(text, at)) {
            ++strangers;
            first = std::min(first, at);
        }
    }
    if (strangers == 0 || digits < fewestDigits || digits < strangers * digitsPerStranger)
        return std::nullopt;
    return errorAt(text, first, "expected a hex digit, found " + characterAt(text, first));
}

} // namespace wl
