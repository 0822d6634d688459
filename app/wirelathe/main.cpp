// SPDX-License-Identifier: MIT
#include "app/manual/manual.h"
#include "app/wirelathe/privileges.h"
#include "core/base/datafolder.h"
#include "core/schema/bundledschemas.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/window/mainwindow.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QApplication>
#include <QDir>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int exitUsage = 2;
constexpr int exitRefused = 6;

struct Arguments
{
    std::vector<std::string> folders{};
    std::string file{};
};

/// Reads the command line, or answers an option that needs no window.
/// @return what the program ends with; nothing: it goes on
std::optional<int> readArguments(int argc, char **argv, Arguments &arguments)
{
    CLI::App program("A workbench for crafting network packets. Every field, every byte, at every keystroke.",
                     "wirelathe");
    program.set_version_flag("--version", std::string("wirelathe ") + WL_VERSION);
    program
        .add_option("--protocols", arguments.folders,
                    "A folder of your own definitions (*.ksy), beside those in your data folder; may be repeated")
        ->type_name(wl::manual::folder)
        ->allow_extra_args(false);
    program.add_option("FILE", arguments.file, "A template (.wlt), a capture, or a text with bytes in any notation")
        ->type_name(wl::manual::file);
    wl::manual::addOptions(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return program.exit(error) == 0 ? 0 : exitUsage;
    }
    return std::nullopt;
}

/// Whether an option asks for a text instead of a window: then no screen is needed.
bool wantsText(int argc, char **argv)
{
    const std::initializer_list<std::string_view> texts{"--help", "-h", "--version", "--print-man",
                                                        "--print-completion"};
    return std::any_of(argv + 1, argv + argc,
                       [&](const char *word) { return std::find(texts.begin(), texts.end(), word) != texts.end(); });
}

int runWindow(QApplication &application, wl::Privileges privileges, const Arguments &arguments)
{
    QSettings settings;
    wl::Appearance appearance(settings, wl::systemIsDark());
    QApplication::setWindowIcon(wl::themedIcon(QStringLiteral("wirelathe"), appearance.theme().accent));
    wl::Session session(wl::bundledRegistry());
    wl::Sender sender(session, wl::sendModes());
    sender.setLog({wl::SendLog::usualFile(), "wirelathe"});
    wl::MainWindow window(session, sender, appearance, settings);
    if (privileges == wl::Privileges::Dropped)
        window.showBanner(QObject::tr("Running as root: every capability was given "
                                      "up at the start. Sending needs no root; "
                                      "start it as an ordinary user."));

    const QString own = wl::dataFolder(QStringLiteral("protocols"));
    QDir().mkpath(own); // a folder that is not there cannot be watched
    QStringList folders;
    for (const std::string &folder : arguments.folders)
        folders += QString::fromStdString(folder);
    window.definitions().setFolders(folders + QStringList{own});
    if (!arguments.file.empty())
        window.openPath(QString::fromStdString(arguments.file));
    else
        window.openExample();
    window.keepJournal(wl::dataFolder(QStringLiteral("journal")));
    window.show();
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    const wl::Privileges privileges = wl::dropPrivileges();
    if (privileges == wl::Privileges::Held) {
        std::fputs("wirelathe: it holds capabilities and will not start with them. "
                   "It needs none: take them from the "
                   "program file (setcap -r) and start it as an ordinary user.\n",
                   stderr);
        return exitRefused;
    }
    Arguments arguments;
    if (wantsText(argc, argv))
        return readArguments(argc, argv, arguments).value_or(exitUsage);
    QApplication::setApplicationName(QStringLiteral("wirelathe"));
    QApplication::setApplicationVersion(QStringLiteral(WL_VERSION));
    QApplication::setOrganizationName(QStringLiteral("wirelathe"));
    QApplication::setDesktopFileName(QStringLiteral("org.wirelathe.Wirelathe"));
    QApplication application(argc, argv); // takes Qt's own options out of the line
    if (const auto code = readArguments(argc, argv, arguments))
        return *code;
    return runWindow(application, privileges, arguments);
}
