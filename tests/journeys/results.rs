//! The built guide in a real browser, as readers use it.

use std::collections::BTreeSet;

use guide::{Journey, Stage};
use guide_tests::browser::{OpenOptions, Page, SHOWN_OPTIONS, TestResult, with_guide};
use guide_tests::{LOADED, advised_options, journey_with};

/// Ten people, each with all they say, in order. Danger is followed by reading on.
const PEOPLE: [&str; 10] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room",
    "safety=safe event=traffic role=caused circumstance=none wish=apologise,explain closeness=in-writing",
    "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago wish=tell,closure closeness=unsure",
    "safety=afraid event=shared-images role=supporter circumstance=under-18 wish=less-afraid closeness=through-mediator",
    "safety=danger-now event=violence role=harmed circumstance=family wish=ask closeness=same-room",
    "safety=safe event=death role=close-to-harmed circumstance=other-refuses wish=know-how-they-are closeness=unsure",
    "safety=safe event=theft-fraud role=harmed circumstance=other-unknown,last-seven-days wish=recognition",
    "safety=safe event=violence role=caused circumstance=case-open,far-or-detained wish=make-right closeness=recorded",
    "safety=unsaid event=sport role=witness circumstance=unsaid wish=agree closeness=with-others-around",
    "safety=unsaid event=unsaid role=unsaid circumstance=none wish=unsure closeness=unsure",
];

