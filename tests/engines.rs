//! What must hold in every engine.

use guide_tests::browser::{UP, in_all_engines};

#[tokio::test(flavor = "multi_thread")]
async fn a_journey() {
    in_all_engines(|_, page| async move {
        page.open().await?;
        page.begin().await?;
        page.say("safety=safe event=traffic role=harmed").await?;
        assert_eq!(page.text("document.querySelector('.question').dataset.question").await?, "circumstance");
        assert_eq!(page.text(UP).await?, "true");
        Ok(())
    })
    .await;
}
