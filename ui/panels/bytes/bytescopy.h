// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <functional>

class QMenu;
class QString;

namespace wl {

/// Fills @p menu with an entry for each notation that @p range of the packet can be copied in, and one line above
/// them that says how much that is.
///
/// The whole packet and a range that begins with a layer can be copied in every notation; any other range in those
/// that hold its bytes and nothing else.
/// @param range  whole bytes; empty: the packet
/// @param copied  is told what was copied
void fillCopyMenu(QMenu &menu, const Session &session, BitRange range,
                  const std::function<void(const QString &what)> &copied);

} // namespace wl
