// SPDX-License-Identifier: MIT
#pragma once

namespace wl {

class MainWindow;

/// Measures how long the bytes of a packet of 65,536 take to be painted while somebody scrolls through them, as they
/// are and with every one of them found by a search.
/// @return 0, or 3 when the packet could not be made
int scrollBytes(MainWindow &window);

} // namespace wl
