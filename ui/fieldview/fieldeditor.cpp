// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldeditor.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "ui/fieldview/interestingvalues.h"
#include "ui/fieldview/namecompleter.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>

#include <utility>

namespace wl {

FieldEditor::FieldEditor(Session &session, NodeIndex node, const Theme &theme, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_reasonLabel(new QLabel(parent))
{
    const FieldTree &tree = session.tree();
    m_path = pathOf(tree, node);
    m_attribute = tree.node(node).attribute;
    setObjectName(QStringLiteral("fieldEditor"));
    setAccessibleName(toQString(labelOf(tree, node)));
    setText(typedValue(tree, node));
    setMaxLength(1 << 20);
    const auto names = namesFor(tree, node);
    if (!names.empty())
        m_names = new NameCompleter(names, theme, this);
    m_isDone = !session.beginLive(m_path).has_value();

    m_reasonLabel->setObjectName(QStringLiteral("fieldReason"));
    m_reasonLabel->setVisible(false);
    m_reasonLabel->setMargin(3);
    m_reasonLabel->setAutoFillBackground(true);
    m_reasonLabel->setStyleSheet(
        QStringLiteral("QLabel#fieldReason { background: %1; color: %2; border: 1px solid %2; border-radius: 3px; }")
            .arg(theme.panel.name(), theme.error.name()));

    connect(this, &QLineEdit::textEdited, this, &FieldEditor::follow);
    connect(this, &QLineEdit::textChanged, this, &FieldEditor::reshaped);
    connect(&session, &Session::packetChanged, this, [this] {
        if (!m_session.isLive())
            abandon();
    });
    if (m_names != nullptr) {
        connect(m_names, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &name) {
            setText(name);
            follow(name);
            keep(Next::Stay);
        });
    }
}

FieldEditor::~FieldEditor()
{
    if (!std::exchange(m_isDone, true))
        m_session.cancelLive();
    delete m_reasonLabel;
}

void FieldEditor::replaceBy(const QString &typed)
{
    selectAll();
    insert(typed);
    follow(text());
}

void FieldEditor::step(int direction)
{
    const auto node = findNode(m_session.tree(), m_path);
    if (m_isDone || !node)
        return;
    const auto values = interestingValues(m_session, *node);
    if (values.empty())
        return;
    const std::uint64_t next = nextValue(values, bitsOf(m_session.tree(), *node), direction);
    setText(typedNumber(m_session.tree().registry(), m_attribute, next));
    follow(text());
    if (m_names != nullptr)
        m_names->hide();
}

void FieldEditor::showNames()
{
    if (m_names != nullptr)
        m_names->offer(QString());
}

bool FieldEditor::keep(Next next)
{
    if (m_isDone)
        return true;
    if (isInvalid())
        return false;
    m_isDone = true;
    m_session.commitLive();
    finish(next);
    return true;
}

void FieldEditor::restore()
{
    if (std::exchange(m_isDone, true))
        return;
    m_session.cancelLive();
    finish(Next::Stay);
}

void FieldEditor::abandon()
{
    if (!std::exchange(m_isDone, true))
        finish(Next::Stay);
}

void FieldEditor::finish(Next next)
{
    if (m_names != nullptr)
        m_names->hide();
    m_reasonLabel->hide();
    emit finished(this, next);
}

void FieldEditor::follow(const QString &typed)
{
    if (m_isDone)
        return;
    const auto result = m_session.setLive(typed.toStdString());
    const bool isName = !typed.isEmpty() && typed.front().isLetter();
    if (m_names != nullptr && isName)
        m_names->offer(typed);
    else if (m_names != nullptr)
        m_names->hide();
    setReason(result ? QString() : describe(result.error()));
}

void FieldEditor::setReason(const QString &reason)
{
    m_reason = reason;
    const bool isRed = isInvalid() && !isOffering(); // the beginning of a name is no mistake yet
    if (property("invalid").toBool() != isRed) {     // the style sheet's red edge
        setProperty("invalid", isRed);
        style()->unpolish(this);
        style()->polish(this);
    }
    setAccessibleDescription(reason);
    m_reasonLabel->setText(reason);
    placeReason();
    emit reshaped();
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

bool FieldEditor::isOffering() const
{
    return m_names != nullptr && m_names->popup()->isVisible();
}

bool FieldEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool steps
            = key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (steps || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) { // QWidget::event() would move the focus
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            keep(key->key() == Qt::Key_Tab ? Next::Forward : Next::Backward);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FieldEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isPopupOpen = isOffering();
    const bool hasChoice = isPopupOpen && m_names->popup()->currentIndex().isValid();
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            event->ignore(); // the window's
        else if (hasChoice)
            event->ignore(); // the list's
        else
            keep(Next::Stay);
        return;
    case Qt::Key_Escape:
        if (isPopupOpen) {
            m_names->hide();
            setReason(m_reason);
        } else {
            restore();
        }
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isAlt)
            step(event->key() == Qt::Key_Up ? 1 : -1);
        else if (isPopupOpen)
            event->ignore();
        else if (event->key() == Qt::Key_Down)
            showNames();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FieldEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool isElsewhere = event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (m_isDone || !isElsewhere || isOffering())
        return;
    if (!keep(Next::Stay)) // half a value must not stay in the packet unseen
        restore();
}

void FieldEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeReason();
}

void FieldEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeReason();
}

} // namespace wl
