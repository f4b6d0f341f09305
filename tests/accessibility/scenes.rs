//! The screens that are looked at. A new screen is one line more in [`SCENES`].

use guide_tests::browser::{Page, TestResult};

/// A screen, and what leads to it from the start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    /// Its name, in failures and snapshots.
    pub(crate) name: &'static str,
    /// Values of buttons (`begin`), answers (`wish=ask,tell`), and words of [`ARRANGE`], in order.
    way: &'static str,
}

const fn scene(name: &'static str, way: &'static str) -> Scene {
    Scene { name, way }
}

/// All of them.
pub(crate) const SCENES: [Scene; 25] = [
    scene("start", ""),
    scene("start-unfolded", "UNFOLD"),
    scene("help", "help UNFOLD"),
    scene("safety", "begin ALOUD"),
    scene("event", "begin safety=safe"),
    scene("role", "begin safety=safe event=traffic"),
    scene("circumstance", "begin safety=safe event=traffic role=harmed TICK"),
    scene("wish", "begin safety=safe event=traffic role=harmed circumstance=none TICK"),
    scene("closeness", "begin safety=safe event=traffic role=harmed circumstance=none wish=ask"),
    scene("answered-before", "begin safety=safe event=traffic role=harmed back READING"),
    scene("first-help", "begin safety=danger-now"),
    scene(
        "result",
        "begin safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room",
    ),
    scene(
        "result-unfolded",
        "begin safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room UNFOLD",
    ),
    scene(
        "result-help",
        "begin safety=danger-now read-on event=violence role=harmed circumstance=family wish=ask closeness=same-room UNFOLD",
    ),
    scene(
        "result-court",
        "begin safety=safe event=violence role=caused circumstance=case-open wish=apologise closeness=in-writing UNFOLD",
    ),
    scene(
        "result-with-care",
        "begin safety=safe event=sexual-harm role=harmed circumstance=family wish=tell closeness=same-room UNFOLD",
    ),
    scene(
        "result-apart",
        "begin safety=safe event=theft-fraud role=harmed circumstance=other-unknown wish=closure UNFOLD",
    ),
    scene(
        "result-nothing-said",
        "begin safety=unsaid event=unsaid role=unsaid circumstance=unsaid wish=unsure closeness=unsure",
    ),
    scene(
        "taken-along",
        "begin safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=same-room TAKEN",
    ),
    scene(
        "not-taken-along",
        "begin safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=same-room REFUSED",
    ),
    scene("check-in", "together UNFOLD"),
    scene("two-question", "together BESIDE begin safety=safe event=traffic role=harmed UNFOLD TICK"),
    scene(
        "two-result",
        "together BESIDE begin safety=safe event=traffic role=harmed circumstance=none wish=ask closeness=same-room UNFOLD",
    ),
    scene("two-cleared", "together begin safety=safe start-again"),
    scene("reading-version", "PLAIN UNFOLD"),
];

/// Goes back to the start and on to a screen. In capitals: what a reader does there, or finds there.
const ARRANGE: &str = "
    const [way, language, done] = arguments;
    const root = document.documentElement;
    const guide = document.getElementById('mediation-guide');
    const drawn = () => new Promise(next => setTimeout(next));
    const until = async (what, found) => {
        for (let tries = 0; tries < 400; tries++) {
            const it = found();
            if (it) return it;
            await new Promise(next => setTimeout(next, 10));
        }
        throw new Error(`${what} of ${way} is not there`);
    };
    const press = async (what, selector) => {
        (await until(what, () => guide.querySelector(selector))).click();
        await drawn();
    };
    const go = async value => {
        const heading = document.getElementById('heading');
        await press(value, `main [name=go][value=${value}], footer [name=go][value=${value}], header [name=go][value=${value}]`);
        await until(value, () => document.getElementById('heading') !== heading || value === 'alone' || value === 'start-again');
    };
    const set = (name, value) => { if (value) root.dataset[name] = value; else delete root.dataset[name]; };
    const takenAlong = how => {
        guide.querySelector('.take-along details').open = true;
        set('taken', how);
    };
    const words = {
        UNFOLD: () => document.querySelectorAll('details').forEach(it => it.open = true),
        TICK: () => press('TICK', 'main [role=checkbox]'),
        BESIDE: () => press('BESIDE', '[name=beside]'),
        ALOUD: () => set('aloud', 'offered'),
        READING: () => set('aloud', 'reading'),
        TAKEN: () => takenAlong('done'),
        REFUSED: () => takenAlong('refused'),
        PLAIN: () => root.className = '',
    };
    (async () => {
        root.className = 'running up';
        set('aloud');
        set('taken');
        if (root.lang !== language) await press(language, `[hreflang=${language}]`);
        await until(language, () => root.lang === language);
        if (guide.querySelector('footer [value=start-again]')) await go('start-again');
        if (guide.querySelector('main [value=alone]')) await go('alone');
        if (guide.querySelector('.start .remark')) { await go('help'); await go('back'); }
        document.querySelectorAll('details').forEach(it => it.open = false);
        for (const word of way.split(' ').filter(it => it)) {
            const [question, answers] = word.split('=');
            if (words[word]) await words[word]();
            else if (!answers) await go(word);
            else {
                for (const answer of answers.split(',')) await press(word, `[name='${question}'][value='${answer}']`);
                if (guide.querySelector('[aria-checked=true]')) await go('continue');
            }
        }
        scrollTo(0, 0);
        // A colour is what it is when it has changed.
        await Promise.all(document.getAnimations().map(it => it.finished));
        return '';
    })().then(done, error => done(String(error)));";

impl Scene {
    /// Shows it where the program runs, in this language.
    ///
    /// # Errors
    /// Where something on the way isn't there.
    pub(crate) async fn show(&self, page: &Page, language: &str) -> TestResult {
        let wrong = page.driver.execute_async(ARRANGE, vec![self.way.into(), language.into()]).await?;
        assert_eq!(wrong.json(), "", "{}", self.name);
        Ok(())
    }
}

/// Light or dark, as a page around may ask for.
///
/// # Errors
/// Where the browser refuses.
pub(crate) async fn shine(page: &Page, scheme: &str) -> TestResult {
    // A colour is what it is when it has changed.
    let script = "const [scheme, done] = arguments;
        document.documentElement.dataset.scheme = scheme;
        getComputedStyle(document.body).color;
        Promise.all(document.getAnimations().map(it => it.finished)).then(() => done(''))";
    page.driver.execute_async(script, vec![scheme.into()]).await?;
    Ok(())
}
