//! The line drawings in `public/pictograms/`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use guide::Picture;
use unicode_normalization::UnicodeNormalization;

use crate::block::{Word, keep};
use crate::files;
use crate::problem::{Place, Problems, nearest};
use crate::source::Source;

/// A line drawing: one SVG path on a square of 32 units.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The file's name, without its ending.
    pub name: &'static str,
    /// The `d` of its path.
    pub path: &'static str,
}

/// The drawings by name, each with whether something shows it.
pub(crate) struct Drawings<'p> {
    by_name: BTreeMap<&'static str, (Place, Drawing)>,
    used: RefCell<Vec<&'static str>>,
    problems: &'p Problems,
}

impl<'p> Drawings<'p> {
    pub(crate) fn read(root: &Path, problems: &'p Problems) -> Self {
        let listed = files::list(root, "public/pictograms", ".svg", problems);
        let mut drawings = BTreeMap::new();
        for file in &listed.names {
            let source = Source::read(root, &format!("public/pictograms/{file}"), problems);
            let path = only_path(source.text).unwrap_or_else(|| {
                if source.is_readable() {
                    let repair = "draw it on a square of 32 units as one <path d=\"…\"/> and nothing else";
                    problems.error(source.place(0), "is not a drawing of exactly one path", repair);
                }
                ""
            });
            let name = name(file);
            drawings.insert(name, (source.place(0), Drawing { name, path }));
        }
        let mut used = Vec::new();
        // They are there all the same; that nothing shows them would only confuse.
        for name in listed.misnamed.iter().map(|file| name(file)) {
            let place = Place { file: "public/pictograms", line: 1 };
            drawings.insert(name, (place, Drawing { name, path: "" }));
            used.push(name);
        }
        Self { by_name: drawings, used: RefCell::new(used), problems }
    }

    pub(crate) fn find(&self, name: Word) -> Picture {
        self.used.borrow_mut().push(name.text);
        if let Some((_, drawing)) = self.by_name.get(name.text) {
            return Picture(drawing.name);
        }
        let what = format!("there is no drawing `{}`", name.text);
        let known = nearest(name.text, self.by_name.keys().copied());
        self.problems.error(name.place, what, format!("draw public/pictograms/{}.svg; or {known}", name.text));
        Picture("")
    }

    /// All of them, by name.
    pub(crate) fn all(&self) -> Vec<Drawing> {
        self.by_name.values().map(|(_, drawing)| *drawing).collect()
    }

    /// Tells of drawings that nothing shows.
    pub(crate) fn close(self) {
        let used = self.used.into_inner();
        for (name, (place, _)) in self.by_name {
            if !used.contains(&name) {
                self.problems.error(place, format!("nothing shows the drawing `{name}`"), "remove it, or name it");
            }
        }
    }
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
