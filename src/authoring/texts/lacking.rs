//! Files that one language has and another lacks: told once, instead of each text in them.

use super::Needed;
use super::folder::Folder;
use crate::block::keep;
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems};

/// A file that another language has, and how many texts are in it.
struct Lacking {
    file: String,
    model: String,
    texts: usize,
}

/// Tells which language lacks which files, and notes it there.
pub(super) fn tell(guide: &GuideFolder, folders: &mut [Folder], needed: &Needed, problems: &Problems) {
    let all: Vec<Vec<Lacking>> = folders.iter().map(|folder| lacking(folder, folders, needed)).collect();
    for (folder, all) in folders.iter_mut().zip(all) {
        let path = guide.name_of(&folder.code);
        for Lacking { file, model, texts } in all {
            let repair = match files::likely(&guide.path_of(&folder.code), &file) {
                Some(likely) => format!("rename {path}/{likely} to `{file}`"),
                None => format!("copy {}/{file} there, and translate it", guide.name_of(&model)),
            };
            let count = if texts == 1 { "1 text".to_owned() } else { format!("{texts} texts") };
            let what = format!("is missing; `{model}` has it, with {count}");
            problems.error(Place { file: keep(format!("{path}/{file}")), line: 1 }, what, repair);
            folder.lacks.push(file);
        }
    }
}

/// Where a language has none of a file's texts, it is the file that is missing.
fn lacking(folder: &Folder, all: &[Folder], needed: &Needed) -> Vec<Lacking> {
    let mut found: Vec<Lacking> = Vec::new();
    // In a file that can't be read, they may be.
    if folder.unread {
        return found;
    }
    for model in all.iter().filter(|other| other.code != folder.code) {
        for file in model.files.iter().filter(|file| !folder.files.contains(file)) {
            let texts: Vec<&str> = model.ids_in(file).filter(|id| needed.contains(id)).collect();
            let is_new = found.iter().all(|known| known.file != *file);
            if is_new && !texts.is_empty() && texts.iter().all(|id| !folder.has(id)) {
                found.push(Lacking { file: file.clone(), model: model.code.clone(), texts: texts.len() });
            }
        }
    }
    found
}
