// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sendmode.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace wl {

/// Bytes that go out over a TCP connection of their own, and what comes back over it.
class TcpTransmission : public Transmission
{
    Q_OBJECT

public:
    /// @param request  its address is a numeric one, its port is not 0
    explicit TcpTransmission(SendRequest request);

protected:
    void begin() override;
    void stop() override;

private:
    void write();
    void takeBytes();
    void takeError(QAbstractSocket::SocketError error);
    void giveUp();
    /// What has come so far is all of the reply.
    void concludeReply();
    void concludeSilence(const std::string &text);

    SendRequest m_request;
    /// It may be the one that is speaking when it goes.
    struct DeleteLater
    {
        void operator()(QTcpSocket *socket) const
        {
            socket->disconnect();
            socket->abort();
            socket->deleteLater();
        }
    };

    std::unique_ptr<QTcpSocket, DeleteLater> m_socket;
    QTimer m_timeout;
    QTimer m_quiet; ///< a reply may come in pieces
    QElapsedTimer m_sinceSent;
    std::int64_t m_replyNs = 0;
    QByteArray m_received;
    bool m_isSent = false;
};

} // namespace wl
