//! The screens, one for each stage.

mod check_in;
mod help;
mod options;
mod question;
#[cfg(not(target_arch = "wasm32"))]
mod reading_version;
mod result;
mod start;

use guide::Stage;
use leptos::prelude::*;

use crate::Session;
use crate::context::use_session;
use check_in::CheckInScreen;
use help::{FirstHelpScreen, HelpScreen};
use question::QuestionScreen;
use result::ResultScreen;
use start::StartScreen;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use reading_version::ReadingVersion;

/// The screen of the current stage.
#[component]
pub(crate) fn Screen() -> AnyView {
    match use_session().with_untracked(Session::stage) {
        Stage::Start => view! { <StartScreen/> }.into_any(),
        Stage::CheckIn => view! { <CheckInScreen/> }.into_any(),
        Stage::Question(id) => view! { <QuestionScreen id/> }.into_any(),
        Stage::FirstHelp => view! { <FirstHelpScreen/> }.into_any(),
        Stage::Help => view! { <HelpScreen/> }.into_any(),
        Stage::Result => view! { <ResultScreen/> }.into_any(),
    }
}
