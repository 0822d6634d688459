// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytesearch.h"

#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"

#include <QStringList>

#include <algorithm>

namespace wl {
namespace {

/// Bytes of which some bits count.
struct Pattern
{
    QByteArray values{};
    QByteArray masks{};

    void add(char value, char mask)
    {
        values += static_cast<char>(value & mask);
        masks += mask;
    }
};

Result<Pattern> hexPattern(const QString &text)
{
    Pattern pattern;
    int value = 0;
    int mask = 0;
    bool isHalf = false;
    for (int at = 0; at < text.size(); ++at) {
        const char character = text[at].toLatin1();
        if (!isHalf && (isBlank(character) || character == ':' || character == '-'))
            continue;
        if (!isHalf && text.mid(at, 2).toLower() == QLatin1String("0x")) {
            ++at;
            continue;
        }
        const bool isAny = character == '?';
        const int digit = isAny ? 0 : hexDigit(character);
        if (digit < 0)
            return Error{.code = ErrorCode::BadInput,
                         .text = "expected pairs of hex digits, or ? for any digit",
                         .column = at + 1};
        value = value * 16 + digit;
        mask = mask * 16 + (isAny ? 0 : 15);
        if (isHalf) {
            pattern.add(static_cast<char>(value), static_cast<char>(mask));
            value = 0;
            mask = 0;
        }
        isHalf = !isHalf;
    }
    if (isHalf)
        return Error{.code = ErrorCode::BadInput,
                     .text = "expected one more hex digit",
                     .column = static_cast<int>(text.size()) + 1};
    return pattern;
}

Pattern textPattern(const QString &text)
{
    const bool ignoresCase = text == text.toLower();
    Pattern pattern;
    for (const char byte : text.toUtf8()) {
        constexpr char caseBit = 0x20;
        const bool isLetter = byte >= 'a' && byte <= 'z';
        pattern.add(byte, static_cast<char>(ignoresCase && isLetter ? ~caseBit : 0xff));
    }
    return pattern;
}

SearchResult findPattern(const QByteArray &bytes, const Pattern &pattern)
{
    SearchResult result;
    const qsizetype size = pattern.values.size();
    const char *const data = bytes.constData();
    for (qsizetype at = 0; size > 0 && at + size <= bytes.size();) {
        qsizetype same = 0;
        while (same < size && (data[at + same] & pattern.masks[same]) == pattern.values[same])
            ++same;
        if (same < size) {
            ++at;
            continue;
        }
        if (result.matches.size() == mostMatches) {
            result.isCut = true;
            break;
        }
        result.matches.push_back(BitRange::ofBytes(at, size));
        at += size;
    }
    return result;
}

bool contains(const std::string &text, const QString &part)
{
    return QString::fromStdString(text).contains(part, Qt::CaseInsensitive);
}

SearchResult findFields(const FieldTree &tree, const QString &text)
{
    SearchResult result;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const FieldNode &node = tree.node(index);
        const bool isShown = node.kind == NodeKind::Value && node.source == 0 && !node.isTransparent && !node.isAside;
        if (!isShown || node.bits.isEmpty())
            continue;
        const bool isNamed = contains(pathOf(tree, index), text) || contains(labelOf(tree, index), text);
        if (!isNamed) {
            const FieldText value = textOf(tree, index);
            if (!contains(value.value, text) && !contains(value.name, text))
                continue;
        }
        if (result.matches.size() == mostMatches) {
            result.isCut = true;
            break;
        }
        result.matches.push_back(node.bits);
    }
    std::stable_sort(result.matches.begin(), result.matches.end(),
                     [](const BitRange &a, const BitRange &b) { return a.first < b.first; });
    return result;
}

} // namespace

Result<SearchResult> search(const FieldTree &tree, SearchKind kind, const QString &text)
{
    if (text.trimmed().isEmpty() || tree.isEmpty())
        return SearchResult{};
    if (kind == SearchKind::Field)
        return findFields(tree, text.trimmed());
    if (kind == SearchKind::Text)
        return findPattern(tree.bytes(), textPattern(text));
    const Result<Pattern> pattern = hexPattern(text);
    if (!pattern)
        return pattern.error();
    return findPattern(tree.bytes(), *pattern);
}

Result<BitRange> placeOf(const FieldTree &tree, qsizetype from, const QString &text)
{
    const std::string asked = text.trimmed().toStdString();
    const bool isRelative = asked.starts_with('+') || asked.starts_with('-');
    const std::string offsetText = isRelative ? asked.substr(1) : asked;
    const bool isNumber = !offsetText.empty() && offsetText[0] >= '0' && offsetText[0] <= '9';
    if (!isNumber) {
        const Result<NodeIndex> node = findNode(tree, asked);
        if (!node)
            return node.error();
        if (tree.node(*node).source != 0)
            return Error{.code = ErrorCode::BadInput, .text = "the field is not among the packet's own bytes"};
        return tree.node(*node).bits;
    }
    const std::size_t point = offsetText.find('.');
    const Result<std::uint64_t> number = parseNumber(offsetText.substr(0, point), 32, false);
    if (!number)
        return Error{.code = ErrorCode::BadInput, .text = "expected an offset such as 14, 0x0e, +4 or a field's path"};
    const auto distance = static_cast<qsizetype>(*number);
    const qsizetype offset = !isRelative ? distance : asked[0] == '+' ? from + distance : from - distance;
    const qsizetype size = tree.bytes().size();
    if (offset < 0 || offset > size)
        return Error{.code = ErrorCode::BadInput,
                     .text = "expected an offset from 0 to " + std::to_string(size) + ", the packet's end"};
    if (point == std::string::npos || offset == size)
        return BitRange::ofBytes(offset, offset < size ? 1 : 0);
    const std::string bit = offsetText.substr(point + 1);
    if (bit.size() != 1 || bit[0] < '0' || bit[0] > '7')
        return Error{.code = ErrorCode::BadInput, .text = "expected a bit from 0 to 7 behind the point"};
    return BitRange{offset * 8 + (bit[0] - '0'), 1};
}

QStringList pathsOf(const FieldTree &tree)
{
    QStringList paths;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        if (!tree.node(index).isTransparent && tree.node(index).source == 0)
            paths += QString::fromStdString(pathOf(tree, index));
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace wl
