// SPDX-License-Identifier: MIT
#include "app/netio/session.h"

#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
extern "C" int __lsan_is_turned_off() // NOLINT(bugprone-reserved-identifier): the sanitizer's name
{
    return 1; // looking for leaks needs a process that may be looked into
}
#endif

namespace {

constexpr int exitUsage = 2;
constexpr int exitNoPermission = 4;
constexpr int exitRefused = 6;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool filtersSystemCalls = false; // the sanitizer makes calls of its own
#else
constexpr bool filtersSystemCalls = true;
#endif

constexpr const char *usage
    = "usage: wirelathe-netio [--stdio | --selftest]\n"
      "Sends packets for wirelathe, which starts it. --stdio speaks the same protocol over standard input and\n"
      "output (ssh HOST wirelathe-netio --stdio); --selftest says whether this account may send, and what is "
      "missing.\n";

/// Nothing of whoever started this program stays: files, names, signals.
void cutTies(bool keepsStandardFiles)
{
    environ = nullptr;
    std::signal(SIGPIPE, SIG_IGN);
    if (keepsStandardFiles) {
        close_range(3, UINT_MAX, 0);
        return;
    }
    close_range(wl::netio::channelFd + 1, UINT_MAX, 0);
    const int nowhere = open("/dev/null", O_RDWR);
    for (int file = 0; file < wl::netio::channelFd; ++file)
        dup2(nowhere, file);
    if (nowhere >= wl::netio::channelFd)
        close(nowhere);
}

void unblock(int file)
{
    fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace wl::netio;
    keepOnlyRawNetwork();
    const bool isStream = argc == 2 && std::strcmp(argv[1], "--stdio") == 0;
    const bool isTest = argc == 2 && std::strcmp(argv[1], "--selftest") == 0;
    if (argc > 1 && !isStream && !isTest) {
        std::fputs(usage, stderr);
        return exitUsage;
    }
    if (argc <= 1 && fcntl(channelFd, F_GETFD) < 0) {
        std::fputs(usage, stderr);
        return exitUsage;
    }
    static char program[PATH_MAX];
    if (readlink("/proc/self/exe", program, sizeof program - 1) < 0)
        std::strcpy(program, "wirelathe-netio");
    cutTies(isStream || isTest);

    static Policy policy;
    const char *complaint = readPolicy(policyFile, policy);
    const Sockets sockets = openSocketsAndDrop(filtersSystemCalls && !isTest);
    if (complaint[0] != '\0') {
        std::fprintf(isTest ? stdout : stderr, "%s: %s\n", policyFile, complaint);
        return exitRefused;
    }
    if (isTest)
        return explain(sockets, program) ? 0 : exitNoPermission;

    static Channel channel(isStream ? STDIN_FILENO : channelFd, isStream ? STDOUT_FILENO : channelFd, isStream);
    static Session session(channel, sockets, policy);
    if (isStream) {
        unblock(STDIN_FILENO);
        unblock(STDOUT_FILENO);
    }
    session.run();
    return 0;
}
