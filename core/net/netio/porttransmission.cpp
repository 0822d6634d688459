// SPDX-License-Identifier: MIT
#include "core/net/netio/porttransmission.h"

#include "core/net/interfaces.h"
#include "core/net/stream/stream.h"

#include <net/if.h>
#include <net/if_arp.h>

namespace wl {
namespace {

constexpr int sightMs = 250;
constexpr std::uint32_t etherHeaderBytes = 14;
constexpr std::size_t packetsKept = 16; // of those that were no reply

} // namespace

/// Loopback has the header of Ethernet too, with both addresses 0.
std::optional<std::uint32_t> linkBytesOf(std::uint16_t hardwareType)
{
    constexpr std::uint16_t rawIp = 519; // ARPHRD_RAWIP, newer than some C libraries
    switch (hardwareType) {
    case ARPHRD_ETHER:
    case ARPHRD_LOOPBACK:
        return etherHeaderBytes;
    case ARPHRD_NONE:
    case rawIp:
        return 0;
    default:
        return std::nullopt;
    }
}

std::optional<Error> linkError(netio::Link link, const netio::Opened &facts, const std::string &name)
{
    if (link == netio::Link::Frame && linkBytesOf(facts.hardwareType) != etherHeaderBytes)
        return Error{ErrorCode::BadInput, "the frames of " + name + " are no Ethernet frames"};
    if ((facts.flags & IFF_UP) == 0)
        return Error{ErrorCode::Io, name + " is switched off"};
    return std::nullopt;
}

PortTransmission::PortTransmission(std::unique_ptr<Port> port, const PortMode &mode, SendRequest request,
                                   Prediction prediction)
    : m_port(std::move(port)), m_mode(mode), m_request(std::move(request)), m_predicted(std::move(prediction.bytes))
{
    setNotes(std::move(prediction.notes));
    for (QTimer *timer : {&m_timeout, &m_sight}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_timeout, &QTimer::timeout, this, &PortTransmission::giveUp);
    connect(&m_sight, &QTimer::timeout, this, [this] {
        if (announce(m_predicted, false))
            waitOrEnd();
    });
}

void PortTransmission::begin()
{
    connect(m_port.get(), &Port::opened, this, &PortTransmission::takeFacts);
    connect(m_port.get(), &Port::listening, this, &PortTransmission::sendPacket);
    connect(m_port.get(), &Port::frameSeen, this, &PortTransmission::takeFrame);
    connect(m_port.get(), &Port::jobEnded, this,
            [this](const netio::Finished &, const Result<Done> &outcome) { takeEnd(outcome); });
    connect(m_port.get(), &Port::failed, this, [this](const Error &error) { conclude(error); });
}

/// Deleting the port ends the program, and with it everything on its way out. It may be the one that is speaking.
void PortTransmission::stop()
{
    m_timeout.stop();
    m_sight.stop();
    m_port->disconnect(this);
    m_port.release()->deleteLater();
}

void PortTransmission::takeFacts(const netio::Opened &facts)
{
    const auto linkBytes = linkBytesOf(facts.hardwareType);
    if (const auto error = linkError(m_mode.link, facts, m_request.interface))
        return conclude(*error);
    if (!linkBytes)
        return sendPacket(); // what is seen there could not be read
    m_linkBytes = *linkBytes;
    const LinkFilter filter = m_mode.filter(m_request, m_linkBytes);
    m_port->listen(programOf({&filter, 1}));
}

void PortTransmission::sendPacket()
{
    const PortJob job{.link = m_mode.link, .frames = {m_request.bytes}, .entries = {{}}};
    m_handedOverNs = realtimeNs();
    if (const auto sent = m_port->send(job); !sent)
        conclude(sent.error());
}

void PortTransmission::takeFrame(const SeenFrame &frame)
{
    const QByteArray packet = m_mode.link == netio::Link::Frame ? frame.bytes : frame.bytes.mid(m_linkBytes);
    if (frame.isOutgoing)
        takeOutgoing(packet, frame.timeNs);
    else
        takeIncoming(packet, frame.timeNs);
}

void PortTransmission::takeOutgoing(const QByteArray &packet, std::int64_t timeNs)
{
    if (m_leftNs || !m_mode.isSame(m_predicted, packet))
        return;
    m_leftNs = timeNs;
    m_sight.stop();
    if (announce(packet, true) && m_isTaken)
        waitOrEnd();
}

/// The kernel took the packet, or did not.
void PortTransmission::takeEnd(const Result<Done> &outcome)
{
    if (!outcome)
        return conclude(outcome.error());
    m_isTaken = true;
    if (m_isAnnounced)
        waitOrEnd();
    else
        m_sight.start(sightMs);
}

bool PortTransmission::announce(const QByteArray &bytes, bool isObserved)
{
    if (m_isAnnounced)
        return true;
    m_isAnnounced = true;
    return announceLeft(bytes, isObserved);
}

void PortTransmission::waitOrEnd()
{
    if (m_request.timeoutMs <= 0)
        return conclude(Done{});
    if (!m_timeout.isActive())
        m_timeout.start(m_request.timeoutMs);
}

void PortTransmission::takeIncoming(const QByteArray &packet, std::int64_t timeNs)
{
    if (m_mode.isSame(m_predicted, packet))
        return; // loopback hands over what was sent
    const std::string notice = m_mode.notice(packet, m_predicted);
    if (notice.empty() && m_request.matches && !m_request.matches(viewOf(packet))) {
        ++m_silence.packetsSeen;
        if (m_silence.seen.size() < packetsKept)
            m_silence.seen.push_back(packet);
        return;
    }
    Reply reply{.bytes = packet,
                .notice = notice,
                .fromAddress = m_mode.source(packet),
                .isKernelStamped = m_leftNs.has_value(),
                .root = m_request.root};
    reply.rttNs = m_leftNs ? timeNs - *m_leftNs : realtimeNs() - m_handedOverNs;
    if (announce(m_predicted, false))
        conclude(reply);
}

void PortTransmission::giveUp()
{
    m_silence.waitedMs = m_request.timeoutMs;
    if (m_request.explain)
        m_request.explain(m_silence);
    else
        m_silence.text = silenceText();
    if (!m_leftNs)
        m_silence.text
            += "; it was not seen leaving " + m_request.interface + " either: no neighbour took it, or a filter did";
    conclude(m_silence);
}

std::string PortTransmission::silenceText() const
{
    const int seen = m_silence.packetsSeen;
    std::string text = "no packet seen";
    if (seen > 0)
        text = std::to_string(seen) + (seen == 1 ? " packet" : " packets") + " seen; none was "
            + (m_request.expected.empty() ? std::string("a reply") : m_request.expected);
    return text;
}

Result<std::string> interfaceOf(const SendRequest &request)
{
    if (!request.interface.empty())
        return request.interface;
    if (request.address.empty())
        return Error{ErrorCode::BadInput, "no interface is named to send on"};
    const auto way = outgoingInterface(request.address);
    if (!way)
        return way.error();
    if (way->name.empty())
        return Error{ErrorCode::BadInput,
                     "by which interface " + request.address + " is reached is not known; name it"};
    return way->name;
}

Result<std::unique_ptr<Port>> portOn(const std::string &interface)
{
    const auto place = portPlaceOf(interface);
    if (!place)
        return place.error();
    if (!place->isStream) {
        if (const auto permitted = netioPermission(); !permitted)
            return permitted.error();
    }
    return Port::start(*place);
}

Result<std::unique_ptr<Transmission>> startThroughPort(const PortMode &mode, const SendRequest &request,
                                                       Prediction prediction)
{
    const auto interface = interfaceOf(request);
    if (!interface)
        return interface.error();
    auto port = portOn(*interface);
    if (!port)
        return port.error();
    SendRequest wanted = request;
    wanted.interface = *interface;
    return Result<std::unique_ptr<Transmission>>(
        std::make_unique<PortTransmission>(*std::move(port), mode, std::move(wanted), std::move(prediction)));
}

} // namespace wl
