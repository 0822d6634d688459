// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "core/vary/variationtext.h"
#include "core/vary/variedpackets.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <memory>

namespace wl::cli {

void addVaryOptions(CLI::App &command, Vary &vary, std::uint64_t mostCount)
{
    command
        .add_option(
            "--vary", vary.variations,
            "Makes many packets that differ: PATH=1..100, PATH=up, PATH=down 64..1, PATH=random, PATH=[1, 5, 9]; "
            "behind it step N, every N, seed N, nested")
        ->type_name("PATH=VALUES")
        ->allow_extra_args(false);
    command.add_option("--count", vary.count, "How many packets --vary makes; else one of each")
        ->check(CLI::Range(std::uint64_t{1}, mostCount))
        ->type_name("NUMBER");
}

Result<std::vector<Variation>> variationsOf(const Vary &vary)
{
    std::vector<Variation> variations;
    for (const std::string &text : vary.variations) {
        auto variation = parseVariation(text);
        if (!variation)
            return Error{ErrorCode::BadInput, variation.error().text, "--vary " + text, 0, variation.error().column};
        variations.push_back(*std::move(variation));
    }
    return variations;
}

Result<Done> writeVaried(const Session &session, const Vary &vary, const Output &output, const OpenedFile *source)
{
    if (vary.variations.empty())
        return vary.count ? Result<Done>(Error{ErrorCode::Usage, "--count belongs to --vary"})
                          : writePackets({&session}, output, source);
    auto variations = variationsOf(vary);
    if (!variations)
        return variations.error();
    auto packets = variedPackets(session.registry(), session.packet(), *std::move(variations), vary.count);
    if (!packets)
        return packets.error();
    std::vector<std::unique_ptr<Session>> sessions;
    std::vector<const Session *> written;
    for (Packet &packet : *packets) {
        sessions.push_back(std::make_unique<Session>(session.registry()));
        sessions.back()->load({std::move(packet)}, true);
        written.push_back(sessions.back().get());
    }
    return writePackets(written, output, source);
}

} // namespace wl::cli
