// SPDX-License-Identifier: MIT
#include "ui/send/repeater.h"

#include "core/net/stream/streamplan.h"

namespace wl {

Repeater::Repeater(Session &session, Sender &sender, QObject *parent)
    : QObject(parent), m_session(session), m_sender(sender)
{
    m_sampling.setInterval(sampleMs);
    connect(&m_sampling, &QTimer::timeout, this, &Repeater::takeSample);
}

Repeater::~Repeater() = default;

/// What the Sender would send, for each of the packets.
std::optional<StreamRequest> Repeater::requestFor(const std::vector<RepeatedPacket> &repeated, const Schedule &schedule)
{
    const auto pattern = m_sender.request(); // says what stands in the way, and asks for a file
    if (!pattern)
        return std::nullopt;
    const bool isTargetTheirs = m_sender.destination() == Destination::Address && !m_sender.isTargetFree();
    std::vector<Packet> packets;
    packets.reserve(repeated.size());
    for (const RepeatedPacket &one : repeated)
        packets.push_back(one.packet);
    auto plan = streamPlanOf(m_session.registry(), packets, m_sender.way()->mode.id,
                             isTargetTheirs ? std::string() : pattern->address);
    if (!plan) {
        emit refused(plan.error());
        return std::nullopt;
    }
    for (SendRequest &packet : plan->packets) {
        packet.interface = pattern->interface;
        packet.file = pattern->file;
        if (m_sender.writesFile())
            packet.timeoutMs = 0;
    }
    StreamRequest request{.packets = std::move(plan->packets), .schedule = schedule};
    const auto timetable = timetableOf(request);
    if (!timetable) {
        emit refused(timetable.error());
        return std::nullopt;
    }
    if (pattern->file.empty() && !m_sender.consents(plan->reaches, SendLoad::of(*timetable)))
        return std::nullopt;
    return request;
}

void Repeater::start(std::vector<RepeatedPacket> packets, const Schedule &schedule)
{
    if (isRunning() || packets.empty() || m_sender.way() == nullptr)
        return;
    auto request = requestFor(packets, schedule);
    if (!request)
        return;
    const SendMode &mode = m_sender.way()->mode;
    if (mode.startStream == nullptr)
        return emit refused({.code = ErrorCode::BadInput, .text = "this way sends one packet at a time"});
    const auto sent = request->packets;
    auto stream = mode.startStream(*std::move(request));
    if (!stream)
        return emit refused(stream.error());
    m_packets = std::move(packets);
    m_began = m_sender.writesFile() ? std::nullopt : m_sender.noteBegin(sent, schedule.count);
    m_stream = *std::move(stream);
    m_registry = m_session.registry();
    m_samples.clear();
    m_failure.reset();
    m_wasStopped = false;
    m_sentBefore = m_answeredBefore = 0;
    m_totalNsBefore = 0;
    connect(m_stream.get(), &Stream::answered, this, &Repeater::answered);
    connect(m_stream.get(), &Stream::ended, this, &Repeater::takeEnd);
    m_sampling.start();
    m_sinceSample.start();
    emit started();
}

void Repeater::stop()
{
    if (!isRunning())
        return;
    m_wasStopped = true;
    m_stream->stop();
}

void Repeater::takeSample()
{
    const StreamTally &tally = m_stream->tally();
    const double seconds = std::max(static_cast<double>(m_sinceSample.restart()) / 1000, 0.001);
    const std::uint64_t answered = tally.answered() - m_answeredBefore;
    StreamSample sample{.sentPerSecond = static_cast<double>(tally.sent() - m_sentBefore) / seconds,
                        .answeredPerSecond = static_cast<double>(answered) / seconds};
    if (answered > 0)
        sample.meanMs = static_cast<double>(tally.totalNs() - m_totalNsBefore) / 1e6 / static_cast<double>(answered);
    if (m_samples.size() == mostSamples)
        m_samples.erase(m_samples.begin());
    m_samples.push_back(sample);
    m_sentBefore = tally.sent();
    m_answeredBefore = tally.answered();
    m_totalNsBefore = tally.totalNs();
    emit progressed();
}

void Repeater::takeEnd(const Result<Done> &outcome)
{
    m_sampling.stop();
    constexpr qint64 shortestMs = 100; // what is shorter would show as a peak
    if (m_samples.empty() || m_sinceSample.elapsed() >= shortestMs)
        takeSample();
    emit progressed();
    if (!outcome)
        m_failure = outcome.error();
    if (m_began)
        m_sender.noteEnd(*m_began, m_stream->tally());
    emit ended();
    if (m_failure)
        emit refused(*m_failure);
}

} // namespace wl
