//! The content security policy, tested in Chromium: `WebKitGTK` lacks Trusted Types, and Firefox reports less about them.

use std::collections::BTreeSet;

use guide::Stage;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::screens::{action, buttons, session};

/// Records policy violations in `violations`, from the first byte of the page on.
const VIOLATION_RECORDER: &str = "<script>
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective}: ${sample}`));
</script>";

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_violates_the_content_security_policy() {
    run_in_engine(Engine::Chromium, assert_no_violations).await;
}

async fn assert_no_violations(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(VIOLATION_RECORDER);
    page.open("en/index.html", PROGRAM_READY).await?;
    // The policy doesn't list the recorder itself, but that script precedes the policy.
    assert_eq!(page.list("violations").await?, Vec::<String>::new(), "the start of the program");
    let mut session = session("en");
    let mut random = fastrand::Rng::with_seed(6);
    let mut seen = BTreeSet::new();
    for step in 0..300 {
        let mut presses = buttons(&session);
        presses.retain(|(_, value)| value != "start-again" || random.u8(..16) == 0);
        let (name, value) = &presses[random.usize(..presses.len())];
        page.script(&format!("document.querySelector(`#mediation-guide [name='{name}'][value='{value}']`).click()"))
            .await?;
        session.apply(action(name, value));
        let violations = page.list("violations").await?;
        assert_eq!(violations, Vec::<String>::new(), "step {step}: {name} {value}, {:?}", session.stage());
        seen.insert((format!("{:?}", session.stage()), session.is_together()));
    }
    assert!(seen.iter().any(|(stage, _)| *stage == format!("{:?}", Stage::FirstHelp)), "{seen:?}");
    assert!(seen.len() > 16, "the walk should reach each stage, for one person and for two: {seen:?}");
    // Control: the recorder detects this violation.
    page.script("setTimeout(() => { document.createElement('p').innerHTML = '<b>no</b>' })").await?;
    page.wait_until("violations.length === 1").await
}
