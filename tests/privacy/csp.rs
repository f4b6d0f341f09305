//! The content security policy, tested in Chromium: `WebKitGTK` lacks Trusted Types, and Firefox reports less about them.

use std::collections::BTreeSet;

use guide::{QuestionId, Stage};
use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::screens::{action, buttons, session};
use guide_tests::scripted_input::begin_and_answer;

/// Records policy violations in `violations`, from the first byte of the page on.
const VIOLATION_RECORDER: &str = "<script>
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective}: ${sample}`));
</script>";

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_violates_the_content_security_policy() {
    run_in_engine(Engine::Chromium, assert_no_violations).await;
}

/// Asserts that controls that aren't actions of the session cause no violation either.
async fn assert_no_violations_of_other_controls(page: &Page) -> TestResult {
    page.open("en/index.html", PROGRAM_READY).await?;
    begin_and_answer(page, "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room")
        .await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    for control in [".take-along summary", ".take-along .tick", ".take-along .copy", ".faq summary", "[hreflang=nl]"] {
        page.click(&format!("#mediation-guide {control}")).await?;
        assert_eq!(page.list("violations").await?, Vec::<String>::new(), "{control}");
    }
    Ok(())
}

/// Each stage, for one person and for two.
fn all_screens() -> BTreeSet<(String, bool)> {
    let questions = (0..OUR_GUIDE.guide.questions.len())
        .map(|number| Stage::Question(QuestionId(u8::try_from(number).expect("few"))));
    let stages: Vec<_> = questions.chain([Stage::Start, Stage::FirstHelp, Stage::Help, Stage::Result]).collect();
    let screens = [false, true].into_iter().flat_map(|together| stages.iter().map(move |stage| (*stage, together)));
    screens.chain([(Stage::CheckIn, true)]).map(|(stage, together)| (format!("{stage:?}"), together)).collect()
}

async fn assert_no_violations(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(VIOLATION_RECORDER);
    page.open("en/index.html", PROGRAM_READY).await?;
    // The policy doesn't list the recorder itself, but that script precedes the policy.
    assert_eq!(page.list("violations").await?, Vec::<String>::new(), "the start of the program");
    let mut session = session("en");
    let mut random = fastrand::Rng::with_seed(6);
    let mut unseen = all_screens();
    for step in 0..3000 {
        if unseen.is_empty() {
            break;
        }
        let mut presses = buttons(&session);
        presses.retain(|(_, value)| value != "start-again" || random.u8(..16) == 0);
        let (name, value) = &presses[random.usize(..presses.len())];
        page.script(&format!("document.querySelector(`#mediation-guide [name='{name}'][value='{value}']`).click()"))
            .await?;
        session.apply(action(name, value));
        let violations = page.list("violations").await?;
        assert_eq!(violations, Vec::<String>::new(), "step {step}: {name} {value}, {:?}", session.stage());
        unseen.remove(&(format!("{:?}", session.stage()), session.is_together()));
    }
    assert_eq!(unseen, BTreeSet::new(), "the walk should reach each stage, for one person and for two");
    assert_no_violations_of_other_controls(&page).await?;
    // Control: the recorder detects this violation.
    page.script("setTimeout(() => { document.createElement('p').innerHTML = '<b>no</b>' })").await?;
    page.wait_until("violations.length === 1").await
}
