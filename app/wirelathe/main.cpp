// SPDX-License-Identifier: MIT
#include "app/wirelathe/privileges.h"
#include "core/base/datafolder.h"
#include "core/schema/bundledschemas.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QSettings>

#include <cstdio>
#include <cstring>
#include <optional>

namespace {

constexpr const char *version = "0.1.0";
constexpr int exitUsage = 2;
constexpr int exitRefused = 6;
constexpr const char *usage = "usage: wirelathe [--protocols FOLDER]... [--version] [--help] [FILE]\n"
                              "FILE: a template (.wlt), a pcap, or a text with "
                              "bytes in any common notation\n"
                              "FOLDER: definitions of your own (*.ksy), beside those in your data folder\n";

struct Arguments
{
    QStringList folders{};
    QString file{};
};

/// Nothing when they are not as `usage` says.
std::optional<Arguments> readArguments(const QStringList &words)
{
    Arguments arguments;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == QStringLiteral("--protocols")) {
            if (++i == words.size())
                return std::nullopt;
            arguments.folders.append(words[i]);
        } else if (words[i].startsWith(QStringLiteral("--")) || !arguments.file.isEmpty()) {
            return std::nullopt;
        } else {
            arguments.file = words[i];
        }
    }
    return arguments;
}

/// The answer to an option that needs no window; -1 when there is none.
int answerWithoutWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--version") == 0) {
            std::printf("wirelathe %s\n", version);
            return 0;
        }
        if (std::strcmp(argv[i], "--help") == 0 || std::strcmp(argv[i], "-h") == 0) {
            std::fputs(usage, stdout);
            return 0;
        }
    }
    return -1;
}

int runWindow(QApplication &application, wl::Privileges privileges, const Arguments &arguments)
{
    QSettings settings;
    wl::Appearance appearance(settings, wl::systemIsDark());
    QApplication::setWindowIcon(wl::themedIcon(QStringLiteral("wirelathe"), appearance.theme().accent));
    wl::Session session(wl::bundledRegistry());
    wl::Sender sender(session, wl::sendModes());
    wl::MainWindow window(session, sender, appearance, settings);
    if (privileges == wl::Privileges::Dropped)
        window.showBanner(QObject::tr("Running as root: every capability was given "
                                      "up at the start. Sending needs no root; "
                                      "start it as an ordinary user."));

    const QString own = wl::dataFolder(QStringLiteral("protocols"));
    QDir().mkpath(own); // a folder that is not there cannot be watched
    window.definitions().setFolders(arguments.folders + QStringList{own});
    if (!arguments.file.isEmpty())
        window.openPath(arguments.file);
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
    if (const int answer = answerWithoutWindow(argc, argv); answer >= 0)
        return answer;
    QApplication::setApplicationName(QStringLiteral("wirelathe"));

    QApplication::setApplicationVersion(QLatin1String(version));
    QApplication::setOrganizationName(QStringLiteral("wirelathe"));
    QApplication application(argc, argv);
    const auto arguments = readArguments(QApplication::arguments());
    if (!arguments) {
        std::fputs(usage, stderr);
        return exitUsage;
    }
    return runWindow(application, privileges, *arguments);
}
