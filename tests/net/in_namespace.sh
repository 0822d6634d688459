#!/bin/sh
# SPDX-License-Identifier: MIT
#
# in_namespace.sh permitted|forbidden|observed PROGRAM [ARGUMENT...]
#
# Runs PROGRAM as an ordinary user in a network of its own that holds loopback and nothing else.
#   permitted  ping sockets are open to the user's group; no capability
#   forbidden  ping sockets are closed, as a new network is; no capability
#   observed   as forbidden, but the user may administer this network and look at its packets
# Ends with 77 ("skipped") where the system does not let an ordinary user do that.
set -u

skip()
{
    echo "SKIP: $1"
    exit 77
}

if [ "$1" != inside ]; then
    if ! [ -r "$2" ]; then
        echo "cannot read $2"
        exit 2
    fi
    exec 9<"$2" # the ordinary user may not be allowed to walk to the build folder
    exec 8<"$0"
    export WL_NAMESPACE="$1"
    user=
    if [ "$(id -u)" = 0 ]; then
        user='setpriv --reuid=65534 --regid=65534 --clear-groups --'
        unset TMPDIR
    fi
    cd /
    shift 2
    $user unshare -Urn true 2>/dev/null || skip 'this system does not let an ordinary user make a network (unshare -Urn)'
    exec $user unshare -Urn sh /proc/self/fd/8 inside "$@"
fi

shift
if command -v ip >/dev/null 2>&1; then
    ip link set lo up || skip 'loopback cannot be switched on in the new network'
else
    python3 -c '
import fcntl, socket, struct
SIOCSIFFLAGS, IFF_UP = 0x8914, 1
fcntl.ioctl(socket.socket(socket.AF_INET, socket.SOCK_DGRAM), SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
' || skip 'loopback cannot be switched on in the new network'
fi
if [ "$WL_NAMESPACE" = permitted ]; then
    echo "$(id -g) $(id -g)" >/proc/sys/net/ipv4/ping_group_range || skip 'net.ipv4.ping_group_range cannot be written'
fi
if [ "$WL_NAMESPACE" = observed ]; then
    exec /proc/self/fd/9 "$@"
fi
exec setpriv --bounding-set=-all --inh-caps=-all -- /proc/self/fd/9 "$@"
