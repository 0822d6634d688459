// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace wl {

/// Writes JSON in the order it is told, which QJsonDocument does not: one
/// member a line, two blanks a level. A container given as a value stands on one line.
class JsonWriter
{
public:
    void beginObject() { begin('{'); }
    void beginObject(const QString &key)
    {
        member(key);
        begin('{', true);
    }
    void beginArray(const QString &key)
    {
        member(key);
        begin('[', true);
    }
    void endObject() { end('}'); }
    void endArray() { end(']'); }

    void value(const QString &key, const QJsonValue &value);
    /// An element of an array.
    void element(const QByteArray &line);
    void line(const QString &key, const QByteArray &text);
    /// All members of @p object, ordered by key.
    void members(const QJsonObject &object);

    /// Everything written; a line feed is its last byte.
    [[nodiscard]] QByteArray text() const { return m_text + '\n'; }

    [[nodiscard]] qsizetype size() const noexcept { return m_text.size() + 1; } ///< of text()

    /// JSON for one value on one line. Line feeds and half surrogates are escaped.
    [[nodiscard]] static QByteArray compact(const QJsonValue &value);
    /// The same for an object, with the members of @p first in front.
    [[nodiscard]] static QByteArray compact(const std::initializer_list<std::pair<QString, QJsonValue>> &first,
                                            const QJsonObject &rest);

private:
    void begin(char bracket, bool isMember = false);
    void end(char bracket);
    void member(const QString &key);
    void newLine();

    QByteArray m_text;
    int m_depth = 0;
    bool m_isEmpty = true; ///< the container that is open has nothing in it yet
};

} // namespace wl
