//! Three presses of Shift leave too; what isn't meant so doesn't.

use guide_tests::browser::{Outcome, Page, READY};
use guide_tests::engine::Engine;

use crate::seen::{SHIFT, is_away, leave_by};

in_every_engine! {
    shift:
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
const OTHERWISE: [(&str, &str); 8] = [
    ("tap(); tap()", "two are not three"),
    ("tap(); tap(); tap({ key: 'a', code: 'KeyA' }); tap()", "another key between"),
    ("tap(); tap(); touch(); tap()", "a touch between"),
    ("tap({ at: 1e6 }); tap({ at: 1e6 + 100 }); tap({ at: 1e6 + 5200 })", "a pause"),
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

async fn three_presses_and_nothing_else(_: Engine, page: Page) -> Outcome<()> {
    page.go("elsewhere", "document.title === 'Elsewhere'").await?;
    page.open().await?;
    for (keys, why) in OTHERWISE {
        page.script(&format!("{KEYS} touch(); {keys}")).await?;
        assert_eq!(page.text("document.documentElement.className").await?, "running up", "{why}");
    }
    assert_eq!(page.text(SAID).await?, "", "who goes back by Tab, or clicks, isn't told of Shift");
    page.script(&format!("{KEYS} touch(); tap({{ at: 1e6 }}); tap({{ at: 1e6 + 4000 }})")).await?;
    leave_by(&page, "after a pause that isn't one", &format!("{KEYS} tap({{ at: 1e6 + 8000 }})")).await?;
    is_away(&page, "after a pause that isn't one").await?;

    page.open().await?;
    page.begin().await?;
    tap(&page, SHIFT_LEFT).await?;
    assert_eq!(page.text(SAID).await?, "Press Shift two more times to leave.");
    tap(&page, SHIFT_RIGHT).await?;
    assert_eq!(page.text(SAID).await?, "Press Shift once more to leave.");
    tap(&page, SHIFT_LEFT).await?;
    is_away(&page, "by keys").await
}

const SHIFT_LEFT: char = '\u{e008}';
const SHIFT_RIGHT: char = '\u{e050}';

/// Presses a key as a hand does.
async fn tap(page: &Page, key: char) -> Outcome<()> {
    page.driver.action_chain().key_down(key).key_up(key).perform().await
}

async fn before_the_program_is_there_and_where_it_never_comes(_: Engine, page: Page) -> Outcome<()> {
    for (path, until) in
        [("held", READY), ("damaged", "!document.documentElement.className && document.readyState === 'complete'")]
    {
        page.go("elsewhere", "document.title === 'Elsewhere'").await?;
        page.go(&format!("{path}/en/index.html"), until).await?;
        leave_by(&page, path, &[SHIFT; 3].concat()).await?;
        is_away(&page, path).await?;
    }
    Ok(())
}
