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
