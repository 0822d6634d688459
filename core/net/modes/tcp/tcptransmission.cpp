// SPDX-License-Identifier: MIT
#include "core/net/modes/tcp/tcptransmission.h"

#include <QHostAddress>

namespace wl {
namespace {

constexpr qint64 mostReceived = 1 << 20;
constexpr int quietMs = 50;
constexpr int connectMs = 5000; // where no reply is waited for

} // namespace

TcpTransmission::TcpTransmission(SendRequest request) : m_request(std::move(request)), m_socket(new QTcpSocket)
{
    for (QTimer *timer : {&m_timeout, &m_quiet}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_timeout, &QTimer::timeout, this, &TcpTransmission::giveUp);
    connect(&m_quiet, &QTimer::timeout, this, &TcpTransmission::concludeReply);
    connect(m_socket.get(), &QTcpSocket::connected, this, &TcpTransmission::write);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &TcpTransmission::takeBytes);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpTransmission::takeError);
}

void TcpTransmission::begin()
{
    const QHostAddress target(QString::fromStdString(m_request.address));
    const bool isIpv6 = target.protocol() == QAbstractSocket::IPv6Protocol;
    if (m_request.sourcePort != 0
        && !m_socket->bind(QHostAddress(isIpv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), m_request.sourcePort))
        return conclude(Error{ErrorCode::Io,
                              "cannot send from port " + std::to_string(m_request.sourcePort) + ": "
                                  + m_socket->errorString().toStdString()});
    m_timeout.start(m_request.timeoutMs > 0 ? m_request.timeoutMs : connectMs);
    m_socket->connectToHost(target, m_request.port);
}

void TcpTransmission::stop()
{
    m_timeout.stop();
    m_quiet.stop();
    m_socket.reset();
}

void TcpTransmission::write()
{
    m_socket->write(m_request.bytes);
    m_socket->flush();
    m_sinceSent.start();
    m_isSent = true;
    if (!announceLeft(m_request.bytes, false))
        return;
    if (m_request.timeoutMs > 0)
        return m_timeout.start(m_request.timeoutMs);
    m_timeout.stop();
    // What the socket still holds would be lost if it were closed at once.
    if (m_socket->bytesToWrite() == 0)
        return conclude(Done{});
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] {
        if (m_socket->bytesToWrite() == 0)
            conclude(Done{});
    });
}

void TcpTransmission::takeBytes()
{
    if (m_received.isEmpty())
        m_replyNs = m_sinceSent.nsecsElapsed();
    m_received += m_socket->read(mostReceived - m_received.size());
    if (m_received.size() == mostReceived || (m_request.matches && m_request.matches(viewOf(m_received))))
        return concludeReply();
    if (!m_request.matches)
        m_quiet.start(quietMs);
}

void TcpTransmission::takeError(QAbstractSocket::SocketError error)
{
    if (!m_isSent)
        return conclude(Error{error == QAbstractSocket::SocketAccessError ? ErrorCode::NoPermission : ErrorCode::Io,
                              "cannot connect to " + m_request.address + " port " + std::to_string(m_request.port)
                                  + ": " + m_socket->errorString().toStdString()});
    if (error == QAbstractSocket::RemoteHostClosedError && m_request.timeoutMs <= 0)
        return conclude(Error{ErrorCode::Io, "the other side closed the connection before it had everything"});
    if (error != QAbstractSocket::RemoteHostClosedError)
        return conclude(Error{ErrorCode::Io, "the connection was lost: " + m_socket->errorString().toStdString()});
    if (!m_received.isEmpty() && !m_request.matches)
        return concludeReply();
    concludeSilence("the other side closed the connection");
}

void TcpTransmission::giveUp()
{
    if (!m_isSent)
        return conclude(Error{ErrorCode::Io,
                              "no connection to " + m_request.address + " port " + std::to_string(m_request.port)
                                  + " in " + std::to_string(m_timeout.interval()) + " ms"});
    if (!m_request.matches && !m_received.isEmpty())
        return concludeReply();
    concludeSilence({});
}

void TcpTransmission::concludeReply()
{
    conclude(Reply{.bytes = m_received, .fromAddress = m_request.address, .rttNs = m_replyNs, .root = m_request.root});
}

void TcpTransmission::concludeSilence(const std::string &text)
{
    Silence silence{.waitedMs = m_request.timeoutMs};
    if (!m_received.isEmpty()) {
        silence.packetsSeen = 1;
        silence.seen.push_back(m_received);
    }
    if (m_request.explain && !m_received.isEmpty())
        m_request.explain(silence);
    else
        silence.text = std::to_string(m_received.size()) + " bytes came back";
    if (!text.empty())
        silence.text += "; " + text;
    conclude(silence);
}

} // namespace wl
