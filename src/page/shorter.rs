//! Scripts and styles in fewer bytes: by esbuild, which `cargo xtask` brings.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// What is written shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// JavaScript.
    Script,
    /// CSS.
    Style,
}

/// Browsers of the last five years understand what it writes.
const TARGETS: &str = "--target=chrome96,firefox94,safari15";

/// The same in fewer bytes.
///
/// # Errors
/// Where esbuild isn't there, or can't read it.
pub(crate) fn shorter(source: &str, language: Language) -> Result<String> {
    let loader = match language {
        Language::Script => "--loader=js",
        Language::Style => "--loader=css",
    };
    let mut esbuild = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning", TARGETS, loader])
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
        let short = shorter(source, Language::Script).expect("it is a script");
        for kept in ["http://b", "send(", "/\\/\\//g"] {
            assert!(short.contains(kept), "{kept}: {short}");
        }
        assert!(short.len() * 3 < source.len() * 2 && !short.contains("why") && !short.contains("and"), "{short}");
    }

    #[test]
    fn a_style_keeps_its_sums() {
        let source = "/* why */ h1 {\n  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.15rem);\n}\n";
        let short = shorter(source, Language::Style).expect("it is a style");
        assert!(short.contains("1.2rem + 2vw") && !short.contains("why"), "{short}");
    }

    #[test]
    fn what_is_no_script_is_told() {
        let told = shorter("const = 1", Language::Script).expect_err("it isn't one").to_string();
        assert!(told.contains("public/"), "{told}");
    }
}
