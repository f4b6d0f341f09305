//! What is left out of the program that the compiler made, as nobody reads it: names, and what it would say where it panics.

mod names;
mod panics;

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{DataSection, ExportSection, ImportSection, Module};
use wasmparser::{Data, DataKind, Export, Import, Imports, Operator, Parser};

use names::Names;

/// Shortens the program, and the glue that `wasm-bindgen` wrote for it.
///
/// # Errors
/// Where the program isn't WebAssembly, or the glue isn't for it.
pub(crate) fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut shorter = Shorter { names: Names::of(program)? };
    let glue = shorter.names.in_glue(glue)?;
    let mut module = Module::new();
    shorter
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| anyhow!("the program can't be written anew: {error:?}"))?;
    Ok((module.finish(), glue))
}

/// Writes each part of a program as it was, but for these.
struct Shorter {
    names: Names,
}

impl Reencode for Shorter {
    type Error = Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error<Infallible>> {
        let Imports::Single(number, import) = imports else { return utils::parse_imports(self, section, imports) };
        let name = self.names.short(import.name).to_owned();
        let import = Import { module: names::MODULE, name: &name, ..import };
        utils::parse_imports(self, section, Imports::Single(number, import))
    }

    fn parse_export(&mut self, section: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let name = self.names.short(export.name).to_owned();
        utils::parse_export(self, section, Export { name: &name, ..export })
    }

    fn parse_data(&mut self, section: &mut DataSection, datum: Data<'_>) -> Result<(), Error<Infallible>> {
        let mut bytes = datum.data.to_owned();
        if let Some(address) = address(&datum) {
            panics::blank(&mut bytes, address);
        }
        utils::parse_data(self, section, Data { data: &bytes, ..datum })
    }
}

/// Where in memory the data begin.
fn address(datum: &Data<'_>) -> Option<usize> {
    let DataKind::Active { offset_expr, .. } = &datum.kind else { return None };
    match offset_expr.get_operators_reader().read().ok()? {
        Operator::I32Const { value } => usize::try_from(value).ok(),
        _ => None,
    }
}
