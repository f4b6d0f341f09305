//! What a page around the guide is told: how far a reader got, and nothing that depends on what was answered.

use std::fmt::Write;

use guide_tests::LOADED;
use guide_tests::browser::{Outcome, Page, UP};
use guide_tests::engine::Engine;

use crate::around::{answer_all, open, press, press_all};

in_every_engine! {
    heights:
    a_page_is_told_the_same_whatever_is_answered,
    a_page_that_pries_sees_no_answer,
    a_frame_is_as_high_as_what_is_in_it_also_when_it_gets_narrower,
}

/// Readers who get to very different results, the last to help only.
const READERS: [&str; 7] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago,not-reported wish=tell,closure",
    "safety=safe event=theft-fraud role=harmed circumstance=other-unknown wish=ask",
    "safety=safe event=violence role=caused circumstance=contact-ban,case-open wish=apologise",
    "safety=safe event=sport role=witness circumstance=none wish=agree closeness=with-others-around",
    "safety=safe event=death role=close-to-harmed circumstance=other-refuses wish=ask closeness=in-writing",
    "safety=afraid",
];

const TOGETHER: &str = "guide.mode = 'together'";

/// What a page may try, to hear more, on whatever screen somebody is; and whether it is told the same height anew.
const PROBES: [(&str, bool); 12] = [
    ("box.style.width = '280px'", true),
    (TOGETHER, true),
    ("box.style.width = '420px'", true),
    ("guide.contact = 'https://' + 'a-'.repeat(22) + '.example/'", true),
    ("guide.contact = 'https://' + 'a-'.repeat(400) + '.example/'", true),
    ("box.style.width = '900px'", true),
    ("guide.contact = ''", true),
    ("guide.mode = ''", true),
    // An answer, if it could be asked for, would send the page away.
    ("settings('lang=' + encodeURIComponent('x\"],html:has(button) .leave,q[x=\"'))", false),
    ("settings('contact=%22%3E%3C&accent=%22&mode=%22]&scheme=%22')", true),
    ("frame.src = frame.src + '&#change-closeness'", false),
    ("box.style.width = '200px'", true),
];

const HOLD: &str = "const guide = document.querySelector('mediation-guide');
    const box = guide.shadowRoot.firstElementChild;
    const frame = guide.shadowRoot.querySelector('iframe');
    const settings = value => frame.contentWindow.postMessage({ type: 'mediation-guide:settings', value }, '*')";

/// What a page was told: of each message its type and height, but for being asked to go to the top.
const TOLD: &str = "seen.filter(it => it.startsWith('message') && !it.includes(':top')).join(' ')";

async fn a_page_is_told_the_same_whatever_is_answered(engine: Engine, page: Page) -> Outcome<()> {
    for way in ["en", "nl", "together", "two languages"] {
        let mut told = Vec::new();
        // Opening the guide anew takes longest: for two people the half of them, and in the other engines.
        let few = is_together(way) || engine != Engine::Chromium;
        for reader in READERS.into_iter().skip(if few { 3 } else { 0 }) {
            open(&page, "recorder").await?;
            begin(&page, way).await?;
            let (safety, rest) = reader.split_once(' ').unwrap_or((reader, ""));
            for words in [safety, rest] {
                answer_all(&page, words).await?;
                finish(&page, words == rest && !rest.is_empty()).await?;
            }
            if way == "nl" {
                page.script("document.querySelector('.language[hreflang=nl]').click()").await?;
            }
            // The page has been told, and has made room.
            page.wait_for("document.body.offsetHeight <= innerHeight").await?;
            tokio::time::sleep(std::time::Duration::from_millis(400)).await;
            page.driver.enter_default_frame().await?;
            for (change, heard) in PROBES {
                page.script(&format!("{HOLD}; window.before = seen.length; {change}")).await?;
                if heard && !(change == TOGETHER && is_together(way)) {
                    page.wait_for("seen.slice(before).some(it => it.includes('mediation-guide:height'))").await?;
                }
            }
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            told.push(page.text(TOLD).await?);
        }
        let anew = PROBES.iter().filter(|(_, heard)| *heard).count() - usize::from(is_together(way));
        let help = told.pop().expect("the last");
        assert!(told.iter().all(|it| *it == told[0]), "{way}: {told:#?}");
        // Who is still among the questions, or was led to help: the same so far, and then only what follows from the probes.
        let so_far = |it: &str| it.split("message ").take(4).collect::<String>();
        assert_eq!(so_far(&help), so_far(&told[0]), "{way}");
        let steps = told.iter().chain([&help]).map(|it| it.matches(":height").count() - anew).collect::<Vec<_>>();
        println!("    {way}: steps {steps:?}");
        // The start, the questions, the result; and once more where two people begin or the page tries that out.
        assert_eq!(steps[0], 4, "{way}: {}", told[0]);
        assert_eq!(told[0].matches("message ").count(), 5 + anew, "that it is ready, and heights: {}", told[0]);
    }
    Ok(())
}

