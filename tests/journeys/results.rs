//! Complete journeys of ten readers, and what the controls on their screens do, in Chromium.

use std::collections::BTreeSet;

use guide::{Journey, Stage};
use guide_tests::browser::{OpenOptions, Page, SHOWN_OPTIONS, TestResult, with_guide};
use guide_tests::{OUR_GUIDE, advised_options, journey_with};

/// Ten readers with all of their answers, in order.
const READERS: [&str; 10] = [
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

/// Asserts what must hold for every screen.
async fn assert_screen_is_sound(page: &Page, context: &str) -> TestResult {
    let page_log = page.list("pageLog").await?;
    assert!(page_log.is_empty(), "{context}: {page_log:?}");
    assert_eq!(
        page.text("document.querySelectorAll('h1').length").await?,
        "1",
        "{context}: there should be one main heading"
    );
    let overflow = page.text("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
    assert_eq!(overflow, "0", "{context}: the page should not overflow");
    let small = page.list(SMALL_TARGETS).await?;
    assert!(small.is_empty(), "{context}: targets are too small: {small:?}");
    let unnamed = page.list(UNNAMED_CONTROLS).await?;
    assert!(unnamed.is_empty(), "{context}: controls have no name: {unnamed:?}");
    let contact = page.text("document.querySelector('footer .contact a').getAttribute('href')").await?;
    assert_eq!(contact, OUR_GUIDE.guide.contact, "{context}: the contact link should carry no information");
    Ok(())
}

const SMALL_TARGETS: &str = "[...document.querySelectorAll('button, a, summary')].filter(it => it.checkVisibility() && \
    it.getBoundingClientRect().height < 44).map(it => it.outerHTML)";
const UNNAMED_CONTROLS: &str =
    "[...document.querySelectorAll('button, a, summary')].filter(it => !it.textContent.trim()).map(it => it.outerHTML)";

/// Answers all questions, checks each screen, and asserts that the result follows the rules.
async fn complete_journey(page: &Page, answers: &str, reader: &str) -> TestResult {
    assert_screen_is_sound(page, reader).await?;
    page.begin().await?;
    for answer in answers.split_whitespace() {
        let context = format!("{reader}, {answer}");
        assert_screen_is_sound(page, &context).await?;
        let focused = page.text("document.activeElement.tagName").await?;
        assert_eq!(focused, "H1", "{context}: the new heading should have the focus");
        page.answer(answer).await?;
        if page.text("!!document.querySelector('.help.first')").await? == "true" {
            assert_screen_is_sound(page, &context).await?;
            page.click("[value=read-on]").await?;
        }
    }
    assert_screen_is_sound(page, &format!("{reader}, the result")).await?;
    let shown = page.list(SHOWN_OPTIONS).await?;
    assert_eq!(
        shown,
        advised_options(&journey_with(OUR_GUIDE.guide, answers)),
        "{reader}: the page should follow the rules"
    );
    let without_reason = page.list(
        "[...document.querySelectorAll('main [data-option]')].filter(it => !it.querySelector(':scope > p.reason, :scope > details > ul > li'))
            .map(it => it.outerHTML)",
    );
    assert!(without_reason.await?.is_empty(), "{reader}: an option has no reason");
    Ok(())
}

async fn complete_ten_journeys(width: u32, height: u32, language: &'static str) {
    with_guide(OpenOptions { width, height, language, ..OpenOptions::default() }, move |page| async move {
        for answers in READERS {
            page.open_guide().await?;
            assert_eq!(page.text("document.documentElement.lang").await?, language);
            complete_journey(&page, answers, &format!("{language} {width}: {answers}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_readers_get_correct_results_in_dutch_on_a_small_phone() {
    complete_ten_journeys(320, 640, "nl").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_readers_get_correct_results_in_english_on_a_phone() {
    complete_ten_journeys(390, 844, "en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_readers_get_correct_results_in_dutch_on_a_desktop() {
    complete_ten_journeys(1280, 800, "nl").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_question_shows_exactly_the_answers_that_the_rules_offer() {
    with_guide(OpenOptions::default(), |page| async move {
        let mut journey = Journey::new(OUR_GUIDE.guide);
        page.begin().await?;
        journey.begin();
        while let Stage::Question(id) = journey.stage() {
            let question = OUR_GUIDE.guide.question(id);
            let offered = journey.offered_answers(id);
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
async fn a_journey_sends_nothing_and_leaves_address_title_history_and_storage_unchanged() {
    with_guide(OpenOptions::default(), |page| async move {
        let traces = "[location.href, document.title, history.length, document.cookie, localStorage.length, \
                       sessionStorage.length, window.name].join('|')";
        let (before, requests) = (page.text(traces).await?, page.server.requested_paths());
        assert!(!requests.is_empty());
        page.begin().await?;
        page.answer(READERS[0]).await?;
        page.click(".faq summary").await?;
        page.click("main [value=back]").await?;
        assert_eq!(page.text(traces).await?, before);
        assert_eq!(page.server.requested_paths(), requests, "no further request should be sent");
        let caches = page.driver.execute_async("caches.keys().then(it => arguments[0](it.length))", vec![]).await?;
        assert_eq!(caches.json(), 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_shows_earlier_answers_and_changing_one_keeps_the_others() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer(READERS[0]).await?;
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
        let changed = READERS[0].replace("traffic", "violence");
        assert_eq!(
            page.list(SHOWN_OPTIONS).await?,
            advised_options(&journey_with(OUR_GUIDE.guide, &changed)),
            "the result should follow at once"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn start_again_clears_all_answers() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer(READERS[0]).await?;
        page.click("[value=start-again]").await?;
        page.begin().await?;
        for answer in READERS[0].split_whitespace() {
            let marked = page.list("document.querySelectorAll('.chosen, [aria-checked=true]')").await?;
            assert!(marked.is_empty(), "before {answer}: {marked:?}");
            page.answer(answer).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_shows_a_number_to_call_at_once_and_help_returns_to_the_question() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=danger-now").await?;
        assert_eq!(page.text("document.querySelector('main .phone').getAttribute('href')").await?, "tel:112");
        page.click("[value=read-on]").await?;
        page.answer("event=traffic").await?;
        page.click(".help-now").await?;
        let services = page.list("document.querySelectorAll('main [data-service]')").await?;
        assert_eq!(services.len(), OUR_GUIDE.guide.services.len(), "all services should be listed");
        page.click("main [value=back]").await?;
        assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "role");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_language_keeps_answers_checkboxes_and_focus() {
    with_guide(OpenOptions::default(), |page| async move {
        page.begin().await?;
        page.answer("safety=safe event=traffic role=harmed").await?;
        page.click("[value=long-ago]").await?;
        page.click("[hreflang=nl]").await?;
        assert_eq!(page.text("document.documentElement.lang").await?, "nl");
        assert_eq!(page.text("document.activeElement.hreflang").await?, "nl", "the focus should stay");
        assert_eq!(
            page.list("[...document.querySelectorAll('[aria-checked=true]')].map(it => it.value)").await?,
            ["long-ago"]
        );
        page.click("[value=continue]").await?;
        page.answer("wish=ask,tell closeness=same-room").await?;
        assert_eq!(page.list(SHOWN_OPTIONS).await?, advised_options(&journey_with(OUR_GUIDE.guide, READERS[0])));
        Ok(())
    })
    .await;
}

async fn assert_contact(attributes: &'static str, address: &'static str, shown: &'static str) {
    with_guide(OpenOptions { attributes, ..OpenOptions::default() }, move |page| async move {
        let link = "document.querySelector('.contact a')";
        assert_eq!(page.text(&format!("{link}.getAttribute('href')")).await?, address);
        assert_eq!(page.text(&format!("{link}.rel")).await?, "noopener noreferrer");
        assert_eq!(page.text("document.querySelector('.contact bdi').textContent").await?, shown);
        let own_phone = !attributes.contains("javascript") && attributes.contains("data-phone");
        let phone = page.text("!!document.querySelector(\".contact [href='tel:0301234567']\")").await?;
        assert_eq!(phone, own_phone.to_string(), "a number should only be shown with its own link");
        let warnings = page.list("pageLog").await?;
        let expected = usize::from(attributes.contains("javascript"));
        assert_eq!(warnings.len(), expected, "the site owner should get a warning: {warnings:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_owner_can_set_the_contact_link() {
    let attributes = "data-contact=\"mailto:talk@help.example\" data-phone=\"030-1234567\"";
    assert_contact(attributes, "mailto:talk@help.example", "talk@help.example").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_setting_that_could_run_a_script_is_ignored_with_its_phone_number() {
    assert_contact(
        "data-contact=\"javascript:alert(1)\" data-phone=\"030-1234567\"",
        "https://perspectiefherstelbemiddeling.nl",
        "perspectiefherstelbemiddeling.nl",
    )
    .await;
}
