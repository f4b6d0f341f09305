//! The bundle, from which the pages of every guide are built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::glue::remove_unused;
use crate::minify::{Scripts, script, script_with_private_properties, style};
use crate::template::fill;
use crate::wasm::shrink;

/// The program, templates, styles and scripts: everything in the pages of a guide except the guide itself. Styles and scripts are
/// ready to be inserted into a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The program, as WebAssembly.
    pub(crate) program: Vec<u8>,
    pub(crate) style: String,
    /// The style that no question needs.
    pub(crate) late_style: String,
    /// The scripts that handle clicks.
    pub(crate) click_scripts: String,
    /// The script that exchanges messages with the host page.
    pub(crate) frame: String,
    /// The script that defines the element.
    pub(crate) element: String,
    pub(crate) configurator: String,
    pub(crate) configurator_style: String,
    pub(crate) configurator_script: String,
    /// The files of the npm package and the `WordPress` plugin, each with its path and content.
    pub(crate) packages: Vec<(String, String)>,
    /// The script after each batch of prerendered screens.
    pub(crate) prerendered: String,
    /// The glue between the program and the browser, and the script that starts the program.
    pub(crate) boot: String,
    /// A function that is part of other scripts.
    pub(crate) match_language: String,
    pub(crate) language_picker: String,
    pub(crate) language_picker_script: String,
    pub(crate) page: String,
    pub(crate) preview: String,
    pub(crate) preview_style: String,
    /// The HTTP headers, for hosts of static files.
    pub(crate) headers: String,
}

/// The guide's styles, relative to the project's folder, in the order of the cascade.
pub const STYLES: [&str; 6] = [
    "public/style.css",
    "src/app/exit_page/exit_page.css",
    "public/result.css",
    "public/media_queries.css",
    "src/app/together/together.css",
    "src/app/read_aloud/read_aloud.css",
];
/// The style that comes after the others, and after what the first question needs.
const LATE_STYLE: &str = "src/app/take_along/take_along.css";
/// The scripts that handle clicks, in this order: the first decides whether a click counts.
const CLICK_SCRIPTS: [&str; 3] = ["public/double_click.js", "src/app/exit_page/exit_page.js", "public/dispatch.js"];

impl Bundle {
    /// Moves the program out of the folder into which Trunk built it, and reads everything else from the project's folder.
    ///
    /// # Errors
    /// If a file is missing or invalid.
    pub fn take_from_staging(staging: &Path, project: &Path, scripts: Scripts) -> Result<Self> {
        let (wasm, js) = (file_with(staging, "wasm")?, file_with(staging, "js")?);
        let source = |path: &str| read(&project.join(path));
        let minified = |path: &str, text: &str| script(text, scripts).with_context(|| path.to_owned());
        let script_file = |path: &str| minified(path, &source(path)?);
        let program = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
        let (program, glue) = shrink(&program, &remove_unused(&read(&js)?))?;
        // The parameter shadows the global `document`, which the glue would use to find its own address. It would throw in pages
        // without an address.
        let glue = format!("((document) => {{\n{glue}\nreturn wasm_bindgen;\n}})()");
        let match_language = source("public/match_language.js")?;
        let boot = fill(&source("public/boot.js")?, &[("glue", &glue)])?;
        let language_picker = fill(&source("public/language_picker.js")?, &[("match-language", &match_language)])?;
        let bundle = Self {
            program,
            style: style(&STYLES.map(source).into_iter().collect::<Result<String>>()?, scripts)
                .context("one of the styles in public/ and src/app/")?,
            late_style: style(&source(LATE_STYLE)?, scripts).context(LATE_STYLE)?,
            click_scripts: CLICK_SCRIPTS.into_iter().map(script_file).collect::<Result<_>>()?,
            frame: script_file("public/frame.js")?,
            element: element(&source("embed/element.js")?, &match_language, scripts).context("embed/element.js")?,
            configurator: source("embed/configurator/configurator.html")?,
            configurator_style: source("embed/configurator/configurator.css")?,
            configurator_script: source("embed/configurator/configurator.js")?,
            packages: [
                all_files(&project.join("embed/npm"), "npm/")?,
                licenses(project, "npm/")?,
                all_files(&project.join("embed/wordpress"), "wordpress/")?,
                licenses(project, "wordpress/mediation-guide/")?,
            ]
            .concat(),
            prerendered: script_file("public/prerendered.js")?,
            boot: minified("public/boot.js", &boot)?,
            match_language,
            language_picker: source("public/index.html")?,
            language_picker_script: minified("public/language_picker.js", &language_picker)?,
            page: remove_comments(&source("public/page.html")?),
            preview: source("public/preview.html")?,
            preview_style: source("public/preview.css")?,
            headers: source("public/_headers")?,
        };
        // Trunk must not publish these files, because the pages contain them.
        fs::remove_file(wasm)?;
        fs::remove_file(js)?;
        Ok(bundle)
    }

    /// Serializes the bundle, for [`Bundle::read`] of the same version.
    ///
    /// # Errors
    /// Never: postcard can write every type in the bundle.
    pub fn write(&self) -> Result<Vec<u8>> {
        postcard::to_allocvec(self).context("serializing the program and its templates")
    }

    /// Deserializes what [`Bundle::write`] wrote.
    ///
    /// # Errors
    /// If another version wrote it, or it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        postcard::from_bytes(bytes).context("the bundle is of another version: build it again")
    }
}

/// The script that defines the element, with placeholders for what depends on the guide.
fn element(source: &str, match_language: &str, scripts: Scripts) -> Result<String> {
    // esbuild can't parse a placeholder, but it accepts an identifier in its place.
    let identifiers = [("{{languages}}", "__languages__"), ("{{exit-page}}", "__exit_page__")];
    let source = identifiers
        .iter()
        .fold(source.replace("{{match-language}}", match_language), |source, (from, to)| source.replace(from, to));
    let script = script_with_private_properties(&source, scripts)?;
    Ok(identifiers.iter().fold(script, |script, (to, from)| script.replace(from, to)))
}

/// Removes the comments of a template. Each must be on one line of its own.
fn remove_comments(template: &str) -> String {
    template.lines().filter(|line| !line.trim_start().starts_with("<!--")).map(|line| line.to_owned() + "\n").collect()
}

/// Reads a file with the line endings that browsers see: the hashes in a policy include them.
fn read(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

/// All files in a folder and its subfolders, sorted, each with its path below `target`.
fn all_files(folder: &Path, target: &str) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = format!("{target}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            files.extend(all_files(&path, &format!("{name}/"))?);
        } else {
            files.push((name, read(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// The license files of the project, which every package has to contain.
fn licenses(project: &Path, target: &str) -> Result<Vec<(String, String)>> {
    let license = |name: &str| Ok((format!("{target}{name}"), read(&project.join(name))?));
    ["LICENSE-MIT", "LICENSE-APACHE"].into_iter().map(license).collect()
}

/// The file with this extension, of which Trunk builds one.
fn file_with(folder: &Path, extension: &str) -> Result<PathBuf> {
    let files = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut found =
        files.filter_map(|file| Some(file.ok()?.path())).filter(|it| it.extension().is_some_and(|it| it == extension));
    found.next().with_context(|| format!("Trunk built no .{extension} in {}: see its messages above", folder.display()))
}
