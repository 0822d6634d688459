// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapytext.h"

#include <QtGlobal>

namespace wl::parts {

PrintFormat scapyPrintFormat()
{
    return {.id = "scapy", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Scapy expression"), .print = scapyExpression};
}

} // namespace wl::parts
