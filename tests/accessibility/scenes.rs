//! The screens that the accessibility tests visit. A new screen is one more line in [`SCENES`].

use guide_tests::OUR_GUIDE;
use guide_tests::browser::{Page, TestResult};

/// A screen, and the path to it from the start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    /// The name in failures and snapshots.
    pub(crate) name: &'static str,
    /// Values of buttons (`begin`), answers (`wish=ask,tell`), and commands of [`SHOW_SCENE`], in order.
    path: &'static str,
}

const fn scene(name: &'static str, path: &'static str) -> Scene {
    Scene { name, path }
}

/// The guide's languages.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    OUR_GUIDE.locales.iter().map(|locale| locale.code)
}

/// The languages other than English, which has the shortest words.
pub(crate) fn other_languages() -> impl Iterator<Item = &'static str> {
    languages().filter(|code| *code != "en")
}

/// All scenes.
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
    scene("reading-version", "READING_VERSION UNFOLD"),
];

/// Returns to the start and follows the path to a screen. Commands are in capitals.
const SHOW_SCENE: &str = "
    const [path, language, done] = arguments;
    const root = document.documentElement;
    const guide = document.getElementById('mediation-guide');
    const rendered = () => new Promise(next => setTimeout(next));
    const until = async (what, found) => {
        for (let tries = 0; tries < 400; tries++) {
            const it = found();
            if (it) return it;
            await new Promise(next => setTimeout(next, 10));
        }
        throw new Error(`${what} of ${path} is not there`);
    };
    const press = async (what, selector) => {
        (await until(what, () => guide.querySelector(selector))).click();
        await rendered();
    };
    const go = async value => {
        const heading = document.getElementById('heading');
        await press(value, `main [name=go][value=${value}], footer [name=go][value=${value}], header [name=go][value=${value}]`);
        await until(value, () => document.getElementById('heading') !== heading || value === 'alone' || value === 'start-again');
    };
    const set = (name, value) => { if (value) root.dataset[name] = value; else delete root.dataset[name]; };
    const takenAlong = how => {
        guide.querySelector('.take-along details').open = true;
        set('status', how);
    };
    const commands = {
        UNFOLD: () => document.querySelectorAll('details').forEach(it => it.open = true),
        TICK: () => press('TICK', 'main [role=checkbox]'),
        BESIDE: () => press('BESIDE', '[name=second-language]'),
        ALOUD: () => set('speech', 'available'),
        READING: () => set('speech', 'speaking'),
        TAKEN: () => takenAlong('copied'),
        REFUSED: () => takenAlong('refused'),
        READING_VERSION: () => root.className = '',
    };
    (async () => {
        root.className = 'running mounted';
        set('speech');
        set('status');
        if (root.lang !== language) await press(language, `[hreflang=${language}]`);
        await until(language, () => root.lang === language);
        if (guide.querySelector('footer [value=start-again]')) await go('start-again');
        if (guide.querySelector('main [value=alone]')) await go('alone');
        if (guide.querySelector('.start .note')) { await go('help'); await go('back'); }
        document.querySelectorAll('details').forEach(it => it.open = false);
        for (const word of path.split(' ').filter(it => it)) {
            const [question, answers] = word.split('=');
            if (commands[word]) await commands[word]();
            else if (!answers) await go(word);
            else {
                for (const answer of answers.split(',')) await press(word, `[name='${question}'][value='${answer}']`);
                if (guide.querySelector('[aria-checked=true]')) await go('continue');
            }
        }
        scrollTo(0, 0);
        // Colours are final only after their transitions.
        await Promise.all(document.getAnimations().map(it => it.finished));
        return '';
    })().then(done, error => done(String(error)));";

impl Scene {
    /// Shows the scene in this language.
    pub(crate) async fn show(&self, page: &Page, language: &str) -> TestResult {
        let problem = page.driver.execute_async(SHOW_SCENE, vec![self.path.into(), language.into()]).await?;
        assert_eq!(problem.json(), "", "{}", self.name);
        Ok(())
    }
}

/// Sets the colour scheme, `light` or `dark`, as a host page may do.
pub(crate) async fn set_colour_scheme(page: &Page, scheme: &str) -> TestResult {
    // Colours are final only after their transitions.
    let script = "const [scheme, done] = arguments;
        document.documentElement.dataset.scheme = scheme;
        getComputedStyle(document.body).color;
        Promise.all(document.getAnimations().map(it => it.finished)).then(() => done(''))";
    page.driver.execute_async(script, vec![scheme.into()]).await?;
    Ok(())
}
