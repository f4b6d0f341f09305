//! What frame and page tell each other is what `src/page/messages.rs` says, and no more.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open_html;
use guide_tests::scripted_input::{begin_and_answer, press_button};
use page::messages::{FrameMessage, HostMessage};
use serde::de::DeserializeOwned;

in_every_engine! {
    every_message_has_a_type_and_every_type_is_used,
    unknown_messages_are_ignored,
}

/// Notes what it is told. It hears of leaving before the element does, and keeps it from it: the page stays, and can be asked.
const HOST: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
<script>
    var told = [];
    addEventListener('message', event => {
        told.push(JSON.stringify(event.data));
        if (event.data.type === 'mediation-guide:leave') event.stopImmediatePropagation();
    });
</script>
<script src="GUIDEembed.js"></script>
<mediation-guide></mediation-guide>"#;

/// The same in the frame.
const FRAME: &str =
    "<script>var heard = []; addEventListener('message', event => heard.push(JSON.stringify(event.data)))</script>";

/// All that was noted, each as a message.
async fn noted<T: DeserializeOwned>(page: &Page, list: &str) -> TestResult<Vec<T>> {
    let read = |line: &String| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    Ok(page.list(list).await?.iter().map(read).collect())
}

async fn open(page: &Page) -> TestResult {
    page.server.inject_into_head(FRAME);
    open_html(page, HOST.replace("GUIDE", &page.server.address), "messages").await
}

async fn every_message_has_a_type_and_every_type_is_used(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    begin_and_answer(&page, "safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=unsure")
        .await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    page.driver.enter_default_frame().await?;
    page.script("document.querySelector('mediation-guide').scheme = 'dark'; dispatchEvent(new Event('scroll'))")
        .await?;
    page.enter_element("mediation-guide", "document.documentElement.dataset.scheme === 'dark'").await?;
    page.wait_until("heard.some(it => it.includes(':view'))").await?;
    let heard: Vec<HostMessage> = noted(&page, "heard").await?;
    page.script("document.querySelector('.leave').click()").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("told.some(it => it.includes(':leave'))").await?;
    let mut told: Vec<FrameMessage> = noted(&page, "told").await?;
    page.script("document.querySelector('mediation-guide').start = 'dialog'").await?;
    page.script("document.querySelector('mediation-guide').shadowRoot.querySelector('a').click()").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.script("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("told.some(it => it.includes(':close'))").await?;
    told.extend(noted::<FrameMessage>(&page, "told").await?);
    for (kind, is_told) in [
        ("ready", told.contains(&FrameMessage::Ready {})),
        ("height", told.iter().any(|it| matches!(it, FrameMessage::Height { height } if *height > 300))),
        ("top", told.contains(&FrameMessage::Top {})),
        ("close", told.contains(&FrameMessage::Close {})),
        ("leave", told.contains(&FrameMessage::Leave {})),
        ("settings", heard.iter().any(|it| matches!(it, HostMessage::Settings(set) if set.contains("scheme=dark")))),
        ("view", heard.iter().any(|it| matches!(it, HostMessage::View(_)))),
    ] {
        assert!(is_told, "{kind}: {told:?} {heard:?}");
    }
    Ok(())
}

/// As a page of another version would send them.
async fn unknown_messages_are_ignored(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    press_button(&page, "go", "begin").await?;
    let screen =
        "document.querySelector('#mediation-guide').innerHTML + document.documentElement.outerHTML.slice(0, 300)";
    let before = page.text(screen).await?;
    page.driver.enter_default_frame().await?;
    page.script("told.length = 0").await?;
    let unknown = "for (const data of [null, 7, 'mediation-guide:settings', {}, { type: 'mediation-guide:press', value: 'go help' },
        { type: 'mediation-guide/2:settings', value: 'lang=nl' }, { type: 'settings', value: 'lang=nl' }, { type: ['mediation-guide:top'] }])
        document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').contentWindow.postMessage(data, '*')";
    page.script(unknown).await?;
    page.enter_element("mediation-guide", "heard.length >= 9").await?;
    assert_eq!(page.text(screen).await?, before);
    let unknown = "for (const data of [null, 7, 'mediation-guide:close', {}, { type: 'mediation-guide:step' }, { type: 'mediation-guide/2:height', height: 9 }])
        parent.postMessage(data, '*')";
    page.script(unknown).await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("told.length === 6").await?;
    let height =
        page.text("document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').offsetHeight").await?;
    assert!(height.parse::<u32>().is_ok_and(|height| height > 300), "{height}");
    Ok(())
}
