//! Colours that can be read: with a partner's accent, and where somebody's own colours take the place of all of ours.

use guide_tests::browser::{OpenOptions, PROGRAM_READY, with_guide};

use crate::checkers::{axe, load};
use crate::scenes::{SCENES, shine};

/// Too light, too dark, in between, and as strong as can be.
const ACCENTS: [&str; 6] = ["ffe100", "000000", "7f7f7f", "c2185b", "00ffff", "1a73e8"];

#[tokio::test(flavor = "multi_thread")]
async fn all_texts_can_be_read_with_a_partners_colour() {
    with_guide(OpenOptions::default(), |page| async move {
        for accent in ACCENTS {
            // From another page: where only what follows `#` changes, none is loaded.
            page.open("elsewhere", "true").await?;
            page.open(&format!("en/index.html#accent=%23{accent}"), PROGRAM_READY).await?;
            assert_eq!(page.text("!!document.documentElement.style.getPropertyValue('--accent-light')").await?, "true");
            load(&page).await?;
            for name in ["start", "circumstance", "result-help", "two-question"] {
                let scene = SCENES.iter().find(|it| it.name == name).expect("such a scene");
                for scheme in ["light", "dark"] {
                    shine(&page, scheme).await?;
                    scene.show(&page, "en").await?;
                    assert_eq!(axe(&page, "color-contrast").await?, Vec::<String>::new(), "{accent} {scheme} {name}");
                }
            }
        }
        Ok(())
    })
    .await;
}

/// What draws a line in a colour that the reader hasn't chosen, keeps colours of its own, looks like nothing to press, or
/// chosen like not chosen. The checkers' rules for contrast read colours that the browser has replaced.
const OWN: &str = "
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
        const drawn = seen.filter(it => it.matches('.picture') && !theirs.includes(getComputedStyle(it).stroke));
        const kept = seen.filter(it => !it.closest('svg') && getComputedStyle(it).forcedColorAdjust !== 'auto');
        const edge = it => {
            const { borderTopWidth, borderTopStyle, textDecorationLine, outlineStyle } = getComputedStyle(it);
            return parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' || textDecorationLine !== 'none' || outlineStyle !== 'none';
        };
        const link = system('LinkText');
        const known = it => edge(it) || it.querySelector('.arrow') || it.localName === 'a' && getComputedStyle(it).color === link;
        const bare = seen.filter(it => it.matches('button, a') && !known(it));
        const chosen = seen.filter(it => it.matches('.chosen, [aria-checked=true]') && getComputedStyle(it).outlineStyle === 'none');
        return [...drawn, ...kept, ...bare, ...chosen].map(it => it.outerHTML.slice(0, 120));
    })()";

#[tokio::test(flavor = "multi_thread")]
async fn a_readers_own_colours_take_the_place_of_all() {
    with_guide(
        OpenOptions { browser_flags: &["--force-high-contrast"], ..OpenOptions::default() },
        |page| async move {
            assert_eq!(page.text("matchMedia('(forced-colors: active)').matches").await?, "true");
            for scene in SCENES {
                scene.show(&page, "en").await?;
                assert_eq!(page.list(OWN).await?, Vec::<String>::new(), "{}", scene.name);
            }
            Ok(())
        },
    )
    .await;
}
