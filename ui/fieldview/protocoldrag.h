// SPDX-License-Identifier: MIT
#pragma once

#include <QMimeData>

#include <string>

namespace wl {

inline constexpr QLatin1String protocolMimeType("application/x-wirelathe-protocol");

/// The id of the protocol that is being dragged, to become a layer; empty when it is something else.
[[nodiscard]] inline std::string draggedProtocol(const QMimeData &dragged)
{
    return dragged.data(protocolMimeType).toStdString();
}

} // namespace wl
