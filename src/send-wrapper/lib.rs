//! Replaces `send_wrapper`, on which Leptos depends, by a wrapper around `fragile`.
//!
//! The original calls `std::thread::current`, which adds the standard library's allocator to the program. `fragile` counts
//! threads itself.

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

use fragile::Fragile;
use futures_core::Stream;
use pin_project_lite::pin_project;

pin_project! {
    /// A value that may be moved to other threads, but only be used on the one where it was wrapped.
    ///
    /// # Panics
    ///
    /// All its methods panic on other threads, except [`Self::valid`] and formatting it. So does dropping it there.
    #[derive(Clone, Debug)]
    pub struct SendWrapper<T> {
        #[pin]
        value: Fragile<T>,
    }
}

impl<T> SendWrapper<T> {
    /// Wraps a value for the current thread.
    pub fn new(value: T) -> Self {
        Self { value: Fragile::new(value) }
    }

    /// Whether the value was wrapped on the current thread.
    pub fn valid(&self) -> bool {
        self.value.is_valid()
    }

    /// Takes the value out.
    #[track_caller]
    pub fn take(self) -> T {
        self.value.into_inner()
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.value.get()
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.project().value.poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.project().value.poll_next(context)
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::rc::Rc;
    use std::task::Waker;
    use std::thread;

    use super::*;

    #[test]
    fn the_value_is_usable_on_the_thread_where_it_was_wrapped() {
        let mut wrapper = SendWrapper::new(Rc::new(1));
        *wrapper = Rc::new(2);
        assert!(wrapper.valid());
        assert_eq!((**wrapper, *wrapper.clone().take()), (2, 2));
    }

    #[test]
    fn a_wrapped_future_is_polled() {
        let mut context = Context::from_waker(Waker::noop());
        let future = pin!(SendWrapper::new(async { 1 }));
        assert_eq!(future.poll(&mut context), Poll::Ready(1));
    }

    #[test]
    fn the_value_is_neither_used_nor_dropped_on_another_thread() {
        let wrapper = SendWrapper::new(Rc::new(1));
        thread::scope(|scope| {
            assert!(!scope.spawn(|| wrapper.valid()).join().expect("this doesn't panic"));
            assert!(scope.spawn(|| **wrapper).join().is_err());
        });
        assert!(thread::spawn(move || drop(wrapper)).join().is_err());
    }
}
