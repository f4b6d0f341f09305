//! A tree of elements: what the program draws and the build writes.

use std::borrow::Cow;
use std::ops::Deref;

/// The words of a text or of an attribute.
pub type Words = Cow<'static, str>;

/// One element of a page.
///
/// Two elements are the same one, drawn again, if their tags and their first attributes are equal; anything else in
/// them may have changed.
///
/// A pointer: trees are built by handing elements on, and each hand-over of the whole would be written out, 1.6 KB in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The name, such as `p`.
    pub tag: &'static str,
    /// Names and values, in order.
    pub attributes: Vec<(&'static str, Words)>,
    /// What is in it.
    pub content: Vec<Content>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words. Never two in a row, and never none: a browser that reads them as HTML would see one, or nothing.
    Words(Words),
    /// Another element.
    Element(Element),
}

// What builds a tree is called from every screen, and stays a call: written out in each place it would weigh 1.5 KB more.
impl Element {
    /// An element of this class; without one where that is empty.
    #[must_use]
    #[inline(never)]
    pub(crate) fn new(tag: &'static str, class: &'static str) -> Self {
        let element = Self(Box::new(Parts { tag, attributes: Vec::new(), content: Vec::new() }));
        if class.is_empty() { element } else { element.set("class", class) }
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub(crate) fn set(self, name: &'static str, value: &'static str) -> Self {
        self.set_made(name, Cow::Borrowed(value))
    }

    /// Sets an attribute whose value was put together.
    #[must_use]
    #[inline(never)]
    pub(crate) fn set_made(mut self, name: &'static str, value: Words) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Puts words at the end.
    #[must_use]
    #[inline(never)]
    pub(crate) fn say(self, words: &'static str) -> Self {
        self.say_made(Cow::Borrowed(words))
    }

    /// Puts words that were put together at the end.
    #[must_use]
    #[inline(never)]
    pub(crate) fn say_made(mut self, words: Words) -> Self {
        if let Some(Content::Words(before)) = self.0.content.last_mut() {
            before.to_mut().push_str(&words);
        } else if !words.is_empty() {
            self.0.content.push(Content::Words(words));
        }
        self
    }

    /// Puts an element at the end.
    #[must_use]
    #[inline(never)]
    pub(crate) fn put(mut self, element: Self) -> Self {
        self.0.content.push(Content::Element(element));
        self
    }

    /// Puts elements at the end; an `Option` counts as one or none.
    #[must_use]
    pub(crate) fn put_all(self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.put_each(&mut elements.into_iter())
    }

    #[inline(never)]
    fn put_each(mut self, elements: &mut dyn Iterator<Item = Self>) -> Self {
        self.0.content.extend(elements.map(Content::Element));
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref())
    }

    /// Whether this is the other one, drawn again.
    #[must_use]
    pub fn is_again(&self, other: &Self) -> bool {
        self.tag == other.tag && self.attributes.first() == other.attributes.first()
    }

    /// The elements of this tree, this one first.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let inner = self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element.all()),
            Content::Words(_) => None,
        });
        std::iter::once(self).chain(inner.flatten()).collect()
    }

    /// The tree as HTML, just as a browser would write it.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = format!("<{}", self.tag);
        for (name, value) in &self.attributes {
            out.extend([" ", *name, "=\"", &quoted(value), "\""]);
        }
        out.push('>');
        for content in &self.content {
            match content {
                Content::Words(words) => out += &escaped(words),
                Content::Element(element) => out += &element.html(),
            }
        }
        out + "</" + self.tag + ">"
    }
}

/// Words as they stand in HTML, between elements.
#[must_use]
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words as they stand in HTML, as the value of an attribute.
#[must_use]
pub fn quoted(words: &str) -> String {
    escaped(words).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_written_as_html() {
        let tree = Element::new("p", "lead").say("1 < 2").say(" & \"so\"").put(Element::new("br-like", ""));
        assert_eq!(tree.html(), "<p class=\"lead\">1 &lt; 2 &amp; \"so\"<br-like></br-like></p>");
    }

    #[test]
    fn an_attribute_ends_where_it_ends() {
        assert_eq!(
            Element::new("p", "").set("title", "\"so\" & so").html(),
            "<p title=\"&quot;so&quot; &amp; so\"></p>"
        );
    }

    #[test]
    fn words_that_meet_become_one_and_none_are_left_out() {
        let tree = Element::new("p", "").say("").say("a").say(" ").say("b");
        assert_eq!(tree.content, [Content::Words("a b".into())]);
        assert!(Element::new("p", "").say("").content.is_empty());
    }

    #[test]
    fn an_element_is_known_again_by_its_first_attribute() {
        let question = |id| Element::new("section", "").set("data-question", id);
        assert!(question("event").is_again(&question("event").say("other words")));
        assert!(!question("event").is_again(&question("role")));
    }
}
