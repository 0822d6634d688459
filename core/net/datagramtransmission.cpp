// SPDX-License-Identifier: MIT
#include "core/net/datagramtransmission.h"

#include "core/net/networkerror.h"

#include <cerrno>
#include <ctime>

namespace wl {
namespace {

constexpr int arrivalsAtOnce = 64;      // then the event loop gets a turn, also in a flood
constexpr int arrivalsAtTheEnd = 1024;  // more than a receive buffer of the usual 208 KiB holds
constexpr std::size_t packetsKept = 16; // of those that were no reply

std::int64_t now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

} // namespace

DatagramTransmission::DatagramTransmission(FileDescriptor socket, SendRequest request, Prediction prediction,
                                           QuotationKey key, std::string silenceHint)
    : m_socket(std::move(socket)), m_request(std::move(request)), m_predicted(std::move(prediction.bytes)), m_key(key),
      m_silenceHint(std::move(silenceHint)), m_notifier(m_socket.number(), QSocketNotifier::Read)
{
    setNotes(std::move(prediction.notes));
    m_notifier.setEnabled(false);
    m_timeout.setSingleShot(true);
    m_timeout.setTimerType(Qt::PreciseTimer);
    connect(&m_notifier, &QSocketNotifier::activated, this, &DatagramTransmission::readArrivals);
    connect(&m_timeout, &QTimer::timeout, this, &DatagramTransmission::giveUp);
}

void DatagramTransmission::begin()
{
    m_sentMonotonicNs = now(CLOCK_MONOTONIC);
    m_sentRealtimeNs = now(CLOCK_REALTIME);
    const ssize_t sent = send(m_socket.number(), m_request.bytes.constData(),
                              static_cast<std::size_t>(m_request.bytes.size()), MSG_NOSIGNAL);
    if (sent < 0)
        return conclude(systemError(errno, "send to " + m_request.address));

    if (!announceLeft(m_predicted, false))
        return;
    if (m_request.timeoutMs <= 0)
        return conclude(Done{});
    m_timeout.start(m_request.timeoutMs);
    m_notifier.setEnabled(true);
}

void DatagramTransmission::stop()
{
    m_timeout.stop();
    m_notifier.setEnabled(false);
    m_socket.close();
}

void DatagramTransmission::readArrivals()
{
    for (int i = 0; i < arrivalsAtOnce && !isFinished(); ++i) {
        const Arrival arrival = nextArrival(m_socket);
        if (arrival.kind == Arrival::Kind::Nothing || concludesWith(arrival))
            return;
    }
}

void DatagramTransmission::giveUp()
{
    // A busy event loop can be late: what already waits in the socket came in time.
    for (int i = 0; i < arrivalsAtTheEnd; ++i) {
        const Arrival arrival = nextArrival(m_socket);
        if (arrival.kind == Arrival::Kind::Nothing)
            break;
        if (concludesWith(arrival))
            return;
    }
    m_silence.waitedMs = m_request.timeoutMs;
    if (m_request.explain)
        m_request.explain(m_silence);
    else
        m_silence.text = silenceText();
    if (!m_silenceHint.empty())
        m_silence.text += "; " + m_silenceHint;
    conclude(m_silence);
}

bool DatagramTransmission::concludesWith(const Arrival &arrival)
{
    if (arrival.kind == Arrival::Kind::Failure) {
        conclude(systemError(arrival.errnoValue, "send to " + m_request.address));
        return true;
    }
    if (isAnswer(arrival)) {
        conclude(replyOf(arrival));
        return true;
    }
    noteSeen(arrival.bytes);
    return false;
}

bool DatagramTransmission::isAnswer(const Arrival &arrival) const
{
    if (arrival.kind == Arrival::Kind::Message)
        return !m_request.matches || m_request.matches(viewOf(arrival.bytes));
    return !arrival.notice.empty()
        && arrival.bytes.mid(m_key.offset, m_key.length) == m_predicted.mid(m_key.offset, m_key.length);
}

void DatagramTransmission::noteSeen(const QByteArray &bytes)
{
    ++m_silence.packetsSeen;
    if (m_silence.seen.size() < packetsKept)
        m_silence.seen.push_back(bytes);
}

Reply DatagramTransmission::replyOf(const Arrival &arrival) const
{
    const bool isMessage = arrival.kind == Arrival::Kind::Message;
    Reply reply{.bytes = isMessage ? arrival.bytes : QByteArray(),
                .notice = arrival.notice,
                .fromAddress = arrival.fromAddress,
                .root = m_request.root};
    reply.rttNs = roundTripNs(arrival, reply.isKernelStamped);
    return reply;
}

std::int64_t DatagramTransmission::roundTripNs(const Arrival &arrival, bool &isKernelStamped) const
{
    const std::int64_t elapsed = now(CLOCK_MONOTONIC) - m_sentMonotonicNs;
    if (!arrival.stampNs)
        return elapsed;
    // Somebody may set the clock meanwhile; a stamp from before the send or after now gives that away.
    const std::int64_t stamped = *arrival.stampNs - m_sentRealtimeNs;
    isKernelStamped = stamped > 0 && stamped <= elapsed;
    return isKernelStamped ? stamped : elapsed;
}

std::string DatagramTransmission::silenceText() const
{
    const int seen = m_silence.packetsSeen;
    std::string text = "no packet seen";
    if (seen == 1)
        text = m_request.expected.empty() ? "1 packet seen; it was no reply"
                                          : "1 packet seen; it did not have " + m_request.expected;
    else if (seen > 1)
        text = std::to_string(seen) + " packets seen; "
            + (m_request.expected.empty() ? "none was a reply" : "none had " + m_request.expected);
    return text;
}

} // namespace wl
