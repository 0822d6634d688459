// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldpath.h"
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/fieldview.h"

#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>

#include <cstdio>

namespace wl::test {

/// A person's hand: mouse and keyboard events for the widgets of a window, each written down. A click, a double click,
/// a key with its modifiers, a drag, a turn of the wheel and a whole typed text are one action each.
class Hand
{
public:
    explicit Hand(Workbench &desk) : m_desk(desk) { }

    /// Something done outside the window: a name given to the system's dialog, a file written in an editor.
    void elsewhere(const QString &what) { m_actions += what; }

    void click(QWidget &widget, QPoint place, const QString &what)
    {
        m_actions += QStringLiteral("click ") + what;
        QTest::mouseClick(&widget, Qt::LeftButton, {}, place);
    }

    void click(QWidget &widget, const QString &what) { click(widget, widget.rect().center(), what); }

    void doubleClick(QWidget &widget, QPoint place, const QString &what)
    {
        m_actions += QStringLiteral("double click ") + what;
        QTest::mouseClick(&widget, Qt::LeftButton, {}, place);
        QTest::mouseDClick(&widget, Qt::LeftButton, {}, place);
    }

    void key(QKeyCombination keys)
    {
        m_actions += QStringLiteral("press ") + QKeySequence(keys).toString();
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_desk.window, keys.key(), keys.keyboardModifiers());
    }

    void type(const QString &text)
    {
        m_actions += QStringLiteral("type ") + text;
        for (const QChar character : text) // an editor may open at the first one and take the rest
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    }

    /// Brings a row on view, by the wheel if it must.
    QRect see(QAbstractItemView &view, const QModelIndex &index)
    {
        if (!view.viewport()->rect().contains(view.visualRect(index).center())) {
            m_actions += QStringLiteral("scroll");
            view.scrollTo(index);
        }
        return view.visualRect(index);
    }

    void openTemplate(const QString &name)
    {
        auto *library = m_desk.part<QTreeWidget>("library");
        const auto found = library->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY2(found.size() == 1, qPrintable(name));
        const QRect place = see(*library, library->indexFromItem(found.front()));
        doubleClick(*library->viewport(), place.center(),
                    QLatin1Char('"') + name + QStringLiteral("\" in the library"));
    }

    /// Brings a row of the fields on view: what is closed around it is opened, each by a double click.
    QRect see(FieldView &fields, const QModelIndex &index)
    {
        QModelIndexList closed;
        for (QModelIndex around = index.parent(); around.isValid(); around = around.parent()) {
            if (!fields.isExpanded(around.siblingAtColumn(0)))
                closed.prepend(around);
        }
        for (const QModelIndex &around : std::as_const(closed)) {
            const QPoint place(fields.columnViewportPosition(FieldModel::LabelColumn) + 60,
                               see(static_cast<QAbstractItemView &>(fields), around).center().y());
            doubleClick(*fields.viewport(), place, around.siblingAtColumn(FieldModel::LabelColumn).data().toString());
        }
        return see(static_cast<QAbstractItemView &>(fields), index);
    }

    /// Selects a field by its value; typing then replaces it.
    void clickValue(const char *path)
    {
        auto &fields = *m_desk.part<FieldView>("fieldTree");
        const auto node = findNode(m_desk.session.tree(), path);
        QVERIFY2(node, path);
        const QRect row = see(fields, fields.fieldModel().indexOf(*node, FieldModel::ValueColumn));
        click(*fields.viewport(), {row.left() + 12, row.center().y()},
              QStringLiteral("the value of ") + QLatin1String(path));
        QCOMPARE(QString::fromStdString(m_desk.window.selection().path()), QLatin1String(path));
    }

    void choose(QMenu &menu, const QString &words)
    {
        for (QAction *action : menu.actions()) {
            if (action->text().contains(words))
                return click(menu, menu.actionGeometry(action).center(), words + QStringLiteral(" in the menu"));
        }
        QFAIL(qPrintable(words));
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_actions.size()); }
    [[nodiscard]] const QStringList &actions() const { return m_actions; }

private:
    Workbench &m_desk;
    QStringList m_actions{};
};

} // namespace wl::test