fn is_together(way: &str) -> bool {
    ["together", "two languages"].contains(&way)
}

/// To the first question: alone, or by two people, who may have another language beside theirs.
async fn begin(page: &Page, way: &str) -> Outcome<()> {
    if is_together(way) {
        page.driver.enter_default_frame().await?;
        page.script("document.querySelector('mediation-guide').mode = 'together'").await?;
        page.enter_element("mediation-guide", "!!document.querySelector('.together')").await?;
        press(page, "go", "begin").await?;
        page.wait_for("!!document.querySelector('.check-in')").await?;
    }
    if way == "two languages" {
        press(page, "beside", "nl").await?;
        page.wait_for("!!document.querySelector('.two')").await?;
    }
    press(page, "go", "begin").await
}

/// Says nothing to what is still asked.
async fn finish(page: &Page, all: bool) -> Outcome<()> {
    while all && page.text("!!document.querySelector('.result')").await? != "true" {
        page.script("document.querySelector('main .skip').click()").await?;
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Ok(())
}

async fn a_page_that_pries_sees_no_answer(_: Engine, page: Page) -> Outcome<()> {
    for host in ["recorder", "prying"] {
        for reader in &READERS[..2] {
            open(&page, host).await?;
            press_all(&page, reader).await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            page.driver.enter_default_frame().await?;
            let seen = page.text("seen.join('\\n')").await?;
            assert!(seen.contains("mediation-guide:height"), "{host} looks: {seen}");
            let mut found = String::new();
            for question in LOADED.guide.questions {
                let texts = question.answers.iter().map(|it| LOADED.locales[0].say(it.text));
                let ids = question.answers.iter().map(|it| it.id).filter(|id| id.contains('-'));
                for word in texts.chain(ids).filter(|word| word.len() > 4 && seen.contains(word)) {
                    write!(found, "{word}; ").expect("memory can be written to");
                }
            }
            assert_eq!(found, "", "{host}");
        }
    }
    Ok(())
}

async fn a_frame_is_as_high_as_what_is_in_it_also_when_it_gets_narrower(_: Engine, page: Page) -> Outcome<()> {
    open(&page, "plain").await?;
    press_all(&page, READERS[0]).await?;
    for width in [480, 320] {
        page.driver.enter_default_frame().await?;
        page.script(&format!(
            "document.querySelector('mediation-guide').shadowRoot.firstElementChild.style.width = '{width}px'"
        ))
        .await?;
        page.enter_element("mediation-guide", UP).await?;
        page.wait_for(&format!("innerWidth === {width} && document.documentElement.scrollHeight <= innerHeight"))
            .await?;
        page.wait_for("document.querySelector('.guide').offsetHeight > innerHeight / 2").await?;
        assert_eq!(page.text("document.documentElement.scrollWidth <= innerWidth").await?, "true");
    }
    Ok(())
}
