//! What a release says of itself: its part of the change log.

use anyhow::{Context, Result, bail};

/// Before the first version there is one that isn't released.
const UNRELEASED: &str = "## Unreleased";

/// The part of the change log about this version, whose heading is `## 1.2.3, 2026-01-31`.
///
/// # Errors
/// Where the version isn't the newest there, or has no day.
pub(super) fn notes(log: &str, version: &str) -> Result<String> {
    if log.lines().any(|line| line == UNRELEASED) {
        bail!(
            "CHANGELOG.md has changes that aren't released: write `## {version}, <day>` in the place of `{UNRELEASED}`, \
             with the version of Cargo.toml"
        );
    }
    let (_, newest) = log.split_once("\n## ").context("CHANGELOG.md has no version")?;
    let text = newest.split("\n## ").next().unwrap_or_default();
    let heading = text.lines().next().unwrap_or_default();
    let day = heading.strip_prefix(version).and_then(|rest| rest.strip_prefix(", "));
    if !day.is_some_and(is_day) {
        bail!(
            "CHANGELOG.md begins with `## {heading}`: write `## {version}, <day>`, or another version into Cargo.toml"
        );
    }
    Ok(format!("# {}\n", text.trim_end()))
}

/// Such as 2026-01-31.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2, 2] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_taken_with_its_day_and_no_other() {
        let log = "# What is new\n\n## 0.2.0, 2026-12-01\n\n- b\n\n## 0.1.0, 2026-11-29\n\n- a\n";
        assert_eq!(notes(log, "0.2.0").expect("it is there"), "# 0.2.0, 2026-12-01\n\n- b\n");
        let told = |log: &str, version: &str| notes(log, version).expect_err("it can't be released").to_string();
        assert!(told(log, "0.3.0").contains("`## 0.3.0, <day>`"), "another version");
        assert!(told(&log.replace(", 2026-12-01", ""), "0.2.0").contains("<day>"), "no day");
        assert!(told(&format!("{UNRELEASED}\n\n{log}"), "0.2.0").contains(UNRELEASED), "not released");
    }
}
