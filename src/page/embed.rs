//! What stands on pages of others: the element that shows the guide there, and the packages that bring it.

use anyhow::Result;
use authoring::Loaded;
use screens::Locale;
use sha2::{Digest, Sha256};

use crate::parts::Parts;
use crate::template::{fill, script};

/// The script that a page of others loads, and the packages: names and texts. The guide's pages stand beside them.
pub(crate) fn files(loaded: &Loaded, parts: &Parts, pages: &[(String, String)]) -> Result<Vec<(String, String)>> {
    let define = define(loaded, parts, pages)?;
    // Whoever loads it as a module isn't told which script it is.
    let place = "new URL(\".\",(document.currentScript||document.querySelector('script[src$=\"embed.js\"]')).src).href";
    let mut files = vec![("embed.js".to_owned(), format!("(()=>{{{define}define({place})}})();\n"))];
    let filled = |text: &str| text.replace("{{define}}", &define).replace("{{version}}", env!("CARGO_PKG_VERSION"));
    files.extend(parts.packages.iter().map(|(name, text)| (name.clone(), filled(text))));
    Ok(files)
}

/// The function that defines the element, given the guide's address.
fn define(loaded: &Loaded, parts: &Parts, pages: &[(String, String)]) -> Result<String> {
    let words = |it: &Locale| [it.code, it.title(), it.close()].map(in_quotes).join(",");
    let languages = loaded.locales.iter().map(|it| format!("[{}]", words(it))).collect::<Vec<_>>().join(",");
    script(&fill(
        &parts.embed,
        &[("languages", &format!("[{languages}]")), ("leave", loaded.guide.leave), ("version", &version(pages))],
    )?)
}

/// A text as a script's literal.
fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Another one for other pages, so that a copy of older ones that somebody kept is not taken for them.
fn version(pages: &[(String, String)]) -> String {
    let digest = Sha256::digest(pages.iter().map(|(_, page)| page.as_str()).collect::<String>());
    let [first, second, third, fourth, ..] = <[u8; 32]>::from(digest);
    format!("{:08x}", u32::from_be_bytes([first, second, third, fourth]))
}
