//! Screens as HTML: what is in them, whichever way they were written.

use std::fmt::Write;

use ego_tree::NodeRef;
use scraper::{ElementRef, Html, Node, Selector};

/// A parsed screen.
#[must_use]
pub fn parse(html: &str) -> Html {
    Html::parse_fragment(html)
}

/// The elements that a CSS selector finds.
pub fn find<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector_of(selector)).collect()
}

/// The elements that a CSS selector finds in another.
pub fn find_in<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&selector_of(selector)).collect()
}

fn selector_of(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// An element's words, without those between its elements that are only space.
#[must_use]
pub fn words(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().concat().trim().to_owned()
}

/// The same for two pieces of HTML that a reader can't tell apart: without comments and empty classes, attributes in order.
#[must_use]
pub fn canonical(html: &str) -> String {
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
            write!(out, "<{}", element.name()).expect("memory can be written to");
            for (name, value) in attributes {
                write!(out, " {name}={value:?}").expect("memory can be written to");
            }
            out.push('>');
            node.children().for_each(|child| write_node(out, child));
            write!(out, "</{}>", element.name()).expect("memory can be written to");
        }
        _ => node.children().for_each(|child| write_node(out, child)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_cannot_tell_apart_is_the_same() {
        let one = "<p lang=\"nl\" class=\"lead\">a<!-- -->b</p><i class=\"\"></i>";
        assert_eq!(canonical(one), canonical("<p class=\"lead\" lang=\"nl\">ab</p><i></i>"));
        assert_ne!(canonical("<p>a</p>"), canonical("<p>a </p>"));
        assert_ne!(canonical("<p lang=\"nl\">a</p>"), canonical("<p>a</p>"));
    }
}
