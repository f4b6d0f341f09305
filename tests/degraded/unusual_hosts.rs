//! Unusual hosts: a single file, a wrong encoding, a sandboxed frame, a folder named like a language.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, with_guide};
use guide_tests::path_from_env;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::before_the_program::wait_for_heading;

/// The pages of other languages are missing, but their texts are in this page and can be shown by scripts.
#[tokio::test(flavor = "multi_thread")]
async fn a_single_file_offers_other_languages_only_with_scripts() {
    with_guide(OpenOptions::default(), |page| async move {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("guide.html");
        std::fs::copy(path_from_env("GUIDE_DIST").join("alone/en.html"), &file).expect("the page was built");
        page.driver.goto(format!("file://{}", file.display())).await?;
        page.wait_until(PROGRAM_READY).await?;
        page.driver.find(By::Css("[hreflang=nl]")).await?.click().await?;
        page.wait_until("document.documentElement.lang === 'nl'").await?;
        page.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.driver.refresh().await?;
        let links = "[...document.querySelectorAll('a:not([href^=\"#\"])')].filter(it => it.checkVisibility()).map(it => it.protocol)";
        let links = page.list(links).await?;
        assert!(links.len() > 10, "{links:?}");
        assert!(links.iter().all(|it| ["https:", "tel:"].contains(&it.as_str())), "{links:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_encoding_in_the_headers_is_ignored() {
    with_guide(OpenOptions::default(), |page| async move {
        page.open("latin/nl/index.html", PROGRAM_READY).await?;
        assert_eq!(page.text("document.characterSet").await?, "UTF-8");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guide_runs_in_a_sandboxed_frame_with_src_or_srcdoc() {
    with_guide(OpenOptions::default(), |page| async move {
        for mode in ["framed", "srcdoc"] {
            page.driver.goto(format!("{}{mode}/en/index.html", page.server.address)).await?;
            page.driver.enter_frame(0).await?;
            page.wait_until(PROGRAM_READY).await?;
            assert_eq!(page.text("self.origin").await?, "null", "{mode}: the frame should have an opaque origin");
            page.begin().await?;
            page.answer("safety=safe event=traffic role=harmed").await?;
            wait_for_heading(&page, "circumstance").await?;
            assert!(page.list("pageLog").await?.is_empty(), "{mode}");
        }
        Ok(())
    })
    .await;
}

/// A site's own path may contain the language, and a host may serve the language picker for every unknown address.
#[tokio::test(flavor = "multi_thread")]
async fn the_language_picker_redirects_at_most_once_at_any_path() {
    with_guide(OpenOptions::default(), |page| async move {
        let first =
            std::fs::read_to_string(path_from_env("GUIDE_DIST").join("index.html")).expect("the page was built");
        for (path, expected) in
            [("en/site/index.html", "/en/site/en/index.html"), ("x/en/en/index.html", "/x/en/en/index.html")]
        {
            page.server.add_page(path, first.clone());
            page.server.add_page("en/site/en/index.html", "<!doctype html><title>There</title>".to_owned());
            page.navigate(&page.server.address, path).await?;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            assert_eq!(page.text("location.pathname").await?, expected, "{path}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_picker_opens_the_readers_language_and_back_skips_it() {
    with_guide(OpenOptions::default(), |page| async move {
        for (preferred, shown) in [("nl-BE,fr", "nl"), ("fr,en-GB", "en")] {
            let agent = page.text("navigator.userAgent").await?;
            let override_ = json!({ "userAgent": agent, "acceptLanguage": preferred });
            page.driver.cdp().send_raw("Emulation.setUserAgentOverride", override_).await?;
            page.driver.goto(format!("{}elsewhere", page.server.address)).await?;
            page.driver.goto(format!("{}#a=b", page.server.address)).await?;
            page.wait_until(PROGRAM_READY).await?;
            assert_eq!(page.text("document.documentElement.lang + location.hash").await?, format!("{shown}#a=b"));
            page.driver.back().await?;
            page.wait_until("document.title === 'Elsewhere'").await?;
        }
        Ok(())
    })
    .await;
}
