// SPDX-License-Identifier: MIT
#include "ui/panels/text/spanhighlighter.h"

#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace wl {

bool SpanHighlighter::setSpans(std::vector<LayerSpan> spans, bool isSameText)
{
    const std::vector<LayerSpan> before = std::exchange(m_spans, std::move(spans));
    if (isSameText)
        return before != m_spans;
    // Where text has been replaced its colours are, too; elsewhere spans have only moved along with it.
    return !std::equal(before.begin(), before.end(), m_spans.begin(), m_spans.end(),
                       [](const LayerSpan &a, const LayerSpan &b) { return a.layer == b.layer; });
}

void SpanHighlighter::highlightBlock(const QString &text)
{
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto span = std::partition_point(m_spans.begin(), m_spans.end(),
                                     [begin](const LayerSpan &each) { return each.end <= begin; });
    for (; span != m_spans.end() && span->begin < end; ++span) {
        const int from = std::max(span->begin, begin);
        QTextCharFormat format;
        format.setForeground(m_theme.tint(span->layer).ink);
        setFormat(from - begin, std::min(span->end, end) - from, format);
    }
}

} // namespace wl
