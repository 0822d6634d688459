// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/manual/manual.h"

#include "core/dissect/fieldpath.h"
#include "core/net/expectation.h"
#include "core/net/hazards.h"
#include "core/net/interfaces.h"
#include "core/net/sendplan.h"
#include "core/print/printformat.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace wl::cli {
namespace {

struct Options
{
    std::string packet{};
    std::string mode{};
    std::string target{};
    std::string interface {
    };
    std::string file{};
    int timeoutMs = 1000;
    bool isConfirmed = false;
    bool isExpecting = false;
};

/// The reply is not what the packet's file expects (README.md).
constexpr int exitUnmet = 7;

void say(const std::string &text)
{
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

void printReply(const RegistryPtr &registry, const Reply &reply)
{
    say("reply from " + reply.fromAddress + " in " + std::to_string(static_cast<double>(reply.rttNs) / 1e6) + " ms"
        + (reply.notice.empty() ? std::string() : ": " + reply.notice));
    const auto root = reply.root.empty() ? Result<Row>(Error{}) : registry->rowNamed(reply.root);
    Session session(registry);
    for (const PrintFormat &format : printFormats()) {
        const bool isTree = std::string_view(format.id) == "tree";
        if (reply.bytes.isEmpty() || (isTree && !root) || (!isTree && std::string_view(format.id) != "hexdump"))
            continue;
        session.load({{.bytes = reply.bytes, .root = root ? *root : firstTypeRow}}, false);
        say(format.print(session.tree()).text);
    }
}

/// "4-5, 10-11"; what one of the two has more, too.
std::string differingBytes(const QByteArray &one, const QByteArray &other)
{
    std::string ranges;
    const qsizetype size = std::max(one.size(), other.size());
    const auto isEqual = [&](qsizetype i) { return i < one.size() && i < other.size() && one[i] == other[i]; };
    for (qsizetype first = 0; first < size; ++first) {
        if (isEqual(first))
            continue;
        qsizetype last = first;
        while (last + 1 < size && !isEqual(last + 1))
            ++last;
        ranges += (ranges.empty() ? "" : ", ") + std::to_string(first)
            + (last > first ? "-" + std::to_string(last) : std::string());
        first = last;
    }
    return ranges;
}

/// Says which of the packet's expectations @p reply does not meet.
Result<Done> compare(Context &context, const Session &session, const Reply &reply)
{
    const std::vector<std::string> &expected = session.packet().expectations;
    const auto root = session.registry()->rowNamed(reply.root);
    const Packet packet{.bytes = reply.bytes, .root = root ? *root : bytesRow};
    const auto unmet = unmetExpectations(expected, Editor(session.registry()).treeOf(packet));
    if (!unmet)
        return unmet.error();
    for (const UnmetExpectation &one : *unmet)
        say(one.text());
    if (unmet->empty())
        say("as expected: " + std::to_string(expected.size()) + (expected.size() == 1 ? " field" : " fields"));
    else
        context.exitCode = exitUnmet;
    return Done{};
}

Result<Done> transmit(Context &context, const Session &session, const SendMode &mode, const SendRequest &request,
                      bool isExpecting)
{
    auto transmission = mode.start(request);
    if (!transmission)
        return transmission.error();
    Transmission &t = **transmission;
    for (const std::string &note : t.notes())
        say(note);
    std::optional<Error> failure;
    QObject::connect(&t, &Transmission::left, &t, [&](const QByteArray &bytes, bool isObserved) {
        say("left " + std::to_string(bytes.size()) + " bytes, "
            + (!isObserved ? "as predicted"
                   : bytes == request.bytes
                   ? "seen leaving as built"
                   : "seen leaving; bytes " + differingBytes(request.bytes, bytes) + " changed"));
    });
    QObject::connect(&t, &Transmission::replied, &t, [&](const Reply &reply) {
        printReply(session.registry(), reply);
        if (!isExpecting)
            return;
        if (const auto compared = compare(context, session, reply); !compared)
            failure = compared.error();
    });
    QObject::connect(&t, &Transmission::timedOut, &t, [&](const Silence &silence) {
        say("no reply in " + std::to_string(silence.waitedMs) + " ms; " + silence.text);
        context.exitCode = 1;
    });
    QObject::connect(&t, &Transmission::failed, &t, [&](const Error &error) { failure = error; });
    QObject::connect(&t, &Transmission::finished, &t, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    return failure ? Result<Done>(*failure) : Result<Done>(Done{});
}

Result<Done> loadPacket(Session &session, const Options &options)
{
    const bool isInput = options.packet == "-" || options.packet.starts_with("hex:")
        || QFileInfo::exists(QString::fromStdString(options.packet));
    if (!isInput)
        return session.craft(options.packet);
    auto opened = openInput(options.packet, session.registry(), noRow);
    if (!opened)
        return opened.error();
    if (opened->store.size() > 1)
        return Error{ErrorCode::Refused, "the file holds several packets; one is sent at a time", options.packet};
    session.load(std::move(opened->store), opened->pinsAreKnown);
    return Done{};
}

Result<Done> checkTarget(const std::string &address, const Options &options)
{
    if (address.empty() || options.isConfirmed)
        return Done{};
    const auto local = interfaces();
    const auto hazard = classifyTarget(address, local);
    if (!hazard)
        return hazard.error();
    if (hazard->asksOnce)
        return Error{ErrorCode::Refused, address + " is " + hazard->words + "; add --yes to send there"};
    return Done{};
}

std::vector<std::string> allModes()
{
    std::vector<std::string> all;
    for (const SendMode &mode : sendModes())
        all.emplace_back(mode.id);
    return all;
}

Result<Done> run(Context &context, const Options &options)
{
    const auto registry = loadRegistry(context);
    if (!registry)
        return registry.error();
    Session session(*registry);
    if (Result<Done> done = loadPacket(session, options); !done)
        return done;
    if (options.isExpecting && session.packet().expectations.empty())
        return Error{ErrorCode::BadInput, "nothing is expected of the reply: the packet has no 'expect'",
                     options.packet};
    const std::string modeId = options.mode.empty() ? modesFor(session.tree()).front() : options.mode;
    const std::vector<SendMode> modes = sendModes();
    const auto mode = std::find_if(modes.begin(), modes.end(), [&](const SendMode &m) { return m.id == modeId; });
    if (mode == modes.end())
        return Error{ErrorCode::Usage, "the mode '" + modeId + "' is not built in"};
    auto plan = sendPlanOf(session.tree(), modeId, options.target);
    if (!plan)
        return plan.error();
    if (!options.interface.empty())
        plan->request.interface = options.interface;
    plan->request.file = options.file;
    plan->request.timeoutMs = options.timeoutMs;
    if (Result<Done> done = checkTarget(plan->reaches, options); !done)
        return done;
    const bool isElsewhere = options.interface.find("://") != std::string::npos; // what is permitted here says nothing
    const ModeState state = mode->state();
    if (!state.works && !isElsewhere) {
        const std::string grant = state.grantCommand.empty() ? "" : "; this grants it: " + state.grantCommand;
        return Error{ErrorCode::NoPermission, state.reason + grant};
    }
    return transmit(context, session, *mode, plan->request, options.isExpecting);
}

} // namespace

void addSend(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("send", "Sends one packet and shows what came back");
    const auto options = std::make_shared<Options>();
    command->add_option("PACKET", options->packet, "A craft line, a file, or hex:…")
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
    command->add_option("-o,--output", options->file, "The capture that the mode file writes")->type_name(manual::file);
    command->add_option("--wait", options->timeoutMs, "Milliseconds to wait for a reply")
        ->type_name("MILLISECONDS")
        ->capture_default_str();
    command->add_flag(
        "--expect", options->isExpecting,
        "Compare the reply with what the file keeps as its expectation: exit code 0 when it is met, 7 when "
        "a field differs, 1 when there is no reply");
    command->add_flag("--yes", options->isConfirmed, "Send to targets off the local networks as well");
    command->callback([options, &context] {
        if (Result<Done> done = run(context, *options); !done)
            report(context, done.error());
    });
}

} // namespace wl::cli
