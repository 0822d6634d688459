// SPDX-License-Identifier: MIT
#include "ui/craftline/craftcompletion.h"

#include "core/craft/craftline.h"

#include <algorithm>

namespace wl {
namespace {

using Kind = CraftPiece::Kind;

QStringList layerNames(const Registry &registry)
{
    QStringList names;
    for (const Protocol &protocol : registry.protocols())
        names += QString::fromStdString(protocol.id);
    names.sort();
    return names;
}

/// The fields of @p row as paths relative to its layer, and what stands in its
/// structures.
void addFields(const Registry &registry, Row row, const QString &prefix, int depth, QStringList &names)
{
    constexpr int deepest = 3;
    const Type &type = registry.type(row);
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const Attribute &attribute = registry.attribute(id);
        const AttributeInfo &info = registry.info(id);
        const QString name = QString::fromStdString(info.id);
        const bool isList = attribute.repeat != Repeat::Once;
        const QString inner
            = info.isInline ? prefix : prefix + name + (isList ? QStringLiteral("[0].") : QStringLiteral("."));
        const bool hasFields = attribute.kind == AttributeKind::Structure || attribute.kind == AttributeKind::Switch;
        if (!hasFields) {
            names += prefix + name + QLatin1Char('=');
        } else if (depth < deepest) {
            for (const Row structure : registry.structuresOf(attribute))
                addFields(registry, structure, inner, depth + 1, names);
        }
    }
}

QStringList fieldNames(const Registry &registry, const QString &layer)
{
    const auto row = registry.rowNamed(layer.toStdString());
    QStringList names;
    if (row && *row >= firstTypeRow)
        addFields(registry, *row, {}, 0, names);
    names.removeDuplicates();
    return names;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char(':')
        || c == QLatin1Char('[') || c == QLatin1Char(']') || c == QLatin1Char('#');
}

} // namespace

CraftCompletion craftCompletionAt(const Registry &registry, const QString &line, int caret)
{
    CraftCompletion completion;
    completion.begin = caret;
    while (completion.begin > 0 && isWordCharacter(line[completion.begin - 1]))
        --completion.begin;
    completion.word = line.mid(completion.begin, caret - completion.begin);

    // The pieces before the word say where it stands: after a separator (or
    // nothing) a layer's name belongs there.
    const std::string before = line.left(completion.begin).toStdString();
    const auto pieces = craftPieces(before);
    QString layer;
    Kind last = Kind::Separator;
    for (const CraftPiece &piece : pieces) {
        last = piece.kind;
        if (piece.kind == Kind::Layer)
            layer = QString::fromStdString(before.substr(piece.begin, piece.end - piece.begin));
        else if (piece.kind == Kind::Separator && piece.end > piece.begin && before[piece.begin] == '/')
            layer.clear();
    }
    const QChar previous = completion.begin > 0 ? line[completion.begin - 1] : QLatin1Char(' ');
    if (last == Kind::Payload || previous == QLatin1Char('=') || previous == QLatin1Char('"'))
        return completion;
    completion.candidates = layer.isEmpty() ? layerNames(registry) : fieldNames(registry, layer);
    return completion;
}

} // namespace wl
