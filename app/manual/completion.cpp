// SPDX-License-Identifier: MIT
#include "app/manual/manual.h"
#include "app/manual/options.h"

#include <CLI/Option.hpp>
#include <CLI/StringTools.hpp>

#include <algorithm>

namespace wl::manual {
namespace {

/// What offers values of a type; nothing for those that only a person knows.
std::string offersOf(const ValueType &type)
{
    std::string out;
    if (!type.choices.empty())
        out += " _wl_words \"" + joined(type.choices, " ") + "\";";
    for (const std::string &kind : CLI::detail::split(type.name, '|')) {
        if (kind == file)
            out += " _wl_files -f;";
        else if (kind == folder)
            out += " _wl_files -d;";
        else if (kind == protocol)
            out += " _wl_words \"$(\"${COMP_WORDS[0]}\" protocols 2>/dev/null | cut -d ' ' -f 1)\";";
    }
    return out.empty() ? " :;" : out;
}

/// One branch for each option with a value: `craft:--to | craft:-o) …`. Those of the program count in every command.
std::string branchesOf(const CLI::App &app, const std::string &command)
{
    std::string out;
    for (const CLI::Option *option : shownOptions(app, false)) {
        const ValueType type = valueTypeOf(*option);
        if (type.name.empty())
            continue;
        std::vector<std::string> patterns;
        for (const std::string &name : namesOf(*option))
            patterns.push_back(command + ":" + name);
        out += "    " + joined(patterns, " | ") + ")" + offersOf(type) + " return ;;\n";
    }
    return out;
}

std::string optionNames(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::Option *option : shownOptions(app, false)) {
        for (const std::string &name : namesOf(*option))
            names.push_back(name);
    }
    return joined(names, " ");
}

/// Where no value of an option is expected: options, or the first argument.
std::string wordsOf(const CLI::App &app, const std::string &command, const std::string &more)
{
    const auto arguments = shownOptions(app, true);
    return "    " + command + ":-*) _wl_words \"" + optionNames(app) + more + "\" ;;\n    " + command + ":*)"
        + (arguments.empty() ? " :;" : offersOf(valueTypeOf(*arguments.front()))) + " ;;\n";
}

constexpr const char *head = R"(# Made from the options of the program.
_wl_words() { COMPREPLY+=($(compgen -W "$1" -- "$word")); }
_wl_files()
{
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen "$1" -- "$word"))
}
)";

} // namespace

std::string completion(const CLI::App &program)
{
    std::string function = "_" + program.get_name();
    std::ranges::replace(function, '-', '_');
    std::vector<std::string> names;
    std::string values = branchesOf(program, "*");
    std::string words;
    for (const CLI::App *command : commandsOf(program)) {
        names.push_back(command->get_name());
        values += branchesOf(*command, command->get_name());
        words += wordsOf(*command, command->get_name(), " " + optionNames(program));
    }
    std::string out = std::string(head) + function + "()\n{\n"
        + "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i\n"
          "    COMPREPLY=()\n"
          "    if [[ $word == = ]]; then\n"
          "        word= # --to= and its value are words of their own\n"
          "    elif [[ $before == = ]]; then\n"
          "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
          "    fi\n";
    if (!names.empty())
        out += "    for ((i = 1; i < COMP_CWORD; ++i)); do\n        case ${COMP_WORDS[i]} in\n        "
            + joined(names, " | ") + ") command=${COMP_WORDS[i]}; break ;;\n        esac\n    done\n";
    out += "    case $command:$before in\n" + values + "    esac\n    case $command:$word in\n" + words;
    if (names.empty())
        out += wordsOf(program, "", "");
    else
        out += "    :-*) _wl_words \"" + optionNames(program) + "\" ;;\n    :*) _wl_words \"" + joined(names, " ")
            + "\" ;;\n";
    return out + "    esac\n}\ncomplete -F " + function + " " + program.get_name() + "\n";
}

} // namespace wl::manual
