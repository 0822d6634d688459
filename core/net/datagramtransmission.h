// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/datagramsocket.h"
#include "core/net/sendmode.h"

#include <QSocketNotifier>
#include <QTimer>

namespace wl {

/// Where in a message the bytes stand by which an ICMP error's quotation of it
/// is recognised. Empty: every error that the socket reports is about it.
struct QuotationKey
{
    qsizetype offset = 0;
    qsizetype length = 0;
};

/// A datagram that goes out through a connected socket, and the wait for its reply.
class DatagramTransmission : public Transmission
{
    Q_OBJECT

public:
    /// @param request     its bytes are what the socket is given
    /// @param prediction  its bytes are what will leave
    /// @param silenceHint added to Silence::text; why a reply may have gone elsewhere, or ""
    DatagramTransmission(FileDescriptor socket, SendRequest request, Prediction prediction, QuotationKey key = {},
                         std::string silenceHint = {});

protected:
    void begin() override;
    void stop() override;

private:
    void readArrivals();
    void giveUp();

    /// @return whether @p arrival ended the transmission; then `this` may be gone.
    [[nodiscard]] bool concludesWith(const Arrival &arrival);
    [[nodiscard]] bool isAnswer(const Arrival &arrival) const;
    void noteSeen(const QByteArray &bytes);
    [[nodiscard]] Reply replyOf(const Arrival &arrival) const;
    [[nodiscard]] std::int64_t roundTripNs(const Arrival &arrival, bool &isKernelStamped) const;
    [[nodiscard]] std::string silenceText() const;

    FileDescriptor m_socket;
    SendRequest m_request;
    QByteArray m_predicted;
    QuotationKey m_key;
    std::string m_silenceHint;
    QSocketNotifier m_notifier;
    QTimer m_timeout;
    Silence m_silence;
    std::int64_t m_sentRealtimeNs = 0;
    std::int64_t m_sentMonotonicNs = 0;
};

} // namespace wl
