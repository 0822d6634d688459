// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldpainter.h"

#include <QStyledItemDelegate>

namespace wl {

class FieldModel;

/// Makes and places the editor of a value. It writes nothing itself: the editor speaks with the session.
class FieldDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FieldDelegate(Session &session, const FieldModel &model, const FieldFonts &fonts, const Theme &theme,
                  QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Does nothing: what is being typed is never overwritten (rule D4).
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void editorFinished(wl::FieldEditor *editor, wl::FieldEditor::Next next) const;

private:
    Session &m_session;
    const FieldModel &m_model;
    const FieldFonts &m_fonts;
    const Theme &m_theme;
};

} // namespace wl
