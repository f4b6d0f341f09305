//! The names by which program and glue call each other.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

/// How many digits `wasm-bindgen` ends such a name with.
const DIGITS: usize = 16;
/// How such a name begins.
const BEGINNING: &str = "__wbg_";

/// Counts the names in program and glue, in the place of digits that come from the folders they were built in: the same
/// on each machine, and digits without an order don't compress.
///
/// # Errors
/// Where the glue isn't one that `wasm-bindgen` writes.
pub(crate) fn count(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let numbers = numbers(glue);
    ensure!(!numbers.is_empty(), "the glue names nothing as `{BEGINNING}name_digits`: see src/page/names.rs");
    let (mut program, mut counted) = (program.to_owned(), glue.to_owned());
    for (digits, number) in &numbers {
        counted = counted.replace(digits, number);
        // As long as before: the program says how long each name is.
        for place in places(&program, digits.as_bytes()) {
            program[place..place + number.len()].copy_from_slice(number.as_bytes());
        }
    }
    Ok((program, counted))
}

/// The digits that names end with, and a number for each; both with their underscore.
fn numbers(glue: &str) -> BTreeMap<String, String> {
    let mut numbers = BTreeMap::new();
    for part in glue.split(BEGINNING).skip(1) {
        let name = part.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').next().unwrap_or_default();
        let Some((_, digits)) = name.rsplit_once('_') else { continue };
        if digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            let next = numbers.len();
            numbers.entry(format!("_{digits}")).or_insert_with(|| format!("_{next:0DIGITS$}"));
        }
    }
    numbers
}

fn places(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    let found = bytes.windows(wanted.len()).enumerate().filter(|(_, part)| *part == wanted);
    found.map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_call_each_other_by_the_same_names_as_long_as_before() {
        let glue = "__wbg_new_0123456789abcdef: f, __wbg_set_fedcba9876543210() {}, __wbg_new_0123456789abcdef";
        let program = b"\x1a__wbg_new_0123456789abcdef\x1a__wbg_set_fedcba9876543210";
        let (program, glue) = count(program, glue).expect("it has such names");
        assert_eq!(glue, "__wbg_new_0000000000000000: f, __wbg_set_0000000000000001() {}, __wbg_new_0000000000000000");
        assert_eq!(program, b"\x1a__wbg_new_0000000000000000\x1a__wbg_set_0000000000000001");
    }

    #[test]
    fn glue_without_such_names_is_told() {
        let told = count(b"", "__wbg_new(").expect_err("there are none").to_string();
        assert!(told.contains("names.rs"), "{told}");
    }
}
