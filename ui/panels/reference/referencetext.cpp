// SPDX-License-Identifier: MIT
#include "ui/panels/reference/referencetext.h"

#include "core/codec/hextext.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/defaults.h"
#include "ui/panels/reference/typewords.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace wl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("wl::ReferencePanel", text);
}

QString html(const std::string &text)
{
    return toQString(text).toHtmlEscaped();
}

QString link(const QString &kind, const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1:%2\">%3</a>")
        .arg(kind, QString::fromLatin1(QUrl::toPercentEncoding(target)), text.toHtmlEscaped());
}

/// The type that describes a layer, or a structure whose field says nothing.
const TypeInfo *typeOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const bool hasType = node.isStructure() && node.row >= firstTypeRow && node.row != noRow;
    return hasType ? &tree.registry().info(node.row) : nullptr;
}

const Protocol *protocolOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const Row row = node.attribute != noAttribute ? tree.registry().info(node.attribute).type : node.row;
    return row == noRow ? nullptr : tree.registry().protocolOf(row);
}

/// Rows of a table with two columns.
class Facts
{
public:
    void add(const QString &what, const QString &value)
    {
        if (!value.isEmpty())
            m_rows += QStringLiteral("<tr><td class=\"key\">%1</td><td>%2</td></tr>").arg(what, value);
    }
    [[nodiscard]] QString toHtml() const
    {
        return m_rows.isEmpty() ? QString() : QStringLiteral("<table cellspacing=\"0\">%1</table>").arg(m_rows);
    }

private:
    QString m_rows;
};

QString checksHtml(const std::vector<CheckRule> &checks)
{
    QStringList lines;
    for (const CheckRule &check : checks) {
        const QString source = referenceLinks(toQString(check.reference));
        lines += html(check.say) + (source.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(source));
    }
    return lines.join(QLatin1String("<br>"));
}

QString otherNamesHtml(const OtherNames &names)
{
    QStringList lines;
    for (const auto &[tool, name] : names) {
        QString line = html(tool) + QStringLiteral(": <span class=\"code\">") + html(name)
            + QStringLiteral("</span> &nbsp;") + link(QStringLiteral("copy"), toQString(name), tr("copy"));
        if (tool == "wireshark")
            line += QStringLiteral(" &nbsp;")
                + link(QStringLiteral("filter"), toQString(name), tr("copy as display filter"));
        lines += line;
    }
    return lines.join(QLatin1String("<br>"));
}

QString placeHtml(const DefinitionPlace &place)
{
    const QString name = QFileInfo(place.file).fileName();
    const QString where = place.line > 0 ? tr("%1, line %2").arg(name).arg(place.line) : name;
    if (place.isBundled)
        return tr("%1 (built in)").arg(where.toHtmlEscaped());
    return link(QStringLiteral("open"), place.file, where);
}

void addField(Facts &facts, const FieldTree &tree, NodeIndex index, const FieldSource &source)
{
    const AttributeInfo &info = tree.registry().info(tree.node(index).attribute);
    facts.add(tr("Type"), typeWords(tree, index, source).toHtmlEscaped());
    facts.add(tr("Range"), rangeWords(tree, index).toHtmlEscaped());
    facts.add(tr("Unit"), html(info.unit));
    facts.add(tr("Source"), referenceLinks(toQString(info.reference)));
    if (tree.node(index).kind == NodeKind::Value)
        facts.add(tr("Default"),
                  QStringLiteral("<span class=\"code\">%1</span>")
                      .arg(toQString(defaultText(tree, index)).left(200).toHtmlEscaped()));
    if (const YamlNode *rule = source.keys.find("-auto"))
        facts.add(tr("Kept right by"), ruleWords(*rule).toHtmlEscaped());
    if (const YamlNode *valid = source.keys.find("valid"))
        facts.add(tr("Must be"),
                  QStringLiteral("<span class=\"code\">%1</span>").arg(yamlWords(*valid).toHtmlEscaped()));
    facts.add(tr("Checked"), checksHtml(info.checks));
    facts.add(tr("Other names"), otherNamesHtml(info.aka));
}

void addType(Facts &facts, const FieldTree &tree, NodeIndex index, const TypeInfo &type)
{
    const Protocol *protocol = protocolOf(tree, index);
    facts.add(tr("Source"), referenceLinks(toQString(type.reference)));
    facts.add(tr("Checked"), checksHtml(type.checks));
    if (protocol == nullptr)
        return;
    facts.add(tr("Group"), html(protocol->group));
    facts.add(tr("Protocol"), html(protocol->id));
    facts.add(tr("Other names"), otherNamesHtml(protocol->aka));
}

} // namespace

