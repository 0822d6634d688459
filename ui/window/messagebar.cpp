// SPDX-License-Identifier: MIT
#include "ui/window/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace wl {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setText(QStringLiteral("\u00d7"));
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 2, 8, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { emit visibilityWanted(false); });
}

void MessageBar::showError(const QString &what, const Error &error)
{
    const QString why = QString::fromStdString(error.toString());
    show(what.isEmpty() ? why : tr("%1: %2").arg(what, why), "error");
}

void MessageBar::showNote(const QString &text)
{
    show(text, "note");
}

void MessageBar::showBanner(const QString &text)
{
    m_close->hide();
    show(text, "banner");
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::show(const QString &text, const char *kind)
{
    m_text->setText(text);
    setProperty("kind", QLatin1String(kind));
    style()->unpolish(this);
    style()->polish(this);
    emit visibilityWanted(true);
}

} // namespace wl
