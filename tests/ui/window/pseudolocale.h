// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QTranslator>

namespace wl::test {

/// A language in which every text of the window stands in brackets and is about 40 % longer, so that one that is not
/// translated, or has no room to grow, shows.
class PseudoLocale final : public QTranslator
{
public:
    static constexpr QChar opening{0x27e6};
    static constexpr QChar closing{0x27e7};

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        static const QRegularExpression keys(
            QStringLiteral("^((Ctrl|Alt|Shift|Meta)\\+)*(F?[0-9]+|[^ ]|[A-Z][a-z]+)$"));
        const QString text = QString::fromUtf8(source);
        // Names of keys are read again by QKeySequence; file filters by the system's dialog.
        const bool isKey = QLatin1String(context) == QLatin1String("QShortcut")
            || (text.contains(QLatin1Char('+')) && keys.match(text).hasMatch())
            || QRegularExpression(QStringLiteral("^F[0-9]+$")).match(text).hasMatch();
        if (isKey || text.isEmpty())
            return text;
        const QString longer(text.size() * 2 / 5, QLatin1Char('~'));
        return opening + text + longer + closing;
    }

    /// What of @p text stands outside all brackets.
    [[nodiscard]] static QString untranslated(const QString &text)
    {
        QString rest;
        int depth = 0;
        for (const QChar character : text) {
            depth += character == opening ? 1 : 0;
            if (depth == 0)
                rest += character;
            depth -= character == closing && depth > 0 ? 1 : 0;
        }
        return rest;
    }
};

} // namespace wl::test
