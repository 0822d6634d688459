// SPDX-License-Identifier: MIT
#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace wl {

QFont monospaceFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace); // a missing family must not become a proportional one
    font.setFixedPitch(true);
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    return font;
}

} // namespace wl
