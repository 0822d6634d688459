// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldeditor.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "ui/fieldview/bytenotations.h"
#include "ui/fieldview/interestingvalues.h"
#include "ui/fieldview/namecompleter.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>

#include <utility>

namespace wl {
namespace {

/// Bytes that rule D3 reads: neither an address nor characters of another encoding.
bool hasNotations(const Registry &registry, const FieldNode &node)
{
    if (node.attribute == noAttribute || !registry.info(node.reader).format.empty())
        return false;
    const Attribute &attribute = registry.attribute(node.reader);
    return attribute.kind == AttributeKind::Bytes
        || (attribute.kind == AttributeKind::Text && attribute.encoding == TextEncoding::Utf8);
}

} // namespace

FieldEditor::FieldEditor(Session &session, NodeIndex node, const Theme &theme, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_reasonLabel(new QLabel(parent)), m_mistake(theme.error)
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
    if (hasNotations(tree.registry(), tree.node(node)))
        addNotations();
    m_isDone = !session.beginLive(m_path).has_value();

    m_reasonLabel->setObjectName(QStringLiteral("fieldReason"));
    m_reasonLabel->setVisible(false);
    m_reasonLabel->setMargin(3);
    m_reasonLabel->setAutoFillBackground(true);
    m_reasonLabel->setStyleSheet(
        QStringLiteral("QLabel#fieldReason { background: %1; color: %3; border: 1px solid %3; border-radius: 3px; }"
                       "QLabel#fieldReason[invalid=\"true\"] { color: %2; border-color: %2; }")
            .arg(theme.panel.name(), theme.error.name(), theme.muted.name()));

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

void FieldEditor::addNotations()
{
    m_notations = new ByteNotations(this);
    m_notations->follow(text());
    connect(m_notations, &ByteNotations::chosen, this, &FieldEditor::rewrite);
    connect(this, &QLineEdit::textChanged, m_notations, &ByteNotations::follow);
}

void FieldEditor::rewrite(ByteNotation notation)
{
    const auto there = rewritten(text(), notation);
    m_notations->follow(text()); // a click has checked its button already
    if (!there || *there == text())
        return;
    selectAll();
    insert(*there);
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
    if (isInvalid()) {
        setWrong(true); // it was said to be finished
        return false;
    }
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
    if (m_names != nullptr && (isName || isOffering())) // a number alone asks for no list, but filters an open one
        m_names->offer(typed);
    else if (m_names != nullptr)
        m_names->hide();
    setReason(result ? QString() : describe(result.error()), result ? 0 : result.error().column);
}

bool FieldEditor::isOffering() const
{
    return m_names != nullptr && m_names->popup()->isVisible();
}

bool FieldEditor::isNotationKey(const QKeyEvent &event) const
{
    return m_notations != nullptr && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)
        && event.key() == Qt::Key_T;
}

bool FieldEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool steps
            = key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (steps || isNotationKey(*key) || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Tab
            || key->key() == Qt::Key_Backtab) {
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
    if (isNotationKey(*event))
        return rewrite(m_notations->after(text()));
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
    if (keep(Next::Stay))
        return;
    emit leftUnfinished(text());
    restore(); // half a value must not stay in the packet unseen
}

void FieldEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeReason();
}

void FieldEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNotations();
    placeReason();
}

void FieldEditor::placeNotations()
{
    if (m_notations == nullptr)
        return;
    const int wide = m_notations->sizeHint().width();
    setTextMargins(0, 0, wide, 0);
    m_notations->setGeometry(width() - wide - 2, 2, wide, height() - 4);
}

} // namespace wl
