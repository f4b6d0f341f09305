#!/bin/sh
# Runs a command in a network of its own without other machines: all packets can be captured, and no response arrives.
#
#     sh tests/leaks/own-network.sh cargo test …
set -eu
if [ "${1-}" != --inside ]; then
    # Not as root in there: tcpdump would try to become a user who doesn't exist.
    [ "$(id -u)" = 0 ] || as_user='--map-current-user --keep-caps'
    exec unshare --net --mount ${as_user-} sh "$0" --inside "$@"
fi
shift
# `ip` may be in a folder that isn't in an ordinary user's PATH.
PATH=$PATH:/usr/sbin:/sbin

ip link set lo up
ip link add wire type veth peer name wire-end
# Without automatic addresses, the kernel sends no packets of its own.
for end in wire wire-end; do
    ip link set "$end" addrgenmode none
    ip link set "$end" up
done
ip address add 10.77.0.1/24 dev wire
# A fixed neighbour: otherwise packets would wait for an ARP reply, and never be sent.
ip neighbour add 10.77.0.2 lladdr 02:00:00:00:00:02 dev wire nud permanent
ip route add default via 10.77.0.2

# Replaces a file by standard input, for this command only.
replace_file() {
    text=$(mktemp)
    cat > "$text"
    chmod 644 "$text"
    mount --bind "$text" "$(readlink -f "$1")"
    rm "$text"
}

# Look-ups must use the captured network, not a socket of a resolver outside.
printf 'nameserver 10.77.0.2\noptions timeout:1 attempts:1\n' | replace_file /etc/resolv.conf
if [ -e /etc/nsswitch.conf ]; then
    sed 's/^hosts:.*/hosts: files dns/' /etc/nsswitch.conf | replace_file /etc/nsswitch.conf
fi

exec "$@"
