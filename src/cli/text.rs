//! A text that a command makes, printed or written to a file.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};

#[derive(clap::Args)]
pub(crate) struct Output {
    /// Write it to this file instead of printing it
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Output {
    /// Prints the text, or writes it where it was asked for.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub(crate) fn write(&self, text: &str) -> Result<()> {
        let Some(file) = &self.out else {
            return print(text);
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        fs::write(file, text).with_context(|| format!("writing {}", file.display()))?;
        print(&format!("Written: {}\n", file.display()))
    }
}

/// Prints a text.
///
/// # Errors
/// Where nobody reads it any more, as after `| head`.
pub(crate) fn print(text: &str) -> Result<()> {
    Ok(anstream::stdout().write_all(text.as_bytes())?)
}
