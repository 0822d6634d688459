// SPDX-License-Identifier: MIT
#include "tests/shots/studio.h"

#include <QAbstractItemView>
#include <QMenu>

#include <algorithm>

namespace wl::shots {
namespace {

/// A field of a packet, and what is typed into it.
struct Shot
{
    const char *name;
    const char *line;
    const char *path;
    const char *typed;
};

constexpr Shot shots[]{
    {"flag", "ipv4 / tcp syn=1", "tcp.syn", "0"},
    {"names", "icmp", "icmp.type", "time"},
    {"mac", "ethernet / ipv4", "ethernet.dst", "02:00:5e:0"},
    {"ipv4", "ipv4 / udp", "ipv4.dst", "198.51.100."},
    {"ipv6", "ipv6 / udp", "ipv6.dst", "2001:db8::5:"},
    {"time", "ipv4 / udp dst_port=123 / ntp", "ntp.transmit_time", "2026-01-31T12:00:00Z"},
    {"text", "icmp / \"hello\"", "icmp.data", "\"hello world\""},
    {"hex", "icmp / \"hello\"", "icmp.data", "0x68656c6c6f"},
    {"escaped", "icmp / \"hello\"", "icmp.data", "\"a\\x00b\\n\""},
};

QRect placeOf(Studio &studio)
{
    auto *fields = studio.window.findChild<QWidget *>(QStringLiteral("fieldTree"));
    return {fields->mapTo(&studio.window, QPoint()), QSize(fields->width(), std::min(fields->height(), 520))};
}

} // namespace

bool takeEditors(Studio &studio, const QString &folder, const QString &suffix)
{
    bool isGood = true;
    for (const Shot &shot : shots) {
        craft(studio, shot.line);
        typeInto(studio, shot.path, QString::fromLatin1(shot.typed));
        isGood = take(studio, folder, QStringLiteral("16-") + QLatin1String(shot.name) + suffix, placeOf(studio))
            && isGood;
        for (QWidget *popup : QApplication::topLevelWidgets()) {
            if (popup->windowType() == Qt::Popup)
                popup->hide();
        }
        press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    }
    craft(studio, "ipv4 / tcp options[0].kind=2");
    auto *fields = studio.window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    const auto rows = fields->fieldModel().match(fields->fieldModel().index(0, 0), Qt::DisplayRole, QString(), -1,
                                                 Qt::MatchContains | Qt::MatchRecursive);
    const auto add = std::ranges::find_if(rows, [&](const QModelIndex &row) {
        return fields->fieldModel().kindAt(row) == RowKind::Add
            && row.parent().data(FieldModel::PathRole).toString() == QLatin1String("tcp.options");
    });
    if (add == rows.end())
        return false;
    fields->activateRow(*add);
    isGood = take(studio, folder, QStringLiteral("16-list") + suffix, placeOf(studio)) && isGood;
    studio.window.findChild<QMenu *>(QStringLiteral("elementMenu"))->close();
    return isGood;
}

} // namespace wl::shots
