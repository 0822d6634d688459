// SPDX-License-Identifier: MIT
#include "app/cli/sending.h"
#include "app/manual/manual.h"

#include "core/net/caution.h"
#include "core/net/fillin.h"
#include "core/net/interfaces.h"
#include "core/net/sendplan.h"
#include "core/vary/packetseries.h"
#include "core/vary/variedpackets.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace wl::cli {
namespace {

/// The packets of a craft line or a file.
Result<std::vector<Packet>> given(const RegistryPtr &registry, const SendOptions &options)
{
    const bool isInput = options.packet == "-" || options.packet.starts_with("hex:")
        || QFileInfo::exists(QString::fromStdString(options.packet));
    if (!isInput) {
        Session session(registry);
        if (const auto crafted = session.craft(options.packet); !crafted)
            return crafted.error();
        return {std::vector<Packet>{session.packet()}};
    }
    auto opened = openInput(options.packet, registry, noRow);
    if (!opened)
        return opened.error();
    Session session(registry);
    session.load(std::move(opened->store), opened->pinsAreKnown);
    std::vector<Packet> packets;
    for (std::size_t i = 0; i < session.packetCount(); ++i)
        packets.push_back(session.packetAt(i));
    return packets;
}

/// The packet with the addresses that the way to its target has.
Result<Packet> filledIn(const RegistryPtr &registry, const Packet &packet, const SendOptions &options)
{
    Session session(registry);
    session.load({packet}, true);
    const auto plan = sendPlanOf(session.tree(), options.mode.empty() ? modesFor(session.tree()).front() : options.mode,
                                 options.target);
    if (!plan)
        return plan.error();
    if (plan->reaches.empty() && options.interface.empty())
        return Error{ErrorCode::BadInput, "nothing says where this packet goes: neither an address nor --interface"};
    const auto route = plan->reaches.empty() ? routeBy(options.interface) : routeTo(plan->reaches, options.interface);
    if (!route)
        return route.error();
    const auto fields = fieldsToFill(session.tree(), *route);
    if (!fields)
        return fields.error();
    if (const auto set = session.setFields(*fields, "fill in"); !set)
        return set.error();
    return session.packet();
}

Result<std::vector<Packet>> varied(const RegistryPtr &registry, const Packet &packet, const Vary &vary)
{
    auto variations = variationsOf(vary);
    if (!variations)
        return variations.error();
    const auto series = PacketSeries::make(registry, packet, *variations);
    if (!series)
        return series.error();
    // What begins again is made once and sent in turn.
    const auto period = series->period();
    const auto count = period && vary.count ? std::min(*period, *vary.count) : period ? period : vary.count;
    return variedPackets(registry, packet, *std::move(variations), count);
}

Result<Done> run(Context &context, const SendOptions &options)
{
    const auto registry = loadRegistry(context);
    if (!registry)
        return registry.error();
    const auto packets = packetsToSend(*registry, options);
    if (!packets)
        return packets.error();
    return options.isOfMany() || packets->size() > 1 ? sendMany(context, *registry, *packets, options)
                                                     : sendOne(context, *registry, packets->front(), options);
}

std::vector<std::string> allModes()
{
    std::vector<std::string> all;
    for (const SendMode &mode : sendModes())
        all.emplace_back(mode.id);
    return all;
}

void addStreamOptions(CLI::App &command, SendOptions &options)
{
    addVaryOptions(command, options.vary, Timetable::mostPackets);
    command.get_option("--count")->description("How many packets in all; else each once");
    command
        .add_option("--rate", options.pace,
                    "How fast: 100/s, 10Mbit/s, 20ms from one to the next, max; 10/s if not said")
        ->type_name("RATE");
    command.add_option("--burst", options.burst, "Packets that leave together")
        ->check(CLI::Range(std::uint32_t{1}, Timetable::largestBurst))
        ->type_name("NUMBER");
    command.add_flag("--dry-run", options.isDryRun,
                     "Does everything but send: writes what would leave, as a pcap file, to --output");
}

} // namespace

