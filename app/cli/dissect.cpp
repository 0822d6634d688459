// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

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

/// Formats that hold all packets in one file of their own.
Result<Done> writeWhole(const RegistryPtr &registry, const OpenedFile &opened, std::size_t first, std::size_t end,
                        const Output &output)
{
    if (const auto format = captureFormatNamed(output.format)) {
        const PacketList list(opened.store);
        std::vector<std::size_t> indices = allIndices(list);
        indices = {indices.begin() + static_cast<std::ptrdiff_t>(first),
                   indices.begin() + static_cast<std::ptrdiff_t>(end)};
        const auto bytes = captureBytes(list, *registry, indices, *format, linkTypeUser0);
        return bytes ? writeText(bytes->toStdString(), output.file) : Result<Done>(bytes.error());
    }
    std::vector<std::unique_ptr<Session>> sessions;
    std::vector<const Session *> shown;
    for (std::size_t i = first; i < end; ++i) {
        sessions.push_back(std::make_unique<Session>(registry));
        sessions.back()->load({opened.store.at(i)}, opened.pinsAreKnown);
        shown.push_back(sessions.back().get());
    }
    return writePackets(shown, output, &opened);
}

/// Prints packet by packet, so that a large capture takes no more memory than its file.
Result<Done> write(const RegistryPtr &registry, const OpenedFile &opened, std::size_t first, std::size_t end,
                   const Output &output)
{
    const bool isWhole = isFileFormat(output.format);
    if (isWhole)
        return writeWhole(registry, opened, first, end, output);
    const bool isToFile = !output.file.empty() && output.file != "-";
    std::string kept;
    Session session(registry);
    for (std::size_t i = first; i < end; ++i) {
        session.load({opened.store.at(i)}, opened.pinsAreKnown);
        auto text = packetText(session, output.format, &opened, i + 1);
        if (!text)
            return text.error();
        if (isToFile)
            kept += *text;
        else if (Result<Done> done = writeText(*text, output.file); !done)
            return done;
    }
    return isToFile ? writeText(kept, output.file) : Result<Done>(Done{});
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
    for (const std::string &note : opened->notes)
        std::fprintf(stderr, "wirelathe-cli: %s: %s\n", options.input.c_str(), note.c_str());
    const std::size_t count = opened->store.size();
    if (options.packet > count)
        return Error{ErrorCode::BadInput, "there is no packet " + std::to_string(options.packet), options.input};
    const std::size_t first = options.packet == 0 ? 0 : options.packet - 1;
    const std::size_t end = options.packet == 0 ? count : options.packet;
    return write(*registry, *opened, first, end, options.output);
}

} // namespace

void addDissect(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("dissect", "Says what the bytes of packets mean");
    const auto options = std::make_shared<Options>();
    command->add_option("INPUT", options->input, "A capture, hex text or template; - for stdin; or hex:0800…")
        ->type_name(manual::file)
        ->required();
    command->add_option("--as", options->root, "A protocol, protocol::type, link type, other tool's name or .ksy file")
        ->type_name(std::string(manual::protocol) + "|" + manual::file);
    command->add_option("--packet", options->packet, "Only this one, counted from 1")->type_name("NUMBER");
    addOutputOptions(*command, options->output);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
