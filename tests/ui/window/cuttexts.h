// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace wl::test {

/// Where a widget is, for a person who reads what a test found.
inline QString placeOf(const QWidget &widget)
{
    QStringList names;
    for (const QWidget *at = &widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
        names.prepend(at->objectName().isEmpty() ? QLatin1String(at->metaObject()->className()) : at->objectName());
    return names.join(QLatin1Char('/'));
}

/// Whether a text that ends with an ellipsis, which says that there is more.
inline bool isElided(const QString &text)
{
    return text.endsWith(QChar(0x2026));
}

inline bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || isElided(label.text()))
        return false;
    if (label.wordWrap()) // half a line is out of sight
        return label.heightForWidth(label.width()) > label.height();
    return label.fontMetrics().size(Qt::TextSingleLine, label.text()).width() > label.contentsRect().width();
}

inline bool isCut(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isPicture
        = tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    const QString text = button.text();
    return !isPicture && !text.isEmpty() && !isElided(text)
        && button.fontMetrics().size(Qt::TextShowMnemonic, text).width() > button.width();
}

inline bool isCut(const QComboBox &box)
{
    if (box.isEditable() || isElided(box.currentText()))
        return false; // what is typed scrolls
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) > room.width();
}

/// Texts on view in @p window that do not fit their place and do not say so by an ellipsis.
/// @param lines  whether texts of several lines are looked at
inline QStringList cutTexts(const QWidget &window, bool lines)
{
    QStringList cut;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->visibleRegion().isEmpty())
            continue;
        const auto add = [&](const QString &text) { cut += placeOf(*widget) + QStringLiteral(": ") + text; };
        if (const auto *label = qobject_cast<const QLabel *>(widget);
            label && (lines || !label->wordWrap()) && isCut(*label))
            add(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && isCut(*button))
            add(button->text());
        if (const auto *box = qobject_cast<const QComboBox *>(widget); box && isCut(*box))
            add(box->currentText());
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        for (int i = 0; tabs != nullptr && i < tabs->count(); ++i) {
            if (tabs->elideMode() == Qt::ElideNone
                && tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(i)).width() > tabs->tabRect(i).width())
                add(tabs->tabText(i));
        }
    }
    return cut;
}

} // namespace wl::test
