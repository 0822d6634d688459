// SPDX-License-Identifier: MIT
#include "ui/text/errortext.h"

namespace wl {

QString describe(const Error &error)
{
    QString text = toQString(error.text);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace wl
