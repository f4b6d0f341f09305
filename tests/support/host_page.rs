//! Opens host pages, and enters the guide in them.

use crate::browser::{PROGRAM_READY, Page, TestResult};

/// Opens a page of `tests/fixtures/hosts/`, and enters the guide in it.
pub async fn open(page: &Page, host: &str) -> TestResult {
    open_at(page, &format!("hosts/{host}")).await
}

/// Serves this page on the host site, opens it, and enters the guide in it.
pub async fn open_html(page: &Page, html: String, path: &str) -> TestResult {
    page.server.add_page(path, html);
    open_at(page, path).await
}

async fn open_at(page: &Page, path: &str) -> TestResult {
    page.navigate(&page.server.host_site, path).await?;
    // The guide loads only when it is scrolled into view.
    page.wait_until("document.querySelector('mediation-guide').scrollIntoView() || true").await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await
}
