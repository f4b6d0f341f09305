//! Reproducible archives: without dates and owners, and with names in order.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

/// Files by their path in the archive.
pub(super) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A compressed tar of these files, in a folder with this name.
pub(super) fn tar(folder: &str, files: &Files) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzBuilder::new().mtime(0).write(Vec::new(), Compression::best()));
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(u64::try_from(bytes.len())?);
        header.set_mode(mode(name));
        // 1980, as in zips: some programs read 0 as "no date".
        header.set_mtime(315_532_800);
        let place = Path::new(folder).join(name);
        archive
            .append_data(&mut header, &place, &**bytes)
            .with_context(|| format!("can't pack {}", place.display()))?;
    }
    archive.into_inner()?.finish().context("can't finish an archive")
}

/// A zip of these files.
pub(super) fn zip(files: &Files) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(9)).last_modified_time(DateTime::default());
    for (name, bytes) in files {
        let place = name.to_string_lossy().replace('\\', "/");
        archive.start_file(place, options.unix_permissions(mode(name)))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Only the binary is executable.
fn mode(name: &Path) -> u32 {
    let is_binary = [Path::new("mediation-guide"), Path::new("mediation-guide.exe")].contains(&name);
    if is_binary { 0o755 } else { 0o644 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes_and_others_do_not() {
        let files =
            |text: &str| Files::from([("mediation-guide".into(), text.into()), ("nl/index.html".into(), "b".into())]);
        let both = |text: &str| (tar("folder", &files(text)).expect("a tar"), zip(&files(text)).expect("a zip"));
        let first = both("a");
        // Longer than the resolution of dates in either format.
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert_eq!(both("a"), first);
        assert_ne!(both("c"), first);
    }

    #[test]
    fn only_the_binary_is_executable() {
        let modes = ["mediation-guide", "mediation-guide.exe", "LICENSE-MIT", "mediation-guide/mediation-guide.php"];
        assert_eq!(modes.map(|name| mode(Path::new(name))), [0o755, 0o755, 0o644, 0o644]);
    }
}
