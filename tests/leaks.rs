//! Nothing of the answers is kept or sent: shown in three engines, by witnesses that catch whoever does.
//!
//! `cargo xtask test` runs this on a network of its own (`leaks/own-network.sh`), on which all that leaves is seen.

#[path = "leaks/disk.rs"]
mod disk;
#[path = "leaks/session.rs"]
mod session;
#[path = "leaks/sites.rs"]
mod sites;
#[path = "leaks/twins.rs"]
mod twins;
#[path = "leaks/wire.rs"]
mod wire;

use std::time::Duration;

use guide_tests::browser::Outcome;
use guide_tests::engine::Engine;
use guide_tests::program::prepared;

use session::Session;
use sites::Sites;
use twins::{Refused, TOLD, TWINS, Twin, Witness};
use wire::{Wire, is_noise};

/// Two readers who have nothing in common, and the answers by which they would be found.
const READERS: [(&str, &[&str]); 2] = [
    (
        "safety=thoughts-of-suicide event=sexual-harm role=close-to-harmed circumstance=other-denies,far-or-detained \
         wish=know-how-they-are closeness=through-mediator",
        &[
            "thoughts-of-suicide",
            "sexual-harm",
            "close-to-harmed",
            "other-denies",
            "know-how-they-are",
            "through-mediator",
        ],
    ),
    (
        "safety=safe event=theft-fraud role=close-to-caused circumstance=last-seven-days wish=make-right \
         closeness=with-others-around",
        &["theft-fraud", "close-to-caused", "last-seven-days", "make-right", "with-others-around"],
    ),
];

/// Goes all the way to the result, reading on where help comes first.
async fn to_the_result(session: &Session, said: &str) -> Outcome<()> {
    let hand = &session.hand;
    for word in said.split_whitespace() {
        hand.say(word).await?;
        if hand.text("!!document.querySelector('.help.first')").await? == "true" {
            hand.click("[value=read-on]").await?;
        }
    }
    hand.wait_for("!!document.querySelector('.result')").await
}

/// Looks at everything beside the way, and comes back to the page's language.
async fn around(session: &Session) -> Outcome<()> {
    let ways = [".asked summary", "main [value=back]", ".help-now", "[hreflang=nl]", "[hreflang=en]"];
    for way in ways {
        session.hand.click(&format!("#mediation-guide {way}")).await?;
    }
    Ok(())
}

/// What must tell nothing of either reader.
fn assert_untold(engine: Engine, where_: &str, lines: &[String]) {
    for word in READERS.iter().flat_map(|(_, words)| *words) {
        let told = lines.iter().find(|line| line.contains(word));
        assert!(told.is_none(), "{engine:?}: {where_} tells {word}: {told:?}");
    }
}

/// One reader's whole journey; afterwards all is as it was, and Back shows the beginning.
async fn a_reader_leaves_no_trace(
    engine: Engine,
    session: &Session,
    sites: &Sites,
    framed: bool,
    said: &str,
) -> Outcome<()> {
    let page = "as-is/en/index.html";
    let (address, mut asked) = (format!("{}/{page}", sites.guide), vec![format!("guide /{page}")]);
    let address = if framed { sites.framed(page) } else { address };
    let before = sites.asked().len();
    session.begin(&address, framed).await?;
    let census = session.census().await?;
    to_the_result(session, said).await?;
    around(session).await?;
    assert_eq!(session.census().await?, census, "{engine:?}: the same as at the beginning");
    if framed {
        asked.insert(0, format!("partner /frame/{page}"));
        session.hand.driver.enter_default_frame().await?;
        assert!(session.hand.list("heard").await?.is_empty(), "{engine:?}: the host page hears nothing");
        assert_untold(engine, "the host page", &session.census().await?);
    }
    assert_eq!(sites.asked()[before..], asked, "{engine:?}: nothing else is asked of any site, whatever is answered");
    session.hand.driver.goto(format!("{}/elsewhere", sites.third)).await?;
    session.hand.driver.back().await?;
    if framed {
        session.hand.wait_for("!!document.querySelector('iframe')").await?;
        session.hand.driver.enter_frame(0).await?;
    }
    session.hand.wait_for("!!document.querySelector('#mediation-guide .start')").await
}

