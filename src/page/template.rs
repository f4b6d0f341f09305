//! Pages with places to fill.

use anyhow::{Result, ensure};

/// Fills each place `{{name}}` of a page, in one pass: what is filled in is never taken for a place.
///
/// # Errors
/// Where a place has no text, or a text no place.
pub(crate) fn fill(page: &str, texts: &[(&str, &str)]) -> Result<String> {
    let mut out = String::with_capacity(page.len());
    let mut filled = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let text = texts.iter().find(|(known, _)| *known == name);
        ensure!(text.is_some(), "a page's template has a place `{name}` that nothing fills: correct public/");
        out += before;
        out += text.map_or("", |(_, text)| text);
        filled.push(name);
        rest = after;
    }
    for (name, _) in texts {
        ensure!(filled.contains(name), "a page's template lacks the place `{{{{{name}}}}}`: put it into public/");
    }
    Ok(out + rest)
}

/// A text that can stand in a `<script>` as it is.
///
/// # Errors
/// Where it would end the script, or open a comment that hides its end.
pub(crate) fn in_script(text: &str) -> Result<&str> {
    let folded = text.to_lowercase();
    for end in ["</script", "<script", "<!--"] {
        ensure!(!folded.contains(end), "`{end}` can't stand in the page: write it in another way");
    }
    Ok(text)
}

/// Words as they stand in HTML, between elements.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words as they stand in HTML, as the value of an attribute.
pub(crate) fn quoted(words: &str) -> String {
    escaped(words).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_filled_once_and_what_is_filled_in_stays_as_it_is() {
        let filled = fill("<p>{{a}}</p>{{b}}{{a}}", &[("a", "{{b}}"), ("b", "2")]).expect("all places have a text");
        assert_eq!(filled, "<p>{{b}}</p>2{{b}}");
    }

    #[test]
    fn a_place_too_many_or_too_few_is_told() {
        let missing = fill("{{a}}", &[]).expect_err("nothing fills it").to_string();
        assert!(missing.contains("`a`"), "{missing}");
        let spare = fill("", &[("a", "1")]).expect_err("there is no such place").to_string();
        assert!(spare.contains("{{a}}"), "{spare}");
    }

    #[test]
    fn what_would_end_the_script_is_refused() {
        for text in ["a</SCRIPT>", "<!-- b", "<script>"] {
            assert!(in_script(text).is_err(), "{text}");
        }
        assert_eq!(in_script("1 < 2").expect("harmless"), "1 < 2");
    }
}
