//! The peers: pages with the same questions and texts, made with other libraries.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use guide::{Choice, Condition, GuideOption, Obstacle, Question, Reason, TextId};
use guide_tests::{OUR_GUIDE, project};
use serde_json::{Value, json};

/// A page that is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    /// The name of its folder, and the first segment of its path.
    pub(crate) name: &'static str,
    /// The title in the table.
    pub(crate) title: &'static str,
}

/// The page that is compared with its peers.
pub(crate) const GUIDE: Peer = Peer { name: "guide", title: "the mediation guide" };

/// The guide's own screens without a program, for which only clicks are measured.
pub(crate) const READY_MADE: Peer = Peer { name: "ready-made", title: "ready-made screens" };

/// The guide, followed by its peers.
pub(crate) const PEERS: [Peer; 6] = [
    GUIDE,
    Peer { name: "plain", title: "plain script" },
    Peer { name: "preact", title: "Preact, Fluent" },
    Peer { name: "react", title: "React, XState" },
    Peer { name: "survey", title: "SurveyJS" },
    READY_MADE,
];

/// How many pages are programs: those whose loading and memory are measured, too.
pub(crate) const PROGRAMS: usize = PEERS.len() - 1;

/// Builds the peers, and returns the folder that contains them.
pub(crate) fn build() -> PathBuf {
    let source = project().join("tests/bench");
    let (built, out) = (source.join("built"), project().join("target/bench"));
    fs::create_dir_all(&built).expect("the folder can be made");
    let data = data();
    let used = used_texts(&data);
    write(&built.join("data.json"), &data.to_string());
    let texts = OUR_GUIDE.locales.iter().map(|locale| {
        let texts = used
            .iter()
            .map(|id| (id.clone(), Value::from(locale.text(OUR_GUIDE.text_id(id).expect("the guide has this text")))));
        (locale.code.to_owned(), Value::Object(texts.collect()))
    });
    write(&built.join("texts.json"), &Value::Object(texts.collect()).to_string());
    for locale in &OUR_GUIDE.locales {
        write(&built.join(format!("{}.ftl", locale.code)), &fluent(locale.code));
    }
    for peer in &PEERS[1..PROGRAMS] {
        bundle(&source, peer, &out.join(peer.name));
    }
    out
}

fn write(file: &Path, text: &str) {
    fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// Bundles a peer into a script, a style sheet and a page, as a site would publish it.
fn bundle(source: &Path, peer: &Peer, out: &Path) {
    let mut esbuild = Command::new(source.join("node_modules/.bin/esbuild"));
    esbuild.arg(format!("peers/{}.js", peer.name)).arg(format!("--outfile={}", out.join("program.js").display()));
    esbuild.args(["--bundle", "--minify", "--loader:.ftl=text", "--target=es2020", "--log-level=warning"]);
    esbuild.arg("--define:process.env.NODE_ENV=\"production\"").current_dir(source);
    assert!(esbuild.status().expect("esbuild is installed").success(), "{}: esbuild failed", peer.name);
    let mut styles = String::from("<link rel=\"stylesheet\" href=\"style.css\">");
    let style = page::STYLES.map(|name| fs::read_to_string(project().join(name)).expect("the style sheet can be read"));
    fs::write(out.join("style.css"), style.concat()).expect("the style sheet can be written");
    if peer.name == "survey" {
        styles += "<link rel=\"stylesheet\" href=\"survey.css\">";
        let own = source.join("node_modules/survey-core/survey-core.fontless.min.css");
        fs::copy(own, out.join("survey.css")).expect("the style sheet of SurveyJS can be copied");
    }
    let page = format!(
        "<!doctype html><html lang=\"nl\" class=\"running\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{}</title>{styles}<script src=\"program.js\" defer></script></head><body><div id=\"peer\"></div></body></html>",
        peer.title
    );
    write(&out.join("index.html"), &page);
}

/// All Fluent messages of a language, as written by editors.
fn fluent(code: &str) -> String {
    let mut files: Vec<PathBuf> = fs::read_dir(project().join("locales").join(code))
        .expect("the folder of the language can be read")
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|it| it == "ftl"))
        .collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("the file can be read")).collect::<Vec<_>>().join("\n")
}

/// The questions, the options and the texts of the screens, by id.
fn data() -> Value {
    let guide = OUR_GUIDE.guide;
    json!({
        "questions": guide.questions.iter().map(question).collect::<Vec<_>>(),
        "options": guide.options.iter().map(option).collect::<Vec<_>>(),
        "words": {
            "title": "start-title", "what": "start-what", "facts": ["start-time", "start-private", "start-content"],
            "begin": "start-begin", "back": "layout-back", "continue": "layout-continue", "again": "layout-start-again",
            "promise": "layout-promise", "result": "result-title", "more": "result-more", "first": "result-first",
            "may-fit": "result-may-fit", "with-care": "result-with-care", "less-now": "result-less-now",
        },
    })
}

/// The ids of the texts that the data uses.
fn used_texts(data: &Value) -> BTreeSet<String> {
    match data {
        Value::String(word) => OUR_GUIDE.text_id(word).map(|_| word.clone()).into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(used_texts).collect(),
        Value::Object(fields) => fields.values().flat_map(used_texts).collect(),
        _ => BTreeSet::new(),
    }
}

fn name(text: TextId) -> &'static str {
    OUR_GUIDE.message_id(text)
}

fn condition(it: &Condition) -> Value {
    it.0.iter().map(|part| json!([part.question.0, part.any_of.0])).collect()
}

fn question(it: &Question) -> Value {
    let answer = |answer: &guide::Answer| {
        json!({
            "id": answer.id, "text": name(answer.text), "hint": answer.hint.map(name), "skips": answer.skips,
            "skipWhen": answer.skip_when.iter().map(condition).collect::<Vec<_>>(),
        })
    };
    json!({
        "id": it.id, "text": name(it.text), "why": name(it.why), "several": it.choose == Choice::Several,
        "unanswered": it.unanswered.0, "skipWhen": it.skip_when.iter().map(condition).collect::<Vec<_>>(),
        "answers": it.answers.iter().map(answer).collect::<Vec<_>>(),
    })
}

fn option(it: &'static GuideOption) -> Value {
    let because = |list: &[Reason]| -> Vec<Value> {
        let one = |it: &Reason| json!({ "when": condition(&it.when), "text": name(it.text), "strong": it.strong });
        list.iter().map(one).collect()
    };
    let obstacle = |it: &Obstacle| json!({ "when": condition(&it.when), "text": name(it.text) });
    let against = OUR_GUIDE.guide.obstacles_to(it).map(obstacle);
    json!({
        "id": it.id, "kind": it.kind.id(), "text": name(it.text), "what": name(it.what), "how": name(it.how),
        "usually": name(it.usually), "first": because(it.comes_first), "fits": because(it.speaks_for),
        "against": against.collect::<Vec<_>>(), "care": it.take_care.iter().map(obstacle).collect::<Vec<_>>(),
    })
}
