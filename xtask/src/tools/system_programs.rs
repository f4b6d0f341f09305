//! The system's programs that the tests need: browsers, their drivers, web servers, tcpdump and PHP.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use walkdir::{DirEntry, WalkDir};
use xshell::cmd;

use super::{cargo_tool::GECKODRIVER, environment::Tools};

/// A program: its possible names, the preferred one first; the variable that overrides its path and passes it to the tests (empty
/// if they find it on PATH); and Debian's package (empty if there is none).
type Program = (&'static [&'static str], &'static str, &'static str);

const PROGRAMS: [Program; 15] = [
    (&["chromium"], "CHROMIUM", "chromium"),
    (&["chromedriver"], "CHROMEDRIVER", "chromium-driver"),
    (&["firefox-esr", "firefox"], "FIREFOX", "firefox-esr"),
    (&["WebKitWebDriver"], "WEBKIT_DRIVER", "webkit2gtk-driver"),
    (&["MiniBrowser"], "MINIBROWSER", "webkit2gtk-driver"),
    // A virtual screen for MiniBrowser, which needs one.
    (&["Xvfb"], "XVFB", "xvfb"),
    (&["xauth"], "", "xauth"),
    (&["tcpdump"], "", "tcpdump"),
    (&["ip"], "", "iproute2"),
    (&["unshare"], "", "util-linux"),
    (&["nginx"], "", "nginx-light"),
    (&["apache2"], "", "apache2-bin"),
    (&["caddy"], "", "caddy"),
    (&["php"], "", "php-cli"),
    // Installed by us: Debian doesn't package it.
    (&["geckodriver"], GECKODRIVER_VARIABLE, ""),
];
const GECKODRIVER_VARIABLE: &str = "GECKODRIVER";

/// The variables that tell the tests where programs are.
pub(crate) type Variables = Vec<(&'static str, PathBuf)>;

pub(crate) fn ensure_chromium(tools: &Tools) -> Result<Variables> {
    ensure_programs(tools, &PROGRAMS[..2])
}

pub(crate) fn ensure_all(tools: &Tools) -> Result<Variables> {
    if from_variable(GECKODRIVER_VARIABLE).is_none() {
        GECKODRIVER.ensure(tools)?;
    }
    ensure_programs(tools, &PROGRAMS)
}

/// Finds the programs. Installs missing ones first if this user may.
fn ensure_programs(tools: &Tools, programs: &[Program]) -> Result<Variables> {
    let (mut found, mut missing) = sort(programs, |program| find(program, &folders(tools)));
    if !missing.is_empty() && is_root(tools) && which::which("apt-get").is_ok() {
        install(tools, &packages(&missing))?;
        (found, missing) = sort(programs, |program| find(program, &folders(tools)));
    }
    ensure!(missing.is_empty(), advice(&missing));
    Ok(found)
}

fn folders(tools: &Tools) -> Vec<PathBuf> {
    // Not on every user's PATH, although every user may run the programs there.
    let administrators = PathBuf::from("/usr/sbin");
    env::split_paths(&tools.path).chain([administrators]).chain(webkit_folders(Path::new("/usr"))).collect()
}

/// The file that the variable names, or the first program in these folders that has the most preferred name.
fn find((names, variable, _): Program, folders: &[PathBuf]) -> Option<PathBuf> {
    let path = env::join_paths(folders).ok();
    from_variable(variable).or_else(|| names.iter().find_map(|name| which::which_in(name, path.as_ref(), "/").ok()))
}

fn from_variable(variable: &str) -> Option<PathBuf> {
    std::path::absolute(env::var_os(variable)?).ok().filter(|path| path.is_file())
}

/// The programs that were found, each with its variable, and the missing ones.
fn sort(programs: &[Program], find: impl Fn(Program) -> Option<PathBuf>) -> (Variables, Vec<Program>) {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for program in programs {
        match find(*program) {
            Some(_) if program.1.is_empty() => {}
            Some(path) => found.push((program.1, path)),
            None => missing.push(*program),
        }
    }
    (found, missing)
}

/// The folders of `WebKitGTK` that may contain `MiniBrowser`, newest first: `lib/<machine>/webkit2gtk-4.1` in Debian,
/// `libexec/webkit2gtk-4.1` elsewhere.
fn webkit_folders(usr: &Path) -> Vec<PathBuf> {
    let parents = ["lib", "lib64", "libexec"].map(|name| WalkDir::new(usr.join(name)).max_depth(2));
    let entries = parents.into_iter().flatten().flatten();
    let webkit = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("webkit"));
    let mut folders: Vec<_> = webkit.map(DirEntry::into_path).collect();
    folders.sort();
    folders.reverse();
    folders
}

