//! Three presses of Shift leave too; what isn't meant so doesn't.

use guide::texts;
use guide_tests::LOADED;
use guide_tests::browser::{Page, SCREENS_LOADED, TestResult};
use guide_tests::engine::Engine;
use guide_tests::exit::{assert_left, leave_and_assert_wiped};
use guide_tests::scripted_input::TAP_SHIFT;

in_every_engine! {
    three_presses_and_nothing_else,
    before_the_program_is_there_and_where_it_never_comes,
}

/// Keys as a script presses them: `tap` and `touch`.
const KEYS: &str = "
    const key = (type, more) => {
        const event = new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', bubbles: true, ...more });
        if (more.at) Object.defineProperty(event, 'timeStamp', { value: more.at });
        (more.on || document.body).dispatchEvent(event);
    };
    const tap = (more = {}) => { key('keydown', more); key('keyup', more); };
    const touch = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
";

const SAID: &str = "document.getElementById('said').textContent";

/// Not meant so: what is pressed, and why it doesn't lead away.
const OTHERWISE: [(&str, &str); 11] = [
    ("tap(); tap()", "two are not three"),
    ("tap(); tap(); tap({ key: 'a', code: 'KeyA' }); tap()", "another key between"),
    ("tap(); tap(); touch(); tap()", "a touch between"),
    ("tap({ at: 1e6 }); tap({ at: 1e6 + 100 }); tap({ at: 1e6 + 2000 })", "a pause"),
    ("for (let at = 1e6; at < 1.02e6; at += 1000) tap({ at })", "as slow as a screen reader's keys, however often"),
    (
        "for (let at = 1e6; at < 1.002e6; at += 500) { key('keydown', { at }); key('keyup', { at: at + 400 }) }",
        "held longer",
    ),
    (
        "for (let i = 0; i < 4; i++) { key('keydown', {}); tap({ code: 'ShiftRight' }); key('keyup', {}) }",
        "both at once",
    ),
    ("tap({ code: '' }); tap({ code: '' }); tap({ code: '' })", "the keyboard on a screen"),
    (
        "const on = document.body.appendChild(document.createElement('input')); tap({ on }); tap({ on }); tap({ on })",
        "somebody types",
    ),
    (
        "for (let i = 0; i < 4; i++) { key('keydown', {}); tap({ key: 'Tab', code: 'Tab' }); key('keyup', {}) }",
        "back through the page by Tab",
    ),
    ("for (let i = 0; i < 4; i++) { key('keydown', {}); touch(); key('keyup', {}) }", "Shift and a click"),
];

async fn three_presses_and_nothing_else(_: Engine, page: Page) -> TestResult {
    page.open("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open_guide().await?;
    for (keys, why) in OTHERWISE {
        page.script(&format!("{KEYS} touch(); {keys}")).await?;
        assert_eq!(page.text("document.documentElement.className").await?, "running up", "{why}");
    }
    assert_eq!(page.text(SAID).await?, "", "who goes back by Tab, or clicks, isn't told of Shift");
    // The first is too long ago; the last three count.
    page.script(&format!("{KEYS} touch(); tap({{ at: 1e6 - 900 }}); tap({{ at: 1e6 }}); tap({{ at: 1e6 + 1200 }})"))
        .await?;
    leave_and_assert_wiped(&page, "after a pause that isn't one", &format!("{KEYS} tap({{ at: 1e6 + 1990 }})")).await?;
    assert_left(&page, "after a pause that isn't one").await?;

    page.open_guide().await?;
    page.begin().await?;
    page.script(&format!("{KEYS} tap({{ at: 1e6 }})")).await?;
    assert_eq!(page.text(SAID).await?, LOADED.locales[0].say(texts::LEAVE_TWO_MORE));
    page.script(&format!("{KEYS} tap({{ at: 1e6 + 100 }})")).await?;
    assert_eq!(page.text(SAID).await?, LOADED.locales[0].say(texts::LEAVE_ONE_MORE));
    page.script(&format!("{KEYS} touch()")).await?;
    // In one go, as a driver may take its time between two.
    let mut keys = page.driver.action_chain();
    for key in [SHIFT_LEFT, SHIFT_RIGHT, SHIFT_LEFT] {
        keys = keys.key_down(key).key_up(key);
    }
    keys.perform().await?;
    assert_left(&page, "by keys").await
}

const SHIFT_LEFT: char = '\u{e008}';
const SHIFT_RIGHT: char = '\u{e050}';

async fn before_the_program_is_there_and_where_it_never_comes(_: Engine, page: Page) -> TestResult {
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
