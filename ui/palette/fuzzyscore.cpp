// SPDX-License-Identifier: MIT
#include "ui/palette/palettesource.h"

#include <algorithm>
#include <limits>

namespace wl {
namespace {

constexpr int atBegin = 12;
constexpr int atWord = 8;
constexpr int sideBySide = 6;
constexpr int anywhere = 1;
constexpr int whole = 40;
constexpr qsizetype longest = 200;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

} // namespace

int fuzzyScore(QStringView query, QStringView text)
{
    if (query.isEmpty())
        return 0;
    text = text.left(longest);
    if (query.size() > text.size())
        return -1;
    // best[i]: with the characters of the query so far, the last of them at i.
    std::vector<int> best(static_cast<std::size_t>(text.size()), impossible);
    for (qsizetype q = 0; q < query.size(); ++q) {
        std::vector<int> next(best.size(), impossible);
        int before = q == 0 ? 0 : impossible; // the best that ends anywhere in front
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (text[i].toCaseFolded() == query[q].toCaseFolded()) {
                const bool isWord = i == 0 || !text[i - 1].isLetterOrNumber();
                const int here = i == 0 ? atBegin : isWord ? atWord : anywhere;
                next[at] = before + here;
                if (q > 0 && i > 0)
                    next[at] = std::max(next[at], best[at - 1] + here + sideBySide);
            }
            if (q > 0)
                before = std::max(before, best[at]);
        }
        best = std::move(next);
    }
    const int score = *std::max_element(best.begin(), best.end());
    if (score < 0)
        return -1;
    return score + (query.compare(text, Qt::CaseInsensitive) == 0 ? whole : 0);
}

} // namespace wl