fn packages(missing: &[Program]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().map(|(.., package)| *package).filter(|it| !it.is_empty()).collect();
    packages.dedup();
    packages
}

fn advice(missing: &[Program]) -> String {
    let names: Vec<_> = missing.iter().map(|(names, ..)| names[0]).collect();
    let variables: Vec<_> = missing.iter().map(|(_, variable, _)| *variable).filter(|it| !it.is_empty()).collect();
    let variables = if variables.is_empty() { String::new() } else { format!(", or set {}", variables.join(", ")) };
    format!(
        "missing: {}; on Debian run `sudo apt-get install {}`; elsewhere put them on PATH{variables}",
        names.join(", "),
        packages(missing).join(" ")
    )
}

fn install(tools: &Tools, packages: &[&str]) -> Result<()> {
    let (sh, names) = (&tools.shell, packages.join(" "));
    let advice = || format!("apt-get can't install them: run `apt-get install {names}` to see why");
    tools.install("apt-lists", "`apt-get update`, some seconds", cmd!(sh, "apt-get update")).with_context(advice)?;
    let install = cmd!(sh, "apt-get install --yes --no-install-recommends {packages...}");
    let announcement = format!("installing Debian's {names}, about 2 minutes, once");
    tools.install("packages", &announcement, install.env("DEBIAN_FRONTEND", "noninteractive")).with_context(advice)
}

pub(crate) fn is_root(tools: &Tools) -> bool {
    let sh = &tools.shell;
    cmd!(sh, "id -u").read().is_ok_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_listed_by_variable_and_missing_ones_once_by_package() {
        let absent = ["Xvfb", "WebKitWebDriver", "MiniBrowser", "ip"];
        let (found, missing) =
            sort(&PROGRAMS, |(names, ..)| (!absent.contains(&names[0])).then(|| Path::new("/some").join(names[0])));
        let variables: Vec<_> = found.iter().map(|(variable, _)| *variable).collect();
        assert_eq!(variables, ["CHROMIUM", "CHROMEDRIVER", "FIREFOX", "GECKODRIVER"]);
        assert_eq!(
            advice(&missing),
            "missing: WebKitWebDriver, MiniBrowser, Xvfb, ip; on Debian run `sudo apt-get install webkit2gtk-driver \
             xvfb iproute2`; elsewhere put them on PATH, or set WEBKIT_DRIVER, MINIBROWSER, XVFB"
        );
        assert!(advice(&[PROGRAMS[7]]).ends_with("put them on PATH"));
    }

    #[cfg(unix)]
    #[test]
    fn the_newest_minibrowser_and_the_preferred_name_win() {
        use std::os::unix::fs::PermissionsExt;
        let shell = xshell::Shell::new().expect("a shell");
        let folder = shell.create_temp_dir().expect("a folder");
        let usr = folder.path();
        let browser = |version: &str| format!("lib/machine/webkit2gtk-{version}/MiniBrowser");
        let files = [(browser("4.0"), 0o755), (browser("4.1"), 0o755), (browser("4.2"), 0o644)];
        for (file, mode) in files.into_iter().chain(["one/fox", "two/fox-esr"].map(|file| (file.to_owned(), 0o755))) {
            shell.write_file(usr.join(&file), "").expect("a file");
            std::fs::set_permissions(usr.join(file), PermissionsExt::from_mode(mode)).expect("a mode");
        }
        assert_eq!(find((&["MiniBrowser"], "", ""), &webkit_folders(usr)), Some(usr.join(browser("4.1"))));
        let fox = find((&["fox-esr", "fox"], "", ""), &[usr.join("one"), usr.join("two")]);
        assert_eq!(fox, Some(usr.join("two/fox-esr")));
    }
}
