// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpkttext.h"

#include <QtGlobal>

namespace wl::parts {

PrintFormat dpktscriptPrintFormat()
{
    return {.id = "dpkt-script", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "dpkt program"), .print = dpktScript};
}

} // namespace wl::parts
