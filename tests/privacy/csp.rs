//! No screen does what the page's policy refuses. `WebKitGTK` knows no Trusted Types yet, and Firefox's driver tells less of them.

use std::collections::BTreeSet;

use guide::Stage;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult, run_in_engine};
use guide_tests::engine::Engine;
use guide_tests::screens::{action, buttons, session};

/// What the policy refuses, from the first byte on.
const LISTEN: &str = "<script>
    window.refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => refused.push(`${violatedDirective}: ${sample}`));
</script>";

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_breaks_the_policy() {
    run_in_engine(Engine::Chromium, no_screen_does).await;
}

async fn no_screen_does(_: Engine, page: Page) -> TestResult {
    page.server.inject_into_head(LISTEN);
    page.open("en/index.html", PROGRAM_READY).await?;
    // The server's own script, which listens, is the only one that the policy doesn't know: it stands before it.
    assert_eq!(page.list("refused").await?, Vec::<String>::new(), "the program's start");
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
        let refused = page.list("refused").await?;
        assert_eq!(refused, Vec::<String>::new(), "step {step}: {name} {value}, {:?}", session.stage());
        seen.insert((format!("{:?}", session.stage()), session.is_together()));
    }
    assert!(seen.iter().any(|(stage, _)| *stage == format!("{:?}", Stage::FirstHelp)), "{seen:?}");
    assert!(seen.len() > 16, "each stage, alone and by two: {seen:?}");
    // The witness works: this is refused.
    page.script("setTimeout(() => { document.createElement('p').innerHTML = '<b>no</b>' })").await?;
    page.wait_until("refused.length === 1").await
}
