// SPDX-License-Identifier: MIT
#include "ui/send/sender.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/net/fillin.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace wl {
namespace {

// The one way that needs no permission and no target: where everything ends
// when nothing else is open.
bool isFileMode(const Sender::Way &way)
{
    return way.mode.destination == Destination::File;
}

/// How much a person has to add before a packet can go this way; the least is the default.
int needs(const Sender::Way &way)
{
    switch (way.mode.destination) {
    case Destination::Address:
        return 0;
    case Destination::Interface:
        return 1;
    case Destination::File:
        break;
    }
    return 2;
}

QString targetWords(const SendRequest &request)
{
    if (request.address.empty())
        return QString::fromStdString(request.interface);
    QString target = QString::fromStdString(request.address);
    if (request.port != 0)
        target += QStringLiteral(":%1").arg(request.port);
    return target;
}

} // namespace

Sender::Sender(Session &session, std::vector<SendMode> modes, QObject *parent)
    : QObject(parent), m_session(session), m_registry(session.registry())
{
    for (const SendMode &mode : modes)
        m_ways.push_back({.mode = mode});
    std::stable_partition(m_ways.begin(), m_ways.end(), [](const Way &way) { return !isFileMode(way); });
    connect(&session, &Session::packetChanged, this, &Sender::plan);
    connect(&session, &Session::loaded, this, [this] {
        m_chosen.clear();
        plan();
    });
    connect(&session, &Session::registryChanged, this, &Sender::carryOver);
    connect(&m_watch, &InterfaceWatch::changed, this, [this] {
        emit linksChanged();
        refreshStates();
    });
    refreshStates();
}

Sender::~Sender() = default;

void Sender::refreshStates()
{
    for (Way &way : m_ways)
        way.state = way.mode.state();
    m_routedTarget.clear(); // the routes may have changed too
    plan();
}

void Sender::plan()
{
    for (Way &way : m_ways) {
        way.plan.reset();
        way.obstacle.clear();
        if (m_session.tree().isEmpty())
            continue;
        auto made = sendPlanOf(m_session.tree(), way.mode.id, {});
        if (made)
            way.plan = *std::move(made);
        else
            way.obstacle = made.error().text;
    }
    findInterface();
    emit changed();
}

const Sender::Way *Sender::defaultWay() const
{
    const Way *best = nullptr;
    for (const Way &way : m_ways) {
        if (!way.isOpen())
            continue;
        const bool isBetter = best == nullptr || needs(way) < needs(*best)
            || (needs(way) == needs(*best) && way.plan->layer < best->plan->layer);
        if (isBetter)
            best = &way;
    }
    if (best == nullptr && !m_ways.empty())
        best = &m_ways.front();
    return best;
}

const Sender::Way *Sender::way() const noexcept
{
    // A choice that the packet has outgrown waits until it fits again.
    const auto chosen = std::find_if(m_ways.begin(), m_ways.end(),
                                     [this](const Way &way) { return m_chosen == way.mode.id && way.plan; });
    return chosen != m_ways.end() ? &*chosen : defaultWay();
}

void Sender::chooseMode(const QString &id)
{
    m_chosen = id.toStdString();
    findInterface();
    emit changed();
}

QStringList Sender::droppedLayers(const Way &way) const
{
    QStringList titles;
    if (way.plan) {
        for (const NodeIndex layer : way.plan->dropped)
            titles += QString::fromStdString(labelOf(m_session.tree(), layer));
    }
    return titles;
}

std::vector<BitRange> Sender::changedOnTheWay() const
{
    std::vector<BitRange> changed;
    const Way *taken = way();
    if (taken == nullptr || !taken->plan || isFileMode(*taken))
        return changed;
    SendRequest wanted = taken->plan->request;
    addTarget(*taken, wanted);
    const auto prediction = taken->mode.predict(wanted);
    const auto start = m_session.packet().bytes.indexOf(wanted.bytes);
    if (!prediction || start < 0 || prediction->bytes.size() != wanted.bytes.size())
        return changed;
    for (qsizetype i = 0; i < wanted.bytes.size(); ++i) {
        if (prediction->bytes[i] == wanted.bytes[i])
            continue;
        if (!changed.empty() && changed.back().endByte() == start + i)
            changed.back().length += 8;
        else
            changed.push_back(BitRange::ofBytes(start + i, 1));
    }
    return changed;
}

bool Sender::writesFile() const
{
    return destination() == Destination::File;
}

Destination Sender::destination() const
{
    return way() == nullptr ? Destination::Address : way()->mode.destination;
}

QString Sender::target() const
{
    if (writesFile())
        return m_file;
    if (destination() == Destination::Interface)
        return m_link;
    if (!isTargetFree())
        return QString::fromStdString(way()->plan->request.address);
    return m_freeTarget;
}

bool Sender::isTargetFree() const
{
    const Way *taken = way();
    return taken == nullptr || needs(*taken) > 0 || !taken->plan || taken->plan->request.address.empty();
}

