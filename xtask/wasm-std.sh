#!/bin/sh
# Gives the compiler its standard library for wasm32, which must be of exactly its version: by rustup, or, where rustup
# may not download (RUSTUP_AUTO_INSTALL=0) or isn't there, compiled from the sources that Debian packages.
#
#     sh xtask/wasm-std.sh <folder in which what was compiled is kept>
set -eu
kept=$1
target=wasm32-unknown-unknown
release=$(rustc -vV | sed -n 's/^release: //p')
commit=$(rustc -vV | sed -n 's/^commit-hash: //p')
libraries=$(rustc --print target-libdir --target $target)
archive=$kept/std-$target-$release-$(printf %.9s "$commit").tar.gz
work=$kept/std-build
# Where Debian has newer compilers, the likeliest first: the folder of the archive on a mirror, and the suite.
suites="debian:trixie-backports debian:forky debian:sid debian:trixie debian-security:trixie-security
    debian-security:bookworm-security debian:experimental"

fail() {
    echo "$*" >&2
    exit 1
}

# apt with lists and sources of its own, so that the system's stay as they are.
own_apt() {
    program=$1
    shift
    # The user `_apt` may not write into a private folder.
    "$program" -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work" -o APT::Sandbox::User=root "$@"
}

# Downloads the package with the sources of exactly this release.
download_sources() {
    command -v apt-get > /dev/null ||
        fail "this system has no apt-get: let rustup download, and run \`rustup target add $target\`"
    mirrors=$(apt-get update --print-uris | sed -n "s|^'\(.*\)/dists/.*|\1|p")
    mkdir -p "$work/lists/partial" "$work/archives/partial"
    for place in $suites; do
        suite=${place#*:}
        mirror=$(echo "$mirrors" | grep "/${place%:*}\$" | head -n 1)
        [ -n "$mirror" ] || continue
        echo "looking for Rust $release in Debian's $suite on $mirror"
        echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$work/sources.list"
        # Not every mirror has every suite.
        own_apt apt-get update || continue
        package=$(own_apt apt-cache madison rust-src rust-web-src | awk -F ' *[|] *' -v release="$release" \
            'index($2, release "+") == 1 || index($2, release "-") == 1 { sub(/^ */, "", $1); print $1 "=" $2; exit }')
        [ -n "$package" ] || continue
        (cd "$work" && own_apt apt-get download "$package")
        return
    done
    fail "no suite of Debian has the sources of Rust $release: let rustup download and run
\`rustup target add $target\`, or use a Rust version that Debian packages as rust-src"
}

# Writes a name for a folder into what is compiled; nothing where the folder has a space, at which cargo would split.
remap() {
    case $1 in *' '*) ;; *) printf ' --remap-path-prefix=%s=%s' "$1" "$2" ;; esac
}

# Compiles the library as Rust's own releases do it, into the archive.
compile() {
    rm -rf "$work"
    mkdir -p "$work"
    download_sources
    # Without the compiler's own sources, which are tens of thousands of files.
    dpkg-deb --fsys-tarfile "$work"/*.deb | tar -x -C "$work" --wildcards './usr/src/*/library/*'
    cd "$work"/usr/src/*/library
    [ -f sysroot/Cargo.toml ] || fail "Debian's package has no library/sysroot/Cargo.toml"
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR
    # Marks the library's dependencies as private, and carries the bitcode that link-time optimisation needs.
    flags="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes$(remap "$PWD" "/rustc/$commit/library")"
    flags="$flags$(remap "${CARGO_HOME:-$HOME/.cargo}/registry/src" /rust/deps)"
    # The library is written with unstable features (RUSTC_BOOTSTRAP), and its dependencies must be told from the same
    # crates in a program (__CARGO_DEFAULT_LIB_METADATA).
    RUSTC_BOOTSTRAP=1 __CARGO_DEFAULT_LIB_METADATA=mediation-guide-std CARGO_PROFILE_DIST_DEBUG=0 \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" cargo build --locked --profile dist --target $target \
        --manifest-path sysroot/Cargo.toml --target-dir "$work/target"
    cd "$work/target/$target/dist/deps"
    # The crate `sysroot` exists only to have the others compiled.
    rm -f libsysroot-*
    tar -czf "$archive.partial" ./*.rlib
    mv "$archive.partial" "$archive"
    cd "$kept"
    rm -rf "$work"
}

# Unpacks beside the final place first: half a library would look like a whole one.
unpack() {
    echo "unpacking $archive"
    mkdir -p "$libraries.partial" || fail "run this as the user who installed Rust"
    tar -xzf "$archive" -C "$libraries.partial"
    ls "$libraries.partial"/libstd-*.rlib > /dev/null ||
        fail "$archive has no standard library: remove it, then try again"
    [ ! -e "$libraries" ] || rmdir "$libraries" || fail "$libraries is in the way: remove it, then try again"
    mv "$libraries.partial" "$libraries"
}

if [ -f "$archive" ]; then
    unpack
elif [ "${RUSTUP_AUTO_INSTALL-}" = 0 ] || ! rustup target add $target; then
    compile
    unpack
fi

# Links a small program as the guide is linked.
echo 'fn main() { println!("{}", std::collections::BTreeMap::<u8, u8>::new().len()); }' > "$kept/smoke.rs"
rustc --target $target -Copt-level=z -Clto=fat -Cpanic=abort -o "$kept/smoke.wasm" "$kept/smoke.rs" ||
    fail "a small program doesn't link with the library in $libraries: reinstall Rust"
