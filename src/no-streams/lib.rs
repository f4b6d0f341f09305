//! Stands in for `wasm-streams`, which Leptos' server functions bring along: the guide has none, sends nothing, and
//! reads nothing from a server. Functions that a program exports to the page can't be left out by the linker, so the
//! real crate costs bytes without ever being called. What is here has the names that are needed, and can do nothing.

use futures_core::Stream;
use std::convert::Infallible;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream that cannot be: it has no value.
#[derive(Debug)]
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// Never called: there is no response to read.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!()
    }

    /// Never called: there is nothing to send.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self {
        unreachable!()
    }

    /// Cannot be called: there is no such value.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// Cannot be called: there is no such value.
    #[must_use]
    pub fn into_stream(self) -> Empty {
        match self.0 {}
    }
}

/// A stream without items.
#[derive(Debug)]
pub struct Empty(PhantomData<JsValue>);

impl Stream for Empty {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
