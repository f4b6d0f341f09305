//! Regions of the page that are rebuilt when their key changes.

use guide::{Contact, Stage};
use leptos::either::Either;
use leptos::prelude::*;

use crate::Session;
use crate::context::use_session;

/// The state that regions depend on, except for checked answers. A region's key contains only the part that the region shows:
/// while that part stays the same, the region keeps its focus and its open disclosures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RegionKey {
    pub(crate) stage: Option<Stage>,
    pub(crate) locale: &'static str,
    pub(crate) second_locale: Option<&'static str>,
    pub(crate) together: bool,
    pub(crate) cleared: bool,
    pub(crate) contact: Option<Contact>,
}

impl RegionKey {
    pub(crate) fn screen(session: &Session) -> Self {
        Self {
            stage: Some(session.stage()),
            cleared: session.is_cleared(),
            contact: Some(session.contact().clone()),
            ..Self::layout(session)
        }
    }

    /// The key of regions around the screen. They depend on whether the stage is the start, but not on which other stage it is.
    pub(crate) fn layout(session: &Session) -> Self {
        Self {
            stage: (session.stage() == Stage::Start).then_some(Stage::Start),
            locale: session.locale().code,
            second_locale: session.second_locale().map(|second| second.code),
            together: session.is_together(),
            ..Self::default()
        }
    }

    /// The key of the second languages, which keep the focus when one is chosen.
    pub(crate) fn second_languages(session: &Session) -> Self {
        Self { second_locale: None, ..Self::layout(session) }
    }

    pub(crate) fn header(session: &Session) -> Self {
        Self { locale: session.locale().code, ..Self::default() }
    }

    pub(crate) fn footer(session: &Session) -> Self {
        Self { contact: Some(session.contact().clone()), ..Self::layout(session) }
    }
}

/// A region that is rebuilt, not updated in place, when its key changes. A browser's translation replaces text nodes with its own
/// elements, so updates of the original nodes would never show.
pub(crate) fn region(key: fn(&Session) -> RegionKey, build: fn() -> AnyView) -> AnyView {
    let session = use_session();
    let key = Memo::new(move |_| session.with(key));
    // Two alternating types, which Leptos replaces with each other.
    let mut is_odd = false;
    (move || {
        // Subscribes to the key.
        key.with(|_| ());
        is_odd = !is_odd;
        if is_odd { Either::Left(build()) } else { Either::Right(build()) }
    })
    .into_any()
}
