// SPDX-License-Identifier: MIT
#include "core/net/transmission.h"

#include <QPointer>

namespace wl {

Transmission::Transmission()
{
    const auto beginUnlessCancelled = [this] {
        if (!m_isFinished)
            begin();
    };
    QMetaObject::invokeMethod(this, beginUnlessCancelled, Qt::QueuedConnection);
}

void Transmission::cancel()
{
    conclude(Done{});
}

bool Transmission::announceLeft(const QByteArray &bytes, bool isObserved)
{
    const QPointer<Transmission> alive(this);
    emit left(bytes, isObserved);
    return alive && !m_isFinished;
}

void Transmission::conclude(const Outcome &outcome)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    stop();

    const QPointer<Transmission> alive(this);
    announce(outcome);
    if (alive)
        emit finished();
}

void Transmission::announce(const Outcome &outcome)
{
    if (const auto *reply = std::get_if<Reply>(&outcome))
        emit replied(*reply);
    else if (const auto *silence = std::get_if<Silence>(&outcome))
        emit timedOut(*silence);
    else if (const auto *error = std::get_if<Error>(&outcome))
        emit failed(*error);
}

} // namespace wl
