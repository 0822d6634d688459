// SPDX-License-Identifier: MIT
#include "ui/text/replacechanged.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace wl {

void replaceChanged(QTextDocument &document, const QString &before, const QString &now)
{
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype head = std::mismatch(now.begin(), now.begin() + shorter, before.begin()).first - now.begin();
    if (head > 0 && now[head - 1].isHighSurrogate())
        --head; // no half of a character is replaced
    const auto end = now.rbegin() + (shorter - head);
    qsizetype tail = std::mismatch(now.rbegin(), end, before.rbegin()).first - now.rbegin();
    if (tail > 0 && now[now.size() - tail].isLowSurrogate())
        --tail;
    QTextCursor cursor(&document);
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(now.sliced(head, now.size() - head - tail));
}

} // namespace wl
