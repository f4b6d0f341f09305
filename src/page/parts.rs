//! What the pages are put together from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::glue::without_unused;
use crate::program::shorten;
use crate::shorter::{Scripts, script, script_with_own_properties, style};
use crate::template::fill;

/// The program, the templates, styles and scripts: all that any guide's pages are made of, besides the guide. Styles and
/// scripts are ready to stand in a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The program, WebAssembly.
    pub(crate) program: Vec<u8>,
    pub(crate) style: String,
    pub(crate) press: String,
    /// What a page in a frame tells the page around it.
    pub(crate) frame: String,
    /// The script of the element.
    pub(crate) element: String,
    pub(crate) configurator: String,
    pub(crate) configurator_style: String,
    pub(crate) configure: String,
    /// The files of packages that bring the element elsewhere, each with its place in what is published.
    pub(crate) packages: Vec<(String, String)>,
    pub(crate) early_here: String,
    /// What connects the program to the browser, and starts it.
    pub(crate) boot: String,
    /// Stands in other scripts.
    pub(crate) nearest: String,
    pub(crate) pick: String,
    pub(crate) page: String,
    pub(crate) picker: String,
    pub(crate) preview: String,
    pub(crate) preview_style: String,
    /// What hosts of static files are told to send with the pages.
    pub(crate) headers: String,
}

/// The guide's styles, below the project's folder and in this order: of two rules that weigh the same, the later one wins.
pub const STYLES: [&str; 7] = [
    "public/style.css",
    "src/app/exit_page/exit_page.css",
    "public/result.css",
    "public/media.css",
    "src/app/together/together.css",
    "src/app/read_aloud/read_aloud.css",
    "src/app/take_along/take_along.css",
];
/// The scripts that take presses, in this order: the first decides whether a press counts.
const PRESSES: [&str; 3] = ["public/double_press.js", "src/app/exit_page/exit_page.js", "public/press.js"];

impl Parts {
    /// Takes the program out of the folder in which Trunk put it, and the rest from the project's folder.
    ///
    /// # Errors
    /// If a file is missing.
    pub fn take(staging: &Path, project: &Path, scripts: Scripts) -> Result<Self> {
        let (wasm, js) = (only(staging, "wasm")?, only(staging, "js")?);
        let own = |path: &str| read(&project.join(path));
        let ready = |name: &str| script(&own(name)?, scripts);
        let program = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
        let (program, glue) = shorten(&program, &without_unused(&read(&js)?))?;
        // The glue looks for its own address by `document`, which in a page that came from no address fails: there is
        // nothing for it to find.
        let glue = format!("((document) => {{\n{glue}\nreturn wasm_bindgen;\n}})()");
        let nearest = own("public/nearest.js")?;
        let boot = fill(&own("public/boot.js")?, &[("glue", &glue)])?;
        let parts = Self {
            program,
            style: style(&STYLES.map(own).into_iter().collect::<Result<String>>()?, scripts)?,
            press: PRESSES.into_iter().map(ready).collect::<Result<_>>()?,
            frame: ready("public/frame.js")?,
            element: element(&own("embed/element.js")?, &nearest, scripts)?,
            configurator: own("embed/configurator/configurator.html")?,
            configurator_style: own("embed/configurator/configurator.css")?,
            configure: own("embed/configurator/configurator.js")?,
            packages: [
                all(&project.join("embed/npm"), "npm/")?,
                licences(project, "npm/")?,
                all(&project.join("embed/wordpress"), "wordpress/")?,
            ]
            .concat(),
            early_here: ready("public/early.js")?,
            boot: script(&boot, scripts)?,
            pick: script(&fill(&own("public/pick.js")?, &[("nearest", &nearest)])?, scripts)?,
            nearest,
            page: without_comments(&own("public/page.html")?),
            picker: own("public/index.html")?,
            preview: own("public/preview.html")?,
            preview_style: own("public/preview.css")?,
            headers: own("public/_headers")?,
        };
        // They are in the pages now.
        fs::remove_file(wasm)?;
        fs::remove_file(js)?;
        Ok(parts)
    }

    /// As bytes, for [`Parts::read`] of the same version.
    ///
    /// # Errors
    /// Never, as far as known: there is nothing in them that bytes can't hold.
    pub fn write(&self) -> Result<Vec<u8>> {
        postcard::to_allocvec(self).context("writing the program and its templates as bytes")
    }

    /// What [`Parts::write`] wrote.
    ///
    /// # Errors
    /// Where another version wrote it, or it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        postcard::from_bytes(bytes).context("these are not this version's program and templates: build them again")
    }
}

/// The script of the element, with its places still to fill: nothing else in it depends on the guide.
fn element(source: &str, nearest: &str, scripts: Scripts) -> Result<String> {
    // A place is no expression in JavaScript; a name is.
    let named = source.replace("{{nearest}}", nearest).replace("{{languages}}", "__languages__");
    Ok(script_with_own_properties(&named, scripts)?.replace("__languages__", "{{languages}}"))
}

/// A template without its comments, each of which has its own lines: readers need not load them.
fn without_comments(template: &str) -> String {
    template.lines().filter(|line| !line.trim_start().starts_with("<!--")).map(|line| line.to_owned() + "\n").collect()
}

/// Line ends as browsers read them: they are part of what a policy's hashes name.
fn read(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

/// All files in a folder, and in those in it, each with its name below `place`; in order.
fn all(folder: &Path, place: &str) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = format!("{place}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            files.extend(all(&path, &format!("{name}/"))?);
        } else {
            files.push((name, read(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// The licences, which stand once in the project; every package has to carry them.
fn licences(project: &Path, place: &str) -> Result<Vec<(String, String)>> {
    let licence = |name: &str| Ok((format!("{place}{name}"), read(&project.join(name))?));
    ["LICENSE-MIT", "LICENSE-APACHE"].into_iter().map(licence).collect()
}

/// The one file with this ending.
fn only(folder: &Path, ending: &str) -> Result<PathBuf> {
    let files = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut found =
        files.filter_map(|file| Some(file.ok()?.path())).filter(|it| it.extension().is_some_and(|it| it == ending));
    found.next().with_context(|| format!("Trunk left no .{ending} in {}: see its messages above", folder.display()))
}