DefinitionPlace definitionOf(const FieldTree &tree, NodeIndex index)
{
    DefinitionPlace place;
    const Protocol *protocol = protocolOf(tree, index);
    if (protocol == nullptr)
        return place;
    place.file = toQString(protocol->file);
    place.isBundled = protocol->isBundled;
    const AttributeId attribute = tree.node(index).attribute;
    if (attribute == noAttribute)
        return place;
    const AttributeInfo &info = tree.registry().info(attribute);
    place.line = info.line;
    QFile file(place.file);
    if (file.open(QIODevice::ReadOnly))
        place.source = fieldSource(file.readAll().toStdString(), info.line, info.column);
    return place;
}

QString referenceLinks(const QString &reference)
{
    static const QRegularExpression rfc(QStringLiteral(
        "RFC (\\d+)(?:,? §\\s?([0-9]+(?:\\.[0-9]+)*)|,? (?:section|appendix) ([0-9A-Z]+(?:\\.[0-9]+)*))?"));
    QString out;
    qsizetype at = 0;
    for (auto found = rfc.globalMatch(reference); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += reference.mid(at, match.capturedStart() - at).toHtmlEscaped();
        const QString section = match.captured(2) + match.captured(3);
        QString address = QStringLiteral("https://www.rfc-editor.org/rfc/rfc") + match.captured(1);
        if (!section.isEmpty())
            address += (section[0].isDigit() ? QStringLiteral("#section-") : QStringLiteral("#appendix-")) + section;
        out += QStringLiteral("<a href=\"%1\">%2</a>").arg(address, match.captured(0).toHtmlEscaped());
        at = match.capturedEnd();
    }
    return out + reference.mid(at).toHtmlEscaped();
}

QString displayFilter(const FieldTree &tree, NodeIndex index, const QString &name)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.reader == noAttribute)
        return name;
    const Attribute &attribute = tree.registry().attribute(node.reader);
    QString value = typedValue(tree, index);
    const bool isNotation = !tree.registry().info(node.reader).format.empty();
    if (!attribute.isNumber() && !isNotation && node.bits.isByteAligned()) {
        const ByteView bytes = viewOf(tree.bytesOf(node))
                                   .subspan(static_cast<std::size_t>(node.bits.firstByte()),
                                            static_cast<std::size_t>(node.bits.touchedBytes()));
        value = toQString(toHex(bytes, ":"));
    }
    return value.isEmpty() ? name : name + QStringLiteral(" == ") + value;
}

QString referenceHtml(const FieldTree &tree, NodeIndex index, const DefinitionPlace &place, const Theme &theme,
                      const QString &monospaceFamily)
{
    const FieldNode &node = tree.node(index);
    const TypeInfo *type = typeOf(tree, index);
    std::string doc = node.attribute != noAttribute ? tree.registry().info(node.attribute).doc : std::string();
    if (doc.empty() && type != nullptr)
        doc = type->doc;
    Facts facts;
    if (node.attribute != noAttribute)
        addField(facts, tree, index, place.source);
    else if (type != nullptr)
        addType(facts, tree, index, *type);
    QString body;
    if (!doc.empty())
        body += QStringLiteral("<p>%1</p>").arg(html(doc));
    body += facts.toHtml();
    if (!place.file.isEmpty())
        body += QStringLiteral("<p class=\"head\">%1 <span class=\"note\">%2</span></p>")
                    .arg(tr("Definition"), placeHtml(place));
    if (!place.source.lines.empty())
        body += QStringLiteral("<pre class=\"code\" style=\"white-space: pre-wrap\">%1</pre>")
                    .arg(html(place.source.lines));
    return QStringLiteral("<html><head><style>"
                          "p { margin: 0 0 8px 0; } td { padding: 2px 14px 2px 0; } .key, .note { color: %1; }"
                          ".code { font-family: '%2'; } .head { font-weight: 600; margin-top: 12px; }"
                          ".note { font-weight: 400; } a { color: %3; text-decoration: none; }"
                          "</style></head><body>%4</body></html>")
        .arg(theme.muted.name(), monospaceFamily, theme.accent.name(), body);
}

} // namespace wl
