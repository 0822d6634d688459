// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/net/filedescriptor.h"
#include "core/net/netio/netioprogram.h"
#include "core/net/netio/protocol.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

namespace wl {

/// A frame that a port saw on its interface.
struct SeenFrame
{
    QByteArray bytes{};      ///< link header included, and the 802.1Q tag that the kernel had taken out
    std::int64_t timeNs = 0; ///< the kernel's stamp, CLOCK_REALTIME
    bool isOutgoing = false; ///< it left this machine
};

/// One packet of a job.
struct JobEntry
{
    std::size_t frame = 0;      ///< which of the job's
    std::uint64_t atNs = 0;     ///< from the start; never before the entry in front of it
    std::size_t firstPatch = 0; ///< of the job's patches: what is different in this packet
    std::uint32_t patchCount = 0;
};

/// What to send through a port.
struct PortJob
{
    netio::Link link = netio::Link::Frame;
    std::vector<QByteArray> frames{}; ///< each may be sent by several entries
    std::vector<netio::Patch> patches{};
    std::vector<JobEntry> entries{};
    std::uint32_t loops = 1;
    std::uint64_t loopNs = 0; ///< from one loop's start to the next
    QByteArray address{};     ///< 4 or 16 bytes, where the kernel sends it; empty: each packet's own destination
};

/// Adds an entry that sends @p packet at @p atNs: as patches of the job's last frame where that has its size and few of
/// its bytes differ, else as a frame of its own.
void addPacket(PortJob &job, ByteView packet, std::uint64_t atNs);

/// A wirelathe-netio of our own, and the conversation with it (protocol.h). It
/// lives as long as this object. Nothing blocks; every question is answered by a
/// signal. A slot may delete the port.
class Port : public QObject
{
    Q_OBJECT

public:
    /// Starts the program and says Open.
    /// Errors: Io when it cannot be started.
    static Result<std::unique_ptr<Port>> start(const PortPlace &place);
    ~Port() override;

    /// @param filter  classic BPF; what it accepts is told by frameSeen()
    void listen(std::span<const netio::Instruction> filter);
    /// Errors: BadInput when it is empty or larger than a job may be; Io when there is no memory for it.
    Result<Done> send(const PortJob &job);
    void stopJob();

    [[nodiscard]] pid_t process() const noexcept { return m_process; }

signals:
    void opened(const wl::netio::Opened &facts);
    void listening();
    void frameSeen(const wl::SeenFrame &frame);
    void progressed(const wl::netio::Progress &progress);
    /// @p error is of code Io when not everything was sent; its text says why.
    void jobEnded(const wl::netio::Finished &facts, const wl::Result<wl::Done> &outcome);
    /// Something was refused, or the program has ended: nothing more will come.
    void failed(const wl::Error &error);

private:
    Port(FileDescriptor channel, pid_t process, PortPlace place);

    void say(const void *message, std::size_t size, int file = -1);
    void flush();
    void readMessages();
    [[nodiscard]] bool readChunk();
    void take(QByteArray message);
    void takeHello(const QByteArray &message);
    void takeFrame(const QByteArray &message);
    void fail(const Error &error);

    FileDescriptor m_channel;
    pid_t m_process;
    PortPlace m_place;
    QSocketNotifier m_reads;
    QSocketNotifier m_writes;
    QByteArray m_received;
    QByteArray m_unsent; ///< of a stream
    bool m_isGreeted = false;
    bool m_hasFailed = false;
};

/// What a reason means, for a person.
[[nodiscard]] std::string textOf(netio::Reason reason, int errnoValue, const std::string &interface);

} // namespace wl
