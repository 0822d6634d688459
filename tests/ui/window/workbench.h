// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/bundledschemas.h"
#include "tests/support/stubmode.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <string_view>

namespace wl::test {

/// @pre There is such a mode.
inline SendMode modeCalled(std::string_view id)
{
    const auto modes = sendModes();
    const auto found = std::find_if(modes.begin(), modes.end(), [id](const SendMode &mode) { return mode.id == id; });
    Q_ASSERT(found != modes.end());
    return *found;
}

/// The rows of the Reply panel that are called so: as built, and as it came back.
inline QStringList valuesOf(const QTreeView &reply, const char *label)
{
    QStringList values;
    const QAbstractItemModel &model = *reply.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == QLatin1String(label))
            values << model.index(row, 1).data().toString() << model.index(row, 3).data().toString();
    }
    return values;
}

/// The whole window over settings of its own, with a send mode that reaches no
/// network. Every question is answered without a dialog.
struct Workbench
{
    explicit Workbench(ThemeChoice theme = ThemeChoice::Light) : Workbench({stubMode(), modeCalled("file")}, theme) { }

    explicit Workbench(std::vector<SendMode> modes, ThemeChoice theme = ThemeChoice::Light)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), appearance(settings, false),
          session(bundledRegistry()), sender(session, std::move(modes)), window(session, sender, appearance, settings)
    {
        stub() = {};
        appearance.setChoice(theme);
        window.askUnsaved = [this](const QString &) {
            ++questions;
            return MainWindow::Answer::Discard;
        };
        window.askSavePath = [this](const QString &, const QString &) { return path; };
        window.askOpenPath = [this] { return path; };
        path = folder.filePath(QStringLiteral("packet.wlt"));
    }

    void show()
    {
        window.openExample();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCoreApplication::processEvents();
    }

    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name)
    {
        auto *widget = window.findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("the window has no %s", name);
        return widget;
    }

    [[nodiscard]] QByteArray bytes() const { return session.packet().bytes; }

    QTemporaryDir folder{};
    QSettings settings;
    Appearance appearance;
    Session session;
    Sender sender;
    MainWindow window;
    QString path;
    int questions = 0;
};

} // namespace wl::test
