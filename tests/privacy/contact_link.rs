//! The contact link to a mediator: it shows where it leads, and doesn't reveal where the reader came from.

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;

in_every_engine! {
    the_contact_link_opens_a_tab_without_referrer_or_opener,
    a_valid_contact_setting_is_shown_and_an_invalid_one_is_ignored_with_a_warning,
}

/// Clicks the contact link, asserts that the new tab has neither referrer nor opener, and closes it.
async fn assert_contact_opens_privately(page: &Page, context: &str) -> TestResult {
    let rel = page.text("document.querySelector('footer .contact a').rel").await?;
    let here = page.driver.window().await?;
    page.follow("footer .contact a").await?;
    let mut opened = None;
    for _ in 0..200 {
        opened = page.driver.windows().await?.into_iter().find(|it| *it != here);
        if opened.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    page.driver.switch_to_window(opened.expect("a new tab should open")).await?;
    page.wait_until("document.title === 'Mediator'").await?;
    assert_eq!(page.text("[document.referrer, !window.opener].join('|')").await?, "|true", "{context}");
    let requests = page.server.requests();
    let mediator: Vec<_> = requests.iter().filter(|request| request.path == "/mediator").collect();
    assert!(
        !mediator.is_empty() && mediator.iter().all(|request| request.referrer.is_none()),
        "{context}: {mediator:?}"
    );
    assert_eq!(rel, "noopener noreferrer", "{context}");
    page.driver.close_window().await?;
    page.driver.switch_to_window(here).await
}

async fn the_contact_link_opens_a_tab_without_referrer_or_opener(_: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic").await?;
    assert_contact_opens_privately(&page, "on its own page").await?;
    assert_eq!(
        page.text("document.querySelector('.question').dataset.question").await?,
        "role",
        "the guide should stay open"
    );
    page.open("published/en/index.html", PROGRAM_READY).await?;
    assert_contact_opens_privately(&page, "with the recommended headers").await?;
    page.open_in_frame("host_page/en/index.html", PROGRAM_READY).await?;
    assert_contact_opens_privately(&page, "in a host page").await
}

async fn a_valid_contact_setting_is_shown_and_an_invalid_one_is_ignored_with_a_warning(
    _: Engine,
    page: Page,
) -> TestResult {
    let shown = "[document.querySelector('footer .contact a').getAttribute('href'), \
                 document.querySelector('footer .contact bdi').textContent].join(' ')";
    page.server.set_attributes("data-contact=\"https://talk.help.example/now?from=guide\"");
    page.open_guide().await?;
    assert_eq!(page.text(shown).await?, "https://talk.help.example/now?from=guide talk.help.example");
    assert!(page.list("pageLog").await?.is_empty());

    let default = OUR_GUIDE.guide.contact;
    let default = format!("{default} {}", default.trim_start_matches("https://"));
    for invalid in ["javascript:alert(1)", "http://a.example", "data:text/html,x", "//a.example", "https://a@b.example"]
    {
        page.server.set_attributes(&format!("data-contact=\"{invalid}\""));
        page.open_guide().await?;
        // The test server rewrites the contact link.
        let link =
            page.text(shown).await?.replace(&format!("{}mediator", page.server.neutral), OUR_GUIDE.guide.contact);
        assert_eq!(link, default, "{invalid}");
        let warnings = page.list("pageLog").await?;
        assert!(
            warnings.len() == 1 && warnings[0].starts_with("warn: mediation-guide: contact is invalid"),
            "{invalid}: {warnings:?}"
        );
        assert_eq!(page.text("document.body.innerText.includes('must begin')").await?, "false", "{invalid}");
    }
    Ok(())
}
