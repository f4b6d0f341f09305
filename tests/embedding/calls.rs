//! Calls from a guide on a host page, with a program that takes the place of a telephone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use guide_tests::browser::{Page, TestResult, run_in_profile};
use guide_tests::engine::Engine;
use guide_tests::host_page::open;
use guide_tests::scripted_input::begin_and_answer;
use serde_json::json;
use thirtyfour::error::WebDriverError;

/// Makes a Firefox profile whose telephone writes the number into a file.
fn install_telephone(profile: &Path, called: &Path) {
    let telephone = profile.join("telephone");
    fs::write(&telephone, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", called.display()))
        .expect("a file can be written");
    fs::set_permissions(&telephone, fs::Permissions::from_mode(0o755)).expect("the file can be made executable");
    let handler = json!({ "action": 2, "ask": false, "handlers": [{ "name": "telephone", "path": telephone }] });
    let handlers = json!({ "defaultHandlersVersion": {}, "mimeTypes": {}, "schemes": { "tel": handler } });
    fs::write(profile.join("handlers.json"), handlers.to_string()).expect("a file can be written");
    let preferences =
        ["security.external_protocol_requires_permission\", false", "network.protocol-handler.external.tel\", true"];
    let preferences = preferences.map(|it| format!("user_pref(\"{it});\n")).concat();
    fs::write(profile.join("user.js"), preferences).expect("a file can be written");
}

/// Under a policy that allows frames of the guide only, and without one.
#[tokio::test(flavor = "multi_thread")]
async fn a_number_in_a_frame_is_dialled_whatever_the_policy_of_the_host_page() {
    for host in ["plain", "strict"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let called = folder.path().join("called");
        let (prepare, check) = (called.clone(), called.clone());
        run_in_profile(
            Engine::Firefox,
            move |profile| install_telephone(profile, &prepare),
            move |_, page| call_for_help(page, host, check.clone()),
        )
        .await;
    }
}

async fn call_for_help(page: Page, host: &'static str, called: PathBuf) -> TestResult {
    open(&page, host).await?;
    begin_and_answer(&page, "safety=danger-now").await?;
    page.wait_until("!!document.querySelector('main .phone')").await?;
    page.click("main .phone").await?;
    let start = Instant::now();
    loop {
        match fs::read_to_string(&called) {
            Ok(number) if number.ends_with('\n') => {
                assert_eq!(number, "tel:112\n", "{host}");
                break;
            }
            _ if start.elapsed() > Duration::from_secs(15) => {
                return Err(WebDriverError::FatalError(format!("{host}: nothing is dialled")));
            }
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    assert_eq!(page.text("!!document.querySelector('main .phone')").await?, "true", "{host}: the guide should stay");
    page.driver.enter_default_frame().await?;
    assert_eq!(page.text("!!document.querySelector('mediation-guide')").await?, "true", "{host}: the page should stay");
    Ok(())
}
