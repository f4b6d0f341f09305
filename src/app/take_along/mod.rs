//! Exporting the result: printing it, or copying it as text.

mod printout;

use guide::texts;
use leptos::prelude::*;

use crate::components::{P, Span, Text, checkbox, disclosure};
use crate::context::text;
use crate::dom::announce;
use printout::Printout;

/// How printing or copying went. The browser or the host page may forbid it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Copied,
    Refused,
}

impl Status {
    /// The value of `data-status`, for the style.
    fn id(self) -> &'static str {
        match self {
            Self::Copied => "copied",
            Self::Refused => "refused",
        }
    }
}

/// Whether the reader wants the answers in the printout, and how the last press went.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    with_answers: bool,
    status: Option<Status>,
}

/// Buttons to print or copy the result, near its end, with a reminder that others can find what is printed. The printout is created
/// on request only, and contains the answers only if the reader checks that.
#[component]
pub(crate) fn TakeAlong() -> AnyView {
    let state = RwSignal::new(State::default());
    let with_answers = move || state.get_untracked().with_answers;
    // Dropped with this component, on the next screen at the latest.
    let printout = StoredValue::new_local(None::<Printout>);
    let title = text(texts::GUIDE_NAME);
    let (copied, refused) = (text(texts::TAKE_ALONG_COPIED), text(texts::TAKE_ALONG_REFUSED));
    let report = move |status: Status| {
        _ = state.try_update(|it| it.status = Some(status));
        announce(match status {
            Status::Copied => copied,
            Status::Refused => refused,
        });
    };
    let content = view! {
        <P text=texts::TAKE_ALONG_NOTE/>
        {checkbox(
            None,
            move || state.get().with_answers,
            move |_| state.update(|it| *it = State { with_answers: !it.with_answers, status: None }),
            view! { <Span class="text" text=texts::TAKE_ALONG_ANSWERS/> }.into_any(),
        )}
        <div class="actions">
            <button
                class="choice print"
                type="button"
                on:click=move |_| {
                    state.update(|it| it.status = None);
                    printout::print(printout, title, with_answers(), move || report(Status::Refused));
                }
            >
                <Text id=texts::TAKE_ALONG_PRINT/>
            </button>
            <button
                class="choice copy"
                type="button"
                on:click=move |_| {
                    printout.set_value(None);
                    let is_copied = printout::copy(title, with_answers());
                    report(if is_copied { Status::Copied } else { Status::Refused });
                }
            >
                <Text id=texts::TAKE_ALONG_COPY/>
            </button>
        </div>
        <P class="copied" text=texts::TAKE_ALONG_COPIED/>
        <P class="refused" text=texts::TAKE_ALONG_REFUSED/>
    };
    view! {
        <section class="take-along" data-status=move || state.get().status.map(Status::id)>
            {disclosure(None, false, texts::TAKE_ALONG_TITLE, content.into_any())}
        </section>
    }
    .into_any()
}
