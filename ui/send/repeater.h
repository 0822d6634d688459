// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"
#include "core/net/stream/stream.h"
#include "ui/send/sender.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace wl {

/// One packet of a stream as the window shows it.
struct RepeatedPacket
{
    Packet packet{};
    QString label{};        ///< what tells it from the others; empty: its own line does
    std::size_t number = 0; ///< in the file, from 1; 0: it is not there
};

/// What happened in a quarter of a second of a stream.
struct StreamSample
{
    double sentPerSecond = 0;
    double answeredPerSecond = 0;
    std::optional<double> meanMs{}; ///< round trip; nothing without an answer
};

/// Sends packets in turn, on the way and to the target that the Sender has, and keeps what became of them until the
/// next start.
class Repeater : public QObject
{
    Q_OBJECT

public:
    static constexpr int sampleMs = 250;
    static constexpr std::size_t mostSamples = 240; ///< a minute

    Repeater(Session &session, Sender &sender, QObject *parent = nullptr);
    ~Repeater() override;

    /// Asks first what has to be asked. What cannot be sent is said by refused(), or by the Sender's.
    void start(std::vector<RepeatedPacket> packets, const Schedule &schedule);
    /// Nothing leaves after this.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_stream != nullptr && !m_stream->isEnded(); }

    /// The last one; null before the first.
    [[nodiscard]] const Stream *stream() const noexcept { return m_stream.get(); }
    [[nodiscard]] const std::vector<RepeatedPacket> &packets() const noexcept { return m_packets; }
    [[nodiscard]] const std::vector<StreamSample> &samples() const noexcept { return m_samples; }
    /// Definitions by which the last stream's packets and replies are read.
    [[nodiscard]] const RegistryPtr &registry() const noexcept { return m_registry; }
    /// Why not everything was sent; nothing while it is, or when it was.
    [[nodiscard]] const std::optional<Error> &failure() const noexcept { return m_failure; }
    [[nodiscard]] bool wasStopped() const noexcept { return m_wasStopped; }

signals:
    void started();
    /// More was sent or came back; a few times a second, and at the end.
    void progressed();
    void answered(quint64 number);
    void ended();
    void refused(const wl::Error &error);

private:
    [[nodiscard]] std::optional<StreamRequest> requestFor(const std::vector<RepeatedPacket> &repeated,
                                                          const Schedule &schedule);
    void takeSample();
    void takeEnd(const Result<Done> &outcome);

    Session &m_session;
    Sender &m_sender;
    RegistryPtr m_registry;
    std::vector<RepeatedPacket> m_packets;
    std::unique_ptr<Stream> m_stream;
    std::optional<std::int64_t> m_began{}; ///< in the log
    std::vector<StreamSample> m_samples;
    QTimer m_sampling;
    QElapsedTimer m_sinceSample;
    std::uint64_t m_sentBefore = 0;
    std::uint64_t m_answeredBefore = 0;
    std::int64_t m_totalNsBefore = 0;
    std::optional<Error> m_failure{};
    bool m_wasStopped = false;
};

} // namespace wl
