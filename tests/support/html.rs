//! Parses, queries and compares the HTML of screens.

use std::fmt::Write;

use ego_tree::NodeRef;
use scraper::{ElementRef, Html, Node, Selector};

/// Parses a screen.
#[must_use]
pub fn parse(html: &str) -> Html {
    Html::parse_fragment(html)
}

/// Finds elements by a CSS selector.
pub fn find<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector_of(selector)).collect()
}

/// Finds elements inside another by a CSS selector.
pub fn find_in<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&selector_of(selector)).collect()
}

fn selector_of(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// An element's text, without the whitespace around it.
#[must_use]
pub fn text_of(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().concat().trim().to_owned()
}

/// Normalizes HTML: two inputs that a reader can't tell apart give the same output. Removes comments and empty classes, and
/// sorts attributes.
#[must_use]
pub fn normalize(html: &str) -> String {
    let mut out = String::new();
    for child in parse(html).tree.root().children() {
        write_node(&mut out, child);
    }
    out
}

fn write_node(out: &mut String, node: NodeRef<'_, Node>) {
    match node.value() {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) => {
            let mut attributes: Vec<_> = element.attrs().filter(|it| *it != ("class", "")).collect();
            attributes.sort_unstable();
            write!(out, "<{}", element.name()).expect("a string can be written to");
            for (name, value) in attributes {
                write!(out, " {name}={value:?}").expect("a string can be written to");
            }
            out.push('>');
            node.children().for_each(|child| write_node(out, child));
            write!(out, "</{}>", element.name()).expect("a string can be written to");
        }
        _ => node.children().for_each(|child| write_node(out, child)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizing_keeps_exactly_the_differences_that_a_reader_can_notice() {
        let html = "<p lang=\"nl\" class=\"lead\">a<!-- -->b</p><i class=\"\"></i>";
        assert_eq!(normalize(html), normalize("<p class=\"lead\" lang=\"nl\">ab</p><i></i>"));
        assert_ne!(normalize("<p>a</p>"), normalize("<p>a </p>"));
        assert_ne!(normalize("<p lang=\"nl\">a</p>"), normalize("<p>a</p>"));
    }
}
