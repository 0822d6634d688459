// SPDX-License-Identifier: MIT
#include "ui/fieldview/bytenotations.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "ui/text/errortext.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace wl {
namespace {

constexpr std::array notations{ByteNotation::Text, ByteNotation::Hex, ByteNotation::Escaped};

std::string escaped(ByteView bytes)
{
    std::string out = "\"";
    for (const std::uint8_t byte : bytes) {
        if (byte == '"' || byte == '\\')
            out += '\\';
        if (byte >= 0x20 && byte < 0x7f)
            out += static_cast<char>(byte);
        else
            out += "\\x" + toHex({&byte, 1});
    }
    return out + '"';
}

ByteNotation notationOf(const QString &text)
{
    if (text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return ByteNotation::Hex;
    const bool isEscaped = text.startsWith(QLatin1Char('"')) && text.contains(QLatin1String("\\x"));
    return isEscaped ? ByteNotation::Escaped : ByteNotation::Text;
}

} // namespace

std::optional<QString> rewritten(const QString &text, ByteNotation notation)
{
    const auto bytes = parseBytes(text.toStdString());
    if (!bytes)
        return std::nullopt;
    const ByteView view = viewOf(*bytes);
    switch (notation) {
    case ByteNotation::Text:
        return isPrintableText(view) ? std::optional(toQString(showBytes(view))) : std::nullopt;
    case ByteNotation::Hex:
        return toQString("0x" + toHex(view));
    case ByteNotation::Escaped:
        return toQString(escaped(view));
    }
    return std::nullopt;
}

ByteNotations::ByteNotations(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("byteNotations"));
    setAccessibleName(tr("Notation of the bytes"));
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::array texts{tr("Text"), tr("Hex"), QStringLiteral("\\x")};
    const std::array names{tr("As text"), tr("In hex"), tr("As escaped text")};
    for (std::size_t i = 0; i < notations.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setText(texts[i]);
        button->setAccessibleName(names[i]);
        button->setToolTip(tr("%1 (Ctrl+Shift+T: the next)").arg(names[i]));
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus); // leaving the editor would end it
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { emit chosen(notations[i]); });
        m_buttons[i] = button;
    }
}

void ByteNotations::follow(const QString &text)
{
    m_present = notationOf(text);
    for (std::size_t i = 0; i < notations.size(); ++i)
        m_buttons[i]->setChecked(notations[i] == m_present);
}

ByteNotation ByteNotations::after(const QString &text) const
{
    const auto present = static_cast<std::size_t>(m_present);
    for (std::size_t step = 1; step < notations.size(); ++step) {
        const ByteNotation next = notations[(present + step) % notations.size()];
        const auto there = rewritten(text, next);
        if (there && *there != text)
            return next;
    }
    return m_present;
}

} // namespace wl
