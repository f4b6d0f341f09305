//! Finds markup that readers would see as it is written: Markdown, HTML entities and the like.

/// Markup in a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Markup {
    /// What it is, with the markup itself.
    pub(crate) description: String,
    pub(crate) suggestion: String,
    /// Whether it is a link.
    pub(crate) is_link: bool,
}

const PLAIN: &str = "write plain text, since the page sets the layout";

/// Names of HTML entities, each followed by its character. Source: <https://html.spec.whatwg.org/#named-character-references>.
const ENTITIES: &str = "amp& quot\" apos' lt< gt> eacuteé egraveè ecircê eumlë iumlï oumlö uumlü aumlä aacuteá agraveà \
                     oacuteó uacuteú iacuteí ccedilç ntildeñ szligß hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” \
                                             euro€";

/// All markup in a text, one of each kind.
pub(crate) fn find(text: &str) -> Vec<Markup> {
    [emphasis(text), link(text), entity(text), single_character(text), block_marker(text)]
        .into_iter()
        .flatten()
        .collect()
}

fn markup(description: String, suggestion: &str) -> Markup {
    Markup { description, suggestion: suggestion.to_owned(), is_link: false }
}

/// `*x*`, `_x_`, `**x**` and `~~x~~`, but neither a blank to fill in such as `____` nor the asterisk of `Mediator*innen`.
fn emphasis(text: &str) -> Option<Markup> {
    let characters: Vec<char> = text.chars().collect();
    let found = (0..characters.len()).find_map(|at| emphasised(&characters, at))?;
    Some(markup(format!("Markdown, “{found}”"), PLAIN))
}

fn emphasised(characters: &[char], start: usize) -> Option<String> {
    let mark = characters.get(start).copied().filter(|character| "*_~".contains(*character))?;
    let run = |from: usize| characters[from..].iter().take_while(|character| **character == mark).count();
    let (count, before) = (run(start), start.checked_sub(1).map(|at| characters[at]));
    let doubled = count > 1 && mark != '_';
    let opens = before.is_none_or(|character| character != mark && (doubled || !character.is_alphanumeric()));
    let content = start + count;
    let is_content = |character: &char| character.is_alphanumeric() || (doubled && !character.is_whitespace());
    if !opens || (mark == '~' && !doubled) || !characters.get(content).is_some_and(is_content) {
        return None;
    }
    let closes = |at: &usize| {
        let after = characters.get(*at + run(*at));
        characters[*at] == mark
            && !characters[*at - 1].is_whitespace()
            && (doubled || after.is_none_or(|character| !character.is_alphanumeric()))
    };
    let end = (content..characters.len()).find(closes)?;
    Some(characters[start..end + run(end)].iter().collect())
}

/// A Markdown link `[words](address)`, or forum code such as `[b]words[/b]`.
fn link(text: &str) -> Option<Markup> {
    if let Some(middle) = text.find("](") {
        let start = text[..middle].rfind('[').unwrap_or(middle);
        let end = text[middle..].find(')').map_or(text.len(), |end| middle + end + 1);
        let suggestion = "write plain text, and addresses in services.toml only";
        let found = markup(format!("a Markdown link, “{}”", &text[start..end]), suggestion);
        return Some(Markup { is_link: true, ..found });
    }
    let start = text.find("[/")?;
    let end = text[start..].find(']').map(|end| start + end + 1)?;
    Some(markup(format!("markup, “{}”", &text[start..end]), PLAIN))
}

/// An HTML entity such as `&nbsp;`, `&eacute;` or `&#233;`.
fn entity(text: &str) -> Option<Markup> {
    let found = text.match_indices('&').find_map(|(start, _)| {
        let name = text[start + 1..].split_once(';')?.0;
        let number = name.strip_prefix('#').unwrap_or(name);
        let is_name =
            (2..=31).contains(&name.len()) && number.chars().all(|character| character.is_ascii_alphanumeric());
        is_name.then_some(name)
    })?;
    let suggestion = match entity_character(found) {
        Some(character) if character.is_whitespace() => "type a space instead".to_owned(),
        Some(character) => format!("type {character} instead"),
        None => "type the character itself instead".to_owned(),
    };
    Some(markup(format!("an HTML entity, “&{found};”"), &suggestion))
}

fn entity_character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        return code.ok().and_then(char::from_u32);
    }
    let mut character =
        ENTITIES.split(' ').find_map(|known| known.strip_prefix(name)).filter(|rest| rest.chars().count() == 1);
    if ["nbsp", "ensp", "emsp", "thinsp"].contains(&name) {
        character = Some(" ");
    }
    character?.chars().next()
}

fn single_character(text: &str) -> Option<Markup> {
    if text.contains('`') {
        let suggestion = "type ' if it stands for an apostrophe; otherwise delete it";
        return Some(markup("a backtick, “`”".to_owned(), suggestion));
    }
    text.contains('\\').then(|| markup("a backslash, “\\”".to_owned(), "delete it, since texts need none"))
}

/// The marker of a list item, a quotation or a heading at the start of a line.
fn block_marker(text: &str) -> Option<Markup> {
    let (mark, _) = text.split_once(' ')?;
    let is_heading = !mark.is_empty() && mark.chars().all(|character| character == '#');
    let is_mark = is_heading || ["-", "*", "+", ">", "•"].contains(&mark);
    is_mark.then(|| markup(format!("Markdown, “{mark}” at the start"), PLAIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(text).into_iter().map(|it| it.description).collect()
    }

    #[test]
    fn markdown_is_found() {
        for (text, shown) in [
            ("You **may** stop.", "**may**"),
            ("You _may_ stop.", "_may_"),
            ("You *may stop*.", "*may stop*"),
            ("“__You__” may stop", "__You__"),
            ("Im**poss**ible", "**poss**"),
            ("~~Now~~ later", "~~Now~~"),
            ("***Now***", "***Now***"),
        ] {
            assert_eq!(found(text), [format!("Markdown, “{shown}”")], "{text}");
        }
        assert_eq!(found("See [this](that)."), ["a Markdown link, “[this](that)”"]);
        assert_eq!(found("[b]Now[/b]"), ["markup, “[/b]”"]);
        assert_eq!(found("`now`"), ["a backtick, “`”"]);
        assert_eq!(found("## Now"), ["Markdown, “##” at the start"]);
        assert_eq!(found("- Now"), ["Markdown, “-” at the start"]);
    }

    #[test]
    fn html_entities_are_found_with_the_character_to_type() {
        let found = |text: &str| find(text).pop().map(|it| (it.description, it.suggestion));
        let expected = |name: &str, suggestion: &str| {
            Some((format!("an HTML entity, “{name}”"), format!("type {suggestion} instead")))
        };
        assert_eq!(found("a&nbsp;b"), expected("&nbsp;", "a space"));
        assert_eq!(found("priv&eacute;"), expected("&eacute;", "é"));
        assert_eq!(found("priv&#233;"), expected("&#233;", "é"));
        assert_eq!(found("priv&#xE9;"), expected("&#xE9;", "é"));
        assert_eq!(found("a &frac12; b"), expected("&frac12;", "the character itself"));
    }

    #[test]
    fn ordinary_sentences_have_no_markup() {
        for text in [
            "Ik wil ____ vragen, of ____.",
            "Freund*innen und Helfer*innen",
            "5 * 3 * 2, ~5 en ~6",
            "Q&A; R & D; you & me",
            "Wait (a little) [or not]. Then – go",
            "5 - 3 # 4 > 2",
            "snake_case_word",
            "*",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
