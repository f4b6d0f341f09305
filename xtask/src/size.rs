//! `cargo xtask size`: compares the size of the built guide with its budgets.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use page::Sections;

const KB: usize = 1000;

/// What a server sends in the first round trip: TCP's initial window of ten packets.
const FIRST_QUESTION: usize = 14 * KB;
const ONE_LANGUAGE: usize = 100 * KB;
const FURTHER_LANGUAGE: usize = 9 * KB;
const ALL_LANGUAGES: usize = 120 * KB;
const LANGUAGE_PICKER: usize = 2 * KB;
const ELEMENT_SCRIPT: usize = 2 * KB;

/// What was measured, its compressed bytes, and its budget.
type Measurement = (String, usize, usize);

/// Prints the table. Returns an error if anything exceeds its budget.
pub(crate) fn size(dist: &Path) -> Result<()> {
    let measurements = measure(dist)?;
    println!("{:44} {:>8} {:>8}", "bytes, brotli 11", "size", "budget");
    for (what, bytes, budget) in &measurements {
        println!("{what:44} {bytes:>8} {budget:>8}");
    }
    let over = over_budget(measurements);
    ensure!(over.is_empty(), "over budget: {}", over.join("; "));
    Ok(())
}

fn over_budget(measurements: Vec<Measurement>) -> Vec<String> {
    measurements.into_iter().filter(|(_, bytes, budget)| bytes > budget).map(|(what, ..)| what).collect()
}

fn measure(dist: &Path) -> Result<Vec<Measurement>> {
    let picker = read(&dist.join("index.html"))?;
    let mut measurements = vec![
        ("the page that picks the language".to_owned(), compressed_len(&picker), LANGUAGE_PICKER),
        ("the script on host pages".to_owned(), compressed_len(&read(&dist.join("embed.js"))?), ELEMENT_SCRIPT),
    ];
    let links = picker.split("href=\"").skip(1).filter_map(|link| link.split_once("/index.html\""));
    let codes: Vec<&str> = links.map(|(code, _)| code).collect();
    ensure!(!codes.is_empty(), "{}/index.html links to no language's page: run `cargo xtask build`", dist.display());
    for code in &codes {
        measurements.extend(measure_page(code, &read(&dist.join(code).join("index.html"))?, codes.len() - 1)?);
    }
    Ok(measurements)
}

fn measure_page(code: &str, page: &str, others: usize) -> Result<Vec<Measurement>> {
    let Sections { first_question, running, all } = Sections::parse(page)
        .with_context(|| format!("{code}/index.html isn't a page of the guide: run `cargo xtask build`"))?;
    let [first, running, all] = [first_question, running, all].map(compressed_len);
    let mut measurements = vec![
        (format!("{code}: up to the first question"), first, FIRST_QUESTION),
        (format!("{code}: complete and running"), running, ONE_LANGUAGE),
    ];
    if others > 0 {
        measurements.push((
            format!("{code}: each further language"),
            (all - running).div_ceil(others),
            FURTHER_LANGUAGE,
        ));
    }
    measurements.push((format!("{code}: with all languages"), all, ALL_LANGUAGES));
    Ok(measurements)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {}: run `cargo xtask build`", file.display()))
}

/// The number of bytes that a text takes on its way to the reader.
fn compressed_len(text: &str) -> usize {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &settings).expect("memory can be written to");
    out.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_budget_is_named() {
        let page = "<p></p><section id=\"reading-version\"></section><script id=\"program\">it</script></body>";
        let mut measurements = measure_page("nl", page, 0).expect("a page");
        assert_eq!(over_budget(measurements.clone()), Vec::<String>::new());
        measurements[1].1 = ONE_LANGUAGE + 1;
        assert_eq!(over_budget(measurements), ["nl: complete and running"]);
    }

    #[test]
    fn a_missing_build_is_reported() {
        let error = size(Path::new("/nowhere")).expect_err("nothing is built").to_string();
        assert!(error.contains("cargo xtask build"), "{error}");
    }
}
