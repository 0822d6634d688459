// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QObject>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wl {

/// What came back.
struct Reply
{
    QByteArray bytes{};           ///< as the mode delivers them; empty when all there is is `notice`
    std::string notice{};         ///< "" or what a host on the way reported: "port unreachable (refused)"
    std::string fromAddress{};    ///< who answered; not always who was asked
    std::int64_t rttNs = 0;       ///< round-trip time, nanoseconds
    bool isKernelStamped = false; ///< the end of the round trip is the kernel's receive time stamp
    std::string root{};           ///< protocol root to read `bytes` by, from SendRequest::root
};

/// No reply came in time. What was seen instead.
struct Silence
{
    int waitedMs = 0;
    int packetsSeen = 0;
    std::vector<QByteArray> seen{};       ///< the first 16 of them
    std::string text{};                   ///< "2 packets seen; none had sequence 11482"
    std::optional<std::size_t> nearest{}; ///< which of `seen` comes nearest to an answer
};

/// One packet on its way: first left(), then at most one of replied(),
/// timedOut() and failed(), and always finished() last.
///
/// Nothing blocks. The packet leaves after control has returned to the event
/// loop. Deleting the object stops it silently; every slot may do so.
class Transmission : public QObject
{
    Q_OBJECT

public:
    Transmission();

    /// What the system does differently from what was asked, in words; known from the start.
    [[nodiscard]] const std::vector<std::string> &notes() const noexcept { return m_notes; }
    [[nodiscard]] bool isFinished() const noexcept { return m_isFinished; }

public slots:
    /// Stops at once: closes what is open, emits finished() and nothing else.
    /// Before left() it means that nothing leaves.
    void cancel();

signals:
    /// The system took the packet. @p bytes as they left; only a prediction unless @p isObserved.
    void left(const QByteArray &bytes, bool isObserved);
    void replied(const wl::Reply &reply);
    void timedOut(const wl::Silence &silence);
    void failed(const wl::Error &error);
    void finished();

protected:
    /// Done: over without a reply, because none was waited for.
    using Outcome = std::variant<Done, Reply, Silence, Error>;

    void setNotes(std::vector<std::string> notes) { m_notes = std::move(notes); }

    /// Emits left(). @return whether the transmission is still there and wanted;
    /// when not, the caller must return without touching `this`.
    [[nodiscard]] bool announceLeft(const QByteArray &bytes, bool isObserved);

    /// Stops and tells. A slot may have deleted `this`, so it is the caller's last act.
    void conclude(const Outcome &outcome);

    /// Sends. Called once, from the event loop.
    virtual void begin() = 0;

    /// Closes what is open. Called once.
    virtual void stop() = 0;

private:
    void announce(const Outcome &outcome);

    std::vector<std::string> m_notes;
    bool m_isFinished = false;
};

} // namespace wl
