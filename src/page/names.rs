//! The names by which program and glue call each other.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

/// How many digits `wasm-bindgen` ends such a name with.
const DIGITS: usize = 16;
/// How such a name begins.
const BEGINNING: &str = "__wbg_";

/// Numbers the names in program and glue, in the place of what they call and of digits that come from the folders they were
/// built in: the same on each machine, and names that nobody reads weigh 1 KB.
///
/// # Errors
/// Where the glue isn't one that `wasm-bindgen` writes.
pub(crate) fn number(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let numbers = numbers(glue);
    ensure!(!numbers.is_empty(), "the glue names nothing as `{BEGINNING}name_digits`: see src/page/names.rs");
    let (mut program, mut numbered) = (program.to_owned(), glue.to_owned());
    for (name, number) in &numbers {
        numbered = numbered.replace(name, number);
        // As long as before: the program says how long each name is.
        for place in places(&program, name.as_bytes()) {
            program[place..place + number.len()].copy_from_slice(number.as_bytes());
        }
    }
    Ok((program, numbered))
}

/// The names, each with a number of the same length.
fn numbers(glue: &str) -> BTreeMap<String, String> {
    let mut numbers = BTreeMap::new();
    for part in glue.split(BEGINNING).skip(1) {
        let name = part.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').next().unwrap_or_default();
        let Some((_, digits)) = name.rsplit_once('_') else { continue };
        if digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            let (next, length) = (numbers.len(), name.len());
            numbers.entry(format!("{BEGINNING}{name}")).or_insert_with(|| format!("{BEGINNING}{next:0length$}"));
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
    fn both_call_each_other_by_the_same_numbers_as_long_as_the_names() {
        let glue = "__wbg_new_0123456789abcdef: f, __wbg_set_fedcba9876543210() {}, __wbg_new_0123456789abcdef";
        let program = b"\x1a__wbg_new_0123456789abcdef\x1a__wbg_set_fedcba9876543210";
        let (program, glue) = number(program, glue).expect("it has such names");
        assert_eq!(glue, "__wbg_00000000000000000000: f, __wbg_00000000000000000001() {}, __wbg_00000000000000000000");
        assert_eq!(program, b"\x1a__wbg_00000000000000000000\x1a__wbg_00000000000000000001");
    }

    #[test]
    fn glue_without_such_names_is_told() {
        let told = number(b"", "__wbg_new(").expect_err("there are none").to_string();
        assert!(told.contains("names.rs"), "{told}");
    }
}
