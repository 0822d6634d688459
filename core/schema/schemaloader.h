// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <span>

namespace wl {

/// The text of one protocol definition and where it stands.
struct SchemaSource
{
    std::string file{}; ///< the name that errors carry
    std::string text{};
    bool isBundled = true;
};

/// A Registry and every mistake found on the way to it.
struct SchemaLoad
{
    RegistryPtr registry;
    std::vector<Error> errors{}; ///< each with file, line and column; a file with one is left out
};

/// Compiles protocol definitions (language: resources/protocols/README.md).
///
/// Where two files have the same `meta/id`, or claim the same key of a table,
/// the one that stands first in @p sources wins: pass a person's own first.
/// Cannot fail as a whole: a file with a mistake is reported and left out.
[[nodiscard]] SchemaLoad loadSchemas(std::span<const SchemaSource> sources);

} // namespace wl
