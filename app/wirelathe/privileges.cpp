// SPDX-License-Identifier: MIT
#include "app/wirelathe/privileges.h"

#include <array>

#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace wl {
namespace {

using CapabilitySets = std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3>;

bool readSets(CapabilitySets &sets)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    return syscall(SYS_capget, &header, sets.data()) == 0;
}

bool hasAny(const CapabilitySets &sets)
{
    for (const auto &set : sets) {
        if (set.effective != 0 || set.permitted != 0)
            return true;
    }
    return false;
}

bool clearSets()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const CapabilitySets none{};
    return syscall(SYS_capset, &header, none.data()) == 0;
}

} // namespace

Privileges dropPrivileges()
{
    CapabilitySets sets{};
    const bool isRoot = geteuid() == 0;
    if (!readSets(sets))
        return isRoot ? Privileges::Held : Privileges::None; // a kernel without capabilities: root is
                                                             // all-powerful
    if (!hasAny(sets))
        return isRoot ? Privileges::Dropped : Privileges::None;
    if (!isRoot)
        return Privileges::Held;
    // Else root's programs would get everything back when they are started;
    // refused inside some containers, which does no harm to this process.
    prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED, 0, 0, 0);
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    return clearSets() && readSets(sets) && !hasAny(sets) ? Privileges::Dropped : Privileges::Held;
}

} // namespace wl
