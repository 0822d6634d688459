// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/App.hpp>

#include <string>

namespace wl::manual {

/// What the value of an option or argument is, for CLI::Option::type_name(): shown in the help and the manual, and
/// completed by the shell. `PROTOCOL|FILE` is either; what CLI::IsMember checks is completed too.
constexpr const char *file = "FILE";
constexpr const char *folder = "FOLDER";
constexpr const char *protocol = "PROTOCOL"; ///< what the program's command `protocols` lists

/// Adds `--print-man` and `--print-completion`, which no help shows: the build calls them.
void addOptions(CLI::App &program);

/// The manual page of a program (man(7), groff), from its commands and options.
/// @param version  what stands at its foot
[[nodiscard]] std::string page(const CLI::App &program, const std::string &version);

/// A bash script that completes commands, options and their values.
[[nodiscard]] std::string completion(const CLI::App &program);

} // namespace wl::manual
