//! The Content Security Policy of each page.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Adds a Content Security Policy to a finished page, as the first element of its head. The policy allows the program, and exactly
/// the scripts and styles that the page contains. It forbids loading or sending anything except images in the page itself, submitting forms, setting a base
/// address, and turning text into a script. `extra` is for directives that aren't among these: browsers ignore a repeated one.
pub(crate) fn with_csp(page: &str, extra: &[&str]) -> String {
    let mut directives = vec![
        "default-src 'none'".to_owned(),
        format!("script-src {} 'wasm-unsafe-eval'", hashes(page, "script")),
        format!("style-src {}", hashes(page, "style")),
        // The empty icon, without which browsers request one from the host.
        "img-src data:".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types 'none'".to_owned(),
    ];
    directives.extend(extra.iter().map(|&directive| directive.to_owned()));
    let csp = format!("<head>\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", directives.join("; "));
    page.replacen("<head>", &csp, 1)
}

/// The hashes of all elements of this name without attributes. Scripts with a `type` are data and don't run.
fn hashes(page: &str, tag: &str) -> String {
    let (start_tag, end_tag) = (format!("<{tag}>"), format!("</{tag}>"));
    let mut texts: Vec<&str> = page.split(&start_tag).skip(1).filter_map(|rest| rest.split(&end_tag).next()).collect();
    // One hash is enough for a script that occurs twice.
    let mut known = HashSet::new();
    texts.retain(|text| known.insert(*text));
    texts.into_iter().map(csp_hash).collect::<Vec<_>>().join(" ")
}

/// The hash source of a script or style in a Content Security Policy.
#[must_use]
pub fn csp_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_exactly_the_scripts_and_styles_in_the_page() {
        let page = "<html><head><style>a</style></head><script>b</script><script>b</script><script type=\"text/plain\">c</script>";
        let page = with_csp(page, &[]);
        let (head, csp) = page.split_once("content=\"").expect("there is a policy");
        assert_eq!(head, "<html><head>\n  <meta http-equiv=\"Content-Security-Policy\" ", "it comes first");
        // Computed with `printf a | openssl dgst -sha256 -binary | base64`.
        assert!(csp.contains("style-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=';"), "{csp}");
        assert!(
            csp.contains("script-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=' 'wasm-unsafe-eval';"),
            "{csp}"
        );
    }
}
