//! The line drawings: those that every guide can show, and the guide's own.

use std::cell::RefCell;
use std::collections::BTreeMap;

use guide::Pictogram;
use include_dir::{Dir, include_dir};
use unicode_normalization::UnicodeNormalization;

use crate::block::{Word, keep};
use crate::files;
use crate::guide_folder::GuideFolder;
use crate::problem::{Place, Problems, nearest};
use crate::source::Source;

/// Where a guide has drawings of its own.
pub(crate) const FOLDER: &str = "pictograms";

/// What every guide can show.
static STOCK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../public/pictograms");

/// A line drawing: one SVG path on a square of 32 units.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The file's name, without its ending.
    pub name: &'static str,
    /// The `d` of its path.
    pub path: &'static str,
}

/// The drawings by name; those of the guide itself with their place, and which of all something shows.
pub(crate) struct Drawings<'p> {
    by_name: BTreeMap<&'static str, (Option<Place>, Drawing)>,
    used: RefCell<Vec<&'static str>>,
    problems: &'p Problems,
}

impl<'p> Drawings<'p> {
    pub(crate) fn read(folder: &GuideFolder, problems: &'p Problems) -> Self {
        let listed = files::list(folder, FOLDER, ".svg", problems);
        let mut drawings: BTreeMap<_, _> = stock().map(|drawing| (drawing.name, (None, drawing))).collect();
        for file in &listed.names {
            let source = Source::read(folder, &format!("{FOLDER}/{file}"), problems);
            let path = only_path(source.text).unwrap_or_else(|| {
                if source.is_readable() {
                    let repair = "draw it on a square of 32 units as one <path d=\"…\"/> and nothing else";
                    problems.error(source.place(0), "is not a drawing of exactly one path", repair);
                }
                ""
            });
            let name = name(file);
            drawings.insert(name, (Some(source.place(0)), Drawing { name, path }));
        }
        let mut used = Vec::new();
        // They are there all the same; that nothing shows them would only confuse.
        for name in listed.misnamed.iter().map(|file| name(file)) {
            drawings.insert(name, (None, Drawing { name, path: "" }));
            used.push(name);
        }
        Self { by_name: drawings, used: RefCell::new(used), problems }
    }

    pub(crate) fn find(&self, name: Word) -> Pictogram {
        self.used.borrow_mut().push(name.text);
        if let Some((_, drawing)) = self.by_name.get(name.text) {
            return Pictogram(drawing.name);
        }
        let what = format!("there is no drawing `{}`", name.text);
        let known = nearest(name.text, self.by_name.keys().copied());
        self.problems.error(name.place, what, format!("draw {FOLDER}/{}.svg beside guide.toml; or {known}", name.text));
        Pictogram("")
    }

    /// Those that something shows, by name.
    pub(crate) fn shown(&self) -> Vec<Drawing> {
        let used = self.used.borrow();
        self.by_name.values().map(|(_, drawing)| *drawing).filter(|it| used.contains(&it.name)).collect()
    }

    /// Tells of drawings of the guide's own that nothing shows.
    pub(crate) fn close(self) {
        let used = self.used.into_inner();
        for (name, (place, _)) in self.by_name {
            let Some(place) = place else { continue };
            if !used.contains(&name) {
                self.problems.error(place, format!("nothing shows the drawing `{name}`"), "remove it, or name it");
            }
        }
    }
}

/// The drawings that every guide can show.
pub fn stock() -> impl Iterator<Item = Drawing> {
    STOCK.files().filter_map(|file| {
        let name = file.path().to_str()?.strip_suffix(".svg")?;
        Some(Drawing { name, path: only_path(file.contents_utf8()?)? })
    })
}

/// A drawing's name, in the signs in which the other files are read.
fn name(file: &str) -> &'static str {
    keep(file.strip_suffix(".svg").unwrap_or(file).nfc().collect::<String>())
}

fn only_path(svg: &'static str) -> Option<&'static str> {
    let body = svg.trim().strip_prefix("<svg")?.strip_suffix("</svg>")?;
    let (opening, content) = body.split_once('>')?;
    let path = content.trim().strip_prefix("<path d=\"")?.strip_suffix("/>")?.trim_end().strip_suffix('"')?;
    let drawn = path.chars().all(|c| c.is_ascii_alphanumeric() || " .,-\n".contains(c));
    (opening.contains("viewBox=\"0 0 32 32\"") && drawn).then_some(keep(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guide_can_show_each_drawing_of_the_engine() {
        assert_eq!(stock().count(), STOCK.files().count());
    }

    #[test]
    fn a_drawing_is_one_path_and_nothing_else() {
        let sound = "<svg xmlns=\"x\" viewBox=\"0 0 32 32\"><path d=\"M4 4h.1\"/></svg>\n";
        assert_eq!(only_path(sound), Some("M4 4h.1"));
        for broken in [
            "<svg viewBox=\"0 0 24 24\"><path d=\"M4 4\"/></svg>",
            "<svg viewBox=\"0 0 32 32\"><path d=\"M4 4\"/><path d=\"M4 4\"/></svg>",
            "<svg viewBox=\"0 0 32 32\"><script>x</script></svg>",
        ] {
            assert_eq!(only_path(broken), None, "{broken}");
        }
    }
}
