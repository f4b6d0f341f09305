//! What the messages of the parser mean to somebody who does not know TOML.

use super::spot::{Explained, Spot};

/// What a missing value means, and what to do.
pub(super) const NO_VALUE: (&str, &str) = ("there is no value after the `=`", "write the value to the right of `=`");

/// The start of the parser's message, what it means to somebody who does not know TOML, and what to do.
const PARSER_MESSAGES: [(&str, &str, &str); 16] = [
    (
        "missing comma",
        "a comma, a quotation mark or the end of the list is missing here",
        "add a comma at the end of this line or between the two values, `]` if the list ends here, or the quotation mark after a value",
    ),
    (
        "missing key",
        "something that this line opens is not closed",
        "close what this line opens: a quotation mark, `]` or `}`, with a comma after it",
    ),
    (
        "invalid key-value pair",
        "this is not of the form `key = value`",
        "write `key = value`; a list starts with `[` and ends with `]`",
    ),
    ("invalid basic string", "a quotation mark is not closed", "close the quotation mark on the same line"),
    ("invalid literal string", "a quotation mark is not closed", "close the quotation mark on the same line"),
    ("missing opening quote", "a quotation mark is missing before the value", "put the value in quotation marks"),
    (
        "missing escaped value",
        "there is a `\\` in the value, which has a meaning of its own",
        "remove it, or write `/` instead",
    ),
    (
        "duplicate key",
        "this key occurs twice in one table",
        "remove one of the two, or start a new table with its `[[…]]` line",
    ),
    ("key with no value", "there is no `=` after the key", "write `=` between the key and its value"),
    (
        "unclosed array table",
        "the header of a table has too few brackets",
        "write the header with two brackets on each side: `[[option]]`",
    ),
    ("unclosed array", "a list is not closed", "write `]` after the last value of the list"),
    ("unclosed inline table", "a `{` is not closed", "write `}` after the last value of the row"),
    ("missing inline table opening", "there is a `}` without its `{`", "write `{` where the row begins"),
    ("missing value", NO_VALUE.0, NO_VALUE.1),
    ("extra `=`", "there are two `=` here", "remove one of the two"),
    ("unquoted keys cannot be empty", "there is no key before the `=`", "write the key to the left of `=`"),
];

/// Explains a message of the parser, and says what to do.
pub(super) fn explain(spot: Spot, parser_message: &str) -> Explained {
    if parser_message.starts_with("key with no value") && spot.after.starts_with(char::is_alphanumeric) {
        return if spot.after.contains('=') {
            Explained::new("the key before the `=` contains a space", "write a hyphen instead of the space")
        } else {
            let suggestion = "write `key = \"…\"`; or, if it is a remark, begin the line with `#`";
            Explained::new("this line is not of the form `key = value`", suggestion)
        };
    }
    if parser_message.starts_with("unexpected key or value") {
        return if spot.before.trim_start().starts_with('[') {
            Explained::new(
                "the header of a table has too many brackets on one side",
                "write the header with two brackets on each side: `[[option]]`",
            )
        } else {
            let suggestion = "remove it, or put the whole value in quotation marks; a remark begins with `#`";
            Explained::new("there is something after the end of the value", suggestion)
        };
    }
    let line = format!("{}{}", spot.before, spot.after);
    if parser_message.starts_with("duplicate key") && line.trim_start().starts_with('[') {
        let name = line.trim().trim_matches(['[', ']']);
        return Explained::new(
            format!("the headers of the blocks `{name}` differ: some have one bracket on each side, others two"),
            format!("write each of these headers with two brackets on each side: `[[{name}]]`"),
        );
    }
    if let Some(sign) = spot.after.chars().next().filter(|_| parser_message.starts_with("invalid unquoted key")) {
        let suggestion = "write the key as in the blocks around it, and the text in quotation marks";
        return Explained::new(format!("a key cannot contain `{sign}`"), suggestion);
    }
    match PARSER_MESSAGES.iter().find(|(start, ..)| parser_message.starts_with(start)) {
        Some((_, message, suggestion)) => {
            let is_before_line = concerns_previous_line(parser_message);
            Explained { is_before_line, ..Explained::new(*message, *suggestion) }
        }
        None => Explained::new(
            format!("the program does not understand this line ({parser_message})"),
            "compare it with the lines around it: signs such as `=`, quotation marks, commas and brackets",
        ),
    }
}

/// Whether the mistake is at the end of the line before.
fn concerns_previous_line(message: &str) -> bool {
    ["missing comma", "missing key", "invalid key-value pair"].iter().any(|known| message.starts_with(known))
}
