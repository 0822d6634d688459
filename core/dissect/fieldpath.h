// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string>
#include <string_view>

namespace wl {

/// The canonical path of a node: the layer's id, then field ids, with list
/// positions in brackets: `ipv4.ttl`, `ipv4#2.src`, `ipv4.options[0].pointer`.
/// `#n` counts layers of the same protocol from outside. A trailer is called
/// `trailer`; an error has the path of the field that could not be read. A layer's own path is its id.
[[nodiscard]] std::string pathOf(const FieldTree &tree, NodeIndex node);

/// The node that @p path names: the canonical path, any suffix of it, or the
/// same with names that other tools use (`chksum`, `ip.ttl`, `ICMP.id`). The
/// name of a case type may stand in between (`icmp.echo.id` = `icmp.id`).
///
/// @return ErrorCode::BadInput when no field has that name (the text names the
///         types of the packet's protocols that have it, or the nearest
///         fields), or when several have it (the text lists them)
[[nodiscard]] Result<NodeIndex> findNode(const FieldTree &tree, std::string_view path);

} // namespace wl
