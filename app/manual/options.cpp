// SPDX-License-Identifier: MIT
#include "app/manual/options.h"

#include "app/manual/manual.h"

#include <CLI/Option.hpp>
#include <CLI/StringTools.hpp>

namespace wl::manual {

std::vector<const CLI::Option *> shownOptions(const CLI::App &app, bool isPositional)
{
    return app.get_options([isPositional](const CLI::Option *option) {
        return option->get_positional() == isPositional && !option->get_group().empty();
    });
}

std::vector<const CLI::App *> commandsOf(const CLI::App &program)
{
    return program.get_subcommands([](const CLI::App *command) { return !command->get_group().empty(); });
}

ValueType valueTypeOf(const CLI::Option &option)
{
    ValueType type;
    if (option.get_items_expected_max() == 0) // a flag
        return type;
    const std::string whole = option.get_type_name();
    type.name = whole.substr(0, whole.find(':'));
    const std::size_t open = whole.find('{');
    const std::size_t close = whole.rfind('}');
    if (open != std::string::npos && close != std::string::npos)
        type.choices = CLI::detail::split(whole.substr(open + 1, close - open - 1), ',');
    return type;
}

std::vector<std::string> namesOf(const CLI::Option &option)
{
    std::vector<std::string> names;
    for (const std::string &name : option.get_lnames())
        names.push_back("--" + name);
    for (const std::string &name : option.get_snames())
        names.push_back("-" + name);
    return names;
}

std::string joined(const std::vector<std::string> &words, const std::string &between)
{
    return CLI::detail::join(words, between);
}

void addOptions(CLI::App &program)
{
    // Printed as the version is: text that ends the program.
    const auto add = [&program](const char *name, auto text) {
        program.add_flag_callback(name, [text] { throw CLI::CallForVersion(text(), 0); })->group("");
    };
    add("--print-man", [&program] { return page(program, WL_VERSION); });
    add("--print-completion", [&program] { return completion(program); });
}

} // namespace wl::manual
