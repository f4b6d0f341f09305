//! What is left out of the glue that `wasm-bindgen` writes: nobody calls it here, and it weighs 1 KB before it is packed.

/// Functions, each from its first line to the end of its last.
const DEBUG_STRING: &str = "    function debugString(val) {\n";
const INIT_SYNC: &str = "    function initSync(module) {\n";
const END: &str = "\n    }\n";

/// Names the second of these, and warns of a way to start that `boot.js` doesn't take.
const NAMED: &str = "Object.assign(__wbg_init, { initSync }, exports)";
const WARNED: &str = "'using deprecated parameters for the initialization function; pass a single object instead'";

/// Leaves out what writes the browser's values into messages of panics, and the ways to start that nobody takes. What isn't there is
/// no mistake: the glue then is another version's, and whole.
pub(crate) fn without_unused(glue: &str) -> String {
    let glue = replaced(glue, DEBUG_STRING, &[DEBUG_STRING, "        return \"\";", END].concat());
    if !glue.contains(NAMED) {
        return glue;
    }
    replaced(&glue, INIT_SYNC, "").replace(NAMED, "Object.assign(__wbg_init, exports)").replace(WARNED, "''")
}

/// The glue with something else in the place of a function.
fn replaced(glue: &str, beginning: &str, by: &str) -> String {
    let parts = glue.split_once(beginning).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    parts.map_or_else(|| glue.to_owned(), |(before, after)| [before, by, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_go_and_the_rest_stays() {
        let glue =
            "a\n    function debugString(val) {\n        const x = {\n        };\n        return x;\n    }\n    b";
        let shorter = without_unused(glue);
        assert_eq!(shorter, "a\n    function debugString(val) {\n        return \"\";\n    }\n    b");
        let glue = format!("a\n{INIT_SYNC}        if (b) {{\n        }}{END}    warn({WARNED})\n    return {NAMED};");
        assert_eq!(without_unused(&glue), "a\n    warn('')\n    return Object.assign(__wbg_init, exports);");
        assert_eq!(without_unused("a"), "a");
    }
}
