//! Rust's standard library for wasm32: the compiler needs one that is exactly of its own version.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use super::{Tools, debian};
use crate::process;

/// The target the guide is built for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What rustc says about itself.
struct Compiler {
    release: String,
    commit: String,
    /// Where it looks for the libraries of [`TARGET`].
    libraries: PathBuf,
}

impl Compiler {
    fn ask(tools: &Tools) -> Result<Self> {
        let about = process::capture(tools.command("rustc").arg("-vV")).context("Rust is needed: install it first")?;
        let field = |name: &str| {
            let value = about.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            value.map(str::to_owned).with_context(|| format!("`rustc -vV` gives no {name}"))
        };
        let libraries =
            process::capture(tools.command("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
        Ok(Self {
            release: field("release")?,
            commit: field("commit-hash")?,
            libraries: PathBuf::from(libraries.trim()),
        })
    }

    fn has_std(&self) -> bool {
        has_std(&self.libraries)
    }
}

/// Makes sure that the compiler has the library; `root` is the project that is built with it.
pub(super) fn ensure(tools: &Tools, root: &Path) -> Result<()> {
    let compiler = Compiler::ask(tools)?;
    if compiler.has_std() {
        return Ok(());
    }
    let commit = compiler.commit.get(..9).unwrap_or(&compiler.commit);
    let archive = tools.folder.join(format!("std-{TARGET}-{}-{commit}.tar.gz", compiler.release));
    if archive.is_file() {
        println!("wasm32 standard library: unpacking {}", archive.display());
        unpack(&archive, &compiler.libraries)?;
    } else if let Err(refusal) = by_rustup(tools) {
        process::end_if_stopping()?;
        println!("wasm32 standard library: {refusal:#}; trying Debian's sources of Rust {} instead", compiler.release);
        by_sources(tools, &compiler, &archive)
            .with_context(|| format!("Rust {} has no standard library for {TARGET}", compiler.release))?;
        unpack(&archive, &compiler.libraries)?;
    }
    // What was compiled with another copy of the library doesn't fit this one, and cargo can't tell.
    let stale = root.join("target").join(TARGET);
    if stale.exists() {
        fs::remove_dir_all(&stale).with_context(|| format!("clearing {}", stale.display()))?;
    }
    ensure!(
        compiler.has_std(),
        "no standard library came to {}: remove that folder, then try again",
        compiler.libraries.display()
    );
    try_it(tools)
}

fn has_std(folder: &Path) -> bool {
    let names: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    ["libcore-", "libstd-"].iter().all(|start| names.iter().any(|name| name.to_string_lossy().starts_with(start)))
}

/// The ordinary way, where rustup may download.
fn by_rustup(tools: &Tools) -> Result<()> {
    if env::var_os("RUSTUP_AUTO_INSTALL").is_some_and(|value| value == "0") {
        bail!("rustup may download nothing here (RUSTUP_AUTO_INSTALL is 0)");
    }
    if process::capture(tools.command("rustup").arg("--version")).is_err() {
        bail!("rustup isn't installed");
    }
    let mut rustup = tools.command("rustup");
    rustup.args(["target", "add", TARGET]);
    tools.install("wasm32-std", &format!("`rustup target add {TARGET}`, some seconds, once"), &mut rustup)
}

/// Compiles the library from the sources that Debian packages, and keeps the result as `archive`.
fn by_sources(tools: &Tools, compiler: &Compiler, archive: &Path) -> Result<()> {
    let work = tools.folder.join("std-build");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("clearing {}", work.display()))?;
    }
    fs::create_dir_all(&work).with_context(|| format!("making {}", work.display()))?;
    let library = debian::rust_library(tools, &compiler.release, &work)?;
    let built = work.join("target");
    let mut cargo = std_build(tools, compiler, &library, &built);
    tools.install("wasm32-std", "compiling it, about 1 minute, once", &mut cargo)?;

    let result = built.join(TARGET).join("dist/deps");
    let names: Vec<_> = fs::read_dir(&result)
        .with_context(|| format!("reading {}", result.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        // The crate `sysroot` only exists to have all others compiled.
        .filter(|name| {
            !name.starts_with("libsysroot-") && Path::new(name).extension().is_some_and(|kind| kind == "rlib")
        })
        .collect();
    let partial = archive.with_extension("partial");
    process::run(tools.command("tar").arg("-czf").arg(&partial).arg("-C").arg(&result).args(&names))?;
    fs::rename(&partial, archive).with_context(|| format!("making {}", archive.display()))?;
    fs::remove_dir_all(&work).with_context(|| format!("clearing {}", work.display()))
}

/// The compilation of the standard library, done as Rust's own releases do it.
fn std_build(tools: &Tools, compiler: &Compiler, library: &Path, built: &Path) -> Command {
    let own = super::renamed(library, &format!("/rustc/{}/library", compiler.commit));
    let crates = super::crates().and_then(|folder| super::renamed(&folder, "/rust/deps"));
    let rename = own.into_iter().chain(crates).collect::<Vec<_>>().join(" ");
    let mut cargo = tools.command("cargo");
    cargo.args(["build", "--locked", "--profile", "dist", "--target", TARGET, "--manifest-path", "sysroot/Cargo.toml"]);
    cargo.arg("--target-dir").arg(built).current_dir(library);
    for inherited in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_TARGET_DIR"] {
        cargo.env_remove(inherited);
    }
    // The library itself is written with unstable features; nothing else is built with this set.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    // Keeps the library's own dependencies apart from the same crates in a program.
    cargo.env("__CARGO_DEFAULT_LIB_METADATA", "mediation-guide-std");
    cargo.env("CARGO_PROFILE_DIST_DEBUG", "0");
    // Marks those dependencies as private, and carries the bitcode that link-time optimisation needs.
    let flags = format!("-Zforce-unstable-if-unmarked -Cembed-bitcode=yes {rename}");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    cargo
}

/// Unpacks beside the final place first: half a library would look like a whole one.
fn unpack(archive: &Path, libraries: &Path) -> Result<()> {
    let partial = libraries.with_extension("partial");
    let place = || format!("writing {}: the user must be allowed to add to Rust's own folder", partial.display());
    fs::create_dir_all(&partial).with_context(place)?;
    process::run(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&partial))?;
    ensure!(has_std(&partial), "{} holds no standard library: remove it, then try again", archive.display());
    fs::rename(&partial, libraries)
        .with_context(|| format!("{} is in the way: remove it, then try again", libraries.display()))
}

/// Links a small program, the way the guide is linked.
fn try_it(tools: &Tools) -> Result<()> {
    let source = tools.folder.join("smoke.rs");
    let program = "fn main() { println!(\"{}\", std::collections::BTreeMap::<u8, u8>::new().len()); }\n";
    fs::write(&source, program).with_context(|| format!("writing {}", source.display()))?;
    let mut rustc = tools.command("rustc");
    rustc.args(["--target", TARGET, "-Copt-level=z", "-Clto=fat", "-Cpanic=abort", "-o"]);
    process::capture(rustc.arg(source.with_extension("wasm")).arg(&source))
        .context("the standard library is there, but a small program doesn't link with it: reinstall Rust")?;
    println!("wasm32 standard library: ready");
    Ok(())
}