async fn the_guide_tells_nothing(engine: Engine) -> Outcome<()> {
    let (sites, wire) = (Sites::start(&prepared("GUIDE_DIST"), "").await, Wire::watch().await);
    let session = Session::start(engine).await;
    for framed in [false, true] {
        for (said, _) in READERS {
            a_reader_leaves_no_trace(engine, &session, &sites, framed, said).await?;
        }
    }
    // The last result stays open to the end, for as long as session files may take.
    session.begin(&format!("{}/as-is/en/index.html", sites.guide), false).await?;
    to_the_result(&session, READERS[0].0).await?;
    let words: Vec<_> = READERS.iter().flat_map(|(_, words)| *words).map(|word| (*word).to_owned()).collect();
    session.wait_for_file_with(&words[0]).await;
    assert_untold(engine, "the browser", &session.requests());
    let left: Vec<_> = wire.seen().await.into_iter().filter(|line| !is_noise(line)).collect();
    assert!(left.is_empty(), "{engine:?}: left for elsewhere: {left:#?}");
    let written = session.quit(&words).await?;
    assert!(written.is_empty(), "{engine:?}: written to disk: {written:#?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_chromium() -> Outcome<()> {
    the_guide_tells_nothing(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_firefox() -> Outcome<()> {
    the_guide_tells_nothing(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_webkit() -> Outcome<()> {
    the_guide_tells_nothing(Engine::WebKit).await
}

/// Whom the word of each twin got to.
#[derive(Debug)]
struct Run {
    /// A name that no other run has: several are on the wire at the same time.
    name: String,
    caught: Vec<(&'static str, Witness)>,
    /// Twins of what the engine doesn't have.
    missing: Vec<&'static str>,
}

impl Run {
    fn note(&mut self, twin: &Twin, witness: Witness, told: &[String]) {
        let word = twin.word(&self.name);
        if told.iter().any(|line| line.contains(&word)) && !self.caught.contains(&(twin.name, witness)) {
            self.caught.push((twin.name, witness));
        }
    }

    fn has_caught(&self, twin: &Twin, witness: Witness) -> bool {
        self.caught.contains(&(twin.name, witness))
    }
}

/// Where a run's twins are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Without a policy.
    Open,
    /// With the guide's policy, in which the twin's own script is one more that may run.
    Sealed,
    /// With it, and in a partner's frame.
    Framed,
}

/// Lets each of these twins loose, and asks all witnesses.
async fn let_loose(engine: Engine, kind: Kind, all: &[Twin]) -> Outcome<Run> {
    let name = format!("{engine:?}-{kind:?}").to_lowercase();
    let (sites, wire) = (Sites::start(&prepared("GUIDE_DIST"), &name).await, Wire::watch().await);
    let session = Session::start(engine).await;
    let mut run = Run { name, caught: Vec::new(), missing: Vec::new() };
    for (number, twin) in all.iter().enumerate() {
        answer(&session, &sites, kind, twin, &mut run).await?;
        if number + 1 < all.len() {
            session.hand.driver.goto(format!("{}/elsewhere", sites.third)).await?;
        }
        if twin.seen_by.contains(&Witness::After) {
            session.hand.driver.back().await?;
            session.hand.wait_for("!!document.querySelector('#mediation-guide .start')").await?;
            run.note(twin, Witness::After, &session.hand.list("[document.body.textContent]").await?);
        }
    }
    let (asked, left, requests) = (sites.asked(), wire.seen().await, session.requests());
    let words: Vec<_> = all.iter().map(|twin| twin.word(&run.name)).collect();
    let written: Vec<_> = session.quit(&words).await?.into_iter().map(|(word, _)| word).collect();
    for twin in all {
        run.note(twin, Witness::Asked, &asked);
        run.note(twin, Witness::Wire, &left);
        run.note(twin, Witness::Events, &requests);
        run.note(twin, Witness::Disk, &written);
    }
    Ok(run)
}

/// Gives an answer to one twin, and looks at it for as long as it may take to leak.
async fn answer(session: &Session, sites: &Sites, kind: Kind, twin: &Twin, run: &mut Run) -> Outcome<()> {
    let hand = &session.hand;
    let framed = kind == Kind::Framed || twin.seen_by.contains(&Witness::Host);
    let page = format!("{}/{}/en/index.html", if kind == Kind::Open { "open" } else { "sealed" }, twin.name);
    let address = if framed { sites.framed(&page) } else { format!("{}/{page}", sites.guide) };
    session.begin(&address, framed).await?;
    hand.say("safety=safe").await?;
    // The answer may lead away from here.
    hand.script(&format!("setTimeout(() => document.querySelector('[value={TOLD}]').click())")).await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
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

async fn every_leak_is_caught(engine: Engine) -> Outcome<()> {
    let run = let_loose(engine, Kind::Open, &TWINS).await?;
    let mut wrong = Vec::new();
    let tried = TWINS.iter().filter(|twin| !run.missing.contains(&twin.name));
    for (twin, witness) in tried.flat_map(|twin| twin.seen_by.iter().map(move |witness| (twin, *witness))) {
        match (run.has_caught(twin, witness), twin.blind(engine, witness)) {
            (false, Some(why)) => println!("{}, `{}`, {witness:?}: not caught, {why}", run.name, twin.name),
            (false, None) => wrong.push(format!("`{}` is not caught by {witness:?}", twin.name)),
            (true, Some(why)) => wrong.push(format!("`{}` is caught by {witness:?}, though {why}", twin.name)),
            (true, None) => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\n{run:?}");
    Ok(())
}

/// A script that may run in the sealed page, as ours alone may, still gets nothing out by these ways.
async fn the_browser_refuses(engine: Engine) -> Outcome<()> {
    let refused_by = |refused| TWINS.into_iter().filter(move |twin| twin.refused_by == refused).collect::<Vec<_>>();
    let run = let_loose(engine, Kind::Sealed, &refused_by(Refused::Policy)).await?;
    // Browsers tell of requests that they then refuse; what matters is that nothing got out.
    let out: Vec<_> = run.caught.iter().filter(|(_, by)| matches!(by, Witness::Asked | Witness::Wire)).collect();
    assert!(out.is_empty(), "{}: {out:?}", run.name);
    let run = let_loose(engine, Kind::Framed, &refused_by(Refused::Frame)).await?;
    assert!(run.caught.is_empty(), "{run:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_leak_is_caught_in_chromium() -> Outcome<()> {
    every_leak_is_caught(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_leak_is_caught_in_firefox() -> Outcome<()> {
    every_leak_is_caught(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_leak_is_caught_in_webkit() -> Outcome<()> {
    every_leak_is_caught(Engine::WebKit).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_chromium() -> Outcome<()> {
    the_browser_refuses(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_firefox() -> Outcome<()> {
    the_browser_refuses(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_webkit() -> Outcome<()> {
    the_browser_refuses(Engine::WebKit).await
}
