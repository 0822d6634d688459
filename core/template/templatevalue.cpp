// SPDX-License-Identifier: MIT
#include "core/template/templatevalue.h"

#include "core/dissect/fieldtext.h"
#include "core/dissect/treesource.h"
#include "core/edit/valuetext.h"

namespace wl {
namespace {

/// Integers that every reader of JSON keeps exactly.
constexpr std::int64_t largestExact = std::int64_t{1} << 53;

} // namespace

QJsonValue templateValue(const FieldTree &tree, NodeIndex node)
{
    const Registry &registry = tree.registry();
    const AttributeId id = tree.node(node).attribute;
    if (registry.attribute(id).kind == AttributeKind::Integer && registry.info(id).format.empty()) {
        const Value value = TreeSource(registry, tree.nodes(), viewOf(tree.bytes())).valueOf(node);
        if (value.isWhole() && value.integer >= -largestExact && value.integer <= largestExact)
            return QJsonValue(static_cast<qint64>(value.integer));
    }
    return QJsonValue(QString::fromStdString(textOf(tree, node).value));
}

std::optional<std::string> typedText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isBool())
        return value.toBool() ? "1" : "0";
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    constexpr double limit = 9.2e18;
    if (number > -limit && number < limit && number == static_cast<double>(static_cast<qint64>(number)))
        return std::to_string(value.toInteger(static_cast<qint64>(number)));
    return QByteArray::number(number, 'g', 17).toStdString();
}

bool sameValue(const FieldTree &tree, NodeIndex node, const QJsonValue &value)
{
    const QJsonValue present = templateValue(tree, node);
    if (present == value)
        return true;
    const auto wanted = typedText(value);
    if (!wanted)
        return false;
    const Registry &registry = tree.registry();
    const AttributeId id = tree.node(node).attribute;
    const auto a = parseValue(registry, id, *wanted, namesFor(tree, node));
    const auto b = parseValue(registry, id, *typedText(present), namesFor(tree, node));
    return a && b && *a == *b;
}

std::string fullNameOf(const Registry &registry, AttributeId attribute)
{
    const AttributeInfo &info = registry.info(attribute);
    return registry.info(info.type).path + "." + info.id;
}

AttributeId attributeByFullName(const Registry &registry, std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return noAttribute;
    const auto row = registry.rowNamed(name.substr(0, dot));
    return row ? registry.attributeNamed(*row, name.substr(dot + 1)) : noAttribute;
}

bool isPayload(const FieldTree &tree, NodeIndex node)
{
    const FieldNode &field = tree.node(node);
    return (field.kind == NodeKind::Payload || field.kind == NodeKind::Value) && field.attribute != noAttribute
        && field.bits.first % 8 == 0 && tree.registry().attribute(field.attribute).payload >= 0;
}

bool hasRule(const FieldTree &tree, NodeIndex node)
{
    const FieldNode &field = tree.node(node);
    return field.kind == NodeKind::Value && field.attribute != noAttribute
        && !tree.registry().info(field.attribute).autoRule.isEmpty();
}

} // namespace wl
