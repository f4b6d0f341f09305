//! The names by which program and glue call each other.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

/// The one module that a program's imports come from.
pub(super) const MODULE: &str = "w";

/// Short names in the place of those that `wasm-bindgen` gives: they carry digits that come from the folders they were built in,
/// so that each machine would make another program, and they weigh 1.6 KB.
pub(super) struct Names {
    /// What the imports' module was called.
    module: String,
    short: HashMap<String, String>,
}

impl Names {
    /// Numbers all names of a program that its glue alone uses.
    ///
    /// # Errors
    /// Where it isn't a program that `wasm-bindgen` has made.
    pub(super) fn of(program: &[u8]) -> Result<Self> {
        let (mut modules, mut names) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload.context("reading the program")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.context("reading an import")?;
                        modules.push(import.module);
                        names.push(import.name);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        // The others are what the page asks for.
                        names.extend(Some(export?.name).filter(|name| name.contains("__")));
                    }
                }
                _ => {}
            }
        }
        modules.dedup();
        ensure!(modules.len() == 1, "the program imports from {modules:?}, not from the glue alone: see {}", file!());
        let short = names.into_iter().enumerate().map(|(number, name)| (name.to_owned(), format!("${number}")));
        Ok(Self { module: modules[0].to_owned(), short: short.collect() })
    }

    /// The short name; the same where it has none.
    pub(super) fn short<'n>(&'n self, name: &'n str) -> &'n str {
        self.short.get(name).map_or(name, String::as_str)
    }

    /// The glue with the short names.
    ///
    /// # Errors
    /// Where the glue doesn't know the program.
    pub(super) fn in_glue(&self, glue: &str) -> Result<String> {
        let module = format!("\"{}\"", self.module);
        ensure!(glue.contains(&module), "the glue doesn't name the module {module}: see {}", file!());
        let is_in_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
        let mut shorter = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let name = &rest[..rest.find(|sign| !is_in_name(sign)).unwrap_or(rest.len())];
            let between = rest[name.len()..].find(is_in_name).unwrap_or(rest.len() - name.len());
            shorter += self.short(name);
            shorter += &rest[name.len()..name.len() + between];
            rest = &rest[name.len() + between..];
        }
        Ok(shorter.replace(&module, &format!("\"{MODULE}\"")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_short_in_the_glue_and_parts_of_names_stay() {
        let short = [("__wbg_new_0123".to_owned(), "$0".to_owned())].into();
        let names = Names { module: "./x_bg.js".to_owned(), short };
        let glue = "({ \"./x_bg.js\": { __wbg_new_0123() { wasm.__wbg_new_01234(é) }}})";
        let shorter = names.in_glue(glue).expect("it names the module");
        assert_eq!(shorter, "({ \"w\": { $0() { wasm.__wbg_new_01234(é) }}})");
        assert!(names.in_glue("{}").is_err());
    }
}
