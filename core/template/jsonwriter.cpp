// SPDX-License-Identifier: MIT
#include "core/template/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wl {
namespace {

QByteArray quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            out += c;
            out += text.at(++i);
        } else if (c == u'"' || c == u'\\') {
            out += u'\\';
            out += c;
        } else if (c == u'\n') {
            out += QLatin1String("\\n");
        } else if (c == u'\t') {
            out += QLatin1String("\\t");
        } else if (c.unicode() < 0x20 || c.isSurrogate()) {
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            out += c;
        }
    }
    return (out + u'"').toUtf8();
}

} // namespace

QByteArray JsonWriter::compact(const QJsonValue &value)
{
    if (value.isString())
        return quoted(value.toString());
    if (value.isObject())
        return compact({}, value.toObject());
    if (value.isArray()) {
        QByteArray out;
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
            out += (out.isEmpty() ? "" : ", ") + compact(QJsonValue(item));
        return '[' + out + ']';
    }
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QByteArray JsonWriter::compact(const std::initializer_list<std::pair<QString, QJsonValue>> &first,
                               const QJsonObject &rest)
{
    QByteArray out;
    const auto add = [&out](const QString &key, const QJsonValue &value) {
        out += (out.isEmpty() ? "" : ", ") + quoted(key) + ": " + compact(value);
    };
    for (const auto &[key, value] : first)
        add(key, value);
    for (auto it = rest.begin(); it != rest.end(); ++it)
        add(it.key(), it.value());
    return '{' + out + '}';
}

void JsonWriter::newLine()
{
    if (!m_isEmpty)
        m_text += ',';
    if (!m_text.isEmpty())
        m_text += '\n';
    m_text += QByteArray(qsizetype{m_depth} * 2, ' ');
    m_isEmpty = false;
}

void JsonWriter::member(const QString &key)
{
    newLine();
    m_text += quoted(key) + ": ";
}

void JsonWriter::begin(char bracket, bool isMember)
{
    if (!isMember)
        newLine();
    m_text += bracket;
    ++m_depth;
    m_isEmpty = true;
}

void JsonWriter::end(char bracket)
{
    --m_depth;
    if (!m_isEmpty)
        m_text += '\n' + QByteArray(qsizetype{m_depth} * 2, ' ');
    m_text += bracket;
    m_isEmpty = false;
}

void JsonWriter::value(const QString &key, const QJsonValue &value)
{
    line(key, compact(value));
}

void JsonWriter::line(const QString &key, const QByteArray &text)
{
    member(key);
    m_text += text;
}

void JsonWriter::element(const QByteArray &line)
{
    newLine();
    m_text += line;
}

void JsonWriter::members(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        value(it.key(), it.value());
}

} // namespace wl
