// SPDX-License-Identifier: MIT
#include "ui/panels/library/libraryentry.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/template/templatefile.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace wl {
namespace {

constexpr qsizetype fewestLetters = 2; ///< in a note or a field one letter is everywhere
constexpr std::size_t mostFields = 4'000;
constexpr qsizetype mostValueText = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("LibraryEntry", text);
}

bool has(const QString &text, const QString &words)
{
    return text.contains(words, Qt::CaseInsensitive);
}

QString cut(const QString &text)
{
    return text.size() > mostValueText ? text.left(mostValueText - 1) + QStringLiteral("…") : text;
}

} // namespace

LibraryQuery::LibraryQuery(const QString &typed) : words(typed.trimmed())
{
    static const QRegularExpression pairs(QStringLiteral("^([0-9a-f]{2}[ :])+[0-9a-f]{2}$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digits(QStringLiteral("^([0-9a-f]{2}){2,}$"),
                                           QRegularExpression::CaseInsensitiveOption);
    isBytes = words.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) || words.startsWith(QLatin1Char('"'))
        || pairs.match(words).hasMatch();
    if (!isBytes && !digits.match(words).hasMatch())
        return;
    const std::string text = words.toStdString();
    if (const auto read = words.startsWith(QLatin1Char('"')) ? parseBytes(text) : parseHex(text))
        bytes = *read;
}

void LibraryEntry::read(const QByteArray &file, const RegistryPtr &registry)
{
    const auto content = readTemplate(file, {}, registry);
    if (!content)
        return; // whoever opens it is told why
    for (const Packet &packet : content->packets)
        readPacket(packet, registry);
    m_bytes = content->packets.front().bytes;
}

void LibraryEntry::readPacket(const Packet &packet, const RegistryPtr &registry)
{
    m_notes += toQString(packet.notes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const FieldTree tree = Editor(registry).treeOf(packet);
    for (const NodeIndex layer : tree.layers()) {
        m_layers += toQString(labelOf(tree, layer));
        m_layers += toQString(registry->info(tree.node(layer).row).path);
    }
    for (NodeIndex i = 0; i < tree.nodes().size() && m_fields.size() < mostFields; ++i) {
        const FieldNode &node = tree.node(i);
        if (node.kind != NodeKind::Value)
            continue;
        m_fields.push_back({.path = toQString(pathOf(tree, i)),
                            .label = toQString(labelOf(tree, i)),
                            .value = cut(toQString(textOf(tree, i).value)),
                            .firstByte = node.bits.firstByte(),
                            .endByte = node.source == 0 ? node.bits.endByte() : 0});
    }
}

void LibraryEntry::read(const Protocol &protocol, const Registry &registry)
{
    m_layers += toQString(protocol.id);
    m_notes += toQString(registry.info(protocol.row).doc);
    const Type &type = registry.type(protocol.row);
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const AttributeInfo &info = registry.info(id);
        m_fields.push_back({.path = toQString(protocol.id + '.' + info.id), .label = toQString(info.label)});
    }
}

std::optional<QString> LibraryEntry::reasonFor(const LibraryQuery &query) const
{
    if (query.isEmpty() || has(m_name, query.words))
        return QString();
    std::optional<QString> reason;
    if (!query.isBytes && query.words.size() >= fewestLetters) {
        reason = inLayers(query.words);
        if (!reason)
            reason = inFields(query.words);
        if (!reason)
            reason = inNotes(query.words);
    }
    return reason ? reason : inBytes(query.bytes);
}

std::optional<QString> LibraryEntry::inLayers(const QString &words) const
{
    const auto found = std::ranges::find_if(m_layers, [&](const QString &layer) { return has(layer, words); });
    return found != m_layers.end() ? std::optional(tr("layer %1").arg(*found)) : std::nullopt;
}

/// The field of exactly this path, else the first whose path or label has the words.
std::optional<QString> LibraryEntry::inFields(const QString &words) const
{
    auto found = std::ranges::find_if(
        m_fields, [&](const Field &field) { return field.path.compare(words, Qt::CaseInsensitive) == 0; });
    if (found == m_fields.end()) {
        found = std::ranges::find_if(
            m_fields, [&](const Field &field) { return has(field.path, words) || has(field.label, words); });
    }
    if (found == m_fields.end())
        return std::nullopt;
    const QString label = has(found->path, words) ? found->path : found->path + QLatin1String(", ") + found->label;
    return found->value.isEmpty() ? tr("field %1").arg(label) : tr("field %1: %2").arg(label, found->value);
}

std::optional<QString> LibraryEntry::inNotes(const QString &words) const
{
    const auto found = std::ranges::find_if(m_notes, [&](const QString &note) { return has(note, words); });
    return found != m_notes.end() ? std::optional(tr("note: %1").arg(*found)) : std::nullopt;
}

std::optional<QString> LibraryEntry::inBytes(const QByteArray &bytes) const
{
    const qsizetype at = bytes.isEmpty() ? -1 : m_bytes.indexOf(bytes);
    if (at < 0)
        return std::nullopt;
    const QString offset = QStringLiteral("0x%1").arg(at, 2, 16, QLatin1Char('0'));
    const auto holds = [at](const Field &field) { return field.firstByte <= at && at < field.endByte; };
    const auto found = std::ranges::find_if(m_fields, holds);
    return found != m_fields.end() ? tr("bytes at %1: %2").arg(offset, found->path) : tr("bytes at %1").arg(offset);
}

} // namespace wl
