//! Who asks for less motion gets none.

use guide_tests::browser::{OpenOptions, with_guide};

use crate::scenes::SCENES;

/// What would move, or scroll by itself.
const MOVES: &str = "[...document.querySelectorAll('body *')].filter(it => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
}).map(it => it.outerHTML.slice(0, 80))";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_who_asks_for_less() {
    let browser_flags = &["--force-prefers-reduced-motion"];
    with_guide(OpenOptions { browser_flags, ..OpenOptions::default() }, |page| async move {
        assert_eq!(page.text("matchMedia('(prefers-reduced-motion: reduce)').matches").await?, "true");
        for scene in SCENES {
            scene.show(&page, "en").await?;
            assert_eq!(page.list(MOVES).await?, Vec::<String>::new(), "{}", scene.name);
        }
        Ok(())
    })
    .await;
}
