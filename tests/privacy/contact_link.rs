//! The link to a mediator: shown for what it is, and telling nobody where the reader was.

use guide_tests::LOADED;
use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;

in_every_engine! {
    it_opens_a_tab_that_learns_nothing,
    what_a_site_owner_sets_is_shown_and_what_could_mislead_is_not_used,
}

/// Opens the link as a reader does, looks at the page that opens, and closes it.
async fn opens_unseen(page: &Page, how: &str) -> TestResult {
    let rel = page.text("document.querySelector('.bottom .contact a').rel").await?;
    let here = page.driver.window().await?;
    page.follow(".bottom .contact a").await?;
    let mut opened = None;
    for _ in 0..200 {
        opened = page.driver.windows().await?.into_iter().find(|it| *it != here);
        if opened.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    page.driver.switch_to_window(opened.expect("a new tab opens")).await?;
    page.wait_until("document.title === 'Mediator'").await?;
    assert_eq!(page.text("[document.referrer, !window.opener].join('|')").await?, "|true", "{how}");
    let asked = page.server.requests();
    let mediator: Vec<_> = asked.iter().filter(|asked| asked.path == "/mediator").collect();
    assert!(!mediator.is_empty() && mediator.iter().all(|asked| asked.referrer.is_none()), "{how}: {mediator:?}");
    assert_eq!(rel, "noopener noreferrer", "{how}");
    page.driver.close_window().await?;
    page.driver.switch_to_window(here).await
}

async fn it_opens_a_tab_that_learns_nothing(_: Engine, page: Page) -> TestResult {
    page.open_guide().await?;
    page.begin().await?;
    page.answer("safety=safe event=traffic").await?;
    opens_unseen(&page, "alone").await?;
    assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "role", "the guide stays");
    page.open("published/en/index.html", PROGRAM_READY).await?;
    opens_unseen(&page, "as hosts are told to send it").await?;
    page.open_in_frame("partner/en/index.html", PROGRAM_READY).await?;
    opens_unseen(&page, "in a partner's page").await
}

async fn what_a_site_owner_sets_is_shown_and_what_could_mislead_is_not_used(_: Engine, page: Page) -> TestResult {
    let shown = "[document.querySelector('.bottom .contact a').getAttribute('href'), \
                 document.querySelector('.bottom .contact bdi').textContent].join(' ')";
    page.server.set_attributes("data-contact=\"https://talk.help.example/now?from=guide\"");
    page.open_guide().await?;
    assert_eq!(page.text(shown).await?, "https://talk.help.example/now?from=guide talk.help.example");
    assert!(page.list("pageLog").await?.is_empty());

    let usual = LOADED.guide.contact;
    let usual = format!("{usual} {}", usual.trim_start_matches("https://"));
    for refused in ["javascript:alert(1)", "http://a.example", "data:text/html,x", "//a.example", "https://a@b.example"]
    {
        page.server.set_attributes(&format!("data-contact=\"{refused}\""));
        page.open_guide().await?;
        // As the tests' server has it: the rest of the guide's own address.
        let own = page.text(shown).await?.replace(&format!("{}mediator", page.server.neutral), LOADED.guide.contact);
        assert_eq!(own, usual, "{refused}");
        let told = page.list("pageLog").await?;
        assert!(
            told.len() == 1 && told[0].starts_with("warn: mediation-guide: contact can't be used"),
            "{refused}: {told:?}"
        );
        assert_eq!(page.text("document.body.innerText.includes('must begin')").await?, "false", "{refused}");
    }
    Ok(())
}
