#!/bin/sh
# Runs a command where the only way out is a wire to nobody: all that leaves can be watched, and nothing arrives.
#
#     unshare --net --mount sh tests/leaks/own-network.sh cargo test …
#
# Not as root: `unshare --map-current-user --keep-caps --net --mount`.
set -eu
# Where `ip` stands for those whose PATH has no folders of the administrator.
PATH=$PATH:/usr/sbin:/sbin

ip link set lo up
ip link add wire type veth peer name wire-end
# Without addresses of their own choice the kernel says nothing by itself: what is seen was sent by a program.
for end in wire wire-end; do
    ip link set "$end" addrgenmode none
    ip link set "$end" up
done
ip address add 10.77.0.1/24 dev wire
# Known beforehand: else a packet would wait for an answer to "who has 10.77.0.2?", and never be sent.
ip neighbour add 10.77.0.2 lladdr 02:00:00:00:00:02 dev wire nud permanent
ip route add default via 10.77.0.2

# Puts what comes on standard input in the place of a file, for this command only.
instead_of() {
    text=$(mktemp)
    cat > "$text"
    chmod 644 "$text"
    mount --bind "$text" "$(readlink -f "$1")"
    rm "$text"
}

# Names are asked for over the wire, and not of a service outside by way of its socket.
printf 'nameserver 10.77.0.2\noptions timeout:1 attempts:1\n' | instead_of /etc/resolv.conf
if [ -e /etc/nsswitch.conf ]; then
    sed 's/^hosts:.*/hosts: files dns/' /etc/nsswitch.conf | instead_of /etc/nsswitch.conf
fi

exec "$@"
