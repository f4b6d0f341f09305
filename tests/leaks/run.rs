//! Leaky twins, let loose in one engine, and who caught them.

use std::time::Duration;

use guide_tests::browser::TestResult;
use guide_tests::engine::Engine;
use guide_tests::program::path_from_env;

use crate::session::Session;
use crate::sites::Sites;
use crate::twins::{TOLD, Twin, Witness};
use crate::wire::Wire;

/// Whom the word of each twin got to.
#[derive(Debug)]
pub(crate) struct Run {
    /// A name that no other run has: several are on the wire at the same time.
    pub(crate) name: String,
    pub(crate) caught: Vec<(&'static str, Witness)>,
    /// Twins of what the engine doesn't have.
    pub(crate) missing: Vec<&'static str>,
}

impl Run {
    fn note(&mut self, twin: &Twin, witness: Witness, told: &[String]) {
        let word = twin.word(&self.name);
        if told.iter().any(|line| line.contains(&word)) && !self.caught.contains(&(twin.name, witness)) {
            self.caught.push((twin.name, witness));
        }
    }

    /// Whether the twin's word got to this witness.
    pub(crate) fn has_caught(&self, twin: &Twin, witness: Witness) -> bool {
        self.caught.contains(&(twin.name, witness))
    }
}

/// Where a run's twins are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Without a policy.
    Open,
    /// With the guide's policy, in which the twin's own script is one more that may run.
    Sealed,
    /// With it, and in a partner's frame.
    Framed,
}

/// Lets each of these twins loose, and asks all witnesses.
pub(crate) async fn let_loose(engine: Engine, kind: Kind, all: &[Twin]) -> TestResult<Run> {
    let name = format!("{engine:?}-{kind:?}").to_lowercase();
    let (sites, wire) = (Sites::start(&path_from_env("GUIDE_DIST"), &name).await, Wire::watch().await);
    let session = Session::start(engine).await;
    let mut run = Run { name, caught: Vec::new(), missing: Vec::new() };
    for (number, twin) in all.iter().enumerate() {
        answer(&session, &sites, kind, twin, &mut run).await?;
        if number + 1 < all.len() {
            session.hand.driver.goto(format!("{}/elsewhere", sites.third)).await?;
        }
        if twin.seen_by.contains(&Witness::After) {
            session.hand.driver.back().await?;
            session.hand.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
            run.note(twin, Witness::After, &session.hand.list("[document.body.textContent]").await?);
        }
    }
    let (asked, left, requests) = (sites.requests(), wire.seen().await, session.requests());
    let words: Vec<_> = all.iter().map(|twin| twin.word(&run.name)).collect();
    let written: Vec<_> = session.quit(&words).await?.1.into_iter().map(|(word, _)| word).collect();
    for twin in all {
        run.note(twin, Witness::Asked, &asked);
        run.note(twin, Witness::Wire, &left);
        run.note(twin, Witness::Events, &requests);
        run.note(twin, Witness::Disk, &written);
    }
    Ok(run)
}

/// Gives an answer to one twin, and looks at it for as long as it may take to leak.
async fn answer(session: &Session, sites: &Sites, kind: Kind, twin: &Twin, run: &mut Run) -> TestResult {
    let hand = &session.hand;
    let framed = kind == Kind::Framed || twin.seen_by.contains(&Witness::Host);
    let page = format!("{}/{}/en/index.html", if kind == Kind::Open { "open" } else { "sealed" }, twin.name);
    let address = if framed { sites.framed(&page) } else { format!("{}/{page}", sites.guide) };
    session.begin(&address, framed).await?;
    hand.answer("safety=safe").await?;
    // The answer may lead away from here.
    hand.script(&format!("setTimeout(() => document.querySelector('[value={TOLD}]').click())")).await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    if kind == Kind::Open && twin.seen_by.contains(&Witness::Asked) {
        sites.wait_for(&twin.word(&run.name)).await;
    }
    if kind == Kind::Open && twin.seen_by.contains(&Witness::Disk) {
        session.wait_for_file_with(&twin.word(&run.name)).await;
    }
    if twin.name != "navigate" {
        // Only where it is asked for: a page whose databases were opened isn't kept for Back.
        if twin.seen_by.contains(&Witness::Page) {
            run.note(twin, Witness::Page, &session.census().await?);
        }
        if let Some(missing) = hand.script("return window.missing").await?.as_str() {
            println!("{} has no {missing}: `{}` is not tried", run.name, twin.name);
            run.missing.push(twin.name);
        }
    }
    if framed {
        hand.driver.enter_default_frame().await?;
        run.note(twin, Witness::Host, &hand.list("heard").await?);
    }
    Ok(())
}
