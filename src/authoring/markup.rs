//! What means something to programs and nothing to readers: the marks of Markdown, HTML's names of signs, and the like.

/// Something in a sentence that readers would see as it is written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Markup {
    /// What it is, with itself.
    pub(crate) what: String,
    pub(crate) repair: String,
    /// Whether it leads somewhere.
    pub(crate) is_link: bool,
}

const PLAIN: &str = "write plain text; the page gives it its looks";

/// Names of signs in HTML, each with its sign.
const NAMED: &str = "amp& quot\" apos' lt< gt> eacuteé egraveè ecircê eumlë iumlï oumlö uumlü aumlä aacuteá agraveà \
                     oacuteó uacuteú iacuteí ccedilç ntildeñ szligß hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” \
                     euro€";

/// All that is found, each kind once.
pub(crate) fn find(text: &str) -> Vec<Markup> {
    [emphasis(text), link(text), entity(text), single_sign(text), list(text)].into_iter().flatten().collect()
}

fn markup(what: String, repair: &str) -> Markup {
    Markup { what, repair: repair.to_owned(), is_link: false }
}

/// `*x*`, `_x_`, `**x**` and `~~x~~`; but neither a blank to fill in, `____`, nor the star of `Mediator*innen`.
fn emphasis(text: &str) -> Option<Markup> {
    let signs: Vec<char> = text.chars().collect();
    let found = (0..signs.len()).find_map(|at| emphasised(&signs, at))?;
    Some(markup(format!("Markdown in it, “{found}”"), PLAIN))
}

fn emphasised(signs: &[char], start: usize) -> Option<String> {
    let mark = signs.get(start).copied().filter(|sign| "*_~".contains(*sign))?;
    let run = |from: usize| signs[from..].iter().take_while(|sign| **sign == mark).count();
    let (count, before) = (run(start), start.checked_sub(1).map(|at| signs[at]));
    let doubled = count > 1 && mark != '_';
    let opens = before.is_none_or(|sign| sign != mark && (doubled || !sign.is_alphanumeric()));
    let content = start + count;
    let is_content = |sign: &char| sign.is_alphanumeric() || (doubled && !sign.is_whitespace());
    if !opens || (mark == '~' && !doubled) || !signs.get(content).is_some_and(is_content) {
        return None;
    }
    let closes = |at: &usize| {
        let after = signs.get(*at + run(*at));
        signs[*at] == mark
            && !signs[*at - 1].is_whitespace()
            && (doubled || after.is_none_or(|sign| !sign.is_alphanumeric()))
    };
    let end = (content..signs.len()).find(closes)?;
    Some(signs[start..end + run(end)].iter().collect())
}

/// `[words](address)`, and `[b]words[/b]` of forums.
fn link(text: &str) -> Option<Markup> {
    if let Some(middle) = text.find("](") {
        let start = text[..middle].rfind('[').unwrap_or(middle);
        let end = text[middle..].find(')').map_or(text.len(), |end| middle + end + 1);
        let repair = "write plain text; addresses are in services.toml only";
        let found = markup(format!("a link of Markdown in it, “{}”", &text[start..end]), repair);
        return Some(Markup { is_link: true, ..found });
    }
    let start = text.find("[/")?;
    let end = text[start..].find(']').map(|end| start + end + 1)?;
    Some(markup(format!("markup in it, “{}”", &text[start..end]), PLAIN))
}

/// `&nbsp;`, `&eacute;`, `&#233;`.
fn entity(text: &str) -> Option<Markup> {
    let found = text.match_indices('&').find_map(|(start, _)| {
        let name = text[start + 1..].split_once(';')?.0;
        let number = name.strip_prefix('#').unwrap_or(name);
        let is_name = (2..=31).contains(&name.len()) && number.chars().all(|sign| sign.is_ascii_alphanumeric());
        is_name.then_some(name)
    })?;
    let repair = match sign_called(found) {
        Some(sign) if sign.is_whitespace() => "type a space instead".to_owned(),
        Some(sign) => format!("type {sign} instead"),
        None => "type the sign itself instead".to_owned(),
    };
    Some(markup(format!("the name of a sign in HTML in it, “&{found};”"), &repair))
}

fn sign_called(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        return code.ok().and_then(char::from_u32);
    }
    let mut sign = NAMED.split(' ').find_map(|known| known.strip_prefix(name)).filter(|rest| rest.chars().count() == 1);
    if ["nbsp", "ensp", "emsp", "thinsp"].contains(&name) {
        sign = Some(" ");
    }
    sign?.chars().next()
}

fn single_sign(text: &str) -> Option<Markup> {
    if text.contains('`') {
        let repair = "type ' where it stands for an apostrophe; else delete it";
        return Some(markup("a backtick in it, “`”".to_owned(), repair));
    }
    text.contains('\\').then(|| markup("a backslash in it, “\\”".to_owned(), "delete it: texts need none"))
}

/// A line of a list, a quotation or a heading.
fn list(text: &str) -> Option<Markup> {
    let (mark, _) = text.split_once(' ')?;
    let is_heading = !mark.is_empty() && mark.chars().all(|sign| sign == '#');
    let is_mark = is_heading || ["-", "*", "+", ">", "•"].contains(&mark);
    is_mark.then(|| markup(format!("Markdown in it: it begins with “{mark}”"), PLAIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(text).into_iter().map(|it| it.what).collect()
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
            assert_eq!(found(text), [format!("Markdown in it, “{shown}”")], "{text}");
        }
        assert_eq!(found("See [this](that)."), ["a link of Markdown in it, “[this](that)”"]);
        assert_eq!(found("[b]Now[/b]"), ["markup in it, “[/b]”"]);
        assert_eq!(found("`now`"), ["a backtick in it, “`”"]);
        assert_eq!(found("## Now"), ["Markdown in it: it begins with “##”"]);
        assert_eq!(found("- Now"), ["Markdown in it: it begins with “-”"]);
    }

    #[test]
    fn names_of_signs_are_found_with_the_sign_to_type() {
        let told = |text: &str| find(text).pop().map(|it| (it.what, it.repair));
        let expected = |name: &str, repair: &str| {
            Some((format!("the name of a sign in HTML in it, “{name}”"), format!("type {repair} instead")))
        };
        assert_eq!(told("a&nbsp;b"), expected("&nbsp;", "a space"));
        assert_eq!(told("priv&eacute;"), expected("&eacute;", "é"));
        assert_eq!(told("priv&#233;"), expected("&#233;", "é"));
        assert_eq!(told("priv&#xE9;"), expected("&#xE9;", "é"));
        assert_eq!(told("a &frac12; b"), expected("&frac12;", "the sign itself"));
    }

    #[test]
    fn sentences_are_left_alone() {
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
