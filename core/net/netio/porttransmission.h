// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/linkfilter.h"
#include "core/net/netio/port.h"
#include "core/net/sendmode.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace wl {

/// What a mode knows about its packets and the frames around them.
struct PortMode
{
    netio::Link link = netio::Link::Frame;

    /// A filter that accepts this packet on its way out and whatever may answer it.
    /// @param linkBytes  the length of the link header in front of what is filtered
    LinkFilter (*filter)(const SendRequest &request, std::uint32_t linkBytes) = nullptr;
    /// Whether @p left can be what became of the packet that @p predicted foretells.
    bool (*isSame)(const QByteArray &predicted, const QByteArray &left) = nullptr;
    /// The sender, as text.
    std::string (*source)(const QByteArray &packet) = nullptr;
    /// What a report of a host on the way says about @p request, "" when @p packet is none.
    std::string (*notice)(const QByteArray &packet, const QByteArray &request) = nullptr;
};

/// A packet that leaves through a port, the sight of it leaving, and the wait for its reply.
class PortTransmission : public Transmission
{
    Q_OBJECT

public:
    /// @param prediction  its bytes are what is expected to leave
    PortTransmission(std::unique_ptr<Port> port, const PortMode &mode, SendRequest request, Prediction prediction);

protected:
    void begin() override;
    void stop() override;

private:
    void takeFacts(const netio::Opened &facts);
    void sendPacket();
    void takeFrame(const SeenFrame &frame);
    void takeOutgoing(const QByteArray &packet, std::int64_t timeNs);
    void takeIncoming(const QByteArray &packet, std::int64_t timeNs);
    void takeEnd(const Result<Done> &outcome);
    [[nodiscard]] bool announce(const QByteArray &bytes, bool isObserved);
    void waitOrEnd();
    void giveUp();
    [[nodiscard]] std::string silenceText() const;

    std::unique_ptr<Port> m_port;
    PortMode m_mode;
    SendRequest m_request;
    QByteArray m_predicted;
    std::uint32_t m_linkBytes = 0;
    QTimer m_timeout;
    QTimer m_sight; ///< a frame may leave later than it was taken: its neighbour is asked for first
    std::optional<std::int64_t> m_leftNs{};
    std::int64_t m_handedOverNs = 0;
    bool m_isTaken = false; ///< the kernel has it
    bool m_isAnnounced = false;
    Silence m_silence;
};

/// The length of the link header of what a port shows; nothing: what it shows cannot be read.
/// @param hardwareType  ARPHRD_…
[[nodiscard]] std::optional<std::uint32_t> linkBytesOf(std::uint16_t hardwareType);

/// Why nothing can be sent as @p link on the interface of these facts.
[[nodiscard]] std::optional<Error> linkError(netio::Link link, const netio::Opened &facts, const std::string &name);

/// The port of an interface: on this machine, or "ssh://…".
/// Errors: NoPermission, BadInput (no such place), Io.
[[nodiscard]] Result<std::unique_ptr<Port>> portOn(const std::string &interface);

/// Starts a transmission through a port: what start() of such a mode does once the
/// request is found good.
/// Errors: those of interfaceOf() and portOn().
[[nodiscard]] Result<std::unique_ptr<Transmission>> startThroughPort(const PortMode &mode, const SendRequest &request,
                                                                     Prediction prediction);

/// The interface by which @p request leaves: the one that it names, else the one by which its target is reached.
/// Errors: BadInput when neither is known.
[[nodiscard]] Result<std::string> interfaceOf(const SendRequest &request);

} // namespace wl
