// SPDX-License-Identifier: MIT
#include "core/base/splice.h"

#include <QtGlobal>

#include <algorithm>

namespace wl {

Splice Splice::between(const QByteArray &before, const QByteArray &after)
{
    const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype start = front.first - before.begin();

    qsizetype tail = 0;
    const qsizetype longest = std::min(before.size(), after.size()) - start;
    while (tail < longest && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    return {start, before.mid(start, before.size() - tail - start), after.mid(start, after.size() - tail - start)};
}

void Splice::applyTo(QByteArray &bytes) const
{
    Q_ASSERT(bytes.mid(offset, removed.size()) == removed);
    bytes.replace(offset, removed.size(), inserted);
}

} // namespace wl
