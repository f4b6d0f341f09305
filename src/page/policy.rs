//! What the browser itself refuses a page: the page's Content Security Policy.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Puts a policy at the head of a finished page, before anything that it could refuse. It allows exactly the scripts
/// and styles that stand in the page now, and the program. Nothing can be loaded or sent, no form and no base address set,
/// and no text can become a script. `more` rules say what else this page may do.
pub(crate) fn sealed(page: &str, more: &[&str]) -> String {
    let mut rules = vec![
        "default-src 'none'".to_owned(),
        format!("script-src {} 'wasm-unsafe-eval'", hashes(page, "script")),
        format!("style-src {}", hashes(page, "style")),
        // The empty icon: without one, browsers ask the host for it.
        "img-src data:".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types 'none'".to_owned(),
    ];
    rules.extend(more.iter().map(|&rule| rule.to_owned()));
    let policy = format!("<head>\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", rules.join("; "));
    page.replacen("<head>", &policy, 1)
}

/// The hash of each element of this name; one with attributes holds data, which nothing runs.
fn hashes(page: &str, tag: &str) -> String {
    let (begin, end) = (format!("<{tag}>"), format!("</{tag}>"));
    let mut texts: Vec<&str> = page.split(&begin).skip(1).filter_map(|rest| rest.split(&end).next()).collect();
    // A script may stand in two places; it is named once.
    let mut known = HashSet::new();
    texts.retain(|text| known.insert(*text));
    texts.into_iter().map(hash).collect::<Vec<_>>().join(" ")
}

/// How a policy names a script or style by what it says.
#[must_use]
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_what_stands_in_the_page_may_run() {
        let page = "<html><head><style>a</style></head><script>b</script><script>b</script><script type=\"text/plain\">c</script>";
        let sealed = sealed(page, &[]);
        let (head, policy) = sealed.split_once("content=\"").expect("there is a policy");
        assert_eq!(head, "<html><head>\n  <meta http-equiv=\"Content-Security-Policy\" ", "nothing stands before it");
        // As `printf a | openssl dgst -sha256 -binary | base64` says.
        assert!(policy.contains("style-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=';"), "{policy}");
        assert!(
            policy.contains("script-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=' 'wasm-unsafe-eval';"),
            "{policy}"
        );
    }
}
