// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytewords.h"

#include <QCoreApplication>

namespace wl {

QString byteCount(qsizetype count)
{
    return count == 1 ? QCoreApplication::translate("wl::BytesPanel", "1 byte")
                      : QCoreApplication::translate("wl::BytesPanel", "%1 bytes").arg(count);
}

} // namespace wl
