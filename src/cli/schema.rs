//! `schema`: writes the JSON Schemas of the editors' files.

use std::path::Path;

use anyhow::Result;

use crate::build_pages;
use crate::output::print;

/// Writes the schemas of the TOML files to the folder of a guide.
///
/// # Errors
/// If they cannot be written.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let schemas = authoring::schemas().map(|(name, text)| (name.to_owned(), text));
    build_pages::write(folder, &schemas)?;
    let names = schemas.map(|(name, _)| name).join(", ");
    print(&format!(
        "Written to {}: {names}. Refer to them in the first line of each file: #:schema guide.schema.json\n",
        folder.display()
    ))
}
