//! Minifies scripts and styles with esbuild, which `cargo xtask` installs.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::template::check_script_text;

/// Whether scripts and styles are minified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// For readers.
    Minified,
    /// For development, which then needs no esbuild.
    AsWritten,
}

/// Prepares a script for a `<script>` element.
///
/// # Errors
/// If the script has a syntax error, or would end its element.
pub(crate) fn script(source: &str, scripts: Scripts) -> Result<String> {
    script_with_options(&["--loader=js"], source, scripts)
}

/// The same, for a script with private properties, which begin with `_`: they are shortened as well.
///
/// # Errors
/// As for [`script`].
pub(crate) fn script_with_private_properties(source: &str, scripts: Scripts) -> Result<String> {
    script_with_options(&["--loader=js", "--mangle-props=^_"], source, scripts)
}

fn script_with_options(options: &[&str], source: &str, scripts: Scripts) -> Result<String> {
    let script = minify_if(scripts, source, options)?;
    Ok(check_script_text(&script)?.to_owned())
}

/// Prepares a style for a `<style>` element.
///
/// # Errors
/// If the style has a syntax error, or would end its element.
pub(crate) fn style(source: &str, scripts: Scripts) -> Result<String> {
    ensure!(!source.contains('<'), "a style in public/ must not contain `<`");
    minify_if(scripts, source, &["--loader=css"])
}

fn minify_if(scripts: Scripts, source: &str, options: &[&str]) -> Result<String> {
    match scripts {
        Scripts::Minified => minify(source, options),
        Scripts::AsWritten => Ok(source.to_owned()),
    }
}

/// Browsers from 2021 on support the output.
const TARGETS: &str = "--target=chrome96,firefox94,safari15";

/// Lets esbuild remove the code that would fetch the program, which is in the page.
const UNUSED_GLOBALS: [&str; 2] = ["--define:Request=undefined", "--define:Response=undefined"];

/// Runs esbuild.
fn minify(source: &str, options: &[&str]) -> Result<String> {
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning", TARGETS])
        .args(options)
        .args(UNUSED_GLOBALS)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild can't be started: use `cargo xtask`, which installs it")?;
    // No deadlock: esbuild reads all input before it writes. Dropping the pipe ends the input.
    let mut input = esbuild.stdin.take().context("esbuild has no input")?;
    input.write_all(source.as_bytes()).context("writing to esbuild")?;
    drop(input);
    let output = esbuild.wait_with_output().context("reading from esbuild")?;
    ensure!(output.status.success(), "a script or style has a syntax error: see esbuild's message above");
    Ok(String::from_utf8(output.stdout).context("esbuild writes UTF-8")?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minified_script_is_shorter_and_does_the_same() {
        let source = "// why\n(() => {\nconst address = 'http://b'; /* and */\nsend(`// ${address}`.replace(/\\/\\//g, address));\n})()\n";
        let minified = script(source, Scripts::Minified).expect("it is a script");
        for kept in ["http://b", "send(", "/\\/\\//g"] {
            assert!(minified.contains(kept), "{kept}: {minified}");
        }
        let has_comments = minified.contains("why") || minified.contains("and");
        assert!(minified.len() * 3 < source.len() * 2 && !has_comments, "{minified}");
    }

    #[test]
    fn a_minified_style_keeps_its_calculations() {
        let source = "/* why */ h1 {\n  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.15rem);\n}\n";
        let minified = style(source, Scripts::Minified).expect("it is a style");
        assert!(minified.contains("1.2rem + 2vw") && !minified.contains("why"), "{minified}");
    }

    #[test]
    fn a_syntax_error_is_reported() {
        let error = script("const = 1", Scripts::Minified).expect_err("it isn't a script").to_string();
        assert!(error.contains("syntax error"), "{error}");
    }
}
