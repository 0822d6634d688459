// SPDX-License-Identifier: MIT
#include "ui/text/elidedlabel.h"

#include <QEvent>

namespace wl {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it is cut before anything else is
}

void ElidedLabel::setWhole(const QString &text)
{
    if (text == m_whole)
        return;
    m_whole = text;
    setToolTip(text);
    setAccessibleName(text);
    fit();
}

void ElidedLabel::fit()
{
    const int beside = sizeHint().width() - fontMetrics().horizontalAdvance(text()); // what the style adds
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, width() - beside));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace wl
