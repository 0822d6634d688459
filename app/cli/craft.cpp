// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"
#include "core/vary/variedpackets.h"

#include <CLI/Option.hpp>

namespace wl::cli {
namespace {

struct Options
{
    std::string line{};
    Vary vary{};
    Output output{.format = "hexdump"};
};

Result<Done> run(const Context &context, const Options &options)
{
    const auto registry = loadRegistry(context);
    if (!registry)
        return registry.error();
    Session session(*registry);
    Result<Done> done = session.craft(options.line);
    return done ? writeVaried(session, options.vary, options.output, nullptr) : done;
}

} // namespace

void addCraft(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("craft", "Makes a packet: craft 'ipv4 dst=127.0.0.1 / icmp / \"hello\"'");
    const auto options = std::make_shared<Options>();
    command->add_option("EXPR", options->line, "Layers by name, fields by path, payload as text or 0xhex")
        ->type_name(manual::protocol)
        ->required();
    addVaryOptions(*command, options->vary, mostVariedPackets);
    addOutputOptions(*command, options->output);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
