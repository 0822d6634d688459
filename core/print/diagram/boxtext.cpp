// SPDX-License-Identifier: MIT
#include "core/print/diagram/boxtext.h"

#include "core/dissect/fieldtext.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t mostLines = 3;
constexpr std::size_t mostValue = 300; // bytes of UTF-8: no cell is wider
constexpr std::string_view ellipsis = "…";

std::string bits(std::int64_t count)
{
    return count == 1 ? "1 bit" : std::to_string(count) + " bits";
}

std::string size(BitRange range)
{
    if (!range.isByteAligned())
        return bits(range.length);
    return range.length == 8 ? "1 byte" : std::to_string(range.length / 8) + " bytes";
}

/// Where a character of UTF-8 begins, at or in front of @p at.
std::size_t boundary(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

std::string moreLabel(const FieldTree &tree, const DiagramBox &box)
{
    if (tree.node(box.node).kind != NodeKind::List)
        return "… more";
    std::size_t count = 0;
    for (NodeIndex child = box.node + 1; child < tree.node(box.node).end; child = tree.node(child).end)
        count += tree.node(child).bits.first >= box.bits.first ? 1 : 0;
    return "… " + std::to_string(count) + " more";
}

/// @p text broken between words into lines that fit; empty when that cannot be done.
std::vector<std::string> wrapped(const std::string &text, const Fits &fits)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!lines.empty() && fits(lines.back() + ' ' + word))
            lines.back() += ' ' + word;
        else if (lines.size() < mostLines && fits(word))
            lines.push_back(word);
        else
            return {};
        at = end + 1;
    }
    return lines;
}

/// `don't fragment` → `DF`; empty when the text is one word or begins a word with something else than a letter.
std::string initials(std::string_view text)
{
    std::string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && text[i - 1] != ' ')
            continue;
        const char upper = static_cast<char>(text[i] >= 'a' && text[i] <= 'z' ? text[i] - 'a' + 'A' : text[i]);
        if (upper < 'A' || upper > 'Z')
            return {};
        letters += upper;
    }
    return letters.size() > 1 ? letters : std::string();
}

/// One letter a line.
std::vector<std::string> spelled(const std::string &text, const Fits &fits)
{
    std::vector<std::string> lines;
    if (text.size() > mostLines)
        return {};
    for (const char letter : text) {
        lines.emplace_back(1, letter);
        if (!fits(lines.back()))
            return {};
    }
    return lines;
}

std::vector<std::string> labelLines(const BoxText &text, const Fits &fits)
{
    if (fits(text.label))
        return {text.label};
    auto lines = wrapped(text.label, fits);
    if (!lines.empty() && lines.size() < mostLines)
        return lines;
    if (!text.id.empty() && fits(text.id))
        return {text.id};
    if (!lines.empty())
        return lines;
    lines = spelled(text.label, fits);
    if (lines.empty() && !text.id.empty())
        lines = spelled(text.id, fits);
    if (lines.empty())
        lines = spelled(initials(text.label), fits);
    if (!lines.empty())
        return lines;
    return {elided(text.label, fits)};
}

std::string valueLine(const BoxText &text, const Fits &fits)
{
    if (!text.name.empty()) {
        if (const std::string both = text.value.empty() ? text.name : text.value + ' ' + text.name; fits(both))
            return both;
    }
    if (fits(text.value))
        return text.value;
    return fits(text.brief) && !text.brief.empty() ? text.brief : elided(text.value, fits);
}

} // namespace

BoxText textOf(const FieldTree &tree, const DiagramBox &box)
{
    switch (box.kind) {
    case DiagramBoxKind::Gap:
        return {.label = "no field", .value = size(box.bits)};
    case DiagramBoxKind::More:
        return {.label = moreLabel(tree, box), .value = size(box.bits)};
    case DiagramBoxKind::Layer:
        return {.label = labelOf(tree, box.node), .value = size(box.bits)};
    case DiagramBoxKind::Field:
        break;
    }
    const FieldNode &node = tree.node(box.node);
    FieldText text = textOf(tree, box.node);
    BoxText said{.label = labelOf(tree, box.node), .name = std::move(text.name)};
    if (node.kind == NodeKind::Error)
        said.name = problemText(tree, box.node);
    if (node.attribute != noAttribute && node.index < 0)
        said.id = tree.registry().info(node.attribute).id;
    if (text.value.size() > mostValue)
        text.value = text.value.substr(0, boundary(text.value, mostValue)) + std::string(ellipsis);
    said.value = std::move(text.value);
    const bool isNumber = node.reader != noAttribute && tree.registry().attribute(node.reader).isNumber();
    const std::size_t second = isNumber ? said.value.find(" (") : std::string::npos;
    said.brief = said.value.substr(0, second);
    return said;
}

std::string spokenText(const FieldTree &tree, const DiagramBox &box)
{
    const BoxText text = textOf(tree, box);
    std::string said = text.label;
    if (box.kind != DiagramBoxKind::Field)
        return said + ", " + text.value;
    said += ", " + (box.bits.length <= 64 ? bits(box.bits.length) : size(box.bits));
    if (!text.value.empty())
        said += ", " + text.value;
    // A byte field's name is its size, which has been said.
    if (!text.name.empty() && text.name != size(box.bits))
        said += ", " + text.name;
    return said;
}

std::string elided(const std::string &text, const Fits &fits)
{
    if (fits(text))
        return text;
    std::size_t least = 0;
    std::size_t most = text.size();
    const auto cut = [&text](std::size_t length) {
        std::string kept = text.substr(0, boundary(text, length));
        while (!kept.empty() && kept.back() == ' ')
            kept.pop_back();
        if (kept.ends_with(ellipsis))
            return kept;
        return kept + std::string(ellipsis);
    };
    while (least < most) {
        const std::size_t middle = (least + most + 1) / 2;
        if (fits(cut(middle)))
            least = middle;
        else
            most = middle - 1;
    }
    const std::string shortest = cut(least);
    return fits(shortest) ? shortest : std::string();
}

CellText cellText(const BoxText &text, const DiagramCell &cell, const Fits &fits)
{
    if (cell.isApart)
        return {.label = {elided(std::string(ellipsis) + text.label, fits)}};
    return cell.isMain ? CellText{.label = labelLines(text, fits), .value = valueLine(text, fits)} : CellText();
}

} // namespace wl
