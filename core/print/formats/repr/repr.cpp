// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpkttext.h"

#include <QtGlobal>

namespace wl::parts {

PrintFormat reprPrintFormat()
{
    return {.id = "repr", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "dpkt repr"), .print = dpktRepr};
}

} // namespace wl::parts
