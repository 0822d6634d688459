// SPDX-License-Identifier: MIT
#include "ui/panels/panelheader.h"

#include <QHBoxLayout>
#include <QLabel>

namespace wl {

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QFrame(parent), m_layout(new QHBoxLayout(this)), m_note(new QLabel(this))
{
    auto *name = new QLabel(title, this);
    name->setObjectName(QStringLiteral("panelTitle"));
    m_note->setObjectName(QStringLiteral("panelNote"));
    m_layout->setContentsMargins(12, 0, 12, 0);
    m_layout->setSpacing(16);
    m_layout->addWidget(name);
    m_layout->addStretch(1);
    m_layout->addWidget(m_note);
    setFixedHeight(stripHeight);
    name->setFixedHeight(stripHeight - 1);
}

void PanelHeader::setNote(const QString &text)
{
    m_note->setText(text);
}

void PanelHeader::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

} // namespace wl
