// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"
#include "core/vary/variedpackets.h"

#include <CLI/Option.hpp>

#include <memory>

namespace wl::cli {
namespace {

struct Options
{
    std::string input{};
    std::string root{};
    std::size_t packet = 0;
    std::vector<std::string> sets{};
    std::vector<std::string> inserts{};
    std::vector<std::string> removals{};
    std::vector<std::string> unpins{};
    Vary vary{};
    Output output{.format = "hexdump"};
};

/// `path=value` into a call; the path ends at the first `=`.
template<typename Apply>
Result<Done> forEachPair(const std::vector<std::string> &pairs, const char *option, Apply &&apply)
{
    for (const std::string &pair : pairs) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos)
            return Error{ErrorCode::Usage, std::string("expected ") + option + " PATH=VALUE, not '" + pair + "'"};
        Result<Done> done = apply(pair.substr(0, equals), pair.substr(equals + 1));
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> change(Session &session, const Options &options)
{
    Result<Done> done = forEachPair(options.inserts, "--insert", [&](const std::string &path, const std::string &text) {
        return session.insertElement(path, text);
    });
    for (std::size_t i = 0; done && i < options.removals.size(); ++i)
        done = session.removeElement(options.removals[i]);
    if (!done)
        return done;
    done = forEachPair(options.sets, "--set",
                       [&](const std::string &path, const std::string &text) { return session.setField(path, text); });
    for (std::size_t i = 0; done && i < options.unpins.size(); ++i)
        done = session.unpin(options.unpins[i]);
    return done;
}

Result<Done> run(const Context &context, const Options &options)
{
    std::vector<std::string> files;
    if (isDefinitionFile(options.root))
        files.push_back(options.root);
    const auto registry = loadRegistry(context, files);
    if (!registry)
        return registry.error();
    const auto root = options.root.empty() ? Result<Row>(noRow) : rootNamed(**registry, options.root);
    if (!root)
        return root.error();
    auto opened = openInput(options.input, *registry, *root);
    if (!opened)
        return opened.error();
    const std::size_t count = opened->store.size();
    if (count > 1 && options.packet == 0)
        return Error{ErrorCode::Usage, "there are " + std::to_string(count) + " packets; say which with --packet N",
                     options.input};
    const std::size_t number = options.packet == 0 ? 1 : options.packet;
    if (number > count)
        return Error{ErrorCode::BadInput, "there is no packet " + std::to_string(number), options.input};
    Session session(*registry);
    session.load({opened->store.at(number - 1)}, opened->pinsAreKnown);
    Result<Done> done = change(session, options);
    // What a template says beside its packet stays with it.
    const bool isWhole = opened->kind == OpenedFile::Kind::Template && count == 1;
    return done ? writeVaried(session, options.vary, options.output, isWhole ? &*opened : nullptr) : done;
}

} // namespace

void addEdit(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("edit", "Changes fields; lengths, checksums and types follow");
    const auto options = std::make_shared<Options>();
    command->add_option("INPUT", options->input, "A capture, hex text or template; - for stdin; or hex:0800…")
        ->type_name(manual::file)
        ->required();
    command->add_option("--as", options->root, "What bytes without a link type are read as")
        ->type_name(std::string(manual::protocol) + "|" + manual::file);
    command->add_option("--packet", options->packet, "Which packet of a capture, counted from 1")->type_name("NUMBER");
    command->add_option("--set", options->sets, "A field and its new value; may be repeated")
        ->type_name("PATH=VALUE")
        ->allow_extra_args(false);
    command
        ->add_option("--insert", options->inserts,
                     "An element put before position N of a list, e.g. 'ipv4.options[0]=number=20'")
        ->type_name("PATH[N]=FIELDS")
        ->allow_extra_args(false);
    command->add_option("--remove", options->removals, "A list element, text or bytes taken out")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_option("--unpin", options->unpins, "A field that shall follow its rule again")
        ->type_name("PATH")
        ->allow_extra_args(false);
    addVaryOptions(*command, options->vary, mostVariedPackets);
    addOutputOptions(*command, options->output);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
