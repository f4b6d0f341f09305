//! What is left out of the glue that `wasm-bindgen` writes.

use anyhow::{Context, Result};

const BEGINNING: &str = "    function debugString(val) {\n";
const END: &str = "\n    }\n";

/// Empties the function that writes the browser's values into messages of panics: nobody reads these, and it weighs 0.5 KB.
///
/// # Errors
/// Where there is no such function.
pub(crate) fn without_debug_strings(glue: &str) -> Result<String> {
    let parts = glue.split_once(BEGINNING).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.context("the glue has no function `debugString`: see src/page/glue.rs")?;
    Ok([before, BEGINNING, "        return \"\";", END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_function_is_emptied_and_the_rest_stays() {
        let glue =
            "a\n    function debugString(val) {\n        const x = {\n        };\n        return x;\n    }\n    b";
        let shorter = without_debug_strings(glue).expect("it is there");
        assert_eq!(shorter, "a\n    function debugString(val) {\n        return \"\";\n    }\n    b");
        let told = without_debug_strings("a").expect_err("it isn't there").to_string();
        assert!(told.contains("glue.rs"), "{told}");
    }
}
