//! Templates with placeholders, and escaping.

use anyhow::{Result, ensure};

/// Replaces each placeholder `{{name}}` of a template, in one pass: the values may contain `{{` themselves.
///
/// # Errors
/// If a placeholder has no value, or a value no placeholder.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut out = String::with_capacity(template.len());
    let mut filled = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        ensure!(value.is_some(), "a template has an unknown placeholder `{name}`: correct it in public/ or embed/");
        out += before;
        out += value.map_or("", |(_, value)| value);
        filled.push(name);
        rest = after;
    }
    for (name, _) in values {
        ensure!(
            filled.contains(name),
            "a template lacks the placeholder `{{{{{name}}}}}`: add it in public/ or embed/"
        );
    }
    Ok(out + rest)
}

/// Checks that a text can be the content of a `<script>` element, and returns it.
///
/// # Errors
/// If it would end the script, or open a comment that hides the end tag.
pub(crate) fn check_script_text(text: &str) -> Result<&str> {
    let folded = text.to_lowercase();
    for forbidden in ["</script", "<script", "<!--"] {
        ensure!(!folded.contains(forbidden), "a script or text must not contain `{forbidden}`: write it differently");
    }
    Ok(text)
}

/// Escapes a text for HTML content.
pub(crate) fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Escapes a text for the value of an HTML attribute.
pub(crate) fn escape_attribute(text: &str) -> String {
    escape_text(text).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_placeholder_is_replaced_once() {
        let filled = fill("<p>{{a}}</p>{{b}}{{a}}", &[("a", "{{b}}"), ("b", "2")]).expect("all have a value");
        assert_eq!(filled, "<p>{{b}}</p>2{{b}}");
    }

    #[test]
    fn an_unknown_or_missing_placeholder_is_reported() {
        let unknown = fill("{{a}}", &[]).expect_err("it has no value").to_string();
        assert!(unknown.contains("`a`"), "{unknown}");
        let missing = fill("", &[("a", "1")]).expect_err("there is no placeholder").to_string();
        assert!(missing.contains("{{a}}"), "{missing}");
    }

    #[test]
    fn a_text_that_would_end_the_script_is_rejected() {
        for text in ["a</SCRIPT>", "<!-- b", "<script>"] {
            assert!(check_script_text(text).is_err(), "{text}");
        }
        assert_eq!(check_script_text("1 < 2").expect("harmless"), "1 < 2");
    }
}
