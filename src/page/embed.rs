//! The files for host pages: the element that shows the guide, its packages, and the configurator.

use anyhow::Result;
use authoring::LoadedGuide;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use guide::{Locale, texts};
use sha2::{Digest, Sha256, Sha384};

use crate::bundle::Bundle;
use crate::csp::with_csp;
use crate::template::{check_script_text, escape_text, fill};

/// A JavaScript expression for the folder of the script. Reads `currentScript` in a way that markup can't shadow. Modules have no
/// `currentScript`; there, the stack of an error contains the address.
const SCRIPT_FOLDER: &str = "new URL(\".\",(Reflect.get(Document.prototype,\"currentScript\",document)||{}).src\
    ||/\\w+:\\/\\/\\S*\\/(?=embed\\.)/.exec(Error().stack)[0]).href";

/// The script of the element, its packages and the configurator, each with its path and content. `pages` are the guide's pages.
pub(crate) fn files(
    loaded: &LoadedGuide,
    bundle: &Bundle,
    pages: &[(String, String)],
) -> Result<Vec<(String, String)>> {
    let define = define(loaded, bundle, pages)?;
    let element = format!("(()=>{{{define}define({SCRIPT_FOLDER})}})();\n");
    // Also under a name that contains its hash, for host pages with Subresource Integrity; `embed.js` is always the newest.
    let pinned = format!("embed.{}.js", short_hash(&element));
    let configurator = configurator(loaded, bundle, &define, &pinned, &element)?;
    let mut files = vec![("embed/index.html".to_owned(), configurator), (pinned, element.clone())];
    files.push(("embed.js".to_owned(), element));
    let links = loaded.locales.iter().map(|it| php_entry(it.code, it.text(texts::START_TITLE)));
    let links = links.collect::<Vec<_>>().join("\n\t");
    let names = loaded.locales.iter().map(|it| [it.code, it.language_name()].map(js_string).join(", "));
    let names = names.map(|it| format!("[ {it} ]")).collect::<Vec<_>>().join(", ");
    // The packages are documented in English.
    let english = loaded.locale("en").or(loaded.locales.first().copied());
    let about = english.map_or("", |locale| locale.text(texts::START_WHAT));
    let filled = |text: &str| {
        let text = text.replace("{{define}}", &define).replace("{{version}}", env!("CARGO_PKG_VERSION"));
        text.replace("{{links}}", &links).replace("{{languages}}", &names).replace("{{about}}", about)
    };
    files.extend(bundle.packages.iter().map(|(name, text)| (name.clone(), filled(text))));
    Ok(files)
}

/// The page on which site owners choose settings and copy the code for their page.
fn configurator(loaded: &LoadedGuide, bundle: &Bundle, define: &str, pinned: &str, element: &str) -> Result<String> {
    let languages = loaded
        .locales
        .iter()
        .map(|it| [it.code, it.text(texts::START_TITLE), it.guide_name()].map(js_string).join(","));
    let languages = languages.map(|it| format!("[{it}]")).collect::<Vec<_>>().join(",");
    let option = |it: &Locale| format!("<option value=\"{}\">{}</option>", it.code, escape_text(it.language_name()));
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(element)));
    let script = fill(
        &bundle.configurator_script,
        &[
            ("languages", &format!("[{languages}]")),
            ("integrity", &integrity),
            ("script", pinned),
            ("match-language", &bundle.match_language),
        ],
    )?;
    let page = fill(
        &bundle.configurator,
        &[
            ("style", &bundle.configurator_style),
            ("options", &loaded.locales.iter().map(option).collect::<String>()),
            ("define", define),
            ("script", check_script_text(&script)?),
        ],
    )?;
    Ok(with_csp(&page, &["frame-src *"]))
}

/// The JavaScript function that defines the element, given the guide's address.
fn define(loaded: &LoadedGuide, bundle: &Bundle, pages: &[(String, String)]) -> Result<String> {
    let texts = |it: &Locale| [it.code, it.guide_name(), it.close_label()].map(js_string).join(",");
    let languages = loaded.locales.iter().map(|it| format!("[{}]", texts(it))).collect::<Vec<_>>().join(",");
    let filled = fill(
        &bundle.element,
        &[
            ("languages", &format!("[{languages}]")),
            ("exit-page", &js_string(loaded.guide.exit_page)),
            ("version", &version(pages)),
        ],
    )?;
    Ok(check_script_text(&filled)?.to_owned())
}

/// An entry of an array in PHP.
fn php_entry(key: &str, value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('\'', "\\'");
    format!("'{key}' => '{value}',")
}

/// A text as a JavaScript string literal, in ASCII: the host page may declare another encoding.
fn js_string(text: &str) -> String {
    let escape = |character: char| match character {
        '"' | '\\' => format!("\\{character}"),
        ' '..='~' => character.to_string(),
        _ => character.escape_unicode().to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// Changes with the pages, so that browsers and proxies don't show cached older ones.
fn version(pages: &[(String, String)]) -> String {
    short_hash(&pages.iter().map(|(_, page)| page.as_str()).collect::<String>())
}

/// The first eight hexadecimal digits of a SHA-256 hash.
fn short_hash(text: &str) -> String {
    let [first, second, third, fourth, ..] = <[u8; 32]>::from(Sha256::digest(text));
    format!("{:08x}", u32::from_be_bytes([first, second, third, fourth]))
}
