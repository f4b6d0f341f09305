//! What is left out of the glue that `wasm-bindgen` writes.

const BEGINNING: &str = "    function debugString(val) {\n";
const END: &str = "\n    }\n";

/// Empties the function that writes the browser's values into messages of panics, where there is one: nobody reads these, and it
/// weighs 0.5 KB.
pub(crate) fn without_debug_strings(glue: &str) -> String {
    let parts = glue.split_once(BEGINNING).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    parts.map_or_else(
        || glue.to_owned(),
        |(before, after)| [before, BEGINNING, "        return \"\";", END, after].concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_function_is_emptied_and_the_rest_stays() {
        let glue =
            "a\n    function debugString(val) {\n        const x = {\n        };\n        return x;\n    }\n    b";
        let shorter = without_debug_strings(glue);
        assert_eq!(shorter, "a\n    function debugString(val) {\n        return \"\";\n    }\n    b");
        assert_eq!(without_debug_strings("a"), "a");
    }
}
