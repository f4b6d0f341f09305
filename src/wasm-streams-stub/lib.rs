//! A stub of `wasm-streams`, on which Leptos' server functions depend.
//!
//! The guide has no server functions and no streams. The linker can't remove functions that are exported to JavaScript, so the
//! real crate would add bytes without ever being called. The stub has the same API, and does nothing.

use futures_core::Stream;
use std::convert::Infallible;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream that can't exist: the type has no values.
#[derive(Debug)]
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// Never called.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!()
    }

    /// Never called.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self {
        unreachable!()
    }

    /// Can't be called: there are no values of this type.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// Can't be called: there are no values of this type.
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
