// SPDX-License-Identifier: MIT
//
// `send` with several packets, or one several times.
#include "app/cli/sending.h"

#include "core/base/atomicwrite.h"
#include "core/net/caution.h"
#include "core/net/stream/pace.h"
#include "core/net/stream/streamplan.h"
#include "core/print/packetline.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <sys/signalfd.h>
#include <unistd.h>

namespace wl::cli {
namespace {

constexpr const char *usualPace = "10/s";
constexpr std::uint64_t mostLines = 1'000; // of answers, one each

std::string fixed(double value, int digits)
{
    return QString::number(value, 'f', digits).toStdString(); // whatever the locale has for a point
}

std::string milliseconds(std::int64_t ns)
{
    return fixed(static_cast<double>(ns) / 1e6, 3);
}

std::string counted(std::uint64_t number, const char *one)
{
    return std::to_string(number) + ' ' + one + (number == 1 ? "" : "s");
}

void sayAnswer(const RegistryPtr &registry, const StreamTally &tally, std::uint64_t number)
{
    const Reply &reply = *tally.records()[number].reply;
    std::string what = reply.notice.empty() ? std::string("reply") : reply.notice;
    const auto root = registry->rowNamed(reply.root);
    if (reply.notice.empty() && root && !reply.bytes.isEmpty())
        what = lineOf(Editor(registry).treeOf({.bytes = reply.bytes, .root = *root})).information;
    say(std::to_string(number + 1) + ": " + what + " from " + reply.fromAddress + " in " + milliseconds(reply.rttNs)
        + " ms");
}

/// "3, 7-9": of the packets that are known one by one.
std::string unansweredNumbers(const StreamTally &tally)
{
    constexpr std::size_t longest = 200;
    const auto &records = tally.records();
    std::string text;
    if (!tally.isMatched() || tally.packet(0).timeoutMs == 0)
        return text;
    for (std::size_t first = 0; first < records.size(); ++first) {
        const auto isSilent = [&](std::size_t number) { return !records[number].reply && !tally.isWaiting(number); };
        if (!isSilent(first))
            continue;
        std::size_t last = first;
        while (last + 1 < records.size() && isSilent(last + 1))
            ++last;
        if (text.size() > longest)
            return text + ", …";
        text += (text.empty() ? "" : ", ") + std::to_string(first + 1)
            + (last > first ? "-" + std::to_string(last + 1) : std::string());
        first = last;
    }
    return text;
}

void saySummary(const Stream &stream, const std::string &interface)
{
    const StreamTally &tally = stream.tally();
    const double seconds = static_cast<double>(stream.elapsedNs()) / 1e9;
    std::string text = counted(tally.sent(), "packet") + " sent";
    if (seconds > 0 && tally.sent() > 1)
        text += " in " + fixed(seconds, 3) + " s ("
            + fixed(static_cast<double>(tally.sent() - 1) / seconds, tally.sent() > 1000 ? 0 : 1) + "/s)";
    if (tally.isMatched() && tally.packet(0).timeoutMs > 0)
        text += ", " + std::to_string(tally.answered()) + " answered";
    if (tally.answered() > 0)
        text += "; round trip " + milliseconds(tally.shortestNs()) + "/" + milliseconds(tally.meanNs()) + "/"
            + milliseconds(tally.longestNs()) + " ms (shortest/mean/longest)";
    say(text);
    if (const std::string silent = unansweredNumbers(tally); !silent.empty() && tally.answered() > 0)
        say("no reply to " + silent);
    if (tally.others() > 0)
        say(counted(tally.others(), "packet")
            + (tally.isMatched() ? " seen that answered none of them" : " seen meanwhile"));
    if (stream.unseen() > 0)
        say(std::to_string(stream.unseen()) + " of them were not seen leaving "
            + interface + ": no neighbour took them, or a queue or a filter dropped them");
    if (stream.slippedNs() > 0)
        say("the schedule could not be held: it slipped by "
            + milliseconds(static_cast<std::int64_t>(stream.slippedNs())) + " ms");
    if (stream.unreported() > 0)
        say(counted(stream.unreported(), "frame") + " seen could not be looked at: there were too many");
}

/// Ctrl+C stops what is sent, and then says what was.
class Interrupt
{
public:
    explicit Interrupt(Stream &stream)
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        sigprocmask(SIG_BLOCK, &m_signals, nullptr);
        m_file = signalfd(-1, &m_signals, SFD_CLOEXEC | SFD_NONBLOCK);
        m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &stream, &Stream::stop);
    }
    ~Interrupt()
    {
        m_notifier.reset();
        close(m_file);
    }
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    sigset_t m_signals{};
    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier{};
};

