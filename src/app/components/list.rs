//! Lists.

use guide::TextId;
use leptos::prelude::*;

use super::Text;
use super::text::optional_class;

/// An unordered list of views.
#[component]
pub(crate) fn List(#[prop(optional)] class: &'static str, items: Vec<AnyView>) -> AnyView {
    let items: Vec<AnyView> = items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect();
    view! { <ul class=optional_class(class)>{items}</ul> }.into_any()
}

/// An unordered list of texts.
#[component]
pub(crate) fn TextList(#[prop(optional)] class: &'static str, ids: Vec<TextId>) -> AnyView {
    let items = ids.into_iter().map(|id| view! { <Text id/> }.into_any()).collect();
    view! { <List class items/> }.into_any()
}
