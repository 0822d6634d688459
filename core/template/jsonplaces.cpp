// SPDX-License-Identifier: MIT
#include "core/template/jsonplaces.h"

#include "core/codec/hextext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace wl {
namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

} // namespace

qsizetype JsonPlaces::skipBlanks(qsizetype at) const noexcept
{
    if (at == 0 && m_text.startsWith(byteOrderMark))
        at = 3;
    while (at < m_text.size() && isBlank(m_text.at(at)))
        ++at;
    return at;
}

/// @return behind the string that begins at @p at
qsizetype JsonPlaces::skipString(qsizetype at) const noexcept
{
    for (++at; at < m_text.size() && m_text.at(at) != '"'; ++at) {
        if (m_text.at(at) == '\\')
            ++at;
    }
    return std::min(at + 1, m_text.size());
}

qsizetype JsonPlaces::skipValue(qsizetype at) const noexcept
{
    int depth = 0;
    while (at < m_text.size()) {
        const char c = m_text.at(at);
        if (depth == 0 && (c == ',' || c == ']' || c == '}'))
            return at;
        if (c == '"') {
            at = skipString(at);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        ++at;
    }
    return at;
}

/// The key whose quotes are at @p begin and before @p end.
QString JsonPlaces::keyAt(qsizetype begin, qsizetype end) const
{
    const QByteArray raw = m_text.mid(begin, end - begin);
    if (!raw.contains('\\'))
        return QString::fromUtf8(raw.mid(1, std::max<qsizetype>(raw.size() - 2, 0)));
    return QJsonDocument::fromJson('[' + raw + ']').array().at(0).toString();
}

Result<Done> JsonPlaces::check(int maxNesting) const
{
    std::vector<QSet<QString>> keys;
    for (qsizetype at = skipBlanks(0); at < m_text.size();) {
        const char c = m_text.at(at);
        if (c == '"') {
            const qsizetype end = skipString(at);
            const bool isKey = !keys.empty() && charAt(skipBlanks(end)) == ':';
            const QString key = isKey ? keyAt(at, end) : QString();
            if (isKey && keys.back().contains(key))
                return this->at(at,
                                {ErrorCode::BadInput, "the key '" + key.toStdString() + "' stands here a second time"});
            if (isKey)
                keys.back().insert(key);
            at = end;
            continue;
        }
        if (c == '{' || c == '[') {
            keys.emplace_back();
            if (keys.size() > static_cast<std::size_t>(maxNesting))
                return this->at(at, {ErrorCode::Budget, "nested deeper than " + std::to_string(maxNesting)});
        } else if ((c == '}' || c == ']') && !keys.empty()) {
            keys.pop_back();
        }
        ++at;
    }
    return Done{};
}

/// Where the value of a key or position begins; -1 when there is none.
qsizetype JsonPlaces::child(qsizetype container, const std::variant<QString, qsizetype> &step) const
{
    const auto *key = std::get_if<QString>(&step);
    if (charAt(container) != (key != nullptr ? '{' : '['))
        return -1;
    qsizetype index = 0;
    for (qsizetype at = skipBlanks(container + 1); at < m_text.size(); ++index) {
        bool isIt = key == nullptr && index == *std::get_if<qsizetype>(&step);
        if (key != nullptr) {
            const qsizetype end = skipString(at);
            isIt = keyAt(at, end) == *key;
            at = skipBlanks(skipBlanks(end) + 1);
        }
        if (isIt)
            return at;
        at = skipValue(at);
        if (charAt(at) != ',')
            return -1;
        at = skipBlanks(at + 1);
    }
    return -1;
}

qsizetype JsonPlaces::find(const JsonPath &path) const
{
    qsizetype at = skipBlanks(0);
    for (const auto &step : path) {
        const qsizetype next = child(at, step);
        if (next < 0)
            break;
        at = next;
    }
    return at;
}

Error JsonPlaces::at(qsizetype offset, Error error) const
{
    const QByteArray before = m_text.left(std::clamp<qsizetype>(offset, 0, m_text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    error.line = static_cast<int>(before.count('\n')) + 1;
    error.column = 1;
    for (qsizetype i = lineStart; i < before.size(); ++i) {
        const bool isContinuation = (static_cast<unsigned char>(before.at(i)) & 0xc0U) == 0x80;
        if (!isContinuation && !(i == 0 && before.startsWith(byteOrderMark)))
            ++error.column;
    }
    return error;
}

} // namespace wl
