//! Scripts and styles in fewer bytes: by esbuild, which `cargo xtask` brings.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::template::in_script;

/// In how many bytes scripts and styles are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// For readers: few.
    Minified,
    /// For who works on them, and needs no tool for that.
    AsWritten,
}

/// A script, ready to stand in a `<script>`.
///
/// # Errors
/// Where it can't be read as a script, or would end the element it stands in.
pub(crate) fn script(source: &str, scripts: Scripts) -> Result<String> {
    script_by(&["--loader=js"], source, scripts)
}

/// The same for a script whose own properties begin with `_`: they get shorter names, too.
///
/// # Errors
/// As [`script`].
pub(crate) fn script_with_own_properties(source: &str, scripts: Scripts) -> Result<String> {
    script_by(&["--loader=js", "--mangle-props=^_"], source, scripts)
}

fn script_by(options: &[&str], source: &str, scripts: Scripts) -> Result<String> {
    let script = written(source, options, scripts)?;
    Ok(in_script(&script)?.to_owned())
}

/// A style, ready to stand in a `<style>`.
///
/// # Errors
/// Where it can't be read as a style, or would end the element it stands in.
pub(crate) fn style(source: &str, scripts: Scripts) -> Result<String> {
    ensure!(!source.contains('<'), "`<` can't stand in a style of public/");
    written(source, &["--loader=css"], scripts)
}

fn written(source: &str, options: &[&str], scripts: Scripts) -> Result<String> {
    match scripts {
        Scripts::Minified => shorter(source, options),
        Scripts::AsWritten => Ok(source.to_owned()),
    }
}

/// Browsers of the last five years understand what it writes.
const TARGETS: &str = "--target=chrome96,firefox94,safari15";

/// The program stands in the page: what would ask a server for it is left out.
const NEVER_ASKED_FOR: [&str; 2] = ["--define:Request=undefined", "--define:Response=undefined"];

/// The same in fewer bytes; an error where esbuild isn't there, or can't read it.
fn shorter(source: &str, options: &[&str]) -> Result<String> {
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning", TARGETS])
        .args(options)
        .args(NEVER_ASKED_FOR)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild, which makes scripts shorter, doesn't run: use `cargo xtask`, which brings it")?;
    // It reads all before it writes, so neither waits for the other; and what it is given ends where the pipe is dropped.
    let mut given = esbuild.stdin.take().context("esbuild reads nothing")?;
    given.write_all(source.as_bytes()).context("handing a script to esbuild")?;
    drop(given);
    let read = esbuild.wait_with_output().context("reading what esbuild wrote")?;
    ensure!(read.status.success(), "esbuild can't read a script or style of public/: see its message above");
    Ok(String::from_utf8(read.stdout).context("esbuild writes UTF-8")?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_shorter_and_says_the_same() {
        let source = "// why\n(() => {\nconst address = 'http://b'; /* and */\nsend(`// ${address}`.replace(/\\/\\//g, address));\n})()\n";
        let short = script(source, Scripts::Minified).expect("it is a script");
        for kept in ["http://b", "send(", "/\\/\\//g"] {
            assert!(short.contains(kept), "{kept}: {short}");
        }
        assert!(short.len() * 3 < source.len() * 2 && !short.contains("why") && !short.contains("and"), "{short}");
    }

    #[test]
    fn a_style_keeps_its_sums() {
        let source = "/* why */ h1 {\n  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.15rem);\n}\n";
        let short = style(source, Scripts::Minified).expect("it is a style");
        assert!(short.contains("1.2rem + 2vw") && !short.contains("why"), "{short}");
    }

    #[test]
    fn what_is_no_script_is_told() {
        let told = script("const = 1", Scripts::Minified).expect_err("it isn't one").to_string();
        assert!(told.contains("public/"), "{told}");
    }
}
