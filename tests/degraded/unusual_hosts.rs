//! Where the guide may stand: a file alone, a host with another encoding, a sandboxed frame, a folder named like a language.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, with_guide};
use guide_tests::program::path_from_env;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::before_the_program::heading_is;

/// The other language's page isn't there; with scripts, its texts are in this one.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_alone_offers_only_languages_that_it_can_show() {
    with_guide(OpenOptions::default(), |page| async move {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("guide.html");
        std::fs::copy(path_from_env("GUIDE_DIST").join("alone/en.html"), &file).expect("the built page");
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
async fn a_host_that_claims_another_encoding_is_not_believed() {
    with_guide(OpenOptions::default(), |page| async move {
        page.open("latin/nl/index.html", PROGRAM_READY).await?;
        assert_eq!(page.text("document.characterSet").await?, "UTF-8");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_runs_in_a_sandboxed_frame_by_its_address_and_by_its_text() {
    with_guide(OpenOptions::default(), |page| async move {
        for way in ["framed", "srcdoc"] {
            page.driver.goto(format!("{}{way}/en/index.html", page.server.address)).await?;
            page.driver.enter_frame(0).await?;
            page.wait_until(PROGRAM_READY).await?;
            assert_eq!(page.text("self.origin").await?, "null", "{way}: it has no origin to keep anything in");
            page.begin().await?;
            page.answer("safety=safe event=traffic role=harmed").await?;
            heading_is(&page, "circumstance").await?;
            assert!(page.list("pageLog").await?.is_empty(), "{way}");
        }
        Ok(())
    })
    .await;
}

/// A site may have the language in its own path; a host may show the first page for every address that it doesn't know.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_picks_once_wherever_it_stands() {
    with_guide(OpenOptions::default(), |page| async move {
        let first = std::fs::read_to_string(path_from_env("GUIDE_DIST").join("index.html")).expect("the built page");
        for (path, ends) in
            [("en/site/index.html", "/en/site/en/index.html"), ("x/en/en/index.html", "/x/en/en/index.html")]
        {
            page.server.add_page(path, first.clone());
            page.server.add_page("en/site/en/index.html", "<!doctype html><title>There</title>".to_owned());
            page.navigate(&page.server.address, path).await?;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            assert_eq!(page.text("location.pathname").await?, ends, "{path}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_picks_the_readers_language_and_is_not_in_the_way_back() {
    with_guide(OpenOptions::default(), |page| async move {
        for (wanted, got) in [("nl-BE,fr", "nl"), ("fr,en-GB", "en")] {
            let agent = page.text("navigator.userAgent").await?;
            let override_ = json!({ "userAgent": agent, "acceptLanguage": wanted });
            page.driver.cdp().send_raw("Emulation.setUserAgentOverride", override_).await?;
            page.driver.goto(format!("{}elsewhere", page.server.address)).await?;
            page.driver.goto(format!("{}#a=b", page.server.address)).await?;
            page.wait_until(PROGRAM_READY).await?;
            assert_eq!(page.text("document.documentElement.lang + location.hash").await?, format!("{got}#a=b"));
            page.driver.back().await?;
            page.wait_until("document.title === 'Elsewhere'").await?;
        }
        Ok(())
    })
    .await;
}
