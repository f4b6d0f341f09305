//! Nothing of the answers is kept or sent: shown in three engines, by witnesses that catch whoever does.
//!
//! `cargo xtask test` runs this on networks of its own (`leaks/own-network.sh`), on which all that leaves is seen: the
//! guide on one, the leaky twins on another.

mod disk;
mod run;
mod session;
mod sites;
mod twins;
mod wire;

use guide_tests::browser::TestResult;
use guide_tests::engine::Engine;
use guide_tests::program::path_from_env;

use run::{Kind, let_loose};
use session::Session;
use sites::Sites;
use twins::{Refused, TWINS, Witness};
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
async fn to_the_result(session: &Session, said: &str) -> TestResult {
    let hand = &session.hand;
    for word in said.split_whitespace() {
        hand.answer(word).await?;
        if hand.text("!!document.querySelector('.help.first')").await? == "true" {
            hand.click("[value=read-on]").await?;
        }
    }
    hand.wait_until("!!document.querySelector('.result')").await
}

/// Looks at everything beside the way, and comes back to the page's language.
async fn around(session: &Session) -> TestResult {
    let taken =
        [".take-along summary", ".take-along .tick", ".take-along .copy", ".asked summary", "main [value=back]"];
    let ways = taken.into_iter().chain([".help-now", "[hreflang=nl]", "[hreflang=en]"]);
    for way in ways {
        session.hand.click(&format!("#mediation-guide {way}")).await?;
    }
    Ok(())
}

/// What must tell nothing of either reader.
fn assert_untold(engine: Engine, context: &str, lines: &[String]) {
    for word in READERS.iter().flat_map(|(_, words)| *words) {
        let told = lines.iter().find(|line| line.contains(word));
        assert!(told.is_none(), "{engine:?}: {context} tells {word}: {told:?}");
    }
}

/// One reader's whole journey; afterwards all is as it was, and Back shows the beginning.
async fn a_reader_leaves_no_trace(
    engine: Engine,
    session: &Session,
    sites: &Sites,
    framed: bool,
    said: &str,
) -> TestResult {
    let page = "as-is/en/index.html";
    let (address, mut asked) = (format!("{}/{page}", sites.guide), vec![format!("guide /{page}")]);
    let address = if framed { sites.framed(page) } else { address };
    let before = sites.requests().len();
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
    assert_eq!(
        sites.requests()[before..],
        asked,
        "{engine:?}: nothing else is asked of any site, whatever is answered"
    );
    session.hand.driver.goto(format!("{}/elsewhere", sites.third)).await?;
    session.hand.driver.back().await?;
    if framed {
        session.hand.wait_until("!!document.querySelector('iframe')").await?;
        session.hand.driver.enter_frame(0).await?;
    }
    session.hand.wait_until("!!document.querySelector('#mediation-guide .start')").await
}

async fn the_guide_tells_nothing(engine: Engine) -> TestResult {
    let (sites, wire) = (Sites::start(&path_from_env("GUIDE_DIST"), "").await, Wire::watch().await);
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
    let (profile, written) = session.quit(&words).await?;
    assert!(written.is_empty(), "{engine:?}: written to disk: {written:#?}");
    opened_again_it_begins_anew(engine, &sites, Session::start_again(engine, profile).await).await
}

/// With the same profile, after the browser was closed with a result on the screen.
async fn opened_again_it_begins_anew(engine: Engine, sites: &Sites, session: Session) -> TestResult {
    let hand = &session.hand;
    hand.driver.goto(format!("{}/as-is/en/index.html", sites.guide)).await?;
    hand.wait_until("!!document.querySelector('#mediation-guide .start')").await?;
    let traces = "document.querySelectorAll('[value=start-again]:not(template *), .chosen, [aria-checked=true]')";
    assert!(hand.list(traces).await?.is_empty(), "{engine:?}");
    session.quit(&[]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_chromium() -> TestResult {
    the_guide_tells_nothing(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_firefox() -> TestResult {
    the_guide_tells_nothing(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_tells_nothing_in_webkit() -> TestResult {
    the_guide_tells_nothing(Engine::WebKit).await
}

/// How many pictures Firefox has made of a page that is often visited, a while after a result is on the screen. Nobody begins
/// the session anew: then it makes one of the page as it is at its beginning, loaded for that alone.
async fn pictures_of_a_result(kind: &str) -> TestResult<usize> {
    let sites = Sites::start(&path_from_env("GUIDE_DIST"), "").await;
    let session = Session::start(Engine::Firefox).await;
    let address = format!("{}/{kind}/en/index.html", sites.guide);
    for _ in 0..8 {
        session.hand.driver.goto(&address).await?;
        session.hand.driver.goto(format!("{}/elsewhere", sites.third)).await?;
    }
    session.begin(&address, false).await?;
    to_the_result(&session, READERS[1].0).await?;
    for _ in 0..24 {
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        if session.pictures() > 0 {
            break;
        }
    }
    let pictures = session.pictures();
    session.quit(&[]).await?;
    Ok(pictures)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_leaves_no_picture_in_firefox() -> TestResult {
    assert_eq!(pictures_of_a_result("as-is").await?, 0, "not where it must not be stored");
    assert_eq!(pictures_of_a_result("kept").await?, 1, "without that, Firefox makes one: it would be noticed");
    Ok(())
}

async fn every_leak_is_caught(engine: Engine) -> TestResult {
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
async fn the_browser_refuses(engine: Engine) -> TestResult {
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
async fn every_leak_is_caught_in_chromium() -> TestResult {
    every_leak_is_caught(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_leak_is_caught_in_firefox() -> TestResult {
    every_leak_is_caught(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_leak_is_caught_in_webkit() -> TestResult {
    every_leak_is_caught(Engine::WebKit).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_chromium() -> TestResult {
    the_browser_refuses(Engine::Chromium).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_firefox() -> TestResult {
    the_browser_refuses(Engine::Firefox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_what_it_can_in_webkit() -> TestResult {
    the_browser_refuses(Engine::WebKit).await
}
