//! Help services: opened by the reader, or shown at once because of an answer.

use guide::{Advice, OptionKind, Service, TextId, texts};
use leptos::prelude::*;

use crate::Action;
use crate::components::{ActionButton, BackButton, Heading, P, Services};
use crate::context::use_session;
use crate::exit_page::AboutLeaving;

/// All help services, which the reader can open on every screen. Those that fit this reader come first.
#[component]
pub(crate) fn HelpScreen() -> AnyView {
    let (guide, outcome) = use_session().with_untracked(|session| (session.guide(), session.journey().outcome()));
    let mut services: Vec<&'static Service> = outcome.services().to_vec();
    guide.services.iter().for_each(|service| service.append_once(&mut services));
    view! {
        <section class="help">
            <BackButton/>
            <Heading text=texts::HELP_TITLE/>
            <P class="lead" text=texts::HELP_INTRO/>
            <Services services/>
            <AboutLeaving/>
        </section>
    }
    .into_any()
}

/// First help, shown right after an urgent answer, with a button to read on. The help option's reasons say why help comes first.
#[component]
pub(crate) fn FirstHelpScreen() -> AnyView {
    let outcome = use_session().with_untracked(|session| session.journey().outcome());
    let help = outcome.options().iter().filter(|it| it.option.kind == OptionKind::Help);
    let reasons = help.filter_map(|it| match &it.advice {
        Advice::First(reasons) => Some(reasons.iter().copied().collect::<Vec<TextId>>()),
        Advice::MayFit(_) | Advice::WithCare(..) | Advice::LessNow(_) => None,
    });
    let reasons: Vec<AnyView> = reasons.flatten().map(|text| view! { <P class="lead" text/> }.into_any()).collect();
    view! {
        <section class="help first">
            <BackButton/>
            <Heading text=texts::FIRST_HELP_TITLE/>
            {reasons}
            <Services services=outcome.services().to_vec()/>
            <P text=texts::FIRST_HELP_LATER/>
            <div class="actions">
                <ActionButton class="choice" action=Action::Help text=texts::HELP_ALL/>
                <ActionButton class="choice" action=Action::ReadOn text=texts::FIRST_HELP_READ_ON/>
            </div>
            <AboutLeaving/>
        </section>
    }
    .into_any()
}
