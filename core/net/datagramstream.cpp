// SPDX-License-Identifier: MIT
#include "core/net/datagramstream.h"

#include "core/net/networkerror.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <map>

namespace wl {
namespace {

constexpr std::int64_t millisecond = 1'000'000;
constexpr std::int64_t lateness = 10 * millisecond; // what may be caught up: 1 % of a second, then the schedule slips
constexpr std::int64_t patience = 1'000 * millisecond;
constexpr int packetsAtOnce = 64; // then the event loop gets a turn
constexpr int arrivalsAtOnce = 64;

} // namespace

DatagramStream::DatagramStream(StreamRequest request, const Timetable &timetable, std::vector<std::string> notes,
                               std::vector<Channel> channels, std::vector<std::size_t> channelOf,
                               std::vector<QByteArray> predicted, QuotationKey quotation)
    : Stream(std::move(request), timetable, std::move(notes)), m_channels(std::move(channels)),
      m_channelOf(std::move(channelOf)), m_predicted(std::move(predicted)), m_quotation(quotation)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &DatagramStream::sendDue);
    for (std::size_t i = 0; i < m_channels.size(); ++i) {
        auto notifier = std::make_unique<QSocketNotifier>(m_channels[i].socket.number(), QSocketNotifier::Read);
        connect(notifier.get(), &QSocketNotifier::activated, this, [this, i] { readArrivals(i); });
        m_channels[i].notifier = std::move(notifier);
    }
}

void DatagramStream::begin()
{
    m_baseNs = m_startNs = monotonicNs();
    sendDue();
}

void DatagramStream::close()
{
    m_next.stop();
    for (Channel &channel : m_channels) {
        channel.notifier->setEnabled(false);
        channel.socket.close();
    }
}

/// Everything that is due, at most a batch.
void DatagramStream::sendDue()
{
    const std::uint64_t count = timetable().schedule().count;
    for (int i = 0; i < packetsAtOnce && tally().sent() < count; ++i) {
        const std::uint64_t number = tally().sent();
        const std::int64_t late = monotonicNs() - m_baseNs - static_cast<std::int64_t>(timetable().atNs(number));
        if (late < 0)
            break;
        if (late > lateness && !timetable().schedule().isUnpaced()) {
            m_baseNs += late - lateness;
            m_slipped += static_cast<std::uint64_t>(late - lateness);
            setSlipped(m_slipped);
        }
        if (!sendOne(number))
            return;
    }
    if (tally().sent() == count)
        waitForReplies();
    else
        waitForNext();
}

/// @return whether it was sent; if not, what comes next is arranged, or all is over
bool DatagramStream::sendOne(std::uint64_t number)
{
    const QByteArray &bytes = tally().packet(number).bytes;
    const FileDescriptor &socket = m_channels[m_channelOf[number % m_channelOf.size()]].socket;
    const std::int64_t leftNs = realtimeNs();
    if (send(socket.number(), bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) >= 0) {
        m_stuckNs = 0;
        setElapsed(static_cast<std::uint64_t>(monotonicNs() - m_startNs));
        mutableTally().addLeft(leftNs, monotonicNs());
        return true;
    }
    const int errnoValue = errno;
    // An error that an earlier packet met is told by the next call, which then does nothing.
    const bool isReported = errnoValue == ECONNREFUSED || errnoValue == EHOSTUNREACH || errnoValue == ENETUNREACH
        || errnoValue == EHOSTDOWN;
    const bool mayPass = isReported || errnoValue == EAGAIN || errnoValue == ENOBUFS || errnoValue == EINTR;
    const std::int64_t now = monotonicNs();
    m_stuckNs = m_stuckNs == 0 ? now : m_stuckNs;
    if (!mayPass || now - m_stuckNs > patience)
        conclude(systemError(errnoValue, "send to " + tally().packet(number).address));
    else
        m_next.start(isReported ? 0 : 1);
    return false;
}

void DatagramStream::waitForNext()
{
    const std::int64_t due = m_baseNs + static_cast<std::int64_t>(timetable().atNs(tally().sent())) - monotonicNs();
    constexpr std::int64_t longest = 1'000'000'000;
    m_next.start(static_cast<int>(std::clamp(due, std::int64_t{0}, longest * 1000) / millisecond));
}

void DatagramStream::readArrivals(std::size_t channel)
{
    const QPointer<Stream> alive(this);
    for (int i = 0; i < arrivalsAtOnce && alive && !isEnded(); ++i) {
        const Arrival arrival = nextArrival(m_channels[channel].socket);
        if (arrival.kind == Arrival::Kind::Nothing)
            return;
        if (arrival.kind == Arrival::Kind::Failure)
            return conclude(systemError(arrival.errnoValue, "receive"));
        takeMessage(channel, arrival);
    }
}

void DatagramStream::takeMessage(std::size_t channel, const Arrival &arrival)
{
    const bool isMessage = arrival.kind == Arrival::Kind::Message;
    Reply reply{.bytes = isMessage ? arrival.bytes : QByteArray(),
                .notice = arrival.notice,
                .fromAddress = arrival.fromAddress,
                .isKernelStamped = arrival.stampNs.has_value()};
    if (!isMessage && arrival.notice.empty())
        return; // a report that does not mean that anything was lost
    const auto number = tally().firstWaiting([&](std::uint64_t one) {
        if (m_channelOf[one % m_channelOf.size()] != channel)
            return false;
        const auto &matches = tally().packet(one).matches;
        return isMessage ? !matches || matches(viewOf(arrival.bytes)) : isQuoted(one, channel, arrival.bytes);
    });
    takeArrival(number, std::move(reply), arrival.stampNs.value_or(realtimeNs()));
}

bool DatagramStream::isQuoted(std::uint64_t number, std::size_t channel, const QByteArray &quoted) const
{
    const QByteArray &predicted = m_predicted[number % m_predicted.size()];
    return m_channelOf[number % m_channelOf.size()] == channel
        && quoted.mid(m_quotation.offset, m_quotation.length) == predicted.mid(m_quotation.offset, m_quotation.length);
}

Result<std::unique_ptr<Stream>> streamOfDatagrams(const DatagramMode &mode, StreamRequest request,
                                                  Result<Prediction> (*predict)(const SendRequest &))
{
    const auto timetable = timetableOf(request);
    if (!timetable)
        return timetable.error();
    std::vector<DatagramStream::Channel> channels;
    std::vector<std::size_t> channelOf;
    std::vector<QByteArray> predicted;
    std::vector<std::string> notes;
    std::map<std::string, std::size_t> known;
    for (const SendRequest &packet : request.packets) {
        auto prediction = predict(packet);
        if (!prediction)
            return prediction.error();
        if (predicted.empty())
            notes = std::move(prediction->notes);
        predicted.push_back(std::move(prediction->bytes));
        const auto [at, isNew] = known.try_emplace(mode.socketKey(packet), channels.size());
        channelOf.push_back(at->second);
        if (!isNew)
            continue;
        if (channels.size() == DatagramStream::mostSockets)
            return Error{ErrorCode::BadInput,
                         "these packets would need more than " + std::to_string(DatagramStream::mostSockets)
                             + " sockets: another way of sending has room for them"};
        auto socket = mode.open(packet);
        if (!socket)
            return socket.error();
        channels.push_back({.socket = *std::move(socket)});
    }
    return {std::make_unique<DatagramStream>(std::move(request), *timetable, std::move(notes), std::move(channels),
                                             std::move(channelOf), std::move(predicted), mode.quotation)};
}

} // namespace wl
