//! The release notes: the newest section of the change log.

use anyhow::{Context, Result, ensure};
use jiff::civil::Date;

/// The section of the change log about this version, whose heading is like `## 1.2.3, 2026-01-31`.
///
/// # Errors
/// If the version isn't the newest in the change log, or has no date.
pub(super) fn notes(log: &str, version: &str) -> Result<String> {
    let (_, newest) = log.split_once("\n## ").context("CHANGELOG.md has no version")?;
    let text = newest.split("\n## ").next().unwrap_or_default();
    let heading = text.lines().next().unwrap_or_default();
    let day = heading.strip_prefix(version).and_then(|rest| rest.strip_prefix(", "));
    ensure!(
        day.is_some_and(|day| day.parse::<Date>().is_ok_and(|date| date.to_string() == day)),
        "CHANGELOG.md begins with `## {heading}`: write `## {version}, <date>`, or change the version in Cargo.toml"
    );
    Ok(format!("# {}\n", text.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_version_with_its_date_is_taken() {
        let log = "# What is new\n\n## 0.2.0, 2026-12-01\n\n- b\n\n## 0.1.0, 2026-11-29\n\n- a\n";
        assert_eq!(notes(log, "0.2.0").expect("it is there"), "# 0.2.0, 2026-12-01\n\n- b\n");
        let error = |log: &str, version: &str| notes(log, version).expect_err("it can't be released").to_string();
        assert!(error(log, "0.3.0").contains("`## 0.3.0, <date>`"), "another version");
        for heading in ["## 0.2.0\n", "## 0.2.0, 2026-13-01\n", "## 0.2.0, 20261201\n", "## Unreleased\n"] {
            let log = log.replace("## 0.2.0, 2026-12-01\n", heading);
            assert!(error(&log, "0.2.0").contains(&format!("`{}`", heading.trim_end())), "{heading}");
        }
    }
}
