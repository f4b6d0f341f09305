//! What stands on pages of others: the element that shows the guide there, and the packages that bring it.

use anyhow::{Context, Result};
use authoring::LoadedGuide;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use guide::{Locale, TextId, texts};
use sha2::{Digest, Sha256, Sha384};

use crate::parts::Parts;
use crate::policy::sealed;
use crate::template::{escaped, fill, in_script};

/// Where the script itself comes from, in JavaScript. Asked of the browser, past what markup can put in the document's place;
/// whoever loads it as a module isn't told, but an error there is.
const OWN_FOLDER: &str = "new URL(\".\",(Reflect.get(Document.prototype,\"currentScript\",document)||{}).src\
    ||/\\w+:\\/\\/\\S*\\/(?=embed\\.)/.exec(Error().stack)[0]).href";

/// What pages of others load, the packages that bring it, and the page on which site owners choose: names and texts. The
/// guide's pages stand beside them.
pub(crate) fn files(loaded: &LoadedGuide, parts: &Parts, pages: &[(String, String)]) -> Result<Vec<(String, String)>> {
    let define = define(loaded, parts, pages)?;
    let title = link_text(loaded)?;
    let element = format!("(()=>{{{define}define({OWN_FOLDER})}})();\n");
    // Under a name that changes with it, for pages that hold it to its hash: the other address always has the newest.
    let pinned = format!("embed.{}.js", short_hash(&element));
    let chooser = configurator(loaded, parts, &define, &pinned, &element)?;
    let mut files = vec![("embed/index.html".to_owned(), chooser), (pinned, element.clone())];
    files.push(("embed.js".to_owned(), element));
    let links = loaded.locales.iter().map(|it| php_entry(it.code, it.text(title)));
    let links = links.collect::<Vec<_>>().join("\n\t");
    let names = loaded.locales.iter().map(|it| [it.code, it.language_name()].map(in_quotes).join(", "));
    let names = names.map(|it| format!("[ {it} ]")).collect::<Vec<_>>().join(", ");
    // The packages' own words are English.
    let english = loaded.locales.iter().find(|it| it.code == "en").or(loaded.locales.first());
    let about = english.map_or("", |locale| locale.text(texts::START_WHAT));
    let filled = |text: &str| {
        let text = text.replace("{{define}}", &define).replace("{{version}}", env!("CARGO_PKG_VERSION"));
        text.replace("{{links}}", &links).replace("{{languages}}", &names).replace("{{about}}", about)
    };
    files.extend(parts.packages.iter().map(|(name, text)| (name.clone(), filled(text))));
    Ok(files)
}

/// The page on which site owners choose, and copy what to put into theirs.
fn configurator(loaded: &LoadedGuide, parts: &Parts, define: &str, pinned: &str, element: &str) -> Result<String> {
    let title = link_text(loaded)?;
    let languages = loaded.locales.iter().map(|it| [it.code, it.text(title), it.guide_name()].map(in_quotes).join(","));
    let languages = languages.map(|it| format!("[{it}]")).collect::<Vec<_>>().join(",");
    let option = |it: &Locale| format!("<option value=\"{}\">{}</option>", it.code, escaped(it.language_name()));
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(element)));
    let configure = fill(
        &parts.configure,
        &[
            ("languages", &format!("[{languages}]")),
            ("integrity", &integrity),
            ("script", pinned),
            ("nearest", &parts.nearest),
        ],
    )?;
    let page = fill(
        &parts.configurator,
        &[
            ("style", &parts.configurator_style),
            ("options", &loaded.locales.iter().map(option).collect::<String>()),
            ("define", define),
            ("configure", in_script(&configure)?),
        ],
    )?;
    Ok(sealed(&page, &["frame-src *"]))
}

/// The function that defines the element, given the guide's address.
fn define(loaded: &LoadedGuide, parts: &Parts, pages: &[(String, String)]) -> Result<String> {
    let words = |it: &Locale| [it.code, it.guide_name(), it.close_label()].map(in_quotes).join(",");
    let languages = loaded.locales.iter().map(|it| format!("[{}]", words(it))).collect::<Vec<_>>().join(",");
    let filled = fill(
        &parts.element,
        &[("languages", &format!("[{languages}]")), ("leave", loaded.guide.leave), ("version", &version(pages))],
    )?;
    Ok(in_script(&filled)?.to_owned())
}

/// What a link to the guide says.
fn link_text(loaded: &LoadedGuide) -> Result<TextId> {
    loaded.text_id("start-title").context("the start screen has a title")
}

/// An entry of an array in PHP.
fn php_entry(key: &str, value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('\'', "\\'");
    format!("'{key}' => '{value}',")
}

/// A text as a script's literal.
fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Another one for other pages, so that a copy of older ones that somebody kept is not taken for them.
fn version(pages: &[(String, String)]) -> String {
    short_hash(&pages.iter().map(|(_, page)| page.as_str()).collect::<String>())
}

/// Eight digits that tell one text from another.
fn short_hash(text: &str) -> String {
    let [first, second, third, fourth, ..] = <[u8; 32]>::from(Sha256::digest(text));
    format!("{:08x}", u32::from_be_bytes([first, second, third, fourth]))
}
