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
    only_the_parent_window_can_set_the_contact_and_the_exit_page,
    from_a_dialog_the_host_page_learns_only_that_it_is_ready_and_closed,
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

/// A host page with the guide in a plain frame, beside a frame that forwards to it what the host page sends.
const SIBLINGS: &str = r#"<!doctype html><title>Siblings</title>
<iframe sandbox="allow-scripts" width="390" height="600" src="GUIDEen/index.html"></iframe>
<iframe sandbox="allow-scripts" srcdoc="<script>onmessage = ({ data }) => parent.frames[0].postMessage(data, '*')</script>"></iframe>"#;

/// Sends these settings from the host page to one of its frames.
async fn send_settings(page: &Page, frame: usize, site: &str) -> TestResult {
    let value = format!("contact=https%3A%2F%2F{site}%2F&exit=https%3A%2F%2F{site}%2Fexit");
    page.driver.enter_default_frame().await?;
    page.script(&format!("frames[{frame}].postMessage({{ type: 'mediation-guide:settings', value: '{value}' }}, '*')"))
        .await?;
    page.enter_frame(0, &format!("fromHost.some(it => it.includes('{site}'))")).await
}

/// An advertisement beside the guide could otherwise decide whom the reader contacts and where "Leave now" leads.
async fn only_the_parent_window_can_set_the_contact_and_the_exit_page(_: Engine, page: Page) -> TestResult {
    let contact = "document.querySelector('.contact a').href";
    page.server.inject_into_head(FRAME_RECORDER);
    page.server.add_page("siblings", SIBLINGS.replace("GUIDE", &page.server.address));
    page.open_in_frame("siblings", PROGRAM_READY).await?;
    page.enter_frame(1, "!!window.onmessage").await?;
    send_settings(&page, 0, "ours.example").await?;
    page.wait_until(&format!("{contact} === 'https://ours.example/'")).await?;
    send_settings(&page, 1, "theirs.example").await?;
    assert_eq!(page.text(contact).await?, "https://ours.example/");
    let exit = "document.getElementById('mediation-guide').dataset.leave";
    assert_eq!(page.text(exit).await?, "https://ours.example/exit");
    Ok(())
}

/// A dialog has a fixed height, so the guide has no reason to tell the host page about a step.
async fn from_a_dialog_the_host_page_learns_only_that_it_is_ready_and_closed(_: Engine, page: Page) -> TestResult {
    page.navigate(&page.server.host_site, "hosts/dialog").await?;
    page.wait_until("!!document.querySelector('mediation-guide').shadowRoot").await?;
    page.script(
        "window.fromFrame = []; addEventListener('message', event => fromFrame.push(JSON.stringify(event.data)))",
    )
    .await?;
    page.click("#link").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    begin_and_answer(&page, "safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=unsure")
        .await?;
    page.wait_until("!!document.querySelector('.result')").await?;
    press_button(&page, "go", "help").await?;
    page.wait_until("!!document.querySelector('.help')").await?;
    page.script("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))").await?;
    page.driver.enter_default_frame().await?;
    page.wait_until("fromFrame.some(it => it.includes(':close'))").await?;
    let from_frame: Vec<FrameMessage> = recorded(&page, "fromFrame").await?;
    assert_eq!(from_frame, [FrameMessage::Ready {}, FrameMessage::Close {}]);
    Ok(())
}
