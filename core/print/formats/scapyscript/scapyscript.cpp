// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapytext.h"

#include <QtGlobal>

namespace wl::parts {

PrintFormat scapyscriptPrintFormat()
{
    return {.id = "scapy-script", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Scapy program"), .print = scapyScript};
}

} // namespace wl::parts
