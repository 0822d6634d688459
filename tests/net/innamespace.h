// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/folders.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QTest>
#include <QtGlobal>

#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace wl::test {

/// Becomes `in_namespace.sh MODE this-program ARGUMENTS`. Comes back only when it fails.
inline int enterNamespace(const char *mode, int argc, char **argv)
{
    std::string script = (wl::tests::sourceFolder() + "/tests/net/in_namespace.sh").toStdString();
    std::string shell = "sh";
    std::string wanted = mode;
    std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    std::vector<char *> arguments{shell.data(), script.data(), wanted.data(), program.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    arguments.push_back(nullptr);
    execv("/bin/sh", arguments.data());
    return 2;
}

/// Leaves the path of wirelathe-cli in WL_CLI for a test that is about to enter @p mode: its ordinary user may not be
/// allowed to walk to the build folder, so it is that of an open file.
inline void offerCommandLine(const char *mode)
{
    if (qgetenv("WL_NAMESPACE") == mode)
        return;
    const QByteArray path = (wl::tests::buildFolder() + QStringLiteral("/wirelathe-cli")).toLocal8Bit();
    qputenv("WL_CLI", QByteArrayLiteral("/proc/self/fd/") + QByteArray::number(open(path.constData(), O_RDONLY)));
}

/// main() of a test that runs in a network of its own; @p mode is in_namespace.sh's.
template<typename Test>
int runInNamespace(const char *mode, int argc, char **argv)
{
    if (qgetenv("WL_NAMESPACE") != mode)
        return enterNamespace(mode, argc, argv);
    const QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace wl::test
