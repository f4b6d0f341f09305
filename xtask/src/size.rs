//! `cargo xtask size`: what the built guide weighs, and what it may weigh.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use page::Sections;

const KB: usize = 1000;

/// A first answer on a slow network comes with the network's first round trip.
const FIRST_QUESTION: usize = 14 * KB;
const ONE_LANGUAGE: usize = 100 * KB;
const FURTHER_LANGUAGE: usize = 9 * KB;
const ALL_LANGUAGES: usize = 120 * KB;
const PICKER: usize = 2 * KB;
const LOADER: usize = 2 * KB;

/// What something is, the bytes that it takes compressed, and those that it may take.
type Weight = (String, usize, usize);

/// Prints the table; an error where something is too heavy.
pub(crate) fn size(dist: &Path) -> Result<()> {
    let weights = weigh(dist)?;
    println!("{:44} {:>8} {:>8}", "bytes, brotli 11", "has", "may have");
    for (what, bytes, budget) in &weights {
        println!("{what:44} {bytes:>8} {budget:>8}");
    }
    let heavy = too_heavy(weights);
    ensure!(heavy.is_empty(), "too heavy: {}", heavy.join("; "));
    Ok(())
}

fn too_heavy(weights: Vec<Weight>) -> Vec<String> {
    weights.into_iter().filter(|(_, bytes, budget)| bytes > budget).map(|(what, ..)| what).collect()
}

fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let picker = read(&dist.join("index.html"))?;
    let mut weights = vec![
        ("the page that picks the language".to_owned(), packed(&picker), PICKER),
        ("the script on pages of others".to_owned(), packed(&read(&dist.join("embed.js"))?), LOADER),
    ];
    let links = picker.split("href=\"").skip(1).filter_map(|link| link.split_once("/index.html\""));
    let codes: Vec<&str> = links.map(|(code, _)| code).collect();
    ensure!(!codes.is_empty(), "{}/index.html links to no language's page: run `cargo xtask build`", dist.display());
    for code in &codes {
        weights.extend(weigh_page(code, &read(&dist.join(code).join("index.html"))?, codes.len() - 1)?);
    }
    Ok(weights)
}

fn weigh_page(code: &str, page: &str, others: usize) -> Result<Vec<Weight>> {
    let Sections { first_question, running, all } = Sections::of(page)
        .with_context(|| format!("{code}/index.html isn't a page of the guide: run `cargo xtask build`"))?;
    let [first, running, all] = [first_question, running, all].map(packed);
    let mut weights = vec![
        (format!("{code}: up to the first question"), first, FIRST_QUESTION),
        (format!("{code}: complete and running"), running, ONE_LANGUAGE),
    ];
    if others > 0 {
        weights.push((format!("{code}: each further language"), (all - running).div_ceil(others), FURTHER_LANGUAGE));
    }
    weights.push((format!("{code}: with all languages"), all, ALL_LANGUAGES));
    Ok(weights)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {}: run `cargo xtask build`", file.display()))
}

/// How many bytes a text takes on its way to the reader.
fn packed(text: &str) -> usize {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &settings).expect("memory can be written to");
    out.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_heavy_is_named() {
        let page = "<p></p><section id=\"reading-version\"></section><script id=\"program\">it</script></body>";
        let mut weights = weigh_page("nl", page, 0).expect("a page");
        assert_eq!(too_heavy(weights.clone()), Vec::<String>::new());
        weights[1].1 = ONE_LANGUAGE + 1;
        assert_eq!(too_heavy(weights), ["nl: complete and running"]);
    }

    #[test]
    fn a_missing_build_is_reported() {
        let error = size(Path::new("/nowhere")).expect_err("nothing is built").to_string();
        assert!(error.contains("cargo xtask build"), "{error}");
    }
}
