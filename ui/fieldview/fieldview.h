// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldmove.h"
#include "ui/fieldview/fieldpainter.h"
#include "ui/models/fieldmodel.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QTreeView>

#include <utility>
#include <vector>

class QMenu;

namespace wl {

class FieldDelegate;
class Selection;

/// The fields of the current packet, edited in place. Accessible name "Fields".
///
/// Typing, F2, Enter, a double click or a click on the value of the current row
/// starts the editor; the packet follows every keystroke. Enter keeps, Tab keeps
/// and goes on, Esc restores. A layer or an element of a list is dragged to another place. Needs nothing but the
/// session, the selection it shares with other views, and a theme.
class FieldView final : public QTreeView
{
    Q_OBJECT

public:
    FieldView(Session &session, Selection &selection, const Theme &theme, QWidget *parent = nullptr);
    ~FieldView() override;

    void setTheme(const Theme &theme);
    [[nodiscard]] FieldModel &fieldModel() noexcept { return m_model; }

    /// Never folds fields at their default (View menu).
    void setShowsDefaults(bool shows) { m_model.setShowsDefaults(shows); }
    void setShowsOffsets(bool shows) { setColumnHidden(FieldModel::OffsetColumn, !shows); }
    /// How many of the outermost layers the chosen send mode leaves out; they are hatched.
    void setUnsentLayers(int count) { m_model.setUnsentLayers(count); }

    /// The open editor, or null.
    [[nodiscard]] FieldEditor *fieldEditor() const { return m_editor; }
    /// Starts editing the value of a row; a flag is toggled, a fold opened, an Add row activated.
    void activateRow(const QModelIndex &index);

    /// The actions of the context menu for a row, for menus elsewhere too. Owned by the menu.
    void fillMenu(QMenu &menu, const QModelIndex &index);

signals:
    /// An Add row was activated. The view answers by offering the names in a menu.
    void addElementRequested(const QString &path, const QStringList &names);
    /// The context menu of the selected row is about to open: others may add what they can do with it.
    void menuFilled(QMenu *menu);
    /// An edit that the session did not take, in words.
    void refused(const QString &reason);

public slots:
    void copyPath();
    void copyValue();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void reset() override;

private:
    [[nodiscard]] QModelIndex currentRow() const;
    [[nodiscard]] RowPlace placeOf(const QModelIndex &index, const QRect &row) const;
    [[nodiscard]] RowParts partsAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex rowUnder(QPoint point) const;
    /// Whether the pointer carries a row to another place.
    bool carry(const QMouseEvent &event);
    void putDown();
    [[nodiscard]] QRect dropLine() const;
    void measure();
    void showSelection();
    void expandNew();
    void expandFully(const QModelIndex &index);

    bool handleMove(const QKeyEvent &event);
    bool handleAction(const QKeyEvent &event);
    bool handleTyping(const QKeyEvent &event);
    bool clickPart(const QModelIndex &index, QPoint point);

    FieldEditor *startEditing(const QModelIndex &index);
    void keepUnfinished(const QString &text);
    void endEditing(FieldEditor *editor, FieldEditor::Next next);
    void editNext(int direction);
    void stepValue(int direction);
    void toggle(const QModelIndex &index);
    void fix(const QModelIndex &index);
    void requestElement(const QModelIndex &add);
    void offerElements(const QModelIndex &add);
    void removeOrReset(const QModelIndex &index);
    [[nodiscard]] QModelIndex addRowFor(const QModelIndex &index) const;
    [[nodiscard]] std::string pathAt(const QModelIndex &index) const;
    void report(const Result<Done> &result);

    Session &m_session;
    Selection &m_selection;
    Theme m_theme;
    FieldModel m_model;
    FieldFonts m_fonts;
    FieldDelegate *m_delegate;
    QPointer<FieldEditor> m_editor;
    std::pair<std::string, QString> m_unfinished{}; ///< path and text of the editor that was left last
    std::vector<QPersistentModelIndex> m_inserted;
    QPersistentModelIndex m_pressed; ///< the value that the release will edit
    QPersistentModelIndex m_grasped; ///< the row that a drag would carry
    QPoint m_graspedAt;
    std::optional<FieldMove> m_move; ///< while a row is carried
    std::optional<int>
        m_dropBefore;           ///< the layer that one being dragged here would be put around; their number: inside
    bool m_isFollowing = false; ///< the current row is being moved to the selection
    bool m_isTabbing = false;   ///< the current row is a flag that Tab has reached from an editor
};

} // namespace wl
