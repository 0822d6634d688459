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

/// Expressions that somebody asks about: they are compiled beside the definitions, whose names they use.
struct ExpressionRequest
{
    std::string root{}; ///< a definition's file, or `protocol` or `protocol::type`: whose fields are named bare
    std::vector<std::string> expressions{};
};

/// A Registry and every mistake found on the way to it.
struct SchemaLoad
{
    RegistryPtr registry;
    std::vector<Error> errors{}; ///< each with file, line and column; a file with one is left out
    std::vector<Error> notes{};  ///< what looks like a slip; nothing is left out for it
    /// The code of each requested expression, or what is wrong with it.
    std::vector<Result<CodeRange>> expressions{};
};

/// Compiles protocol definitions (language: resources/protocols/README.md).
///
/// Where two files have the same `meta/id`, or claim the same key of a table,
/// the one that stands first in @p sources wins: pass a person's own first.
/// Cannot fail as a whole: a file with a mistake is reported and left out.
///
/// A file that one of them imports is read from beside it, or, when its name begins
/// with '/', from below the first of @p importFolders that has it.
[[nodiscard]] SchemaLoad loadSchemas(std::span<const SchemaSource> sources,
                                     std::span<const std::string> importFolders = {},
                                     const ExpressionRequest *request = nullptr);

/// The definition in @p file. Error: Io.
[[nodiscard]] Result<SchemaSource> readSchema(const std::string &file, bool isBundled = false);

} // namespace wl
