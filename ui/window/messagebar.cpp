// SPDX-License-Identifier: MIT
#include "ui/window/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace wl {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_undo(new QPushButton(tr("Undo"), this)),
      m_close(new QToolButton(this))
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
    layout->setContentsMargins(14, 5, 8, 5);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    m_undo->setObjectName(QStringLiteral("messageUndo"));
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &MessageBar::undoWanted);
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

void MessageBar::showDone(const QString &text)
{
    show(text, "note");
    m_undo->show();
}

void MessageBar::showOffer(const QString &text, const std::vector<Choice> &choices)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (QPushButton *old : std::exchange(m_choices, {})) {
        row->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater(); // it may be the one that was pressed
    }
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(QLatin1String(choice.id));
        connect(button, &QPushButton::clicked, this, choice.run);
        row->insertWidget(row->indexOf(m_close), button);
        button->show(); // a layout shows what it is given when the next event comes, and the next click may come first
        m_choices.push_back(button);
    }
    show(text, "note");
}

void MessageBar::forgetDone()
{
    if (!m_undo->isHidden())
        emit visibilityWanted(false);
    m_undo->hide();
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

QSize MessageBar::sizeHint() const
{
    constexpr int line = 1; // the style draws it below, and counts it in no hint
    const int width = window()->width();
    return {width, layout()->heightForWidth(width) + line};
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void MessageBar::show(const QString &text, const char *kind)
{
    m_text->setText(text);
    m_undo->hide();
    setProperty("kind", QLatin1String(kind));
    style()->unpolish(this);
    style()->polish(this);
    emit visibilityWanted(true);
    setAccessibleDescription(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace wl
