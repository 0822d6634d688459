// SPDX-License-Identifier: MIT
#include "app/manual/manual.h"
#include "app/manual/options.h"

#include <CLI/Option.hpp>

#include <algorithm>

namespace wl::manual {
namespace {

/// Text as groff takes it: no escape, no hyphen that a line may break at, no request at the start of a line.
std::string plain(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (c == '\'')
            out += "\\(aq";
        else
            out += c;
    }
    return out.starts_with('.') ? "\\&" + out : out;
}

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return text;
}

std::string bold(const std::string &text)
{
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string &text)
{
    return "\\fI" + plain(text) + "\\fR";
}

/// The name of an argument, or an option's names and what its value is.
std::string headOf(const CLI::Option &option)
{
    if (option.get_positional())
        return italic(option.get_name(true));
    std::vector<std::string> names;
    for (const std::string &name : namesOf(option))
        names.push_back(bold(name));
    const ValueType type = valueTypeOf(option);
    return joined(names, ", ") + (type.name.empty() ? "" : " " + italic(type.name));
}

std::string entryOf(const CLI::Option &option)
{
    std::string text = plain(option.get_description());
    const ValueType type = valueTypeOf(option);
    if (!type.choices.empty())
        text += (text.empty() ? "" : ": ") + plain(joined(type.choices, ", "));
    if (!option.get_default_str().empty())
        text += ". Default: " + plain(option.get_default_str());
    return ".TP\n" + headOf(option) + "\n" + text + ".\n";
}

std::string entriesOf(const CLI::App &app)
{
    std::string out;
    for (const bool isPositional : {true, false}) {
        for (const CLI::Option *option : shownOptions(app, isPositional))
            out += entryOf(*option);
    }
    return out;
}

/// `wirelathe-cli craft [OPTIONS] EXPR`
std::string usageOf(const CLI::App &program, const CLI::App *command)
{
    const CLI::App &app = command != nullptr ? *command : program;
    std::string out = bold(program.get_name()) + (command != nullptr ? " " + bold(command->get_name()) : "");
    if (!shownOptions(app, false).empty())
        out += " [" + italic("OPTIONS") + "]";
    for (const CLI::Option *argument : shownOptions(app, true)) {
        const std::string name = italic(argument->get_name(true))
            + (argument->get_items_expected_max() > 1 ? std::string(" ...") : std::string());
        out += argument->get_required() ? " " + name : " [" + name + "]";
    }
    return out + "\n";
}

} // namespace

std::string page(const CLI::App &program, const std::string &version)
{
    const auto commands = commandsOf(program);
    std::string out = ".\\\" Made from the options of the program.\n.TH " + upper(program.get_name()) + " 1 \"\" \""
        + program.get_name() + " " + version + "\"\n.SH NAME\n" + plain(program.get_name()) + " \\- "
        + plain(program.get_description().substr(0, program.get_description().find('.'))) + "\n.SH SYNOPSIS\n";
    if (commands.empty())
        out += usageOf(program, nullptr);
    for (const CLI::App *command : commands)
        out += (command == commands.front() ? "" : ".br\n") + usageOf(program, command);
    out += ".SH DESCRIPTION\n" + plain(program.get_description()) + "\n";
    if (!commands.empty())
        out += ".SH COMMANDS\n";
    for (const CLI::App *command : commands)
        out += ".SS " + usageOf(program, command) + plain(command->get_description()) + ".\n" + entriesOf(*command);
    out += ".SH OPTIONS\n" + entriesOf(program);
    if (!program.get_footer().empty())
        out += ".SH NOTES\n" + plain(program.get_footer()) + "\n";
    return out;
}

} // namespace wl::manual
