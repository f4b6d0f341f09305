//! Legible colours: with a site owner's accent colour, and with forced colours.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, with_guide};

use crate::checkers::{axe, load};
use crate::scenes::{SCENES, set_colour_scheme};

/// Accent colours: too light, too dark, in between, and strong.
const ACCENTS: [&str; 6] = ["ffe100", "000000", "7f7f7f", "c2185b", "00ffff", "1a73e8"];

#[tokio::test(flavor = "multi_thread")]
async fn all_texts_have_enough_contrast_with_any_accent_colour() {
    with_guide(OpenOptions::default(), |page| async move {
        for accent in ACCENTS {
            // From another page: a change of only the fragment would not load the page.
            page.open("elsewhere", "true").await?;
            page.open(&format!("en/index.html#accent=%23{accent}"), PROGRAM_READY).await?;
            assert_eq!(page.text("!!document.documentElement.style.getPropertyValue('--accent-light')").await?, "true");
            load(&page).await?;
            for name in ["start", "circumstance", "result-help", "two-question"] {
                let scene = SCENES.iter().find(|it| it.name == name).expect("the scene exists");
                for scheme in ["light", "dark"] {
                    set_colour_scheme(&page, scheme).await?;
                    scene.show(&page, "en").await?;
                    assert_eq!(axe(&page, "color-contrast").await?, Vec::<String>::new(), "{accent} {scheme} {name}");
                }
            }
        }
        Ok(())
    })
    .await;
}

/// A JavaScript expression for elements that ignore forced colours: pictograms in another colour, elements with colours of their
/// own, controls that don't look like controls, and chosen answers that don't look chosen. The contrast rules of the checkers
/// read the original colours.
const IGNORES_FORCED_COLOURS: &str = "
    (() => {
        const seen = [...document.querySelectorAll('#mediation-guide *')].filter(it => it.checkVisibility());
        const system = name => {
            const probe = document.body.appendChild(document.createElement('p'));
            probe.style.color = name;
            probe.style.forcedColorAdjust = 'none';
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
        };
        const theirs = ['CanvasText', 'ButtonText', 'LinkText', 'Highlight', 'GrayText'].map(system);
        const drawn = seen.filter(it => it.matches('.pictogram') && !theirs.includes(getComputedStyle(it).stroke));
        const kept = seen.filter(it => !it.closest('svg') && getComputedStyle(it).forcedColorAdjust !== 'auto');
        const edge = it => {
            const { borderTopWidth, borderTopStyle, textDecorationLine, outlineStyle } = getComputedStyle(it);
            return parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' || textDecorationLine !== 'none' || outlineStyle !== 'none';
        };
        const link = system('LinkText');
        const known = it => edge(it) || it.querySelector('.arrow') || it.localName === 'a' && getComputedStyle(it).color === link;
        const bare = seen.filter(it => it.matches('button, a') && !known(it));
        const chosen = seen.filter(it => it.matches('.chosen, [aria-checked=true]') && getComputedStyle(it).outlineStyle === 'none');
        // Backgrounds are gone, so these need a border to look like buttons.
        const flat = seen.filter(it => it.matches('.leave, .phone') && !edge(it));
        return [...drawn, ...kept, ...bare, ...chosen, ...flat].map(it => it.outerHTML.slice(0, 120));
    })()";

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_respects_forced_colours() {
    with_guide(
        OpenOptions { browser_flags: &["--force-high-contrast"], ..OpenOptions::default() },
        |page| async move {
            assert_eq!(page.text("matchMedia('(forced-colors: active)').matches").await?, "true");
            for scene in SCENES {
                scene.show(&page, "en").await?;
                assert_eq!(page.list(IGNORES_FORCED_COLOURS).await?, Vec::<String>::new(), "{}", scene.name);
            }
            Ok(())
        },
    )
    .await;
}
