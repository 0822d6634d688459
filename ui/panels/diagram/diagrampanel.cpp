// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramview.h"

namespace wl::parts {

Panel diagramPanel()
{
    return {.id = "diagram",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Diagram"),
            .area = Qt::RightDockWidgetArea,
            .rank = 20,
            .make = [](PanelContext &context) -> QWidget * { return new DiagramView(context); }};
}

} // namespace wl::parts
