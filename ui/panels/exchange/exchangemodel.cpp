// SPDX-License-Identifier: MIT
#include "ui/panels/exchange/exchangemodel.h"

#include "ui/theme/appearance.h"

#include <QDateTime>

namespace wl {
namespace {

using State = SentPacket::State;

QString joined(const std::vector<std::string> &lines)
{
    QStringList all;
    for (const std::string &line : lines)
        all += QString::fromStdString(line);
    return all.join(QStringLiteral("; "));
}

QString leftText(const SentPacket &sent)
{
    const Exchange &exchange = sent.exchange;
    if (sent.state == State::OnItsWay)
        return ExchangeModel::tr("leaving\u2026");
    if (sent.state == State::Failed)
        return ExchangeModel::tr("did not leave");
    const QString size = ExchangeModel::tr("left %1 B").arg(exchange.left.size());
    const bool isPart = exchange.built.contains(exchange.left);
    if (!isPart)
        return size
            + (exchange.leftObserved ? ExchangeModel::tr(", changed by the kernel")
                                     : ExchangeModel::tr(", changed by the kernel (predicted)"));
    return size + (exchange.leftObserved ? ExchangeModel::tr(", as built") : ExchangeModel::tr(", predicted as built"));
}

QString replyText(const SentPacket &sent)
{
    switch (sent.state) {
    case State::OnItsWay:
        return {};
    case State::Waiting:
        return ExchangeModel::tr("waiting\u2026");
    case State::Replied:
        return !sent.exchange.reply->notice.empty()
            ? QString::fromStdString(sent.exchange.reply->notice)
            : ExchangeModel::tr("reply in %1").arg(durationText(sent.exchange.reply->rttNs));
    case State::Silent:
        return ExchangeModel::tr("no reply in %1").arg(durationText(std::int64_t{sent.waitedMs} * 1'000'000));
    case State::Done:
        return ExchangeModel::tr("no reply expected");
    case State::Failed:
        return ExchangeModel::tr("failed");
    case State::Stopped:
        break;
    }
    return ExchangeModel::tr("stopped");
}

} // namespace

QString durationText(std::int64_t nanoseconds)
{
    const double milliseconds = static_cast<double>(nanoseconds) / 1e6;
    if (milliseconds >= 1000.0)
        return ExchangeModel::tr("%1 s").arg(QString::number(milliseconds / 1000.0, 'g', 3));
    return ExchangeModel::tr("%1 ms").arg(QString::number(milliseconds, 'g', milliseconds < 0.1 ? 1 : 3));
}

ExchangeModel::ExchangeModel(const Sender &sender, const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent), m_sender(sender), m_appearance(appearance),
      m_rows(static_cast<int>(sender.sent().size()))
{
    connect(&sender, &Sender::sentAdded, this, [this] {
        beginInsertRows({}, 0, 0);
        ++m_rows;
        endInsertRows();
    });
    connect(&sender, &Sender::sentChanged, this, [this](int sent) {
        const int row = m_rows - 1 - sent;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SentPacket &sent = m_sender.sent()[static_cast<std::size_t>(sentIndexOf(index.row()))];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(sent, index.column());
    if (role == Qt::ForegroundRole)
        return colorAt(sent, index.column());
    return {};
}

QString ExchangeModel::textAt(const SentPacket &sent, int column) const
{
    switch (column) {
    case NumberColumn:
        return QStringLiteral("#%1").arg(sent.exchange.number);
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(sent.exchange.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    case LeftColumn:
        return leftText(sent);
    case ReplyColumn:
        return replyText(sent);
    default:
        break;
    }
    const QString notes = joined(sent.exchange.status);
    if (sent.reply.bytes.isEmpty())
        return notes;
    return describe(sent.differences) + (notes.isEmpty() ? QString() : QStringLiteral("; ") + notes);
}

QVariant ExchangeModel::colorAt(const SentPacket &sent, int column) const
{
    const Theme &theme = m_appearance.theme();
    if (column == NumberColumn || column == TimeColumn)
        return theme.muted;
    if (column != ReplyColumn)
        return {};
    if (sent.state == State::Replied)
        return sent.exchange.reply->notice.empty() ? theme.ok : theme.warn;
    return sent.state == State::Silent || sent.state == State::Failed ? theme.warn : theme.muted;
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case TimeColumn:
        return tr("Time");
    case LeftColumn:
        return tr("Left");
    case ReplyColumn:
        return tr("Reply");
    default:
        return tr("What differs");
    }
}

} // namespace wl
