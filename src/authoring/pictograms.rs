//! The pictograms: those that come with the program, and those of the guide itself.

mod drawing;

use std::cell::RefCell;
use std::collections::BTreeMap;

use guide::PictogramId;
use include_dir::{Dir, include_dir};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostics, Location, suggest, unused_repair};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::source::Source;
use crate::static_data::leak;
use crate::table::SpannedStr;

/// The folder of a guide's own pictograms.
pub(crate) const FOLDER: &str = "pictograms";

/// The pictograms that come with the program.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../public/pictograms");

/// A pictogram: one SVG path in a square of 32 by 32 units.
#[derive(Clone, Copy, Debug)]
pub struct Pictogram {
    /// The name of its file, without the extension.
    pub name: &'static str,
    /// The `d` attribute of its path.
    pub path: &'static str,
}

/// The pictograms by name, those of the guide itself with their location, and the names that the guide uses.
pub(crate) struct Pictograms<'p> {
    by_name: BTreeMap<&'static str, (Option<Location>, Pictogram)>,
    used: RefCell<Vec<&'static str>>,
    diagnostics: &'p Diagnostics,
}

impl<'p> Pictograms<'p> {
    pub(crate) fn read(folder: &GuideFolder, diagnostics: &'p Diagnostics) -> Self {
        let listed = files::list_files(folder, FOLDER, ".svg", diagnostics);
        let mut pictograms: BTreeMap<_, _> = built_in().map(|pictogram| (pictogram.name, (None, pictogram))).collect();
        for file in &listed.names {
            let source = Source::read(folder, &format!("{FOLDER}/{file}"), diagnostics);
            let path = drawing::path_data(source.text).unwrap_or_else(|mistake| {
                if source.is_readable() {
                    let location = Location { line: mistake.line, ..source.location(0) };
                    diagnostics.error(location, mistake.message, mistake.suggestion);
                }
                String::new()
            });
            let name = name(file);
            pictograms.insert(name, (Some(source.location(0)), Pictogram { name, path: leak(path) }));
        }
        let mut used = Vec::new();
        // Their files exist, so a message about an unknown pictogram would only confuse.
        for name in listed.misnamed.iter().map(|file| name(file)) {
            pictograms.insert(name, (None, Pictogram { name, path: "" }));
            used.push(name);
        }
        Self { by_name: pictograms, used: RefCell::new(used), diagnostics }
    }

    pub(crate) fn resolve(&self, name: SpannedStr) -> PictogramId {
        self.used.borrow_mut().push(name.text);
        if let Some((_, pictogram)) = self.by_name.get(name.text) {
            return PictogramId(pictogram.name);
        }
        let message = format!("there is no pictogram `{}`", name.text);
        let known = suggest(name.text, self.by_name.keys().copied());
        self.diagnostics.error(
            name.location,
            message,
            format!("draw {FOLDER}/{}.svg beside guide.toml; or {known}", name.text),
        );
        PictogramId("")
    }

    /// The pictograms that the guide uses, sorted by name.
    pub(crate) fn used(&self) -> Vec<Pictogram> {
        let used = self.used.borrow();
        self.by_name.values().map(|(_, pictogram)| *pictogram).filter(|it| used.contains(&it.name)).collect()
    }

    /// Reports the guide's own pictograms that it does not use.
    pub(crate) fn report_unused(self) {
        let used = self.used.into_inner();
        let repair = unused_repair(self.diagnostics.has_errors());
        for (name, (location, _)) in self.by_name {
            let Some(location) = location else { continue };
            if !used.contains(&name) {
                self.diagnostics.error(location, format!("nothing uses the pictogram `{name}`"), repair);
            }
        }
    }
}

/// The pictograms that come with the program.
pub fn built_in() -> impl Iterator<Item = Pictogram> {
    BUILT_IN.files().filter_map(|file| {
        let name = file.path().to_str()?.strip_suffix(".svg")?;
        let path = drawing::path_data(file.contents_utf8()?).ok()?;
        Some(Pictogram { name, path: leak(path) })
    })
}

/// The name of a pictogram, in the Unicode normal form in which the other files are read.
fn name(file: &str) -> &'static str {
    leak(file.strip_suffix(".svg").unwrap_or(file).nfc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_built_in_pictograms_can_be_read() {
        assert_eq!(built_in().count(), BUILT_IN.files().count());
    }
}
