// SPDX-License-Identifier: MIT
#include "ui/fieldview/interestingvalues.h"

#include "core/codec/bits.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldtext.h"
#include "ui/text/errortext.h"

#include <algorithm>

namespace wl {

std::vector<std::uint64_t> interestingValues(const Session &session, NodeIndex index)
{
    const FieldTree &tree = session.tree();
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.attribute == noAttribute)
        return {};
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.kind != AttributeKind::Integer)
        return {};
    const std::uint64_t max = attribute.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << attribute.bits) - 1;
    const std::uint64_t edge = max / 2;
    std::vector<std::uint64_t> values{0, 1 & max, edge, edge + 1, max};
    for (const EnumMember *member : namesFor(tree, index))
        values.push_back(static_cast<std::uint64_t>(member->value) & max);
    if (const auto rule = session.ruleValue(index)) {
        const std::string first = rule->substr(0, rule->find(' '));
        if (const auto parsed = parseNumber(first, attribute.bits, attribute.isSigned)) {
            for (const std::uint64_t value : {*parsed - 1, *parsed, *parsed + 1})
                values.push_back(value & max);
        }
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::uint64_t nextValue(const std::vector<std::uint64_t> &values, std::uint64_t present, int direction)
{
    if (values.empty())
        return present;
    if (direction > 0) {
        const auto above = std::ranges::upper_bound(values, present);
        return above != values.end() ? *above : values.front();
    }
    const auto above = std::ranges::lower_bound(values, present);
    return above != values.begin() ? *std::prev(above) : values.back();
}

QString typedNumber(const Registry &registry, AttributeId attribute, std::uint64_t bits)
{
    const Attribute &field = registry.attribute(attribute);
    if (registry.info(attribute).format == "hex")
        return toQString(showHex(bits, field.bits));
    const QString text = toQString(showNumber(bits, field.bits, field.isSigned));
    return text.left(text.indexOf(QLatin1String(" (")));
}

std::uint64_t bitsOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const ByteView bytes = viewOf(tree.bytesOf(node));
    const bool isInside = node.bits.end() <= static_cast<std::int64_t>(bytes.size()) * 8;
    return isInside ? readNumber(bytes, node.bits, node.order) : 0;
}

} // namespace wl
