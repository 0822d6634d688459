// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

#include <CLI/Option.hpp>

#include <cstdio>
#include <memory>

namespace wl::cli {
namespace {

struct Options
{
    std::string input{};
    std::string root{};
    std::size_t packet = 0;
    Output output{};
};

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
    for (const std::string &note : opened->notes)
        std::fprintf(stderr, "wirelathe-cli: %s: %s\n", options.input.c_str(), note.c_str());
    std::vector<std::unique_ptr<Session>> sessions;
    std::vector<const Session *> shown;
    for (std::size_t i = 0; i < opened->packets.size(); ++i) {
        if (options.packet != 0 && options.packet != i + 1)
            continue;
        sessions.push_back(std::make_unique<Session>(*registry));
        sessions.back()->load({opened->packets[i]}, opened->pinsAreKnown);
        shown.push_back(sessions.back().get());
    }
    if (shown.empty())
        return Error{ErrorCode::BadInput, "there is no packet " + std::to_string(options.packet), options.input};
    return writePackets(shown, options.output, &*opened);
}

} // namespace

void addDissect(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("dissect", "Says what the bytes of packets mean");
    const auto options = std::make_shared<Options>();
    command->add_option("INPUT", options->input, "A capture, hex text or template; - for stdin; or hex:0800…")
        ->required();
    command->add_option("--as", options->root, "A protocol, protocol::type, link type, other tool's name or .ksy file");
    command->add_option("--packet", options->packet, "Only this one, counted from 1");
    addOutputOptions(*command, options->output);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
