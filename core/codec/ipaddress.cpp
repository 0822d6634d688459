// SPDX-License-Identifier: MIT
#include "core/codec/ipaddress.h"

#include "core/codec/hextext.h"

#include <QtGlobal>

#include <array>

namespace wl {
namespace {

constexpr int groupCount = 8;
constexpr qsizetype ipv6Bytes = 16;
using Groups = std::array<std::uint32_t, groupCount>;

struct Run
{
    int first = -1;
    int length = 0;
};

/// RFC 5952, sections 4.2.2 and 4.2.3: at least two groups, the longest run, the first of equal ones.
Run longestZeroRun(const Groups &groups)
{
    Run best{.first = -1, .length = 1};
    Run run{.first = 0, .length = 0};
    for (int i = 0; i < groupCount; ++i) {
        if (groups[static_cast<std::size_t>(i)] != 0) {
            run = {.first = i + 1, .length = 0};
        } else if (++run.length > best.length) {
            best = run;
        }
    }
    return best.first < 0 ? Run{} : best;
}

std::string showGroup(std::uint32_t group)
{
    const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(group >> 8), static_cast<std::uint8_t>(group)};
    const std::string digits = toHex(bytes);
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.substr(first);
}

/// The groups of one side of a "::". False when the text is not such a list.
bool readGroups(std::string_view text, bool mayEndDotted, QByteArray &out)
{
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        if (colon == std::string_view::npos && mayEndDotted && group.find('.') != std::string_view::npos) {
            const std::optional<QByteArray> dotted = parseIpv4(group);
            out += dotted.value_or(QByteArray());
            return dotted.has_value();
        }
        if (group.empty() || group.size() > 4)
            return false;
        int value = 0;
        for (const char character : group) {
            if (hexDigit(character) < 0)
                return false;
            value = value * 16 + hexDigit(character);
        }
        out += static_cast<char>(value >> 8);
        out += static_cast<char>(value & 0xff);
        if (colon == std::string_view::npos)
            return true;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return false; // "1:2:"
    }
    return true;
}

} // namespace

std::string showIpv4(ByteView bytes)
{
    Q_ASSERT(bytes.size() == 4);
    std::string out;
    for (const std::uint8_t byte : bytes)
        out += (out.empty() ? "" : ".") + std::to_string(byte);
    return out;
}

std::optional<QByteArray> parseIpv4(std::string_view text)
{
    QByteArray out;
    int value = 0;
    int digits = 0;
    for (const char character : text) {
        if (character == '.' && digits > 0) {
            out += static_cast<char>(value);
            value = digits = 0;
            continue;
        }
        if (character < '0' || character > '9' || (digits > 0 && value == 0))
            return std::nullopt;
        ++digits;
        value = value * 10 + (character - '0');
        if (value > 255)
            return std::nullopt;
    }
    if (digits == 0 || out.size() != 3)
        return std::nullopt;
    out += static_cast<char>(value);
    return out;
}

std::string showIpv6(ByteView bytes)
{
    Q_ASSERT(bytes.size() == 16);
    Groups groups{};
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i] = static_cast<std::uint32_t>(bytes[2 * i] << 8 | bytes[2 * i + 1]);
    const Run zeros = longestZeroRun(groups);
    if (zeros.first == 0 && zeros.length == 5 && groups[5] == 0xffff)
        return "::ffff:" + showIpv4(bytes.last(4));

    std::string out;
    for (int i = 0; i < groupCount; ++i) {
        if (i == zeros.first) {
            out += "::";
            i += zeros.length - 1;
            continue;
        }
        if (!out.empty() && out.back() != ':')
            out += ':';
        out += showGroup(groups[static_cast<std::size_t>(i)]);
    }
    return out;
}

std::optional<QByteArray> parseIpv6(std::string_view text)
{
    const std::size_t gap = text.find("::");
    QByteArray front;
    if (gap == std::string_view::npos) {
        if (!readGroups(text, true, front) || front.size() != ipv6Bytes)
            return std::nullopt;
        return front;
    }
    QByteArray back;
    if (!readGroups(text.substr(0, gap), false, front) || !readGroups(text.substr(gap + 2), true, back)
        || front.size() + back.size() > ipv6Bytes - 2) // "::" stands for at least one group
        return std::nullopt;
    return front + QByteArray(ipv6Bytes - front.size() - back.size(), '\0') + back;
}

} // namespace wl
