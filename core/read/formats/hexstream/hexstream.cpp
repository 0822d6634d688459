// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

bool isSeparator(char character)
{
    constexpr std::string_view separators = ",:;-._|%$";
    return isBlank(character) || separators.find(character) != std::string_view::npos;
}

/// The run of hex digits at @p at, behind an optional 0x.
struct Group
{
    std::size_t first = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
};

Group groupAt(std::string_view text, std::size_t at)
{
    const std::string_view prefix = text.substr(at, 2);
    Group group{.first = at + (prefix == "0x" || prefix == "0X" ? 2 : 0)};
    while (group.first + group.digits < text.size() && hexDigit(text[group.first + group.digits]) >= 0)
        ++group.digits;
    group.end = group.first + group.digits;
    if (group.digits > 0 && group.end < text.size() && (text[group.end] == 'h' || text[group.end] == 'H'))
        ++group.end; // as assemblers write it
    return group;
}

/// 080027…, "08 00 27", "0800 27aa", 08:00:27, 0x08 0x00, %08%00, 08h 00h: pairs of digits with anything usual
/// between them. Bytes that stand alone may have one digit: "8 0 27".
std::optional<Result<ReadResult>> read(std::string_view text)
{
    std::vector<Group> groups;
    bool areSingleBytes = true;
    bool hasZeroInFront = false; // then a single digit has lost its other one
    for (std::size_t at = 0; at < text.size();) {
        if (isSeparator(text[at])) {
            ++at;
            continue;
        }
        const Group group = groupAt(text, at);
        if (group.digits == 0)
            return std::nullopt;
        areSingleBytes = areSingleBytes && group.digits <= 2;
        hasZeroInFront = hasZeroInFront || (group.digits == 2 && text[group.first] == '0');
        groups.push_back(group);
        at = group.end;
    }
    if (groups.empty())
        return std::nullopt;

    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(text.size() / 2));
    for (const Group &group : groups) {
        if (group.digits % 2 != 0 && (!areSingleBytes || hasZeroInFront || groups.size() == 1))
            return errorAt(text, group.first + group.digits, "expected an even number of hex digits");
        int high = 0;
        for (std::size_t i = group.digits % 2; i < group.digits + group.digits % 2; ++i) {
            const int digit = hexDigit(text[group.first + i - group.digits % 2]);
            if (i % 2 == 1)
                bytes += static_cast<char>(high * 16 + digit);
            high = digit;
        }
    }
    const std::string understood = "hex digits, " + counted(static_cast<std::size_t>(bytes.size()), "byte");
    return ReadResult{.packets = {bytes}, .understood = understood};
}

} // namespace

ReadFormat hexstreamReadFormat()
{
    return {.id = "hexstream", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Hex digits"), .rank = 50, .read = read};
}

} // namespace wl::parts
