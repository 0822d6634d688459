// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpkttext.h"

#include <QtGlobal>

namespace wl::parts {

PrintFormat pprintPrintFormat()
{
    return {.id = "pprint", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "dpkt pprint"), .print = dpktPprint};
}

} // namespace wl::parts
