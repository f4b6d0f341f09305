//! The configurator, a page for site owners: its languages, its fields and its validation.

use guide_tests::browser::{OpenOptions, Page, TestResult, with_guide};
use guide_tests::engine::Engine;
use guide_tests::settings::{CONTACTS, PHONES};
use serde_json::json;

use crate::embed_codes::{embed_codes, fill_in, open};

in_every_engine! {
    all_texts_are_shown_in_the_chosen_language,
    without_a_language_setting_the_code_links_to_the_guide_in_the_language_of_the_page,
    errors_are_shown_in_the_chosen_language,
    contacts_and_phone_numbers_are_validated_as_in_the_guide,
    a_colour_can_be_typed_or_picked,
    copying_is_confirmed_by_a_message,
}

/// A JavaScript expression: the translated texts, each with its name.
const TEXTS: &str =
    "[...document.querySelectorAll('[data-text]')].map(it => `${it.dataset.text}: ${it.textContent.trim()}`)";

/// A JavaScript expression: texts without a name, which are therefore not translated. The names of languages and the preview are
/// excluded.
const UNTRANSLATED: &str = "
    (() => {
        const untranslated = [...document.querySelectorAll('[aria-label], [alt], main [title], [placeholder*=\" \"]')].map(it => it.outerHTML);
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (data.trim() && !parentElement.closest('[data-text], .languages, #lang, #preview, script')) untranslated.push(data);
        }
        return untranslated;
    })()";

async fn choose_language(page: &Page, language: &str) -> TestResult {
    page.activate(&format!(".languages [lang={language}]")).await?;
    assert_eq!(page.text("document.documentElement.lang").await?, language);
    let pressed = "[...document.querySelectorAll('[aria-pressed=true]')].map(it => it.lang)";
    assert_eq!(page.list(pressed).await?, [language]);
    Ok(())
}

/// The guide ignores an invalid contact, so readers would be referred to an organisation other than the site's.
async fn contacts_and_phone_numbers_are_validated_as_in_the_guide(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    let all = [CONTACTS.map(|it| ("contact", it)).to_vec(), PHONES.map(|it| ("phone", it)).to_vec()].concat();
    for (name, (value, is_valid)) in all {
        fill_in(&page, name, value).await?;
        let is_invalid = page.text(&format!("document.getElementById('{name}').getAttribute('aria-invalid')")).await?;
        assert_eq!(is_invalid, (!is_valid).to_string(), "{name}={value}");
        assert_eq!(embed_codes(&page).await?[0].is_empty(), !is_valid, "{name}={value}");
        fill_in(&page, name, "").await?;
    }
    Ok(())
}

/// An unused Dutch text would stop the script of the page.
async fn all_texts_are_shown_in_the_chosen_language(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    assert_eq!(page.list(UNTRANSLATED).await?, Vec::<String>::new());
    let mut texts = Vec::new();
    for language in ["en", "nl", "en"] {
        choose_language(&page, language).await?;
        texts.push(page.list(TEXTS).await?);
    }
    let [english, dutch, english_again] = &texts[..] else { panic!("there are three lists of texts") };
    assert_eq!(english, english_again);
    for (one, other) in english.iter().zip(dutch) {
        assert_ne!(one, other, "the text is not translated");
        assert!(!other.ends_with(": "), "{other} has no text");
    }
    Ok(())
}

async fn without_a_language_setting_the_code_links_to_the_guide_in_the_language_of_the_page(
    _: Engine,
    page: Page,
) -> TestResult {
    open(&page).await?;
    for (language, name) in [("nl", "Bemiddelingswijzer"), ("en", "Mediation guide")] {
        choose_language(&page, language).await?;
        let [element, frame, _] = embed_codes(&page).await?;
        assert!(element.contains("<mediation-guide><a href="), "{element}");
        assert!(frame.contains(&format!("title=\"{name}\"")), "{frame}");
    }
    Ok(())
}

async fn errors_are_shown_in_the_chosen_language(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    fill_in(&page, "phone", "ask for us").await?;
    for (language, begins) in [("en", "Use at least 3 digits"), ("nl", "Gebruik minstens 3 cijfers")] {
        choose_language(&page, language).await?;
        let message = page.text("document.querySelector('.error:not([hidden])').textContent").await?;
        assert!(message.starts_with(begins), "{message}");
        let invalid = "[...document.querySelectorAll('[aria-invalid=true]')].map(it => it.id)";
        assert_eq!(page.list(invalid).await?, ["phone"]);
    }
    fill_in(&page, "phone", "030-234 00 45").await?;
    assert_eq!(page.text("!document.querySelector('.error:not([hidden]), [aria-invalid=true]')").await?, "true");
    assert!(embed_codes(&page).await?[0].contains(" phone=\"030-234 00 45\""));
    Ok(())
}

async fn a_colour_can_be_typed_or_picked(_: Engine, page: Page) -> TestResult {
    let (none, default) = ("", "#23665a");
    let both = "['accent', 'picked'].map(id => document.getElementById(id).value)";
    open(&page).await?;
    assert_eq!(page.list(both).await?, [none, default]);
    for (field, value, shown) in [
        ("accent", "#c2185b", ["#c2185b", "#c2185b"]),
        ("picked", "#1a4fa0", ["#1a4fa0", "#1a4fa0"]),
        ("accent", none, [none, default]),
    ] {
        fill_in(&page, field, value).await?;
        assert_eq!(page.list(both).await?, shown, "{field}={value}");
        let [element, ..] = embed_codes(&page).await?;
        assert_eq!(element.contains("accent="), !value.is_empty(), "{element}");
        assert!(element.contains(value), "{element}");
    }
    Ok(())
}

async fn copying_is_confirmed_by_a_message(_: Engine, page: Page) -> TestResult {
    open(&page).await?;
    assert_eq!(page.text("document.querySelectorAll('#copied :not([hidden])').length").await?, "0");
    page.click("[data-copies=link]").await?;
    page.wait_until("document.querySelectorAll('#copied :not([hidden])').length === 1").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_configurator_opens_in_the_language_of_the_browser() {
    with_guide(OpenOptions::default(), |page| async move {
        let agent = page.text("navigator.userAgent").await?;
        for (preferred, shown) in [("nl-BE,en", "nl"), ("fr,en-GB,nl", "en"), ("fr,de", "en")] {
            let override_ = json!({ "userAgent": agent, "acceptLanguage": preferred });
            page.driver.cdp().send_raw("Emulation.setUserAgentOverride", override_).await?;
            open(&page).await?;
            assert_eq!(page.text("document.documentElement.lang").await?, shown, "{preferred}");
        }
        Ok(())
    })
    .await;
}
