//! The regions of the screen: what is built anew, and when.

use guide::{Contact, Stage};
use leptos::either::Either;
use leptos::prelude::*;

use crate::Session;
use crate::app::use_session;

/// What decides what a region shows, but for ticks. Each region looks at a part of it only, and is left alone, with its focus
/// and fold-outs, while that part stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RegionKey {
    pub(crate) stage: Option<Stage>,
    pub(crate) locale: &'static str,
    pub(crate) beside: Option<&'static str>,
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
            ..Self::around(session)
        }
    }

    /// What stands around every stage knows only whether the guide has begun.
    fn around(session: &Session) -> Self {
        Self {
            stage: (session.stage() == Stage::Start).then_some(Stage::Start),
            locale: session.locale().code,
            beside: session.beside().map(|beside| beside.code),
            together: session.is_together(),
            ..Self::default()
        }
    }

    pub(crate) fn strip(session: &Session) -> Self {
        Self { locale: session.locale().code, ..Self::default() }
    }

    pub(crate) fn top(session: &Session) -> Self {
        Self::around(session)
    }

    pub(crate) fn bottom(session: &Session) -> Self {
        Self { contact: Some(session.contact().clone()), ..Self::around(session) }
    }
}

/// A region that is built anew, and not changed in place, when what decides it has changed: a browser that translates has put
/// elements of its own into the place of words, and changed words would never show.
pub(crate) fn region(key: fn(&Session) -> RegionKey, build: fn() -> AnyView) -> AnyView {
    let session = use_session();
    let key = Memo::new(move |_| session.with(key));
    // Two alternating types: Leptos replaces one by the other.
    let mut odd = false;
    (move || {
        // Reading it also works it out, without which nothing would tell it of a change.
        key.with(|_| ());
        odd = !odd;
        if odd { Either::Left(build()) } else { Either::Right(build()) }
    })
    .into_any()
}
