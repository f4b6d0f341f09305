//! Removes unused code from the JavaScript glue that `wasm-bindgen` generates: about 1 KB before compression.

/// The functions to remove, by their first line. Each ends at `END`.
const DEBUG_STRING: &str = "    function debugString(val) {\n";
const INIT_SYNC: &str = "    function initSync(module) {\n";
const END: &str = "\n    }\n";

/// Exports `initSync`, and warns of a deprecated way to start that `boot.js` doesn't use.
const EXPORTS: &str = "Object.assign(__wbg_init, { initSync }, exports)";
const WARNING: &str = "'using deprecated parameters for the initialization function; pass a single object instead'";

/// Removes the code that formats values for panic messages, and the unused ways to start. Glue of another version of `wasm-bindgen`
/// stays as it is.
pub(crate) fn remove_unused(glue: &str) -> String {
    let glue = replace_function(glue, DEBUG_STRING, &[DEBUG_STRING, "        return \"\";", END].concat());
    if !glue.contains(EXPORTS) {
        return glue;
    }
    replace_function(&glue, INIT_SYNC, "").replace(EXPORTS, "Object.assign(__wbg_init, exports)").replace(WARNING, "''")
}

/// The glue with a function replaced.
fn replace_function(glue: &str, first_line: &str, replacement: &str) -> String {
    let parts = glue.split_once(first_line).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    parts.map_or_else(|| glue.to_owned(), |(before, after)| [before, replacement, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unused_functions_are_removed_and_the_rest_stays() {
        let glue =
            "a\n    function debugString(val) {\n        const x = {\n        };\n        return x;\n    }\n    b";
        let shorter = remove_unused(glue);
        assert_eq!(shorter, "a\n    function debugString(val) {\n        return \"\";\n    }\n    b");
        let glue =
            format!("a\n{INIT_SYNC}        if (b) {{\n        }}{END}    warn({WARNING})\n    return {EXPORTS};");
        assert_eq!(remove_unused(&glue), "a\n    warn('')\n    return Object.assign(__wbg_init, exports);");
        assert_eq!(remove_unused("a"), "a");
    }
}
