// SPDX-License-Identifier: MIT
#include "ui/panels/repeat/repeatsummary.h"

#include "ui/panels/repeat/repeatpanel.h"
#include "ui/send/repeater.h"
#include "ui/text/errortext.h"

#include <QLocale>

namespace wl {

QString summaryOf(const Repeater &repeater, const QLocale &locale)
{
    const Stream *stream = repeater.stream();
    if (stream == nullptr)
        return RepeatPanel::tr("Packets in turn, at a rate; every answer is matched with its packet. Esc stops.");
    const StreamTally &tally = stream->tally();
    QStringList parts;
    const auto number = [&locale](std::uint64_t value) { return locale.toString(qulonglong{value}); };
    parts += RepeatPanel::tr("%1 of %2 sent").arg(number(tally.sent()), number(stream->timetable().schedule().count));
    if (tally.isMatched() && tally.packet(0).timeoutMs > 0)
        parts += RepeatPanel::tr("%1 answered").arg(number(tally.answered()));
    if (tally.unanswered() > 0)
        parts += RepeatPanel::tr("%1 without an answer").arg(number(tally.unanswered()));
    const double seconds = static_cast<double>(stream->elapsedNs()) / 1e9;
    if (seconds > 0 && tally.sent() > 1)
        parts += RepeatPanel::tr("%1/s").arg(locale.toString(static_cast<double>(tally.sent() - 1) / seconds, 'f', 1));
    const auto milliseconds
        = [&locale](std::int64_t ns) { return locale.toString(static_cast<double>(ns) / 1e6, 'f', 3); };
    if (tally.answered() > 0)
        parts += RepeatPanel::tr("round trip %1 / %2 / %3 ms (least, mean, most)")
                     .arg(milliseconds(tally.shortestNs()), milliseconds(tally.meanNs()),
                          milliseconds(tally.longestNs()));
    if (tally.others() > 0)
        parts += tally.isMatched() ? RepeatPanel::tr("%1 seen that answered none").arg(number(tally.others()))
                                   : RepeatPanel::tr("%1 seen meanwhile").arg(number(tally.others()));
    if (stream->unseen() > 0)
        parts += RepeatPanel::tr("%1 not seen leaving").arg(number(stream->unseen()));
    if (stream->slippedNs() > 0)
        parts += RepeatPanel::tr("the rate could not be held: late by %1 ms")
                     .arg(milliseconds(static_cast<std::int64_t>(stream->slippedNs())));
    if (repeater.wasStopped())
        parts += RepeatPanel::tr("stopped");
    for (const std::string &note : stream->notes())
        parts += toQString(note);
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace wl
