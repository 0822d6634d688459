// SPDX-License-Identifier: MIT
#include "ui/send/differences.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <string>
#include <unordered_map>

namespace wl {
namespace {

constexpr std::size_t mostListed = 6;
constexpr int longestValue = 24;

QString translated(const char *text)
{
    return QCoreApplication::translate("wl::Difference", text);
}

std::unordered_map<std::string, std::string> valuesOf(const FieldTree &tree)
{
    std::unordered_map<std::string, std::string> values;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (tree.node(i).kind == NodeKind::Value)
            values.emplace(pathOf(tree, i), textOf(tree, i).value);
    }
    return values;
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

std::vector<Difference> differencesBetween(const FieldTree &request, const FieldTree &reply)
{
    std::vector<Difference> found;
    const auto before = valuesOf(request);
    for (NodeIndex i = 0; i < reply.nodes().size(); ++i) {
        const FieldNode &node = reply.node(i);
        if (node.kind != NodeKind::Value)
            continue;
        std::string path = pathOf(reply, i);
        const auto old = before.find(path);
        const std::string now = textOf(reply, i).value;
        if (old == before.end() || old->second == now)
            continue;
        const bool isDerived
            = node.attribute != noAttribute && !reply.registry().info(node.attribute).autoRule.isEmpty();
        found.push_back({.path = std::move(path),
                         .label = QString::fromStdString(labelOf(reply, i)),
                         .before = QString::fromStdString(old->second),
                         .after = QString::fromStdString(now),
                         .isDerived = isDerived});
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
