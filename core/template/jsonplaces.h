// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace wl {

/// The way to a value of a JSON text: keys and positions.
using JsonPath = std::vector<std::variant<QString, qsizetype>>;

/// Where the values of a JSON text stand: what QJsonDocument forgets. Works on
/// any bytes without harm; places mean something for a text that QJsonDocument takes.
class JsonPlaces
{
public:
    explicit JsonPlaces(const QByteArray &text) : m_text(text) { }

    /// @return where a container lies deeper than @p maxNesting (ErrorCode::Budget) or a key stands
    ///         twice in one object (ErrorCode::BadInput), with line and column
    [[nodiscard]] Result<Done> check(int maxNesting) const;
    /// Offset of the value at @p path, or of its nearest ancestor that is there; bytes.
    [[nodiscard]] qsizetype find(const JsonPath &path) const;
    /// @p error with the line and column (in characters) of @p offset.
    [[nodiscard]] Error at(qsizetype offset, Error error) const;

private:
    [[nodiscard]] qsizetype skipBlanks(qsizetype at) const noexcept;
    [[nodiscard]] qsizetype skipString(qsizetype at) const noexcept;
    [[nodiscard]] qsizetype skipValue(qsizetype at) const noexcept;
    [[nodiscard]] QString keyAt(qsizetype begin, qsizetype end) const;
    [[nodiscard]] qsizetype child(qsizetype container, const std::variant<QString, qsizetype> &step) const;
    [[nodiscard]] char charAt(qsizetype at) const noexcept { return at < m_text.size() ? m_text.at(at) : '\0'; }

    QByteArray m_text;
};

} // namespace wl
