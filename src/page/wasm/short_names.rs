//! Short names for the functions that the program and its glue import and export.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

/// The name of the module from which the program imports.
pub(super) const MODULE: &str = "w";

/// Maps the names that `wasm-bindgen` generates to short ones. The generated names contain hashes of build folders, so that each
/// machine would build a different program, and they add 1.6 KB.
pub(super) struct ShortNames {
    /// The generated name of the module.
    module: String,
    by_name: HashMap<String, String>,
}

impl ShortNames {
    /// Numbers the names that only the glue uses.
    ///
    /// # Errors
    /// If `wasm-bindgen` didn't generate this program.
    pub(super) fn new(program: &[u8]) -> Result<Self> {
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
                        // The page calls the other exports by name.
                        names.extend(Some(export?.name).filter(|name| name.contains("__")));
                    }
                }
                _ => {}
            }
        }
        modules.dedup();
        ensure!(modules.len() == 1, "the program imports from {modules:?}, not only from its glue: see {}", file!());
        let by_name = names.into_iter().enumerate().map(|(index, name)| (name.to_owned(), format!("${index}")));
        Ok(Self { module: modules[0].to_owned(), by_name: by_name.collect() })
    }

    /// The short name, or the name itself if it has none.
    pub(super) fn get<'n>(&'n self, name: &'n str) -> &'n str {
        self.by_name.get(name).map_or(name, String::as_str)
    }

    /// The glue with the short names.
    ///
    /// # Errors
    /// If the glue belongs to another program.
    pub(super) fn apply_to_glue(&self, glue: &str) -> Result<String> {
        let module = format!("\"{}\"", self.module);
        ensure!(glue.contains(&module), "the glue doesn't contain the module name {module}: see {}", file!());
        let is_identifier = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut shorter = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let name = &rest[..rest.find(|c| !is_identifier(c)).unwrap_or(rest.len())];
            let between = rest[name.len()..].find(is_identifier).unwrap_or(rest.len() - name.len());
            shorter += self.get(name);
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
    fn whole_names_are_replaced_and_parts_of_names_stay() {
        let by_name = [("__wbg_new_0123".to_owned(), "$0".to_owned())].into();
        let names = ShortNames { module: "./x_bg.js".to_owned(), by_name };
        let glue = "({ \"./x_bg.js\": { __wbg_new_0123() { wasm.__wbg_new_01234(é) }}})";
        let shorter = names.apply_to_glue(glue).expect("it contains the module name");
        assert_eq!(shorter, "({ \"w\": { $0() { wasm.__wbg_new_01234(é) }}})");
        assert!(names.apply_to_glue("{}").is_err());
    }
}
