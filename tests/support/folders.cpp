// SPDX-License-Identifier: MIT
#include "tests/support/folders.h"

// The one file that is compiled with the folders' names: every other object is the same in each clone.
namespace wl::tests {

QString sourceFolder()
{
    return QStringLiteral(WL_SOURCE_DIR);
}

QString buildFolder()
{
    return QStringLiteral(WL_BUILD_DIR);
}

} // namespace wl::tests
