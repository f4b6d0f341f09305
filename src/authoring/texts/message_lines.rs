//! The line of each message and attribute, which the Fluent parser does not keep.

use crate::diagnostic::Location;
use crate::source::Source;

/// The ids of a file in order: `message`, `message.attribute`, `-term`.
pub(super) fn ids(source: Source) -> Vec<(String, Location)> {
    let mut found: Vec<(String, Location)> = Vec::new();
    let mut message = String::new();
    for (number, line) in source.text.lines().enumerate() {
        let location = Location { file: source.name, line: number + 1 };
        let Some((left, _)) = line.split_once('=') else { continue };
        let name = left.trim();
        if let Some(attribute) = attribute(line) {
            found.push((format!("{message}.{attribute}"), location));
        } else if left.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-')
            && is_name(name.trim_start_matches('-'))
        {
            name.clone_into(&mut message);
            found.push((message.clone(), location));
        }
    }
    found
}

/// The name of the attribute that starts on a line.
pub(super) fn attribute(line: &str) -> Option<&str> {
    let (left, _) = line.split_once('=')?;
    left.trim().strip_prefix('.').filter(|name| is_name(name))
}

/// The id that starts on an indented line. Fluent silently takes such a line for a part of the text above.
pub(super) fn indented_id(line: &str) -> Option<&str> {
    let id = line.split_once('=')?.0.trim();
    let is_id = |id: &str| {
        id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
    };
    (line.starts_with(char::is_whitespace) && is_id(id.strip_prefix('-').unwrap_or(id))).then_some(id)
}

/// The terms that the file uses: what follows `{ -`.
pub(super) fn used_terms(text: &str) -> Vec<String> {
    let name = |part: &str| {
        let name: String =
            part.trim_start().chars().take_while(|it| it.is_ascii_alphanumeric() || "-_.".contains(*it)).collect();
        name.starts_with('-').then_some(name)
    };
    text.split('{').skip(1).filter_map(name).collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_attributes_and_terms_have_their_line() {
        let text = "# a = b\none = 1 = 1\n    .why = x\n\n-term = t\ntwo =\n    more .text = y\n    .why = z\n";
        let ids = ids(Source::new("a.ftl", text));
        let ids: Vec<(&str, usize)> = ids.iter().map(|(id, location)| (id.as_str(), location.line)).collect();
        assert_eq!(ids, [("one", 2), ("one.why", 3), ("-term", 5), ("two", 6), ("two.why", 8)]);
    }

    #[test]
    fn only_ids_at_the_start_of_an_indented_line_are_found() {
        for line in ["    safety-afraid = Ik ben bang", "\ta=b", "  -term = t", "    room-2 ="] {
            assert!(indented_id(line).is_some(), "{line}");
        }
        for line in
            ["safety = a", "    .why = a", "    more text = a", "    Two = a", "    2 = 1 + 1", "    a - b", "    = a"]
        {
            assert_eq!(indented_id(line), None, "{line}");
        }
    }

    #[test]
    fn used_terms_are_found() {
        assert_eq!(used_terms("a = { -one } {-two(x: 1)} { three } -four"), ["-one", "-two"]);
    }
}
