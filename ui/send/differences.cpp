// SPDX-License-Identifier: MIT
#include "ui/send/differences.h"

#include <QCoreApplication>
#include <QStringList>

namespace wl {
namespace {

constexpr std::size_t mostListed = 6;
constexpr int longestValue = 24;

QString translated(const char *text)
{
    return QCoreApplication::translate("wl::Difference", text);
}

QString shortened(const QString &text)
{
    return text.size() <= longestValue ? text : text.left(longestValue - 1) + QChar(0x2026);
}

/// The position of the difference whose values are those of @p one the other
/// way round, or its own.
std::size_t partnerOf(const std::vector<Difference> &all, std::size_t one)
{
    for (std::size_t other = 0; other < all.size(); ++other) {
        if (other != one && all[other].before == all[one].after && all[other].after == all[one].before)
            return other;
    }
    return one;
}

QString inWords(const Difference &difference)
{
    if (difference.isDerived)
        return difference.label;
    return QStringLiteral("%1 %2 \u2192 %3")
        .arg(difference.label, shortened(difference.before), shortened(difference.after));
}

} // namespace

std::vector<Difference> differencesIn(const std::vector<AlignedField> &fields)
{
    std::vector<Difference> found;
    for (const AlignedField &field : fields) {
        const bool isInBoth = field.isBuilt && field.reply != noNode && !field.isLayer;
        if (!isInBoth || field.change == ReplyChange::Same)
            continue;
        found.push_back({.path = field.path,
                         .label = QString::fromStdString(field.label),
                         .before = QString::fromStdString(field.built),
                         .after = QString::fromStdString(field.back),
                         .isDerived = field.isDerived,
                         .isExpected = field.change == ReplyChange::Expected});
    }
    return found;
}

QString describe(const std::vector<Difference> &differences)
{
    if (differences.empty())
        return translated("everything is equal");
    QStringList words;
    for (std::size_t i = 0; i < differences.size() && i < mostListed; ++i) {
        const std::size_t partner = partnerOf(differences, i);
        if (partner < i)
            continue; // said with its partner
        words += partner == i ? inWords(differences[i])
                              : translated("%1 and %2 swapped").arg(differences[i].label, differences[partner].label);
    }
    QString line = words.join(QStringLiteral(", "));
    if (differences.size() > mostListed)
        return line + translated(" and %1 more").arg(differences.size() - mostListed);
    return line + translated("; the rest is equal");
}

} // namespace wl
