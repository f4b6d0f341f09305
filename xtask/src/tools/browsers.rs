//! The browsers that the tests drive, what drives them and watches their network, servers such as hosts have, and PHP.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use super::{Tools, find, geckodriver, system};

/// A program the tests start.
struct Program {
    /// What it is called, the likeliest first.
    names: &'static [&'static str],
    /// What a person names it with, and tells the tests where it is; none where they find it by themselves.
    variable: Option<&'static str>,
    /// The package of Debian that brings it.
    package: &'static str,
}

const CHROMIUM: [Program; 2] = [
    Program { names: &["chromium"], variable: Some("CHROMIUM"), package: "chromium" },
    Program { names: &["chromedriver"], variable: Some("CHROMEDRIVER"), package: "chromium-driver" },
];

const OTHERS: [Program; 12] = [
    Program { names: &["firefox-esr", "firefox"], variable: Some("FIREFOX"), package: "firefox-esr" },
    Program { names: &["WebKitWebDriver"], variable: Some("WEBKIT_DRIVER"), package: "webkit2gtk-driver" },
    Program { names: &["MiniBrowser"], variable: Some("MINIBROWSER"), package: "webkit2gtk-driver" },
    // WebKitGTK's browser needs a screen: it gets one that nobody sees.
    Program { names: &["Xvfb"], variable: Some("XVFB"), package: "xvfb" },
    Program { names: &["xauth"], variable: None, package: "xauth" },
    Program { names: &["tcpdump"], variable: None, package: "tcpdump" },
    Program { names: &["ip"], variable: None, package: "iproute2" },
    Program { names: &["unshare"], variable: None, package: "util-linux" },
    Program { names: &["nginx"], variable: None, package: "nginx-light" },
    Program { names: &["apache2"], variable: None, package: "apache2-bin" },
    Program { names: &["caddy"], variable: None, package: "caddy" },
    Program { names: &["php"], variable: None, package: "php-cli" },
];

/// The variables that tell the tests where the programs are.
pub(crate) type Variables = Vec<(&'static str, PathBuf)>;

/// Makes sure that Chromium and its driver are there.
pub(crate) fn chromium(tools: &Tools) -> Result<Variables> {
    let _lock = tools.lock()?;
    ensure(tools, &CHROMIUM.iter().collect::<Vec<_>>())
}

/// Makes sure that all engines are there, and what the tests need besides.
pub(crate) fn all(tools: &Tools) -> Result<Variables> {
    let _lock = tools.lock()?;
    let mut variables = ensure(tools, &CHROMIUM.iter().chain(&OTHERS).collect::<Vec<_>>())?;
    variables.push((geckodriver::VARIABLE, geckodriver::ensure(tools)?));
    Ok(variables)
}

fn ensure(tools: &Tools, programs: &[&Program]) -> Result<Variables> {
    let (found, missing) = look(tools, programs);
    if missing.is_empty() {
        return Ok(found);
    }
    let packages = packages(&missing);
    if !system::can_install(tools) {
        bail!(advice(&missing, &packages));
    }
    system::install(tools, &packages)?;
    let (found, missing) = look(tools, programs);
    if !missing.is_empty() {
        bail!("Debian's packages are installed, yet this isn't where it should be: {}", advice(&missing, &packages));
    }
    Ok(found)
}

/// Those that are there, by their variables, and those that are not.
fn look<'a>(tools: &Tools, programs: &[&'a Program]) -> (Variables, Vec<&'a Program>) {
    let mut folders: Vec<_> = env::split_paths(&tools.path).collect();
    // Not on everybody's PATH, though everybody may run what is there.
    folders.push("/usr/sbin".into());
    folders.extend(webkit_folders(Path::new("/usr")));
    sort(programs, |it| it.variable.and_then(find::named).or_else(|| find::first(it.names, &folders)))
}

fn sort<'a>(programs: &[&'a Program], place: impl Fn(&Program) -> Option<PathBuf>) -> (Variables, Vec<&'a Program>) {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for program in programs {
        match place(program) {
            Some(path) => found.extend(program.variable.map(|variable| (variable, path))),
            None => missing.push(*program),
        }
    }
    (found, missing)
}

