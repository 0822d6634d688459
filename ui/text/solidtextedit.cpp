// SPDX-License-Identifier: MIT
#include "ui/text/solidtextedit.h"

#include <QPainter>
#include <QPaintEvent>

namespace wl {

SolidTextEdit::SolidTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void SolidTextEdit::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), palette().color(QPalette::Base));
    QPlainTextEdit::paintEvent(event);
}

} // namespace wl
