// SPDX-License-Identifier: MIT
#include "ui/fieldview/fielddelegate.h"

#include "ui/models/fieldmodel.h"

#include <QFontMetrics>

#include <algorithm>
#include <memory>

namespace wl {
namespace {

constexpr int minimumEditorWidth = 150;
constexpr int editorInset = 8; // edge, padding and the line edit's own margin: the text stays where the value stood

} // namespace

FieldDelegate::FieldDelegate(Session &session, const FieldModel &model, const FieldFonts &fonts, const Theme &theme,
                             QObject *parent)
    : QStyledItemDelegate(parent), m_session(session), m_model(model), m_fonts(fonts), m_theme(theme)
{
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const NodeIndex node = m_model.nodeAt(index);
    if (node == noNode)
        return nullptr;
    auto editor = std::make_unique<FieldEditor>(m_session, node, m_theme, parent);
    if (editor->isRefused())
        return nullptr;
    editor->setFont(m_fonts.value);
    connect(editor.get(), &FieldEditor::finished, this, &FieldDelegate::editorFinished);
    return editor.release();
}

void FieldDelegate::setEditorData(QWidget *, const QModelIndex &) const { }

void FieldDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const { }

void FieldDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *line = static_cast<FieldEditor *>(editor);
    const int text = QFontMetrics(m_fonts.value).horizontalAdvance(line->text()) + 2 * editorInset + 4
        + line->textMargins().right();
    const int left = option.rect.left() - editorInset;
    const int room = std::max(minimumEditorWidth, option.rect.right() - 8 - left);
    const int height = option.rect.height() - 2;
    editor->setMinimumHeight(0);
    editor->setGeometry(left, option.rect.top() + 1, std::clamp(text, minimumEditorWidth, room), height);
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isBand = m_model.kindAt(index) == RowKind::Layer;
    return {m_fonts.rowHeight, isBand ? m_fonts.bandHeight : m_fonts.rowHeight};
}

bool FieldDelegate::eventFilter(QObject *, QEvent *)
{
    return false; // Enter, Tab, Esc and losing the focus are the editor's own business
}

bool FieldDelegate::editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &)
{
    return false; // flags are toggled by the view
}

} // namespace wl
