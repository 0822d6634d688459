// SPDX-License-Identifier: MIT
#pragma once

namespace wl {

/// Makes every DiagramView a list of boxes to screen readers and test tools, each named by DiagramView::describe();
/// pressing one selects it, its other action edits it. Calling it again does nothing.
void installDiagramAccessible();

} // namespace wl
