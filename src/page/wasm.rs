//! Shrinks the compiled program: shortens names, and blanks panic messages.

mod panic_messages;
mod short_names;

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{DataSection, ExportSection, ImportSection, Module};
use wasmparser::{Data, DataKind, Export, Import, Imports, Operator, Parser};

use short_names::ShortNames;

/// Shrinks the program and the glue that `wasm-bindgen` generated for it.
///
/// # Errors
/// If the program isn't WebAssembly, or the glue belongs to another program.
pub(crate) fn shrink(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut shrinker = Shrinker { names: ShortNames::new(program)? };
    let glue = shrinker.names.apply_to_glue(glue)?;
    let mut module = Module::new();
    shrinker
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| anyhow!("the program can't be re-encoded: {error:?}"))?;
    Ok((module.finish(), glue))
}

/// Re-encodes a program unchanged, except for names and panic messages.
struct Shrinker {
    names: ShortNames,
}

impl Reencode for Shrinker {
    type Error = Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error<Infallible>> {
        let Imports::Single(index, import) = imports else { return utils::parse_imports(self, section, imports) };
        let name = self.names.get(import.name).to_owned();
        let import = Import { module: short_names::MODULE, name: &name, ..import };
        utils::parse_imports(self, section, Imports::Single(index, import))
    }

    fn parse_export(&mut self, section: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let name = self.names.get(export.name).to_owned();
        utils::parse_export(self, section, Export { name: &name, ..export })
    }

    fn parse_data(&mut self, section: &mut DataSection, datum: Data<'_>) -> Result<(), Error<Infallible>> {
        let mut bytes = datum.data.to_owned();
        if let Some(address) = address(&datum) {
            panic_messages::blank(&mut bytes, address);
        }
        utils::parse_data(self, section, Data { data: &bytes, ..datum })
    }
}

/// The address in memory at which the data start.
fn address(datum: &Data<'_>) -> Option<usize> {
    let DataKind::Active { offset_expr, .. } = &datum.kind else { return None };
    match offset_expr.get_operators_reader().read().ok()? {
        Operator::I32Const { value } => usize::try_from(value).ok(),
        _ => None,
    }
}
