//! The guide on pages of others, by its element: calm ones, clumsy ones, and ones that pry.

use guide_tests::browser::{OPTIONS, Outcome, Page, UP};
use guide_tests::engine::Engine;
use guide_tests::{LOADED, advice, walk};

in_every_engine! {
    hosts:
    a_reader_gets_to_the_result_on_every_page,
}

const SAID: &str = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";

/// Pages of `public/hosts/` on which the guide stands by itself.
const HOSTS: [&str; 11] = [
    "plain",
    "resets",
    "prototypes",
    "recorder",
    "prying",
    "observer",
    "overlay",
    "huge",
    "right-to-left",
    "zoomed",
    "strict",
];

async fn a_reader_gets_to_the_result_on_every_page(_: Engine, page: Page) -> Outcome<()> {
    let advised = advice(&walk(LOADED.guide, SAID));
    for host in HOSTS {
        println!("    {host}");
        open(&page, host).await?;
        press_all(&page, SAID).await?;
        assert_eq!(page.list(OPTIONS).await?, advised, "{host}");
        page.wait_for("document.documentElement.scrollHeight <= innerHeight").await?;
    }
    Ok(())
}

/// Goes to one of these pages, and into the guide there.
async fn open(page: &Page, host: &str) -> Outcome<()> {
    page.go_to(&page.server.partner, &format!("hosts/{host}")).await?;
    // It isn't loaded before.
    page.wait_for("document.querySelector('mediation-guide').scrollIntoView() || true").await?;
    page.enter_element("mediation-guide", UP).await
}

/// Answers by script: where a reader would have to scroll the page around, `WebKitGTK`'s driver finds nothing to click.
async fn press_all(page: &Page, said: &str) -> Outcome<()> {
    press(page, "go", "begin").await?;
    for (question, answers) in said.split_whitespace().filter_map(|word| word.split_once('=')) {
        for answer in answers.split(',') {
            press(page, question, answer).await?;
        }
        if page.text("!!document.querySelector('[role=checkbox][aria-checked=true]')").await? == "true" {
            press(page, "go", "continue").await?;
        }
    }
    Ok(())
}

async fn press(page: &Page, name: &str, value: &str) -> Outcome<()> {
    let button = format!("document.querySelector('main [name=\"{name}\"][value=\"{value}\"]')");
    page.wait_for(&button).await?;
    page.script(&format!("{button}.click()")).await?;
    Ok(())
}
