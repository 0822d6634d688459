// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

#include <vector>

namespace wl {

/// A run of text in the colour of its layer. Unit: characters of the whole text.
struct LayerSpan
{
    int begin = 0;
    int end = 0;
    int layer = 0;

    friend bool operator==(const LayerSpan &, const LayerSpan &) = default;
};

/// Colours a text by layers. Blocks that did not change are not laid out again.
class SpanHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpanHighlighter(QTextDocument *document, const Theme &theme) : QSyntaxHighlighter(document), m_theme(theme) { }

    /// What the next text is coloured by. @p spans  in ascending order, none inside another
    /// @return whether text that stays as it is has to be coloured anew too: rehighlight()
    [[nodiscard]] bool setSpans(std::vector<LayerSpan> spans, bool isSameText);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    std::vector<LayerSpan> m_spans{};
};

} // namespace wl
