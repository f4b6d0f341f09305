//! Messages between the frame and the host page: exactly those that `src/page/messages.rs` defines.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page::open_html;
use guide_tests::scripted_input::{begin_and_answer, press_button};
use page::messages::{FrameMessage, HostMessage};
use serde::de::DeserializeOwned;

in_every_engine! {
    every_message_has_a_defined_type_and_every_type_occurs,
    unknown_messages_are_ignored_on_both_sides,
}

/// A host page that records messages from the frame in `fromFrame`. It stops the leave message before the element receives it, so
/// that the page stays open.
const HOST: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
<script>
    var fromFrame = [];
    addEventListener('message', event => {
        fromFrame.push(JSON.stringify(event.data));
        if (event.data.type === 'mediation-guide:leave') event.stopImmediatePropagation();
    });
</script>
<script src="GUIDEembed.js"></script>
<mediation-guide></mediation-guide>"#;

/// Records messages from the host page in `fromHost`, inside the frame.
const FRAME_RECORDER: &str = "<script>var fromHost = []; addEventListener('message', event => fromHost.push(JSON.stringify(event.data)))</script>";

/// The recorded messages, parsed.
async fn recorded<T: DeserializeOwned>(page: &Page, list: &str) -> TestResult<Vec<T>> {
    let read = |line: &String| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    Ok(page.list(list).await?.iter().map(read).collect())
}

async fn open(page: &Page) -> TestResult {
    page.server.inject_into_head(FRAME_RECORDER);
    open_html(page, HOST.replace("GUIDE", &page.server.address), "messages").await
}

async fn every_message_has_a_defined_type_and_every_type_occurs(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    begin_and_answer(&page, "safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=unsure")
        .await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    page.driver.enter_default_frame().await?;
    page.script("document.querySelector('mediation-guide').scheme = 'dark'; dispatchEvent(new Event('scroll'))")
        .await?;
    page.enter_element("mediation-guide", "document.documentElement.dataset.scheme === 'dark'").await?;
    page.wait_until("fromHost.some(it => it.includes(':view'))").await?;
    let from_host: Vec<HostMessage> = recorded(&page, "fromHost").await?;
    page.script("document.querySelector('.leave').click()").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("fromFrame.some(it => it.includes(':leave'))").await?;
    let mut from_frame: Vec<FrameMessage> = recorded(&page, "fromFrame").await?;
    page.script("document.querySelector('mediation-guide').start = 'dialog'").await?;
    page.script("document.querySelector('mediation-guide').shadowRoot.querySelector('a').click()").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.script("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("fromFrame.some(it => it.includes(':close'))").await?;
    from_frame.extend(recorded::<FrameMessage>(&page, "fromFrame").await?);
    for (kind, occurs) in [
        ("ready", from_frame.contains(&FrameMessage::Ready {})),
        ("height", from_frame.iter().any(|it| matches!(it, FrameMessage::Height { height } if *height > 300))),
        ("top", from_frame.contains(&FrameMessage::Top {})),
        ("close", from_frame.contains(&FrameMessage::Close {})),
        ("leave", from_frame.contains(&FrameMessage::Leave {})),
        (
            "settings",
            from_host.iter().any(|it| matches!(it, HostMessage::Settings(set) if set.contains("scheme=dark"))),
        ),
        ("view", from_host.iter().any(|it| matches!(it, HostMessage::View(_)))),
    ] {
        assert!(occurs, "{kind}: {from_frame:?} {from_host:?}");
    }
    Ok(())
}

/// Unknown messages may come from a page of another version, for example.
async fn unknown_messages_are_ignored_on_both_sides(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    press_button(&page, "go", "begin").await?;
    let screen =
        "document.querySelector('#mediation-guide').innerHTML + document.documentElement.outerHTML.slice(0, 300)";
    let before = page.text(screen).await?;
    page.driver.enter_default_frame().await?;
    page.script("fromFrame.length = 0").await?;
    let unknown = "for (const data of [null, 7, 'mediation-guide:settings', {}, { type: 'mediation-guide:press', value: 'go help' },
        { type: 'mediation-guide/2:settings', value: 'lang=nl' }, { type: 'settings', value: 'lang=nl' }, { type: ['mediation-guide:top'] }])
        document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').contentWindow.postMessage(data, '*')";
    page.script(unknown).await?;
    page.enter_element("mediation-guide", "fromHost.length >= 9").await?;
    assert_eq!(page.text(screen).await?, before);
    let unknown = "for (const data of [null, 7, 'mediation-guide:close', {}, { type: 'mediation-guide:step' }, { type: 'mediation-guide/2:height', height: 9 }])
        parent.postMessage(data, '*')";
    page.script(unknown).await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("fromFrame.length === 6").await?;
    let height =
        page.text("document.querySelector('mediation-guide').shadowRoot.querySelector('iframe').offsetHeight").await?;
    assert!(height.parse::<u32>().is_ok_and(|height| height > 300), "{height}");
    Ok(())
}
