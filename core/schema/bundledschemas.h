// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schemaloader.h"

namespace wl {

/// The definitions that are compiled into the program (`:/protocols/*.ksy`), ordered by name.
[[nodiscard]] std::vector<SchemaSource> bundledSchemas();

/// The definitions (`*.ksy`) in a folder of a person's own, ordered by name.
/// @return ErrorCode::Io when the folder or a file cannot be read
[[nodiscard]] Result<std::vector<SchemaSource>> schemasIn(const std::string &folder);

/// The registry of the bundled definitions alone: taken from the snapshot that the build made of them, or compiled
/// here in programs that do not carry it.
[[nodiscard]] RegistryPtr bundledRegistry();

} // namespace wl
