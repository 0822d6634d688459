// SPDX-License-Identifier: MIT
#include "app/netio/policy.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wl::netio {
namespace {

constexpr const char *blanks = " \t";

bool lower(std::uint64_t &limit, const char *text)
{
    char *end = nullptr;
    errno = 0;
    const unsigned long long wanted = strtoull(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno != 0)
        return false;
    limit = wanted < limit ? wanted : limit;
    return true;
}

bool take(Policy &policy, const char *key, const char *value)
{
    if (strcmp(key, "packets_per_second") == 0)
        return lower(policy.limits.packetsPerSecond, value);
    if (strcmp(key, "seconds") == 0)
        return lower(policy.limits.seconds, value);
    if (strcmp(key, "packets") == 0)
        return lower(policy.limits.packets, value);
    if (strcmp(key, "interfaces") != 0 || value[0] == '\0')
        return false;
    const int length = snprintf(policy.interfaces, sizeof policy.interfaces, " %s ", value);
    for (char *c = policy.interfaces; *c != '\0'; ++c)
        *c = *c == '\t' ? ' ' : *c;
    return length < static_cast<int>(sizeof policy.interfaces);
}

void trim(char *&text)
{
    text += strspn(text, blanks);
    for (std::size_t length = strlen(text); length > 0 && strchr(blanks, text[length - 1]) != nullptr; --length)
        text[length - 1] = '\0';
}

bool takeLine(Policy &policy, char *line)
{
    line[strcspn(line, "#")] = '\0';
    trim(line);
    if (line[0] == '\0')
        return true;
    char *value = strchr(line, '=');
    if (value == nullptr)
        return false;
    *value++ = '\0';
    trim(line);
    trim(value);
    return take(policy, line, value);
}

} // namespace

bool Policy::allows(const char *interface) const
{
    char name[nameBytes + 2];
    snprintf(name, sizeof name, " %s ", interface);
    return interfaces[0] == '\0' || strstr(interfaces, name) != nullptr;
}

const char *readPolicy(const char *path, Policy &policy)
{
    static char text[8192];
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return errno == ENOENT || errno == ENOTDIR ? "" : "the policy cannot be read";
    struct stat facts
    {
    };
    const bool isTrusted = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == 0
        && (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    const ssize_t size = read(file, text, sizeof text - 1);
    close(file);
    if (!isTrusted)
        return "the policy must be a file of root's that nobody else may write";
    if (size < 0 || size == sizeof text - 1)
        return "the policy cannot be read or is longer than 8190 bytes";
    text[size] = '\0';

    char *rest = text;
    static char complaint[64];
    for (int number = 1; rest != nullptr; ++number) {
        if (!takeLine(policy, strsep(&rest, "\n"))) {
            snprintf(complaint, sizeof complaint, "line %d of the policy is not understood", number);
            return complaint;
        }
    }
    return policy.limits.packetsPerSecond == 0 ? "the policy allows no packet at all" : "";
}

} // namespace wl::netio
