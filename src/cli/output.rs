//! The output of a command, printed or written to a file.

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
    /// Prints the text, or writes it to the given file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(crate) fn write(&self, text: &str) -> Result<()> {
        let Some(file) = &self.out else {
            return print(text);
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        }
        fs::write(file, text).with_context(|| format!("writing {}", file.display()))?;
        print(&format!("Written: {}\n", file.display()))
    }
}

/// Prints a text.
///
/// # Errors
/// If the reader has closed the pipe, as `head` does.
pub(crate) fn print(text: &str) -> Result<()> {
    Ok(anstream::stdout().write_all(text.as_bytes())?)
}
