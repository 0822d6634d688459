// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace wl::manual {

/// Options, or the arguments without a name, that the help shows.
[[nodiscard]] std::vector<const CLI::Option *> shownOptions(const CLI::App &app, bool isPositional);
[[nodiscard]] std::vector<const CLI::App *> commandsOf(const CLI::App &program);

/// What CLI::Option::get_type_name() is made of: `FORMAT:{hex,tree}`.
struct ValueType
{
    std::string name{};                 ///< `FORMAT`; empty for a flag
    std::vector<std::string> choices{}; ///< `hex`, `tree`
};
[[nodiscard]] ValueType valueTypeOf(const CLI::Option &option);

/// `--output`, `-o`
[[nodiscard]] std::vector<std::string> namesOf(const CLI::Option &option);

[[nodiscard]] std::string joined(const std::vector<std::string> &words, const std::string &between);

} // namespace wl::manual
