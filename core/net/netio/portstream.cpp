// SPDX-License-Identifier: MIT
#include "core/net/netio/portstream.h"

#include <algorithm>
#include <map>
#include <optional>

#include <net/if.h>

namespace wl {
namespace {

constexpr int sightMs = 250;
constexpr std::uint64_t mostEntries = 1 << 20; ///< of one job
constexpr std::size_t framesCompared = 256;    ///< that a frame seen leaving is looked for in

/// The packets from @p first on that one job can hold: whole periods as loops, or what is left of one.
PortJob jobFrom(const Timetable &timetable, const std::vector<SendRequest> &packets, std::uint64_t first)
{
    const std::uint64_t period = timetable.period();
    const std::uint64_t left = timetable.schedule().count - first;
    // A job behind another begins when the last packet of that one was due.
    const std::uint64_t startNs = first == 0 ? 0 : timetable.atNs(first - 1);
    PortJob job;
    std::uint64_t entries = std::min(left, mostEntries);
    if (period <= entries) {
        entries = period;
        job.loops = static_cast<std::uint32_t>(std::min(left / period, std::uint64_t{~std::uint32_t{0}}));
        job.loopNs = timetable.atNs(first + period) - timetable.atNs(first);
    }
    std::vector<std::optional<JobEntry>> known(packets.size());
    for (std::uint64_t i = 0; i < entries; ++i) {
        const auto packet = static_cast<std::size_t>((first + i) % packets.size());
        const std::uint64_t atNs = timetable.atNs(first + i) - startNs;
        if (known[packet]) {
            known[packet]->atNs = atNs;
            job.entries.push_back(*known[packet]);
        } else {
            addPacket(job, viewOf(packets[packet].bytes), atNs);
            known[packet] = job.entries.back();
        }
    }
    return job;
}

std::uint64_t packetsOf(const PortJob &job)
{
    return std::uint64_t{job.entries.size()} * job.loops;
}

} // namespace

PortStream::PortStream(std::unique_ptr<Port> port, const PortMode &mode, StreamRequest request,
                       const Timetable &timetable, std::vector<QByteArray> predicted, std::vector<std::string> notes)
    : Stream(std::move(request), timetable, std::move(notes)), m_port(std::move(port)), m_mode(mode),
      m_predicted(std::move(predicted))
{
    m_sight.setSingleShot(true);
    connect(&m_sight, &QTimer::timeout, this, &PortStream::giveUpSeeing);
}

void PortStream::begin()
{
    connect(m_port.get(), &Port::opened, this, &PortStream::takeFacts);
    connect(m_port.get(), &Port::listening, this, [this] {
        m_isListening = true;
        sendJobs();
    });
    connect(m_port.get(), &Port::frameSeen, this, &PortStream::takeFrame);
    connect(m_port.get(), &Port::progressed, this,
            [this](const netio::Progress &facts) { takeProgress(facts.sent, facts.elapsedNs); });
    connect(m_port.get(), &Port::jobEnded, this, &PortStream::takeEnd);
    connect(m_port.get(), &Port::failed, this, [this](const Error &error) { conclude(error); });
}

/// Deleting the port ends the program, and with it everything on its way out. It may be the one that is speaking.
void PortStream::close()
{
    m_sight.stop();
    m_port->disconnect(this);
    m_port.release()->deleteLater();
}

void PortStream::takeFacts(const netio::Opened &facts)
{
    const auto linkBytes = linkBytesOf(facts.hardwareType);
    if (const auto error = linkError(m_mode.link, facts, tally().packet(0).interface))
        return conclude(*error);
    if (!linkBytes)
        return sendJobs(); // what is seen there could not be read
    m_linkBytes = *linkBytes;
    m_isLoopback = (facts.flags & IFF_LOOPBACK) != 0;
    listen();
}

void PortStream::listen()
{
    std::vector<LinkFilter> filters;
    for (const SendRequest &packet : tally().packets()) {
        filters.push_back(m_mode.filter(packet, m_linkBytes));
        filters.back().takesOutgoing = tally().isMatched();
    }
    m_port->listen(programOf(filters));
}

void PortStream::sendJobs()
{
    while (m_port != nullptr && m_jobs < 2 && m_planned < timetable().schedule().count) {
        PortJob job = jobFrom(timetable(), tally().packets(), m_planned);
        job.link = m_mode.link;
        m_planned += packetsOf(job);
        ++m_jobs;
        if (const auto sent = m_port->send(job); !sent)
            return conclude(sent.error());
    }
}

void PortStream::takeProgress(std::uint64_t sent, std::uint64_t elapsedNs)
{
    setElapsed(m_elapsedBefore + elapsedNs);
    if (!tally().isMatched())
        mutableTally().setSent(m_sentBefore + sent);
    else if (!m_isListening)
        addLeftUpTo(m_sentBefore + sent, realtimeNs());
}

void PortStream::takeEnd(const netio::Finished &facts, const Result<Done> &outcome)
{
    takeProgress(facts.sent, facts.elapsedNs);
    m_sentBefore += facts.sent;
    m_elapsedBefore += facts.elapsedNs;
    m_slipped += facts.slippedNs;
    setSlipped(timetable().schedule().isUnpaced() ? 0 : m_slipped);
    setUnreported(facts.unreported);
    if (!outcome)
        return conclude(outcome.error());
    --m_jobs;
    sendJobs();
    if (m_port == nullptr || m_jobs > 0)
        return;
    if (seesLeaving() && tally().sent() < m_sentBefore)
        m_sight.start(sightMs);
    else
        waitForReplies();
}

void PortStream::takeFrame(const SeenFrame &frame)
{
    const QByteArray packet = m_mode.link == netio::Link::Frame ? frame.bytes : frame.bytes.mid(m_linkBytes);
    if (frame.isOutgoing)
        takeOutgoing(packet, frame.timeNs);
    else
        takeIncoming(packet, frame.timeNs);
}

/// Packets leave in their order. Those in front of it were not seen: a queue dropped them, or nobody told.
void PortStream::takeOutgoing(const QByteArray &packet, std::int64_t timeNs)
{
    if (!tally().isMatched())
        return;
    const std::uint64_t behind = std::min<std::uint64_t>(tally().sent() + framesCompared, m_planned);
    for (std::uint64_t number = tally().sent(); number < behind; ++number) {
        if (!m_mode.isSame(predicted(number), packet))
            continue;
        if (m_isLoopback)
            m_ownSeen.insert(qHash(packet));
        setUnseen(unseen() + number - tally().sent());
        addLeftUpTo(number + 1, timeNs);
        if (m_sight.isActive() && tally().sent() == m_sentBefore)
            giveUpSeeing();
        return;
    }
}

void PortStream::addLeftUpTo(std::uint64_t sent, std::int64_t timeNs)
{
    while (tally().sent() < sent)
        mutableTally().addLeft(timeNs, monotonicNs());
}

void PortStream::giveUpSeeing()
{
    m_sight.stop();
    setUnseen(unseen() + m_sentBefore - tally().sent());
    addLeftUpTo(m_sentBefore, realtimeNs());
    waitForReplies();
}

void PortStream::takeIncoming(const QByteArray &packet, std::int64_t timeNs)
{
    if (const auto own = m_ownSeen.find(qHash(packet)); own != m_ownSeen.end()) {
        m_ownSeen.erase(own);
        return; // loopback hands over what was sent
    }
    Reply reply{.bytes = packet, .fromAddress = m_mode.source(packet), .isKernelStamped = true};
    auto number = tally().firstWaiting([&](std::uint64_t one) {
        reply.notice = m_mode.notice(packet, predicted(one));
        return !reply.notice.empty();
    });
    if (!number)
        number = tally().firstAnsweredBy(viewOf(packet));
    takeArrival(number, std::move(reply), timeNs);
}

namespace {

/// The one interface by which all of them leave. Errors: those of interfaceOf(); BadInput when there are two.
Result<std::string> commonInterface(const std::vector<SendRequest> &packets)
{
    std::map<std::string, std::string> known; // by target
    std::optional<std::string> common;
    for (const SendRequest &packet : packets) {
        auto [at, isNew] = known.try_emplace(packet.interface + ' ' + packet.address);
        if (isNew) {
            const auto interface = interfaceOf(packet);
            if (!interface)
                return interface.error();
            at->second = *interface;
        }
        if (common && *common != at->second)
            return Error{ErrorCode::BadInput,
                         "these packets leave by several interfaces, " + *common + " and " + at->second
                             + "; expected one, or its name"};
        common = at->second;
    }
    return *common;
}

} // namespace

Result<std::unique_ptr<Stream>> streamThroughPort(const PortMode &mode, StreamRequest request,
                                                  Result<Prediction> (*predict)(const SendRequest &))
{
    const auto timetable = timetableOf(request);
    if (!timetable)
        return timetable.error();
    const auto interface = commonInterface(request.packets);
    if (!interface)
        return interface.error();
    std::vector<QByteArray> predicted;
    std::vector<std::string> notes;
    for (SendRequest &packet : request.packets) {
        packet.interface = *interface;
        auto prediction = predict(packet);
        if (!prediction)
            return prediction.error();
        if (predicted.empty())
            notes = std::move(prediction->notes);
        predicted.push_back(std::move(prediction->bytes));
    }
    auto port = portOn(*interface);
    if (!port)
        return port.error();
    return {std::make_unique<PortStream>(*std::move(port), mode, std::move(request), *timetable, std::move(predicted),
                                         std::move(notes))};
}

} // namespace wl
