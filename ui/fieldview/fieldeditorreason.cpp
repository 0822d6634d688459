// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldeditor.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QStyle>
#include <QTextCharFormat>

#include <algorithm>
#include <utility>

namespace wl {

void FieldEditor::setReason(const QString &reason, int column)
{
    m_reason = reason;
    const bool isUnfinished = column > text().size() || text().isEmpty();
    const bool isWrong = isInvalid() && !isUnfinished && !isOffering(); // the beginning of a name is no mistake yet
    setWrong(isWrong);
    markFrom(isWrong ? std::max(column, 1) : 0);
    setAccessibleDescription(reason);
    m_reasonLabel->setText(reason);
    placeReason();
    emit reshaped();
}

void FieldEditor::setWrong(bool isWrong)
{
    if (property("invalid").toBool() == isWrong) // the style sheets' red edges
        return;
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_reasonLabel)}) {
        widget->setProperty("invalid", isWrong);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

/// Underlines the text from @p column (1-based) on; 0: nothing. A line edit takes formats from input methods only.
void FieldEditor::markFrom(int column)
{
    QList<QInputMethodEvent::Attribute> marks;
    if (column > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_mistake);
        format.setForeground(m_mistake);
        const int first = column - 1;
        marks.append(
            {QInputMethodEvent::TextFormat, first - cursorPosition(), static_cast<int>(text().size()) - first, format});
    }
    if (column == 0 && m_mistakeAt < 0)
        return;
    m_mistakeAt = column - 1;
    QInputMethodEvent event({}, marks);
    QLineEdit::inputMethodEvent(&event);
}

void FieldEditor::placeReason()
{
    m_reasonLabel->setVisible(isInvalid() && !isOffering() && !m_isDone);
    if (m_reasonLabel->isHidden())
        return;
    m_reasonLabel->adjustSize();
    const QRect room = parentWidget()->rect();
    QPoint at(x(), geometry().bottom() + 2);
    if (at.y() + m_reasonLabel->height() > room.bottom())
        at.setY(y() - m_reasonLabel->height() - 1);
    at.setX(std::max(0, std::min(at.x(), room.right() - m_reasonLabel->width())));
    m_reasonLabel->move(at);
    m_reasonLabel->raise();
}

} // namespace wl
