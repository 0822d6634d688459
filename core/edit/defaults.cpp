// SPDX-License-Identifier: MIT
#include "core/edit/defaults.h"

#include "core/codec/bits.h"
#include "core/codec/bytetext.h"
#include "core/dissect/fieldtext.h"

namespace wl {

Result<FieldValue> defaultValue(const FieldTree &tree, NodeIndex node)
{
    const Registry &registry = tree.registry();
    const AttributeId id = tree.node(node).attribute;
    const Attribute &attribute = registry.attribute(id);
    const AttributeInfo &info = registry.info(id);
    if (info.defaultValue && info.defaultValue->isScalar() && tree.node(node).index < 0)
        return parseDefault(registry, id, info.defaultValue->text, namesFor(tree, node));
    if (attribute.isNumber())
        return FieldValue{std::uint64_t{0}};
    if (!info.contents.isEmpty())
        return FieldValue{info.contents};
    return FieldValue{QByteArray(static_cast<qsizetype>(attribute.fixedBytes), '\0')};
}

std::string defaultText(const FieldTree &tree, NodeIndex node)
{
    const AttributeInfo &info = tree.registry().info(tree.node(node).attribute);
    if (info.defaultValue && info.defaultValue->isScalar())
        return info.defaultValue->text;
    const auto value = defaultValue(tree, node);
    if (!value)
        return {};
    if (const auto *number = std::get_if<std::uint64_t>(&*value))
        return std::to_string(*number);
    return showBytes(viewOf(std::get<QByteArray>(*value)));
}

bool isDefaultValue(const FieldTree &tree, NodeIndex node)
{
    const auto standard = defaultValue(tree, node);
    const FieldNode &field = tree.node(node);
    if (!standard || field.kind != NodeKind::Value)
        return false;
    if (const auto *number = std::get_if<std::uint64_t>(&*standard)) {
        return readNumber(viewOf(tree.bytesOf(field)), field.bits, field.order) == *number;
    }
    return tree.bytesOf(field).mid(field.bits.firstByte(), field.bits.touchedBytes())
        == std::get<QByteArray>(*standard);
}

} // namespace wl
