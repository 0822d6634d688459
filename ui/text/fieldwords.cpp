// SPDX-License-Identifier: MIT
#include "ui/text/fieldwords.h"

#include "core/codec/bits.h"
#include "core/dissect/fieldtext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace wl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldWords", text);
}

} // namespace

QString originWords(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::Plain:
        return tr("default");
    case FieldOrigin::Set:
        return tr("set by you");
    case FieldOrigin::Follows:
        return tr("computed");
    case FieldOrigin::Pinned:
        return tr("pinned");
    }
    return {};
}

QString originGlyph(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::Plain:
        return {};
    case FieldOrigin::Set:
        return QStringLiteral("●");
    case FieldOrigin::Follows:
        return QStringLiteral("ƒ");
    case FieldOrigin::Pinned:
        return QStringLiteral("◆");
    }
    return {};
}

QString offsetText(std::int64_t bit)
{
    const QString byte = QStringLiteral("0x%1").arg(bit / 8, 2, 16, QLatin1Char('0'));
    return bit % 8 == 0 ? byte : QStringLiteral("%1.%2").arg(byte).arg(bit % 8);
}

QString typedValue(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    QString text = toQString(textOf(tree, index).value);
    const bool isNumber = node.attribute != noAttribute && tree.registry().attribute(node.reader).isNumber();
    if (isNumber && text.endsWith(QLatin1Char(')')))
        text.truncate(text.lastIndexOf(QLatin1String(" (")));
    return text;
}

bool sameBits(const FieldTree &one, NodeIndex a, const FieldTree &other, NodeIndex b)
{
    const BitRange left = one.node(a).bits;
    const BitRange right = other.node(b).bits;
    const auto isInside
        = [](BitRange range, const FieldTree &tree) { return range.end() <= std::int64_t{tree.bytes().size()} * 8; };
    if (left.length != right.length || !isInside(left, one) || !isInside(right, other))
        return false;
    if (left.length <= 64)
        return readBits(viewOf(one.bytes()), left) == readBits(viewOf(other.bytes()), right);
    const auto view = [](const FieldTree &tree, BitRange range) {
        return viewOf(tree.bytes())
            .subspan(static_cast<std::size_t>(range.firstByte()), static_cast<std::size_t>(range.touchedBytes()));
    };
    return std::ranges::equal(view(one, left), view(other, right));
}

} // namespace wl