Result<Done> run(Context &context, const RegistryPtr &registry, Stream &stream, const std::string &interface)
{
    for (const std::string &note : stream.notes())
        say(note);
    const StreamTally &tally = stream.tally();
    const bool isLineEach = tally.isMatched() && stream.timetable().schedule().count <= mostLines;
    QTimer progress;
    std::optional<Error> failure;
    if (isLineEach)
        QObject::connect(&stream, &Stream::answered, &stream,
                         [&](quint64 number) { sayAnswer(registry, tally, number); });
    else
        QObject::connect(&progress, &QTimer::timeout, &stream, [&] {
            say(std::to_string(tally.sent()) + " sent"
                + (tally.isMatched() ? ", " + std::to_string(tally.answered()) + " answered" : std::string()));
        });
    QObject::connect(&stream, &Stream::ended, &stream, [&](const Result<Done> &outcome) {
        if (!outcome)
            failure = outcome.error();
        QCoreApplication::quit();
    });
    const Interrupt interrupt(stream);
    progress.start(1000);
    QCoreApplication::exec();
    saySummary(stream, interface);
    if (tally.isMatched() && tally.sent() > 0 && tally.answered() == 0 && tally.packet(0).timeoutMs > 0)
        context.exitCode = 1;
    return failure ? Result<Done>(*failure) : Result<Done>(Done{});
}

Result<Done> rehearse(const SendMode &mode, const StreamRequest &request, const Timetable &timetable,
                      const SendOptions &options)
{
    const auto capture = rehearsed(mode, request, realtimeNs());
    if (!capture)
        return capture.error();
    const bool isStdout = options.file.empty() || options.file == "-";
    if (isStdout
        && std::fwrite(capture->constData(), 1, static_cast<std::size_t>(capture->size()), stdout)
            != static_cast<std::size_t>(capture->size()))
        return Error{ErrorCode::Io, "standard output cannot be written"};
    if (!isStdout) {
        if (auto written = atomicWrite(options.file, *capture); !written)
            return written;
    }
    const double seconds = static_cast<double>(timetable.atNs(request.schedule.count - 1)) / 1e9;
    const SendRequest &first = request.packets.front();
    const std::string target = first.address.empty() ? std::string() : " to " + first.address;
    const std::string interface = interfaceNameOf(first);
    std::fprintf(stderr, "nothing is sent; it would have been %s%s%s in %s s, by the mode %s\n",
                 counted(request.schedule.count, "packet").c_str(), target.c_str(),
                 interface.empty() ? "" : (" by " + interface).c_str(), fixed(seconds, 3).c_str(), mode.id);
    return Done{};
}

} // namespace

Result<Done> sendMany(Context &context, const RegistryPtr &registry, const std::vector<Packet> &packets,
                      const SendOptions &options)
{
    if (options.isExpecting)
        return Error{ErrorCode::Usage, "--expect compares the reply to one packet"};
    const auto mode = modeToUse(Editor(registry).treeOf(packets.front()), options);
    if (!mode)
        return mode.error();
    auto plan = streamPlanOf(registry, packets, mode->id, options.target);
    if (!plan)
        return plan.error();
    for (SendRequest &request : plan->packets) {
        complete(request, options);
        if (mode->destination == Destination::File)
            request.timeoutMs = 0;
    }
    const auto schedule = pacedBy(options.pace.empty() ? usualPace : options.pace,
                                  {.count = options.vary.count.value_or(packets.size()), .burst = options.burst});
    if (!schedule)
        return Error{ErrorCode::BadInput, schedule.error().text, "--rate " + options.pace, 0, schedule.error().column};
    StreamRequest request{.packets = std::move(plan->packets), .schedule = *schedule};
    const auto timetable = timetableOf(request);
    if (!timetable)
        return timetable.error();
    if (options.isDryRun)
        return rehearse(*mode, request, *timetable, options);
    const bool isWritten = mode->destination == Destination::File;
    if (mode->startStream == nullptr)
        return Error{ErrorCode::BadInput, std::string("the mode ") + mode->id + " sends one packet at a time"};
    if (!isWritten) {
        if (Result<Done> done = checkCautions(plan->reaches, SendLoad::of(*timetable), options); !done)
            return done;
    }
    const std::string interface = interfaceNameOf(request.packets.front());
    const auto sent = request.packets;
    auto stream = mode->startStream(std::move(request));
    if (!stream)
        return stream.error();
    const SendLog log = usualLog();
    const auto began = isWritten ? std::nullopt : note(log, *mode, sent, schedule->count);
    Result<Done> outcome = run(context, registry, **stream, interface);
    if (began) {
        if (const auto noted = log.logEnd(*began, (*stream)->tally()); !noted)
            std::fprintf(stderr, "%s\n", noted.error().text.c_str());
    }
    return outcome;
}

} // namespace wl::cli
