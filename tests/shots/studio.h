// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/bundledschemas.h"
#include "tests/support/stubmode.h"
#include "ui/fieldview/fieldview.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include <cstdio>

namespace wl::shots {

/// The modes as they are, except that the one that would ping sends nothing.
inline std::vector<SendMode> modes()
{
    std::vector<SendMode> all = sendModes();
    for (SendMode &mode : all) {
        if (QLatin1String(mode.id) != QLatin1String(test::stubMode().id))
            continue;
        mode.state = test::stubMode().state;
        mode.start = test::stubMode().start;
        mode.startStream = test::stubMode().startStream;
    }
    return all;
}

/// Everything a picture is of.
struct Studio
{
    Studio(const QString &settingsFile, ThemeChoice choice)
        : settings(settingsFile, QSettings::IniFormat), appearance(settings, false), session(bundledRegistry()),
          sender(session, modes()), window(session, sender, appearance, settings)
    {
        appearance.setChoice(choice);
        window.askUnsaved = [](const QString &) { return MainWindow::Answer::Discard; };
        window.resize(1400, 900);
        window.openExample();
        window.show();
        window.selection().setField("icmp.id", SelectionSource::Program);
    }

    QSettings settings;
    Appearance appearance;
    Session session;
    Sender sender;
    MainWindow window;
};

inline void press(QWidget &widget, int key, const QString &text)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(&widget, &event);
    }
}

inline void typeText(QWidget &widget, const QString &text)
{
    for (const QChar c : text)
        press(widget, c.toUpper().unicode(), c);
}

/// Lets everything that waits for the event loop happen.
inline void settle()
{
    QEventLoop loop;
    QTimer::singleShot(150, &loop, &QEventLoop::quit);
    loop.exec();
}

inline void craft(Studio &studio, const std::string &line)
{
    const auto done = studio.session.craft(line);
    if (!done)
        std::fprintf(stderr, "%s: %s\n", line.c_str(), done.error().toString().c_str());
}

inline void typeInto(Studio &studio, const char *path, const QString &text)
{
    auto *view = studio.window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    view->setFocus();
    studio.window.selection().setField(path, SelectionSource::Program);
    typeText(*view, text.left(1));
    if (QWidget *editor = QApplication::focusWidget(); editor != nullptr && editor != view)
        typeText(*editor, text.mid(1));
}

/// @param part  of the window; all of it when it is invalid
inline bool take(Studio &studio, const QString &folder, const QString &name, QRect part = {})
{
    studio.window.activateWindow();
    settle();
    const QString file = QDir(folder).filePath(name + QStringLiteral(".png"));
    QPixmap picture = studio.window.grab();
    QPainter painter(&picture);
    for (QWidget *popup : QApplication::topLevelWidgets()) { // lists and menus are windows of their own
        if (popup->isVisible() && popup->windowType() == Qt::Popup)
            painter.drawPixmap(studio.window.mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
    }
    painter.end();
    const double scale = picture.devicePixelRatio();
    if (part.isValid())
        picture = picture.copy(QRect(part.topLeft() * scale, part.size() * scale));
    const bool isWritten = picture.save(file);
    std::printf("%s%s\n", qPrintable(file), isWritten ? "" : ": not written");
    return isWritten;
}

/// Every kind of editor of a field.
bool takeEditors(Studio &studio, const QString &folder, const QString &suffix);

} // namespace wl::shots
