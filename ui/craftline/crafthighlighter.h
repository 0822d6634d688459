// SPDX-License-Identifier: MIT
#pragma once

#include "core/craft/craftline.h"
#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace wl {

/// Colours a craft line by what its pieces are; a layer's name has its layer's
/// colour.
class CraftHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    CraftHighlighter(QTextDocument *document, const Theme &theme);

    /// The line of which only the beginning is shown from now on; empty: what is shown is all.
    void setWhole(const QString &line) { m_whole = line; }
    /// Underlines the text from the character @p column on; -1: nothing.
    void setErrorColumn(int column);

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] QColor colorOf(const CraftPiece &piece) const;

    const Theme &m_theme;
    QString m_whole{};
    int m_errorColumn = -1;
};

} // namespace wl