/// The folders of `WebKitGTK`'s libraries, in which its own small browser stands, the newest first: `webkit2gtk-4.1` in
/// Debian's folder for the machine's architecture, or wherever other distributions put it.
fn webkit_folders(usr: &Path) -> Vec<PathBuf> {
    let inside = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    let is_webkit =
        |folder: &PathBuf| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    let lib = usr.join("lib");
    let parents = inside(&lib).into_iter().chain([lib, usr.join("lib64"), usr.join("libexec")]);
    let mut folders: Vec<_> = parents.flat_map(|parent| inside(&parent)).filter(is_webkit).collect();
    folders.sort();
    folders.reverse();
    folders
}

/// The packages that bring them, each once.
fn packages(missing: &[&Program]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().map(|it| it.package).collect();
    packages.dedup();
    packages
}

/// What a person can do where we can't.
fn advice(missing: &[&Program], packages: &[&str]) -> String {
    let programs = missing.iter().map(|it| it.names[0]).collect::<Vec<_>>().join(", ");
    let packages = packages.join(" ");
    let variables = missing.iter().filter_map(|it| it.variable).collect::<Vec<_>>().join(", ");
    let or_named = if variables.is_empty() { String::new() } else { format!(", or name them in {variables}") };
    format!(
        "missing: {programs}; on Debian run `sudo apt-get install {packages}`; elsewhere put them on PATH{or_named}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everything() -> Vec<&'static Program> {
        CHROMIUM.iter().chain(&OTHERS).collect()
    }

    #[test]
    fn what_is_there_is_told_by_its_variable_and_what_is_not_is_asked_for_once() {
        let absent = ["Xvfb", "WebKitWebDriver", "MiniBrowser", "ip"];
        let place = |it: &Program| (!absent.contains(&it.names[0])).then(|| Path::new("/some").join(it.names[0]));
        let (found, missing) = sort(&everything(), place);
        let variables: Vec<_> = found.iter().map(|(variable, _)| *variable).collect();
        assert_eq!(variables, ["CHROMIUM", "CHROMEDRIVER", "FIREFOX"]);
        assert_eq!(found[2].1, Path::new("/some/firefox-esr"));
        assert_eq!(packages(&missing), ["webkit2gtk-driver", "xvfb", "iproute2"]);
    }

    #[test]
    fn who_can_not_have_it_installed_is_told_what_to_do() {
        let (_, missing) = sort(&everything(), |it| (it.package != "xvfb" && it.package != "xauth").then(PathBuf::new));
        assert_eq!(
            advice(&missing, &packages(&missing)),
            "missing: Xvfb, xauth; on Debian run `sudo apt-get install xvfb xauth`; \
             elsewhere put them on PATH, or name them in XVFB"
        );
        let (_, missing) = sort(&everything(), |it| (it.package != "tcpdump").then(PathBuf::new));
        assert!(advice(&missing, &["tcpdump"]).ends_with("elsewhere put them on PATH"));
    }

    #[cfg(unix)]
    #[test]
    fn the_newest_small_browser_is_taken_and_of_two_names_the_likelier() {
        use std::os::unix::fs::PermissionsExt;
        let usr = env::temp_dir().join(format!("guide-browsers-{}", std::process::id()));
        let program = |place: &str, mode: u32| {
            let file = usr.join(place);
            fs::create_dir_all(file.parent().expect("it has one")).expect("a folder can be made");
            fs::write(&file, "").expect("a file can be written");
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("it is ours");
        };
        program("lib/some-machine/webkit2gtk-4.0/MiniBrowser", 0o755);
        program("lib/some-machine/webkit2gtk-4.1/MiniBrowser", 0o755);
        program("lib/some-machine/webkit2gtk-4.2/MiniBrowser", 0o644);
        program("one/firefox", 0o755);
        program("two/firefox-esr", 0o755);
        let browser = find::first(&["MiniBrowser"], &webkit_folders(&usr));
        let firefox = find::first(OTHERS[0].names, &[usr.join("one"), usr.join("two")]);
        fs::remove_dir_all(&usr).expect("it was made here");
        assert_eq!(browser, Some(usr.join("lib/some-machine/webkit2gtk-4.1/MiniBrowser")));
        assert_eq!(firefox, Some(usr.join("two/firefox-esr")));
    }
}
