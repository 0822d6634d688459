// SPDX-License-Identifier: MIT
#pragma once

#include "ui/send/sender.h"

#include <QString>
#include <QStringList>

namespace wl {

/// What a way to send is called, what it does, and what stands in its way, for
/// a person.
struct ModeText
{
    QString title{};
    QString details{};  ///< one fact a line: what it changes, whether it works,
                        ///< what would permit it
    QString obstacle{}; ///< empty when it works for this packet, here and now
};

/// @param dropped  the layers that it does not send, by their titles
[[nodiscard]] ModeText textOf(const Sender::Way &way, const QStringList &dropped);

} // namespace wl
