// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

namespace wl {
namespace {

constexpr qsizetype mostShownText = 40;

} // namespace

std::string FieldView::pathAt(const QModelIndex &index) const
{
    return m_model.data(index, FieldModel::PathRole).toString().toStdString();
}

void FieldView::report(const Result<Done> &result)
{
    if (!result)
        emit refused(describe(result.error()));
}

void FieldView::activateRow(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(FieldModel::LabelColumn);
    setCurrentIndex(row);
    switch (m_model.kindAt(row)) {
    case RowKind::Fold:
        m_model.setFoldOpen(row, !m_model.rowAt(row).isOpen);
        break;
    case RowKind::Add:
        requestElement(row);
        break;
    case RowKind::Layer:
    case RowKind::Structure:
        setExpanded(row.siblingAtColumn(0), !isExpanded(row.siblingAtColumn(0)));
        break;
    case RowKind::Field:
        if (m_model.rowAt(row).isFlag)
            toggle(row);
        else
            startEditing(row);
        break;
    }
}

FieldEditor *FieldView::startEditing(const QModelIndex &index)
{
    if (!m_model.rowAt(index).isEditable)
        return nullptr;
    if (m_editor && !m_editor->keep(FieldEditor::Next::Stay))
        m_editor->restore();
    setCurrentIndex(index.siblingAtColumn(FieldModel::LabelColumn));
    const QModelIndex value = index.siblingAtColumn(FieldModel::ValueColumn);
    scrollTo(value);
    m_model.setEdited(value);
    edit(value);
    m_editor = qobject_cast<FieldEditor *>(indexWidget(value));
    if (!m_editor) {
        m_model.setEdited({});
        return nullptr;
    }
    connect(m_editor, &FieldEditor::reshaped, this, [this] {
        updateEditorGeometries();
        if (m_editor) // what stands behind it moves along
            viewport()->update(0, m_editor->y(), viewport()->width(), m_editor->height());
    });
    connect(m_editor, &FieldEditor::leftUnfinished, this, &FieldView::keepUnfinished);
    m_editor->selectAll();
    if (auto [path, text] = std::exchange(m_unfinished, {}); path == m_editor->path())
        m_editor->replaceBy(text);
    return m_editor;
}

/// The packet cannot have it, but nobody must type it twice.
void FieldView::keepUnfinished(const QString &text)
{
    m_unfinished = {m_editor->path(), text};
    const QString shown = text.size() > mostShownText ? text.left(mostShownText - 1) + QStringLiteral("…") : text;
    emit refused(tr("%1 is not finished and was not taken; editing the field goes on with it").arg(shown));
}

void FieldView::endEditing(FieldEditor *editor, FieldEditor::Next next)
{
    if (editor != m_editor)
        return;
    m_editor = nullptr;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    m_model.setEdited({});
    viewport()->update();
    if (next != FieldEditor::Next::Stay)
        editNext(next == FieldEditor::Next::Forward ? 1 : -1);
}

void FieldView::editNext(int direction)
{
    QModelIndex row = currentRow();
    do {
        row = direction > 0 ? indexBelow(row) : indexAbove(row);
    } while (row.isValid() && !m_model.rowAt(row).isEditable);
    if (!row.isValid())
        return;
    row = row.siblingAtColumn(FieldModel::LabelColumn);
    if (!m_model.rowAt(row).isFlag) {
        startEditing(row);
        return;
    }
    setCurrentIndex(row);
    m_isTabbing = true;
}

void FieldView::stepValue(int direction)
{
    const QModelIndex row = currentRow();
    const FieldRow field = m_model.rowAt(row);
    if (field.isFlag)
        toggle(row);
    else if (!field.isNumber)
        return;
    else if (FieldEditor *editor = startEditing(row))
        editor->step(direction);
}

void FieldView::toggle(const QModelIndex &index)
{
    report(m_session.setField(pathAt(index), m_model.rowAt(index).isOn ? "0" : "1"));
}

void FieldView::fix(const QModelIndex &index)
{
    const FieldRow row = m_model.rowAt(index);
    if (!row.fix.isEmpty())
        report(m_session.setField(pathAt(index), row.fix.toStdString()));
    else
        report(m_session.unpin(pathAt(index)));
}

void FieldView::removeOrReset(const QModelIndex &index)
{
    const NodeIndex node = m_model.nodeAt(index);
    if (node == noNode)
        return;
    if (m_session.tree().node(node).index >= 0)
        report(m_session.removeElement(pathAt(index)));
    else if (m_model.rowAt(index).origin == FieldOrigin::Set || m_model.rowAt(index).origin == FieldOrigin::Pinned)
        report(m_session.resetField(pathAt(index)));
}

/// The Add row of the list that a row is, or lies in.
QModelIndex FieldView::addRowFor(const QModelIndex &index) const
{
    for (QModelIndex holder = index.siblingAtColumn(0); holder.isValid(); holder = holder.parent()) {
        if (m_model.kindAt(holder) == RowKind::Add)
            return holder.siblingAtColumn(FieldModel::LabelColumn);
        for (int row = 0; row < m_model.rowCount(holder); ++row) {
            const QModelIndex child = m_model.index(row, FieldModel::LabelColumn, holder);
            if (m_model.kindAt(child) == RowKind::Add)
                return child;
        }
    }
    return {};
}

void FieldView::requestElement(const QModelIndex &add)
{
    QStringList names;
    for (const ElementChoice &choice : m_model.elementChoices(add))
        names.push_back(choice.name);
    emit addElementRequested(toQString(m_model.elementPath(add)), names);
    offerElements(add);
}

void FieldView::offerElements(const QModelIndex &add)
{
    const std::string path = m_model.elementPath(add);
    const auto insert = [this, path](const std::string &text) {
        const auto result = m_session.insertElement(path, text);
        report(result);
        if (result)
            m_selection.setField(path, SelectionSource::Program);
    };
    const auto choices = m_model.elementChoices(add);
    if (choices.empty()) {
        insert({});
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("elementMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ElementChoice &choice : choices)
        menu->addAction(choice.name, this, [insert, text = choice.text] { insert(text); });
    const QRect row = visualRect(add);
    menu->popup(viewport()->mapToGlobal(row.bottomLeft()));
}

void FieldView::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(FieldModel::LabelColumn);
    const QPersistentModelIndex kept(row);
    const FieldRow field = m_model.rowAt(row);
    const bool hasNode = field.node != noNode;
    const std::string path = pathAt(row);
    const auto act = [&](const QString &name, bool isPossible, auto action) {
        menu.addAction(name, this, action)->setEnabled(isPossible);
    };
    const QString editName = field.isFlag ? tr("Toggle") : tr("Edit");
    act(editName, field.isEditable, [this, kept] { activateRow(kept); });
    if (field.origin == FieldOrigin::Pinned)
        act(tr("Follow Rule"), true, [this, path] { report(m_session.unpin(path)); });
    else
        act(tr("Keep as It Is"), field.origin == FieldOrigin::Follows, [this, path] { report(m_session.pin(path)); });
    const bool isSet = field.origin == FieldOrigin::Set || field.origin == FieldOrigin::Pinned;
    act(tr("Set to Default"), isSet, [this, path] { report(m_session.resetField(path)); });
    act(tr("Next Interesting Value"), field.isNumber, [this, kept] {
        setCurrentIndex(kept);
        stepValue(1);
    });
    menu.addSeparator();
    act(tr("Copy Path"), hasNode, [this, kept] {
        setCurrentIndex(kept);
        copyPath();
    });
    act(tr("Copy Value"), hasNode, [this, kept] {
        setCurrentIndex(kept);
        copyValue();
    });
    menu.addSeparator();
    const QPersistentModelIndex add(addRowFor(row));
    act(tr("Add Element…"), add.isValid(), [this, add] { activateRow(add); });
    const bool isElement = hasNode && m_session.tree().node(field.node).index >= 0;
    act(tr("Remove Element"), isElement, [this, path] { report(m_session.removeElement(path)); });
}

void FieldView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = isByKey ? currentRow() : rowUnder(viewport()->mapFromGlobal(event->globalPos()));
    if (!row.isValid())
        return;
    setCurrentIndex(row);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fieldMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, row);
    emit menuFilled(menu);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(row).bottomLeft()) : event->globalPos());
}

void FieldView::copyPath()
{
    if (const QModelIndex row = currentRow(); m_model.nodeAt(row) != noNode)
        QGuiApplication::clipboard()->setText(m_model.data(row, FieldModel::PathRole).toString());
}

void FieldView::copyValue()
{
    if (const NodeIndex node = m_model.nodeAt(currentRow()); node != noNode)
        QGuiApplication::clipboard()->setText(typedValue(m_session.tree(), node));
}

} // namespace wl
