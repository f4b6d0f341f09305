//! Leaving by three presses of the Shift key, and key presses that must not leave.

use guide::texts;
use guide_tests::browser::{Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::screens::locale;
use guide_tests::scripted_input::TAP_SHIFT;

in_every_engine! {
    three_quick_shift_presses_leave_the_guide_and_other_keys_do_not,
    three_presses_of_shift_leave_even_without_the_program,
}

/// Defines the functions `key`, `tap` (press and release a key) and `touch`.
const KEY_FUNCTIONS: &str = "
    const key = (type, more) => {
        const event = new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true, ...more });
        if (more.at) Object.defineProperty(event, 'timeStamp', { value: more.at });
        (more.on || document.body).dispatchEvent(event);
    };
    const tap = (more = {}) => { key('keydown', more); key('keyup', more); };
    const touch = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
";

const LIVE_REGION: &str = "document.getElementById('live').textContent";

/// Input that must not leave, each with the reason.
const OTHER_INPUT: [(&str, &str); 11] = [
    ("tap(); tap()", "only two presses"),
    ("tap(); tap(); tap({ key: 'a', code: 'KeyA' }); tap()", "another key in between"),
    ("tap(); tap(); touch(); tap()", "a touch in between"),
    ("tap({ at: 1e6 }); tap({ at: 1e6 + 100 }); tap({ at: 1e6 + 2000 })", "too long a pause"),
    ("for (let at = 1e6; at < 1.02e6; at += 1000) tap({ at })", "as slow as a screen reader's commands"),
    (
        "for (let at = 1e6; at < 1.002e6; at += 500) { key('keydown', { at }); key('keyup', { at: at + 400 }) }",
        "held too long",
    ),
    (
        "for (let i = 0; i < 4; i++) { key('keydown', {}); tap({ code: 'ShiftRight' }); key('keyup', {}) }",
        "both Shift keys at once",
    ),
    ("tap({ code: '' }); tap({ code: '' }); tap({ code: '' })", "an on-screen keyboard"),
    (
        "const on = document.body.appendChild(document.createElement('input')); tap({ on }); tap({ on }); tap({ on })",
        "typing in a field",
    ),
    (
        "for (let i = 0; i < 4; i++) { key('keydown', {}); tap({ key: 'Tab', code: 'Tab' }); key('keyup', {}) }",
        "Shift and Tab, to go back",
    ),
    ("for (let i = 0; i < 4; i++) { key('keydown', {}); touch(); key('keyup', {}) }", "Shift and a click"),
];

async fn three_quick_shift_presses_leave_the_guide_and_other_keys_do_not(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_guide().await?;
    for (keys, why) in OTHER_INPUT {
        page.script(&format!("{KEY_FUNCTIONS} touch(); {keys}")).await?;
        assert_eq!(page.text("document.documentElement.className").await?, "running mounted", "{why}");
    }
    assert_eq!(page.text(LIVE_REGION).await?, "", "Shift with Tab or a click should not be announced");
    // The first press is too long ago; the last three count.
    page.script(&format!(
        "{KEY_FUNCTIONS} touch(); tap({{ at: 1e6 - 900 }}); tap({{ at: 1e6 }}); tap({{ at: 1e6 + 1200 }})"
    ))
    .await?;
    leave_and_assert_wiped(&page, "after a short pause", &format!("{KEY_FUNCTIONS} tap({{ at: 1e6 + 1990 }})")).await?;
    assert_left(&page, "after a short pause").await?;

    page.open_guide().await?;
    page.begin().await?;
    // Shift and Tab, out of a frame: the host page gets the release.
    page.script(&format!("{KEY_FUNCTIONS} key('keydown', {{ at: 1e6 - 5000 }}); dispatchEvent(new Event('blur'))"))
        .await?;
    page.script(&format!("{KEY_FUNCTIONS} tap({{ at: 1e6 }})")).await?;
    assert_eq!(page.text(LIVE_REGION).await?, locale("en").text(texts::LEAVE_TWO_MORE));
    page.script(&format!("{KEY_FUNCTIONS} tap({{ at: 1e6 + 100 }})")).await?;
    assert_eq!(page.text(LIVE_REGION).await?, locale("en").text(texts::LEAVE_ONE_MORE));
    page.script(&format!("{KEY_FUNCTIONS} touch()")).await?;
    // In one action chain, as a driver may pause between two commands.
    let mut keys = page.driver.action_chain();
    for key in [SHIFT_LEFT, SHIFT_RIGHT, SHIFT_LEFT] {
        keys = keys.key_down(key).key_up(key);
    }
    keys.perform().await?;
    assert_left(&page, "by real keys").await
}

const SHIFT_LEFT: char = '\u{e008}';
const SHIFT_RIGHT: char = '\u{e050}';

async fn three_presses_of_shift_leave_even_without_the_program(_: Engine, page: Page) -> TestResult {
    for (path, until) in [
        ("held", SCREENS_LOADED),
        ("damaged", "!document.documentElement.className && document.readyState === 'complete'"),
    ] {
        page.open("elsewhere", "document.title === 'Elsewhere'").await?;
        page.open(&format!("{path}/en/index.html"), until).await?;
        leave_and_assert_wiped(&page, path, &[TAP_SHIFT; 3].concat()).await?;
        assert_left(&page, path).await?;
    }
    Ok(())
}
