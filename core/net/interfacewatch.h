// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/filedescriptor.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <optional>

namespace wl {

/// Hears from the kernel when an interface comes, goes, is switched, gets or loses its link or an address, or when the
/// routes change (rtnetlink(7)). What there is then, interfaces() and outgoingInterface() say. Needs no privilege;
/// where the system has no such socket it stays silent.
class InterfaceWatch : public QObject
{
    Q_OBJECT

public:
    explicit InterfaceWatch(QObject *parent = nullptr);

signals:
    /// Once for what happens together: a cable that is plugged in makes a dozen messages.
    void changed();

private:
    void takeMessages();

    FileDescriptor m_socket;
    std::optional<QSocketNotifier> m_notifier;
    QTimer m_settled;
};

} // namespace wl
