// SPDX-License-Identifier: MIT
#include "ui/send/modetext.h"

#include <QCoreApplication>

namespace wl {
namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("wl::ModeText", text);
}

QString obstacleOf(const Sender::Way &way)
{
    if (!way.plan)
        return said("Not for this packet: %1.").arg(QString::fromStdString(way.obstacle));
    if (way.state.works)
        return {};
    const QString reason = said("Not permitted here: %1.").arg(QString::fromStdString(way.state.reason));
    if (way.state.grantCommand.empty())
        return reason;
    return reason + said(" This permits it: %1").arg(QString::fromStdString(way.state.grantCommand));
}

} // namespace

ModeText textOf(const Sender::Way &way, const QStringList &dropped)
{
    ModeText text;
    text.title = QCoreApplication::translate("wl::SendMode", way.mode.title);
    text.obstacle = obstacleOf(way);
    QStringList lines{QCoreApplication::translate("wl::SendMode", way.mode.changes)};
    if (!dropped.isEmpty())
        lines += said("Not sent from here, the system writes its own: %1.").arg(dropped.join(QStringLiteral(", ")));
    lines += text.obstacle.isEmpty() ? said("Works here: %1.").arg(QString::fromStdString(way.state.reason))
                                     : text.obstacle;
    text.details = lines.join(QLatin1Char('\n'));
    return text;
}

} // namespace wl
