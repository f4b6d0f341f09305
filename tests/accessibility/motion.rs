//! Reduced motion.

use guide_tests::browser::{OpenOptions, with_guide};

use crate::scenes::SCENES;

/// A JavaScript expression: elements with transitions, animations or smooth scrolling.
const MOVING_ELEMENTS: &str = "[...document.querySelectorAll('html, body, body *')].filter(it => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
}).map(it => it.outerHTML.slice(0, 80))";

#[tokio::test(flavor = "multi_thread")]
async fn with_reduced_motion_nothing_is_animated() {
    let browser_flags = &["--force-prefers-reduced-motion"];
    with_guide(OpenOptions { browser_flags, ..OpenOptions::default() }, |page| async move {
        assert_eq!(page.text("matchMedia('(prefers-reduced-motion: reduce)').matches").await?, "true");
        for scene in SCENES {
            scene.show(&page, "en").await?;
            assert_eq!(page.list(MOVING_ELEMENTS).await?, Vec::<String>::new(), "{}", scene.name);
        }
        Ok(())
    })
    .await;
}