void say(const std::string &text)
{
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

Result<std::vector<Packet>> packetsToSend(const RegistryPtr &registry, const SendOptions &options)
{
    auto packets = given(registry, options);
    for (std::size_t i = 0; packets && options.isFilledIn && i < packets->size(); ++i) {
        auto filled = filledIn(registry, (*packets)[i], options);
        if (!filled)
            return filled.error();
        (*packets)[i] = *std::move(filled);
    }
    if (!packets || options.vary.variations.empty())
        return packets;
    if (packets->size() > 1)
        return Error{ErrorCode::BadInput, "expected a file of one packet to vary, this one has several",
                     options.packet};
    return varied(registry, packets->front(), options.vary);
}

Result<SendMode> modeToUse(const FieldTree &tree, const SendOptions &options)
{
    const std::string modeId = options.mode.empty() ? modesFor(tree).front() : options.mode;
    const std::vector<SendMode> modes = sendModes();
    const auto mode = std::find_if(modes.begin(), modes.end(), [&](const SendMode &m) { return m.id == modeId; });
    if (mode == modes.end())
        return Error{ErrorCode::Usage, "the mode '" + modeId + "' is not built in"};
    const bool isElsewhere = options.interface.find("://") != std::string::npos; // what is permitted here says nothing
    const ModeState state = mode->state();
    if (!state.works && !isElsewhere && !options.isDryRun) {
        const std::string grant = state.grantCommand.empty() ? "" : "; this grants it: " + state.grantCommand;
        return Error{ErrorCode::NoPermission, state.reason + grant};
    }
    return *mode;
}

void complete(SendRequest &request, const SendOptions &options)
{
    if (!options.interface.empty())
        request.interface = options.interface;
    request.file = options.file;
    request.timeoutMs = options.timeoutMs;
}

Result<Done> checkCautions(const std::vector<std::string> &reached, const SendLoad &load, const SendOptions &options)
{
    if (options.isConfirmed)
        return Done{};
    const auto cautions = cautionsOf(reached, options.interface, load, interfaces());
    if (!cautions)
        return cautions.error();
    std::string reasons;
    for (const Caution &one : *cautions)
        reasons += (reasons.empty() ? "" : "; ") + one.text;
    if (reasons.empty())
        return Done{};
    return Error{ErrorCode::Refused, reasons + "; add --yes to send all the same"};
}

std::string interfaceNameOf(const SendRequest &request)
{
    if (!request.interface.empty() || request.address.empty())
        return request.interface;
    const auto way = outgoingInterface(request.address);
    return way ? way->name : std::string();
}

SendLog usualLog()
{
    return {SendLog::usualFile(), "wirelathe-cli"};
}

std::optional<std::int64_t> note(const SendLog &log, const SendMode &mode, const std::vector<SendRequest> &packets,
                                 std::uint64_t count)
{
    const auto began = log.logBegin(mode.id, interfaceNameOf(packets.front()), packets.front().address, packets, count);
    if (began)
        return *began;
    std::fprintf(stderr, "%s\n", began.error().text.c_str());
    return std::nullopt;
}

void addSend(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("send", "Sends packets and shows what came back");
    const auto options = std::make_shared<SendOptions>();
    command->add_option("PACKET", options->packet, "A craft line, a file, or hex:…; of a file every packet, in turn")
        ->type_name(std::string(manual::protocol) + "|" + manual::file)
        ->required();
    command->add_option("--mode", options->mode, "How to send it, if not as the outermost layer says")
        ->check(CLI::IsMember(allModes()))
        ->type_name("MODE");
    command->add_option("--to-address", options->target, "The target, instead of the one in the packet")
        ->type_name("ADDRESS");
    command
        ->add_option("--interface", options->interface,
                     "By which to leave: a name, or ssh://USER@HOST/NAME; default: as routed")
        ->type_name("INTERFACE");
    command->add_option("-o,--output", options->file, "The capture that the mode file or --dry-run writes")
        ->type_name(manual::file);
    command->add_option("--wait", options->timeoutMs, "Milliseconds to wait for a reply")
        ->type_name("MILLISECONDS")
        ->capture_default_str();
    command->add_flag(
        "--expect", options->isExpecting,
        "Compare the reply with what the file keeps as its expectation: exit code 0 when it is met, 7 when "
        "a field differs, 1 when there is no reply");
    command->add_flag("--yes", options->isConfirmed,
                      "Send to targets off the local networks as well, and fast, long or many");
    command->add_flag("--fill", options->isFilledIn,
                      "Put in this machine's addresses and the next hop's, as the way to the target has them now");
    addStreamOptions(*command, *options);
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
