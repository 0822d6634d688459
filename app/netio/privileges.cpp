// SPDX-License-Identifier: MIT
#include "app/netio/privileges.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include <arpa/inet.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace wl::netio {
namespace {

constexpr cap_value_t rawNetwork = CAP_NET_RAW;

/// CAP_NET_RAW as permitted, and effective or not; nothing else.
bool holdRawNetwork(bool isPermitted, bool isEffective)
{
    cap_t wanted = cap_init();
    if (wanted == nullptr)
        return false;
    bool isDone = true;
    if (isPermitted)
        isDone = cap_set_flag(wanted, CAP_PERMITTED, 1, &rawNetwork, CAP_SET) == 0;
    if (isEffective)
        isDone = cap_set_flag(wanted, CAP_EFFECTIVE, 1, &rawNetwork, CAP_SET) == 0 && isDone;
    isDone = isDone && cap_set_proc(wanted) == 0;
    cap_free(wanted);
    return isDone;
}

bool mayHoldRawNetwork()
{
    cap_flag_value_t isPermitted = CAP_CLEAR;
    cap_t held = cap_get_proc();
    if (held != nullptr)
        cap_get_flag(held, rawNetwork, CAP_PERMITTED, &isPermitted);
    cap_free(held);
    return isPermitted == CAP_SET;
}

bool holdsNothing()
{
    cap_t held = cap_get_proc();
    cap_t none = cap_init();
    const bool isNothing = held != nullptr && none != nullptr && cap_compare(held, none) == 0;
    cap_free(held);
    cap_free(none);
    return isNothing;
}

int opened(int family, int protocol, int &errnoValue)
{
    const int file = socket(family, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
    if (file < 0)
        errnoValue = errno;
    return file;
}

/// Everything that a port does from here on; what is missing answers EPERM.
void leaveOnlyNeededCalls()
{
#if defined(__x86_64__) || defined(__aarch64__)
#if defined(__x86_64__)
    constexpr unsigned int machine = AUDIT_ARCH_X86_64;
#else
    constexpr unsigned int machine = AUDIT_ARCH_AARCH64;
#endif
    constexpr unsigned int calls[]
        = { SYS_read,
            SYS_write,
            SYS_close,
            SYS_ppoll,
            SYS_recvmsg,
            SYS_sendto,
            SYS_sendmmsg,
            SYS_fcntl,
            SYS_fstat,
            SYS_newfstatat,
            SYS_mmap,
            SYS_munmap,
            SYS_ioctl,
            SYS_setsockopt,
            SYS_clock_gettime,
            SYS_clock_nanosleep,
            SYS_bind,
            SYS_exit_group,
#if defined(__x86_64__)
            SYS_poll,
#endif
          };
    constexpr unsigned int count = sizeof calls / sizeof calls[0];
    sock_filter program[4 + 2 * count + 1] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
    unsigned short length = 4;
    for (const unsigned int call : calls) {
        program[length++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
        program[length++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    }
    program[length++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    const sock_fprog filter{.len = length, .filter = program};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter); // a kernel without it has the other fences
#endif
}

} // namespace

void keepOnlyRawNetwork()
{
    holdRawNetwork(mayHoldRawNetwork(), false);
}

Sockets openSocketsAndDrop(bool filterSystemCalls)
{
    Sockets sockets;
    sockets.isConfined = prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
    holdRawNetwork(mayHoldRawNetwork(), mayHoldRawNetwork()); // without it, opening says why not
    sockets.frames = opened(AF_PACKET, 0, sockets.frameErrno);
    sockets.seen = opened(AF_PACKET, 0, sockets.frameErrno);
    sockets.ipv4 = opened(AF_INET, IPPROTO_RAW, sockets.ipv4Errno);
    sockets.ipv6 = opened(AF_INET6, IPPROTO_RAW, sockets.ipv6Errno);
    const bool isDropped = holdRawNetwork(false, false) && holdsNothing();
    if (!isDropped || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        _exit(6);
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0); // nanoseconds; else a sleep may be 50 us too long
    if (filterSystemCalls)
        leaveOnlyNeededCalls();
    return sockets;
}

bool explain(const Sockets &sockets, const char *program)
{
    if (sockets.frameErrno == 0 && sockets.ipv4Errno == 0) {
        puts("wirelathe-netio may open raw sockets");
        return true;
    }
    const int errnoValue = sockets.frameErrno != 0 ? sockets.frameErrno : sockets.ipv4Errno;
    const char *quote = strpbrk(program, " \t\"$&;()<>|*?`\\") != nullptr ? "'" : "";
    struct statvfs place
    {
    };
    const bool hasNoSuid = statvfs(program, &place) == 0 && (place.f_flag & ST_NOSUID) != 0;
    if (errnoValue != EPERM && errnoValue != EACCES)
        printf("raw sockets cannot be opened: %s\n", strerror(errnoValue));
    else if (sockets.isConfined)
        puts("this session cannot gain capabilities (no_new_privs is set: a sandbox)");
    else if (cap_get_bound(rawNetwork) == 0)
        puts("CAP_NET_RAW is outside of what this session can ever hold (a container)");
    else if (hasNoSuid)
        printf("%s is on a file system where capabilities do nothing (mounted nosuid)\n", program);
    else
        printf("%s does not have the capability CAP_NET_RAW\n%ssetcap cap_net_raw=p %s%s%s\n", program,
               geteuid() == 0 ? "" : "sudo ", quote, program, quote);
    return false;
}

} // namespace wl::netio