void Sender::setTarget(const QString &target)
{
    if (writesFile())
        m_file = target;
    else if (destination() == Destination::Interface)
        m_link = target.trimmed();
    else if (isTargetFree())
        m_freeTarget = target.trimmed();
    findInterface();
    emit changed();
}

Result<Done> Sender::writeTarget(const QString &target)
{
    const NodeIndex field = way()->plan->addressField;
    if (field == noNode)
        return Done{};
    return m_session.setField(pathOf(m_session.tree(), field), target.trimmed().toStdString());
}

Result<std::size_t> Sender::fillIn()
{
    const Way *taken = way();
    const std::string reached = taken != nullptr && taken->plan ? taken->plan->reaches : std::string();
    if (reached.empty() && m_interface.isEmpty())
        return Error{ErrorCode::BadInput, "nothing says where this packet goes: neither an address nor an interface"};
    const bool isLinkChosen = destination() == Destination::Interface;
    const auto route = reached.empty() ? routeBy(m_interface.toStdString())
                                       : routeTo(reached, isLinkChosen ? m_link.toStdString() : std::string());
    if (!route)
        return route.error();
    const auto fields = fieldsToFill(m_session.tree(), *route);
    if (!fields)
        return fields.error();
    const auto set = m_session.setFields(*fields, "fill in addresses");
    return set ? Result<std::size_t>(fields->size()) : set.error();
}

void Sender::findInterface()
{
    const bool isAddressed = destination() == Destination::Address;
    const std::string address = isAddressed ? target().toStdString() : std::string();
    if (address == m_routedTarget && !address.empty())
        return;
    m_routedTarget = address;
    m_interface.clear();
    if (destination() == Destination::Interface)
        m_interface = m_link;
    if (address.empty())
        return;
    if (const auto route = outgoingInterface(address))
        m_interface = QString::fromStdString(route->name);
}

QString Sender::buttonText() const
{
    if (writesFile())
        return m_file.isEmpty() ? tr("Write 1 to a file\u2026") : tr("Write 1 to %1").arg(QFileInfo(m_file).fileName());
    if (destination() == Destination::Interface)
        return m_link.isEmpty() ? tr("Send 1") : tr("Send 1 on %1").arg(m_link);
    QString where = target();
    if (const Way *taken = way(); taken != nullptr && taken->plan && taken->plan->request.port != 0)
        where += QStringLiteral(":%1").arg(taken->plan->request.port);
    if (where.isEmpty())
        return tr("Send 1");
    return m_interface.isEmpty() ? tr("Send 1 to %1").arg(where) : tr("Send 1 to %1 via %2").arg(where, m_interface);
}

void Sender::send()
{
    if (isSending())
        return;
    const Way *taken = way();
    if (taken == nullptr)
        return;
    const auto wanted = request();
    if (!wanted)
        return;
    // A frame may be for nobody but its link; what it carries may be for somebody far away.
    const std::string reached = wanted->address.empty() ? taken->plan->reaches : wanted->address;
    if (wanted->file.empty() && !consents({reached}, {}))
        return;
    begin(*taken, *wanted);
}

void Sender::addTarget(const Way &way, SendRequest &request) const
{
    if (way.mode.destination == Destination::Interface)
        request.interface = m_link.toStdString();
    else if (request.address.empty())
        request.address = m_freeTarget.toStdString();
}

void Sender::begin(const Way &way, const SendRequest &request)
{
    auto started = way.mode.start(request);
    if (!started) {
        emit refused(started.error());
        return;
    }
    m_transmission = *std::move(started);
    m_isStopping = false;
    if (request.file.empty())
        noteBegin({request}, 1);
    SentPacket sent;
    sent.packet = m_session.packet();
    sent.askedLayer = way.plan->answeredLayer;
    if (const auto root = m_registry->rowNamed(request.root))
        sent.left.root = *root;
    sent.exchange.number = static_cast<int>(m_sent.size()) + 1;
    sent.exchange.timeMs = QDateTime::currentMSecsSinceEpoch();
    sent.exchange.modeId = way.mode.id;
    sent.exchange.target = request.file.empty() ? targetWords(request).toStdString() : request.file;
    sent.exchange.interfaceName = m_interface.toStdString();
    sent.exchange.built = m_session.packet().bytes;
    sent.exchange.left = request.bytes;
    sent.exchange.status = m_transmission->notes();
    m_sent.push_back(std::move(sent));
    const int index = static_cast<int>(m_sent.size()) - 1;
    listen(index);
    emit sentAdded(index);
    show(index);
    emit sendingChanged(true);
}

void Sender::setState(int index, SentPacket::State state)
{
    m_sent[static_cast<std::size_t>(index)].state = state;
    emit sentChanged(index);
}

void Sender::show(int index)
{
    if (index == m_shown)
        return;
    m_shown = index;
    emit shownChanged(index);
}

void Sender::stop()
{
    if (!m_transmission)
        return;
    m_isStopping = true;
    m_transmission->cancel();
}

} // namespace wl
