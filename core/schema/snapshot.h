// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/schema/registry.h"

#include <QByteArray>

namespace wl {

/// All tables of @p registry as bytes, in the byte order and widths of this machine: for programs of the same build,
/// not for files. Equal registries give equal bytes.
[[nodiscard]] QByteArray snapshotOf(const Registry &registry);

/// The registry that @p snapshot was taken of.
/// @return ErrorCode::BadInput when bytes are missing or left over. What else stands in them is believed.
[[nodiscard]] Result<RegistryPtr> registryFrom(ByteView snapshot);

} // namespace wl
