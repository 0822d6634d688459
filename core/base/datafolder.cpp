// SPDX-License-Identifier: MIT
#include "core/base/datafolder.h"

#include <QStandardPaths>

namespace wl {

QString dataFolder(const QString &kind)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wirelathe/") + kind;
}

} // namespace wl
