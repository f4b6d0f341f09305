#!/bin/sh
# Installs the standard library for wasm32, in exactly the version of the compiler. Uses rustup. If rustup is missing, fails or
# may not download (RUSTUP_AUTO_INSTALL=0), compiles the library from the sources in Debian's package instead.
#
#     sh xtask/wasm-std.sh <folder for the compiled library>
set -eu
folder=$1
target=wasm32-unknown-unknown
release=$(rustc -vV | sed -n 's/^release: //p')
commit=$(rustc -vV | sed -n 's/^commit-hash: //p')
libraries=$(rustc --print target-libdir --target $target)
archive=$folder/std-$target-$release-$(printf %.9s "$commit").tar.gz
work=$folder/std-build
# The Debian suites that may have this compiler's version, most likely first, each as <the archive's folder on a mirror>:<suite>.
suites="debian:trixie-backports debian:forky debian:sid debian:trixie debian-security:trixie-security
    debian-security:bookworm-security debian:experimental"

fail() {
    echo "$*" >&2
    exit 1
}

# Runs apt with separate lists and sources, so that the system's stay unchanged.
own_apt() {
    program=$1
    shift
    # The user `_apt` can't write to a private folder.
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

# Prints the flag that replaces a folder's path with a name in compiled code. Prints nothing if the path contains a space, because
# cargo splits flags at spaces.
remap() {
    case $1 in *' '*) ;; *) printf ' --remap-path-prefix=%s=%s' "$1" "$2" ;; esac
}

# Compiles the library into the archive, in the same way as Rust's own releases.
compile() {
    rm -rf "$work"
    mkdir -p "$work"
    download_sources
    # Extracts the library only: the package also contains tens of thousands of files of the compiler.
    dpkg-deb --fsys-tarfile "$work"/*.deb | tar -x -C "$work" --wildcards './usr/src/*/library/*'
    cd "$work"/usr/src/*/library
    [ -f sysroot/Cargo.toml ] || fail "Debian's package has no library/sysroot/Cargo.toml"
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR
    # Marks the library's dependencies as private, and includes the bitcode that link-time optimisation needs.
    flags="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes$(remap "$PWD" "/rustc/$commit/library")"
    flags="$flags$(remap "${CARGO_HOME:-$HOME/.cargo}/registry/src" /rust/deps)"
    # The library uses unstable features (RUSTC_BOOTSTRAP), and its dependencies must be distinguishable from the same crates in a
    # program (__CARGO_DEFAULT_LIB_METADATA).
    RUSTC_BOOTSTRAP=1 __CARGO_DEFAULT_LIB_METADATA=mediation-guide-std CARGO_PROFILE_DIST_DEBUG=0 \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" cargo build --locked --profile dist --target $target \
        --manifest-path sysroot/Cargo.toml --target-dir "$work/target"
    cd "$work/target/$target/dist/deps"
    # The crate `sysroot` exists only so that the others are compiled.
    rm -f libsysroot-*
    tar -czf "$archive.partial" ./*.rlib
    mv "$archive.partial" "$archive"
    cd "$folder"
    rm -rf "$work"
}

# Unpacks next to the final folder first, because a partly unpacked library would look complete.
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

# Links a small program with the same options as the guide.
echo 'fn main() { println!("{}", std::collections::BTreeMap::<u8, u8>::new().len()); }' > "$folder/smoke.rs"
rustc --target $target -Copt-level=z -Clto=fat -Cpanic=abort -o "$folder/smoke.wasm" "$folder/smoke.rs" ||
    fail "a small program doesn't link with the library in $libraries: reinstall Rust"
