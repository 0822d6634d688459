// SPDX-License-Identifier: MIT
#pragma once

namespace wl {

/// Makes every HexView a table of bytes to screen readers and test tools: one cell a byte, named by
/// HexView::describe(), valued by its two digits; pressing a cell puts the caret there. Calling it again does nothing.
void installHexAccessible();

} // namespace wl
