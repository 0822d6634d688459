// SPDX-License-Identifier: MIT
//
// `send` with one packet: what left, and the reply in full.
#include "app/cli/sending.h"

#include "core/net/expectation.h"
#include "core/print/printformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace wl::cli {
namespace {

/// The reply is not what the packet's file expects (README.md).
constexpr int exitUnmet = 7;

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
    if (mode.destination != Destination::File)
        note(usualLog(), mode, {request}, 1);
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

} // namespace

Result<Done> sendOne(Context &context, const RegistryPtr &registry, const Packet &packet, const SendOptions &options)
{
    Session session(registry);
    session.load({packet}, true);
    if (options.isExpecting && packet.expectations.empty())
        return Error{ErrorCode::BadInput, "nothing is expected of the reply: the packet has no 'expect'",
                     options.packet};
    const auto mode = modeToUse(session.tree(), options);
    if (!mode)
        return mode.error();
    auto plan = sendPlanOf(session.tree(), mode->id, options.target);
    if (!plan)
        return plan.error();
    complete(plan->request, options);
    if (mode->destination == Destination::File)
        return transmit(context, session, *mode, plan->request, options.isExpecting);
    if (Result<Done> done = checkCautions({plan->reaches}, {}, options); !done)
        return done;
    return transmit(context, session, *mode, plan->request, options.isExpecting);
}

} // namespace wl::cli
