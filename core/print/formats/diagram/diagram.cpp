// SPDX-License-Identifier: MIT
#include "core/print/diagram/asciiart.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

PrintedText print(const FieldTree &tree)
{
    const Diagram diagram = diagramOf(tree);
    return asciiArt(tree, diagram, diagram.layers);
}

} // namespace

PrintFormat diagramPrintFormat()
{
    return {.id = "diagram", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Diagram"), .print = print};
}

} // namespace wl::parts
