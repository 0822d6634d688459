// SPDX-License-Identifier: MIT
//
// What stands before sending: whether it is possible, whether it is wanted, and the note of it.
#include "ui/send/sender.h"

#include "core/net/caution.h"

#include <algorithm>

namespace wl {

std::optional<SendRequest> Sender::request()
{
    const Way &taken = *way();
    if (!taken.plan) {
        emit refused({.code = ErrorCode::BadInput, .text = taken.obstacle});
        return std::nullopt;
    }
    if (!taken.state.works) {
        const std::string &grant = taken.state.grantCommand;
        emit refused({.code = ErrorCode::NoPermission,
                      .text = taken.state.reason + (grant.empty() ? "" : "; this permits it: " + grant)});
        return std::nullopt;
    }
    SendRequest wanted = taken.plan->request;
    if (writesFile()) {
        if (m_file.isEmpty() && nameFile)
            m_file = nameFile();
        if (m_file.isEmpty())
            return std::nullopt;
        wanted.file = m_file.toStdString();
        emit changed();
        return wanted;
    }
    addTarget(taken, wanted);
    return wanted;
}

bool Sender::consents(const std::vector<std::string> &reached, const SendLoad &load)
{
    const auto local = interfaces();
    QStringList reasons;
    QStringList keys;
    const auto cautions = cautionsOf(reached, m_interface.toStdString(), load, local);
    if (!cautions) {
        emit refused(cautions.error());
        return false;
    }
    for (const Caution &one : *cautions) {
        const auto isNew
            = [this](const std::string &key) { return !m_confirmed.contains(QString::fromStdString(key)); };
        if (std::none_of(one.keys.begin(), one.keys.end(), isNew))
            continue;
        for (const std::string &key : one.keys)
            keys += QString::fromStdString(key);
        reasons += QString::fromStdString(one.text);
    }
    if (reasons.isEmpty())
        return true;
    if (!confirm || !confirm(tr("%1.\n\nSend all the same?").arg(reasons.join(QStringLiteral(";\n")))))
        return false;
    m_confirmed.unite(QSet<QString>(keys.begin(), keys.end()));
    return true;
}

std::optional<std::int64_t> Sender::noteBegin(const std::vector<SendRequest> &packets, std::uint64_t count)
{
    if (!m_log)
        return std::nullopt;
    const auto began
        = m_log->logBegin(way()->mode.id, m_interface.toStdString(), packets.front().address, packets, count);
    if (began)
        return *began;
    emit refused(began.error());
    return std::nullopt;
}

void Sender::noteEnd(std::int64_t began, const StreamTally &tally)
{
    if (const auto noted = m_log->logEnd(began, tally); !noted)
        emit refused(noted.error());
}

} // namespace wl
