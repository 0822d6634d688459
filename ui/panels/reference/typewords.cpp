// SPDX-License-Identifier: MIT
#include "ui/panels/reference/typewords.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace wl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("wl::ReferencePanel", text);
}

QString bitsWords(int count)
{
    return count == 1 ? tr("1 bit") : tr("%1 bits").arg(count);
}

QString bytesWords(std::int64_t count)
{
    return count == 1 ? tr("1 byte") : tr("%1 bytes").arg(count);
}

QString orderWords(const Attribute &attribute, BitOrder order)
{
    if (order == BitOrder::LowestFirst)
        return tr("counted from the lowest bit");
    if (attribute.isBitField || attribute.bits <= 8)
        return {};
    return order == BitOrder::LittleEndian ? tr("little-endian") : tr("big-endian");
}

QString numberWords(const Attribute &attribute, BitOrder order)
{
    if (attribute.isBoolean)
        return tr("flag, 1 bit");
    const QString kind = attribute.kind == AttributeKind::Float ? tr("floating-point number")
        : attribute.isSigned                                    ? tr("signed number")
                                                                : tr("unsigned number");
    const QString words = orderWords(attribute, order);
    return kind + QStringLiteral(", ") + bitsWords(attribute.bits)
        + (words.isEmpty() ? QString() : QStringLiteral(", ") + words);
}

/// How long a field of bytes is, by its definition.
QString sizeWords(const Attribute &attribute, const FieldSource &source)
{
    if (attribute.fixedBytes > 0)
        return bytesWords(attribute.fixedBytes);
    if (attribute.sizeToEnd)
        return tr("up to the end");
    if (const YamlNode *size = source.keys.find("size"))
        return tr("its size in bytes is %1").arg(yamlWords(*size));
    if (attribute.isZeroTerminated)
        return tr("up to the byte %1").arg(attribute.terminator);
    return {};
}

QString repeatWords(const Attribute &attribute, const FieldSource &source)
{
    switch (attribute.repeat) {
    case Repeat::Once:
        return {};
    case Repeat::ToEnd:
        return tr("a list, up to the end");
    case Repeat::Count:
        return tr("a list of %1").arg(toQString(std::string(source.keys.textOf("repeat-expr", "?"))));
    case Repeat::Until:
        break;
    }
    return tr("a list, until %1").arg(toQString(std::string(source.keys.textOf("repeat-until", "?"))));
}

} // namespace

QString typeWords(const FieldTree &tree, NodeIndex index, const FieldSource &source)
{
    const FieldNode &node = tree.node(index);
    const Registry &registry = tree.registry();
    const Attribute &attribute = registry.attribute(node.reader != noAttribute ? node.reader : node.attribute);
    QStringList words;
    switch (attribute.kind) {
    case AttributeKind::Integer:
    case AttributeKind::Float:
        words += numberWords(attribute, node.order);
        break;
    case AttributeKind::Bytes:
        words += registry.info(node.attribute).contents.isEmpty() ? tr("bytes") : tr("bytes that are always the same");
        words += sizeWords(attribute, source);
        break;
    case AttributeKind::Text:
        words += tr("text");
        words += toQString(registry.info(node.attribute).encoding);
        words += sizeWords(attribute, source);
        break;
    case AttributeKind::Structure:
        words += tr("structure");
        break;
    case AttributeKind::Switch:
        words += tr("one of several structures");
        words += sizeWords(attribute, source);
        break;
    }
    words += repeatWords(registry.attribute(node.attribute), source);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString rangeWords(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.reader == noAttribute)
        return {};
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.kind != AttributeKind::Integer || attribute.isBoolean || attribute.bits == 0)
        return {};
    const std::uint64_t most = ~std::uint64_t{0} >> (64U - attribute.bits + (attribute.isSigned ? 1U : 0U));
    const QString least = attribute.isSigned ? QString::number(-static_cast<qint64>(most) - 1) : QStringLiteral("0");
    return tr("%1 to %2 (0x%3)").arg(least, QString::number(most), QString::number(most, 16));
}

QString yamlWords(const YamlNode &node)
{
    if (node.isScalar())
        return toQString(node.text);
    QStringList parts;
    for (const YamlNode &item : node.items)
        parts += yamlWords(item);
    for (const YamlEntry &entry : node.entries)
        parts += toQString(entry.key) + QStringLiteral(": ") + yamlWords(entry.value);
    return node.isList() ? QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")))
                         : parts.join(QStringLiteral(", "));
}

QString ruleWords(const YamlNode &rule)
{
    if (rule.isScalar())
        return toQString(rule.text);
    QStringList words;
    if (rule.isList()) {
        for (const YamlNode &each : rule.items)
            words += ruleWords(each);
        return words.join(tr("; else "));
    }
    QString name = toQString(std::string(rule.textOf("fn"))).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (const YamlNode *of = rule.find("of"))
        name += QLatin1Char(' ') + yamlWords(*of);
    if (!name.isEmpty())
        words += name;
    for (const YamlEntry &entry : rule.entries)
        if (entry.key != "fn" && entry.key != "of")
            words += toQString(entry.key) + QLatin1Char(' ') + yamlWords(entry.value);
    return words.join(QStringLiteral(", "));
}

} // namespace wl
