// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/models/echopacket.h"
#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldview.h"

#include <QApplication>
#include <QTest>

namespace wl {

inline Theme lightTheme()
{
    auto theme = Theme::load(QStringLiteral("light"));
    if (!theme)
        qFatal("%s", theme.error().toString().c_str());
    return *theme;
}

/// A packet and the view a person edits it in.
struct FieldDesk : EchoPacket
{
    FieldDesk() : view(session, selection, lightTheme())
    {
        view.resize(800, 900);
        view.show();
        view.activateWindow();
        view.setFocus();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the offscreen platform did not activate the window");
    }

    [[nodiscard]] FieldModel &model() { return view.fieldModel(); }
    [[nodiscard]] QModelIndex row(const char *path) { return rowOf(model(), QLatin1String(path)); }
    [[nodiscard]] QString currentPath() const { return view.currentIndex().data(FieldModel::PathRole).toString(); }
    [[nodiscard]] QString value(const char *path) { return model().rowAt(row(path)).value; }
    [[nodiscard]] QString text() const
    {
        return view.fieldEditor() != nullptr ? view.fieldEditor()->text() : QString();
    }

    void go(const char *path) { selection.setField(path, SelectionSource::Program); }
    /// To the editor when there is one, as the keyboard focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(target(), key, with); }
    void type(const char *keys)
    {
        for (const QChar key : QLatin1String(keys))
            QTest::keyClicks(target(), QString(key));
    }
    [[nodiscard]] QWidget *target()
    {
        return view.fieldEditor() != nullptr ? static_cast<QWidget *>(view.fieldEditor()) : &view;
    }

    /// Opens the editor of a field and puts a text into it.
    void edit(const char *path, const char *keys)
    {
        go(path);
        press(Qt::Key_F2);
        type(keys);
    }

    /// A click at @p x in the row of a field.
    void click(const QModelIndex &index, int x)
    {
        const QRect rect = view.visualRect(index.siblingAtColumn(FieldModel::ValueColumn));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(x, rect.center().y()));
    }
    [[nodiscard]] int valueX() const { return view.columnViewportPosition(FieldModel::ValueColumn) + 4; }

    FieldView view;
};

} // namespace wl
