// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/alignment.h"
#include "core/net/caution.h"
#include "core/net/exchange.h"
#include "core/net/interfaces.h"
#include "core/net/interfacewatch.h"
#include "core/net/sendlog.h"
#include "core/net/sendmode.h"
#include "core/net/sendplan.h"
#include "core/session/session.h"
#include "ui/send/differences.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wl {

/// One send as the window shows it: the exchange, and the packet as it stood.
struct SentPacket
{
    enum class State : std::uint8_t { OnItsWay, Waiting, Replied, Silent, Done, Failed, Stopped };

    Exchange exchange{};
    Packet packet{};
    NodeIndex askedLayer = noNode; ///< of `packet`: the layer from which a reply is judged
    Packet left{};                 ///< what left, by the protocol that was handed over; without a root when it has none
    Packet reply{};                ///< empty bytes: none
    Packet nearest{};              ///< no reply: of what was seen the packet nearest to one
    std::vector<AlignedField> fields{};
    std::vector<Difference> differences{};
    State state = State::OnItsWay;
    int waitedMs = 0;
};

/// Sends the session's packet, one at a time, and keeps what became of each.
///
/// Which way it goes is the outermost layer's affair until a person chooses;
/// where to is what the packet's own address field says, and a person's choice
/// only where there is none (rule D13).
class Sender : public QObject
{
    Q_OBJECT

public:
    /// One way to send, and what there is to say about it for the present packet.
    struct Way
    {
        SendMode mode{};
        ModeState state{};
        std::optional<SendPlan> plan{}; ///< absent: this packet cannot go that way
        std::string obstacle{};         ///< why not

        [[nodiscard]] bool isOpen() const noexcept { return state.works && plan.has_value(); }
    };

    Sender(Session &session, std::vector<SendMode> modes, QObject *parent = nullptr);
    ~Sender() override;

    [[nodiscard]] const std::vector<Way> &ways() const noexcept { return m_ways; }
    /// The way that Send takes; null only when there are no modes at all.
    [[nodiscard]] const Way *way() const noexcept;
    void chooseMode(const QString &id);

    /// The titles of the layers that @p way does not send.
    [[nodiscard]] QStringList droppedLayers(const Way &way) const;

    /// The parts of the packet that will leave otherwise than they stand.
    [[nodiscard]] std::vector<BitRange> changedOnTheWay() const;

    /// Numeric address, the file's path, or the interface: what the way's destination is.
    [[nodiscard]] QString target() const;
    [[nodiscard]] Destination destination() const;
    /// Whether the packet leaves the target to a person.
    [[nodiscard]] bool isTargetFree() const;
    void setTarget(const QString &target);
    /// Writes the target into the packet's own address field: one step of the history.
    /// Errors: those of Session::setField(). @pre !isTargetFree()
    Result<Done> writeTarget(const QString &target);
    /// Puts this machine's addresses and the next hop's into the packet, as the way to the target has them now: one
    /// step of the history. @return how many fields were changed Errors: those of routeTo() and fieldsToFill();
    /// BadInput when neither an address nor an interface is known.
    Result<std::size_t> fillIn();
    [[nodiscard]] const QString &interfaceName() const noexcept { return m_interface; }
    /// "Send 1 to 127.0.0.1 via lo"
    [[nodiscard]] QString buttonText() const;
    [[nodiscard]] bool writesFile() const;

    [[nodiscard]] bool isSending() const noexcept { return m_transmission != nullptr; }
    [[nodiscard]] const std::vector<SentPacket> &sent() const noexcept { return m_sent; }
    /// The one whose reply is looked at; -1: none.
    [[nodiscard]] int shown() const noexcept { return m_shown; }
    void show(int index);

    /// What the present packet hands over on the way that is taken, to the target that was named. Asks for a file where
    /// one is needed. Nothing: it cannot be sent, which refused() has said, or a person changed their mind.
    [[nodiscard]] std::optional<SendRequest> request();
    /// Whether a person wants to send that much there: asks for what was not confirmed before (core/net/caution.h).
    /// @param reached  addresses; none: whoever is on the link
    [[nodiscard]] bool consents(const std::vector<std::string> &reached, const SendLoad &load);
    /// Notes in @p log from now on what is sent.
    void setLog(SendLog log) { m_log = std::move(log); }
    /// Notes that @p packets are sent, @p count in all. @return what noteEnd() wants, where there is a log
    std::optional<std::int64_t> noteBegin(const std::vector<SendRequest> &packets, std::uint64_t count);
    void noteEnd(std::int64_t began, const StreamTally &tally);

    /// Asked before a hazardous send (once for a target); without one, such a
    /// packet is not sent.
    std::function<bool(const QString &question)> confirm{};
    /// Asked for a file when none was named; empty: the person changed their
    /// mind.
    std::function<QString()> nameFile{};

public slots:
    void send();
    void stop();
    /// Tries again which modes work here.
    void refreshStates();

signals:
    /// Ways, target, interface or button text.
    void changed();
    /// Interfaces, their addresses or the routes are others.
    void linksChanged();
    void sendingChanged(bool sending);
    void sentAdded(int index);
    void sentChanged(int index);
    void shownChanged(int index);
    void refused(const wl::Error &error);

private:
    void plan();
    void findInterface();
    [[nodiscard]] const Way *defaultWay() const;
    void addTarget(const Way &way, SendRequest &request) const;
    void begin(const Way &way, const SendRequest &request);
    void listen(int index);
    void setState(int index, SentPacket::State state);
    void takeReply(int index, const Reply &reply);
    void takeSilence(int index, const Silence &silence);
    void carryOver();

    Session &m_session;
    InterfaceWatch m_watch;
    RegistryPtr m_registry; ///< what the rows of `m_sent` mean
    std::vector<Way> m_ways;
    std::string m_chosen; ///< mode id; "": the default
    QString m_freeTarget = QStringLiteral("127.0.0.1");
    QString m_file;
    QString m_link = QStringLiteral("lo"); ///< where frames go until a person names another interface
    QString m_interface;
    std::string m_routedTarget;
    QSet<QString> m_confirmed; ///< Caution::key
    std::optional<SendLog> m_log{};
    bool m_isStopping = false;
    int m_shown = -1;
    std::unique_ptr<Transmission> m_transmission;
    std::vector<SentPacket> m_sent;
};

} // namespace wl
