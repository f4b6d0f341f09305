//! Finds files that one language has and another lacks. They are reported once, instead of each text in them.

use super::RequiredTexts;
use super::locale_folder::LocaleFolder;
use crate::diagnostic::{Diagnostics, Location};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::static_data::leak;

/// A missing file: the language that has it, and the number of its texts that the guide requires.
struct MissingFile {
    file: String,
    model: String,
    texts: usize,
}

/// Reports the files that each language lacks, and records them in its folder.
pub(super) fn report(
    guide: &GuideFolder,
    folders: &mut [LocaleFolder],
    required: &RequiredTexts,
    diagnostics: &Diagnostics,
) {
    let all: Vec<Vec<MissingFile>> = folders.iter().map(|folder| missing_files(folder, folders, required)).collect();
    for (folder, all) in folders.iter_mut().zip(all) {
        let path = guide.display_name(&folder.code);
        for MissingFile { file, model, texts } in all {
            let suggestion = match files::find_similar(&guide.join(&folder.code), &file) {
                Some(similar) => format!("rename {path}/{similar} to `{file}`"),
                None => format!("copy {}/{file} to this folder and translate it", guide.display_name(&model)),
            };
            let count = if texts == 1 { "1 text".to_owned() } else { format!("{texts} texts") };
            let message = format!("this file is missing, but `{model}` has it, with {count}");
            diagnostics.error(Location { file: leak(format!("{path}/{file}")), line: 1 }, message, suggestion);
            folder.missing_files.push(file);
        }
    }
}

/// A file is missing if the language has none of its texts.
fn missing_files(folder: &LocaleFolder, all: &[LocaleFolder], required: &RequiredTexts) -> Vec<MissingFile> {
    let mut found: Vec<MissingFile> = Vec::new();
    // A file that was not read may have the texts.
    if folder.has_unread_files {
        return found;
    }
    for model in all.iter().filter(|other| other.code != folder.code) {
        for file in model.files.iter().filter(|file| !folder.files.contains(file)) {
            let texts: Vec<&str> = model.ids_in(file).filter(|id| required.contains(id)).collect();
            let is_new = found.iter().all(|known| known.file != *file);
            if is_new && !texts.is_empty() && texts.iter().all(|id| !folder.contains(id)) {
                found.push(MissingFile { file: file.clone(), model: model.code.clone(), texts: texts.len() });
            }
        }
    }
    found
}