/// What must hold on every screen.
async fn look(page: &Page, context: &str) -> TestResult {
    let page_log = page.list("pageLog").await?;
    assert!(page_log.is_empty(), "{context}: {page_log:?}");
    assert_eq!(page.text("document.querySelectorAll('h1').length").await?, "1", "{context}: one heading");
    let beyond = page.text("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
    assert_eq!(beyond, "0", "{context}: nothing sticks out at the side");
    let small = page.list(SMALL_TARGETS).await?;
    assert!(small.is_empty(), "{context}: too small to hit: {small:?}");
    let nameless = page.list(NAMELESS).await?;
    assert!(nameless.is_empty(), "{context}: without a name: {nameless:?}");
    let contact = page.text("document.querySelector('.bottom .contact a').getAttribute('href')").await?;
    assert_eq!(contact, LOADED.guide.contact, "{context}: the contact link is there and carries nothing");
    Ok(())
}

const SMALL_TARGETS: &str = "[...document.querySelectorAll('button, a, summary')].filter(it => it.checkVisibility() && \
    it.getBoundingClientRect().height < 44).map(it => it.outerHTML)";
const NAMELESS: &str =
    "[...document.querySelectorAll('button, a, summary')].filter(it => !it.textContent.trim()).map(it => it.outerHTML)";

async fn walk_and_look(page: &Page, said: &str, look_at: &str) -> TestResult {
    look(page, look_at).await?;
    page.begin().await?;
    for word in said.split_whitespace() {
        let context = format!("{look_at}, {word}");
        look(page, &context).await?;
        let focused = page.text("document.activeElement.tagName").await?;
        assert_eq!(focused, "H1", "{context}: the new heading has the focus");
        page.answer(word).await?;
        if page.text("!!document.querySelector('.help.first')").await? == "true" {
            look(page, &context).await?;
            page.click("[value=read-on]").await?;
        }
    }
    look(page, &format!("{look_at}, the result")).await?;
    let shown = page.list(SHOWN_OPTIONS).await?;
    assert_eq!(shown, advised_options(&journey_with(LOADED.guide, said)), "{look_at}: page and rules agree");
    let reasonless = page.list(
        "[...document.querySelectorAll('main [data-option]')].filter(it => !it.querySelector(':scope > p.because, :scope > details > ul > li'))
            .map(it => it.outerHTML)",
    );
    assert!(reasonless.await?.is_empty(), "{look_at}: an option without a reason");
    Ok(())
}

async fn ten_people(width: u32, height: u32, language: &'static str) {
    with_guide(OpenOptions { width, height, language, ..OpenOptions::default() }, move |page| async move {
        for said in PEOPLE {
            page.open_guide().await?;
            assert_eq!(page.text("document.documentElement.lang").await?, language);
            walk_and_look(&page, said, &format!("{language} {width}: {said}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_people_in_dutch_on_a_small_phone() {
    ten_people(320, 640, "nl").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_people_in_english_on_a_phone() {
    ten_people(390, 844, "en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_people_in_dutch_on_a_desktop() {
    ten_people(1280, 800, "nl").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_shows_the_answers_that_the_rules_offer() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut journey = Journey::new(LOADED.guide);
        page.begin().await?;
        journey.start();
        while let Stage::Question(id) = journey.stage() {
            let question = LOADED.guide.question(id);
            let offered = journey.offered(id);
            let expected: BTreeSet<String> = question
                .numbered_answers()
                .filter(|(answer, _)| offered.contains(*answer))
                .map(|(_, answer)| format!("{}={}", question.id, answer.id))
                .collect();
            let controls =
                "[...document.querySelectorAll('main button:not([name=go])')].map(it => `${it.name}=${it.value}`)";
            let shown: BTreeSet<String> = page.list(controls).await?.into_iter().collect();
            assert_eq!(shown, expected);
            let unanswered = &question.answers[usize::from(question.unanswered.0)];
            page.click(&format!("button[name='{}'][value='{}']", question.id, unanswered.id)).await?;
            journey.answer(id, guide::AnswerSet::EMPTY);
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_leaves_address_title_history_storage_and_server_untouched() {
    with_guide(OpenOptions::default(), |page| async move {
        let outside = "[location.href, document.title, history.length, document.cookie, localStorage.length, \
                       sessionStorage.length, window.name].join('|')";
        let (before, asked) = (page.text(outside).await?, page.server.requested_paths());
        assert!(!asked.is_empty());
        page.begin().await?;
        page.answer(PEOPLE[0]).await?;
        page.click(".asked summary").await?;
        page.click("main [value=back]").await?;
        assert_eq!(page.text(outside).await?, before);
        assert_eq!(page.server.requested_paths(), asked, "nothing was asked of the server");
        let caches = page.driver.execute_async("caches.keys().then(it => arguments[0](it.length))", vec![]).await?;
        assert_eq!(caches.json(), 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_shows_what_was_chosen_and_a_changed_answer_keeps_the_others() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer(PEOPLE[0]).await?;
        page.click("main [value=back]").await?;
        assert_eq!(page.list("[...document.querySelectorAll('.chosen')].map(it => it.value)").await?, ["same-room"]);
        page.click("main [value=back]").await?;
        let ticked = "[...document.querySelectorAll('[aria-checked=true]')].map(it => it.value)";
        assert_eq!(page.list(ticked).await?, ["ask", "tell"]);
        page.click("[value=continue]").await?;
        page.click(".chosen").await?;

        page.click(".result summary h2").await?;
        page.click("[name=change][value=event]").await?;
        page.answer("event=violence").await?;
        let changed = PEOPLE[0].replace("traffic", "violence");
        assert_eq!(
            page.list(SHOWN_OPTIONS).await?,
            advised_options(&journey_with(LOADED.guide, &changed)),
            "straight back to the result"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn start_again_really_wipes() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer(PEOPLE[0]).await?;
        page.click("[value=start-again]").await?;
        page.begin().await?;
        for word in PEOPLE[0].split_whitespace() {
            let marked = page.list("document.querySelectorAll('.chosen, [aria-checked=true]')").await?;
            assert!(marked.is_empty(), "before {word}: {marked:?}");
            page.answer(word).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_leads_to_a_number_at_once_and_help_is_on_every_screen() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=danger-now").await?;
        assert_eq!(page.text("document.querySelector('main .call').getAttribute('href')").await?, "tel:112");
        page.click("[value=read-on]").await?;
        page.answer("event=traffic").await?;
        page.click(".help-now").await?;
        let services = page.list("document.querySelectorAll('main [data-service]')").await?;
        assert_eq!(services.len(), LOADED.guide.services.len(), "the whole list");
        page.click("main [value=back]").await?;
        assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "role");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_keeps_answers_and_ticks() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic role=harmed").await?;
        page.click("[value=long-ago]").await?;
        page.click("[hreflang=nl]").await?;
        assert_eq!(page.text("document.documentElement.lang").await?, "nl");
        assert_eq!(page.text("document.activeElement.hreflang").await?, "nl", "the focus stays");
        assert_eq!(
            page.list("[...document.querySelectorAll('[aria-checked=true]')].map(it => it.value)").await?,
            ["long-ago"]
        );
        page.click("[value=continue]").await?;
        page.answer("wish=ask,tell closeness=same-room").await?;
        assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(LOADED.guide, PEOPLE[0])));
        Ok(())
    })
    .await;
}

async fn contact_is(attributes: &'static str, address: &'static str, shown: &'static str) {
    with_guide(OpenOptions { attributes, ..OpenOptions::default() }, move |page| async move {
        let link = "document.querySelector('.contact a')";
        assert_eq!(page.text(&format!("{link}.getAttribute('href')")).await?, address);
        assert_eq!(page.text(&format!("{link}.rel")).await?, "noopener noreferrer");
        assert_eq!(page.text("document.querySelector('.contact bdi').textContent").await?, shown);
        let warned = page.list("pageLog").await?;
        assert_eq!(warned.len(), usize::from(attributes.contains("javascript")), "the site owner is told: {warned:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_owner_sets_the_contact_link() {
    contact_is("data-contact=\"mailto:talk@help.example\"", "mailto:talk@help.example", "talk@help.example").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_setting_that_could_run_script_is_not_used() {
    contact_is(
        "data-contact=\"javascript:alert(1)\"",
        "https://perspectiefherstelbemiddeling.nl",
        "perspectiefherstelbemiddeling.nl",
    )
    .await;
}
