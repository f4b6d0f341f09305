//! Values without quotation marks: what they were meant to be.

use super::parser_message::NO_VALUE;
use super::spot::{Explained, Spot};
use crate::date;

/// The keys whose value is `true` or `false`.
const FLAGS: [&str; 7] = ["hint", "skips", "help-at-once", "strong", "free", "anonymous", "chat"];

/// Starts of the parser's messages about a value without quotation marks. It guesses a type by the first letter: `id` might
/// become `inf`.
const PARSER_MESSAGES: [&str; 6] = [
    "string values must be quoted",
    "invalid date",
    "invalid float",
    "invalid boolean",
    "invalid integer",
    "unexpected leading zero",
];

/// Explains an error in a value without quotation marks.
pub(super) fn explain(spot: Spot, parser_message: &str) -> Option<Explained> {
    if !PARSER_MESSAGES.iter().any(|start| parser_message.starts_with(start)) {
        return None;
    }
    let start = spot.before.rfind(['=', '[', ',']).map_or(0, |at| at + 1);
    // Outside of lists and rows, a comma belongs to the sentence that was meant.
    let is_alone = spot.before.contains('=') && !spot.before.contains(['[', '{']);
    let ends: &[char] = if is_alone { &['#'] } else { &[',', ']', '}', '#'] };
    let end = spot.after.find(ends).unwrap_or(spot.after.len());
    let value = format!("{}{}", spot.before[start..].trim_start(), spot.after[..end].trim_end());
    let key = spot.before.rsplit_once('=').map_or("", |(before, _)| before).trim_end();
    let key = key.rsplit([' ', ',', '{']).next().unwrap_or_default();
    Some(meant(key, &value, parser_message))
}

fn meant(key: &str, value: &str, parser_message: &str) -> Explained {
    if value.is_empty() {
        return Explained::new(NO_VALUE.0, NO_VALUE.1);
    }
    if FLAGS.contains(&key) {
        let message = format!("`{key}` is `{value}`, but must be `true` or `false`");
        return Explained::new(message, format!("write `true` for yes; for no, remove `{key}`"));
    }
    if key.starts_with("phone") || is_number(value) {
        let message = "a telephone number is not in quotation marks";
        return Explained::new(message, format!("put the number in quotation marks: `\"{value}\"`"));
    }
    if key == "checked" || parser_message.starts_with("invalid date") || is_date(value) {
        let (message, suggestion) = date::explain_invalid(value);
        return Explained::new(message, suggestion);
    }
    Explained::new("a value is not in quotation marks", format!("put the value in quotation marks: `\"{value}\"`"))
}

/// Whether a value is a telephone number: it has no other signs, and begins like one.
fn is_number(value: &str) -> bool {
    value.starts_with(['0', '+', '(']) && value.chars().all(|it| it.is_ascii_digit() || " +-()/.".contains(it))
}

/// Whether a value has three numbers, as a date has.
fn is_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['/', '-', '.']).collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.chars().all(|it| it.is_ascii_digit()))
}
