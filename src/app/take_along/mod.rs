//! The result to take along, on paper or as text.

mod sheet;

use guide::texts;
use leptos::prelude::*;

use crate::app::text;
use crate::components::{P, Span, Text, folded};
use crate::page::announce;
use sheet::Sheet;

/// How taking the result along went: into the clipboard, or not, as the browser or the page around doesn't allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    Done,
    Refused,
}

impl Taken {
    /// As the style knows it.
    fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

/// What the reader has done here so far.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    with_answers: bool,
    taken: Option<Taken>,
}

/// What can be taken along, and that paper can be found too. At the end of a result. Nothing is made before the reader asks
/// for it; what was said is in it only where that is ticked.
#[component]
pub(crate) fn TakeAlong() -> AnyView {
    let state = RwSignal::new(State::default());
    let with_answers = move || state.get_untracked().with_answers;
    // Goes with this component: with the next step at the latest.
    let sheet = StoredValue::new_local(None::<Sheet>);
    let title = text(texts::GUIDE_NAME);
    let words = [text(texts::PAPER_COPIED), text(texts::PAPER_REFUSED)];
    // Told to who sees it and to who hears it.
    let tell = move |how: Taken| {
        _ = state.try_update(|it| it.taken = Some(how));
        announce(words[usize::from(how == Taken::Refused)]);
    };
    let content = view! {
        <P id=texts::PAPER_NOTE/>
        <button
            class="choice tick"
            type="button"
            role="checkbox"
            aria-checked=move || Some(if state.get().with_answers { "true" } else { "false" })
            on:click=move |_| {
                state.update(|it| *it = State { with_answers: !it.with_answers, taken: None });
            }
        >
            <span class={"box"} aria-hidden="true"></span>
            <Span class="words" id=texts::PAPER_SAID/>
        </button>
        <div class="ways">
            <button
                class="choice print"
                type="button"
                on:click=move |_| {
                    state.update(|it| it.taken = None);
                    sheet::print(sheet, title, with_answers(), move || tell(Taken::Refused));
                }
            >
                <Text id=texts::PAPER_PRINT/>
            </button>
            <button
                class="choice copy"
                type="button"
                on:click=move |_| {
                    sheet.set_value(None);
                    let copied = sheet::copy(title, with_answers());
                    tell(if copied { Taken::Done } else { Taken::Refused });
                }
            >
                <Text id=texts::PAPER_COPY/>
            </button>
        </div>
        <P class="done" id=texts::PAPER_COPIED/>
        <P class="refused" id=texts::PAPER_REFUSED/>
    };
    view! {
        <section class="take-along" data-taken=move || state.get().taken.map(Taken::id)>
            {folded(None, false, texts::PAPER_TITLE, content.into_any())}
        </section>
    }
    .into_any()
}
