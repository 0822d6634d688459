// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextDocument;

namespace wl {

/// Makes @p document, which shows @p before, show @p now by replacing only what differs: to lay out a long line anew
/// takes longer than all the rest of a keystroke.
/// @pre both texts are ASCII, one character a position, and lines end with '\n'
void replaceChanged(QTextDocument &document, const QString &before, const QString &now);

} // namespace wl
