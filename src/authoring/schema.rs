//! What may stand in the TOML files, as JSON Schemas: editors complete by them, and underline what is not known.
//!
//! They say which lines a block may have, and how each is written. What only the whole guide tells, such as whether an id is there, the
//! check tells.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

/// The schemas by the names of their files, beside `guide.toml`.
#[must_use]
pub fn schemas() -> [(&'static str, String); 3] {
    [
        ("guide.schema.json", written(&schema_for!(GuideFile))),
        ("services.schema.json", written(&schema_for!(ServicesFile))),
        ("words.schema.json", written(&schema_for!(WordsFile))),
    ]
}

fn written(schema: &Schema) -> String {
    let mut text = serde_json::to_string_pretty(schema).expect("a schema is JSON");
    text.push('\n');
    text
}

/// Questions, with what follows from their answers.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct GuideFile {
    /// The question whose answers are listed for readers without scripts, each with who helps.
    reading_version: String,
    /// What people often ask: ids of texts, each with its `.answer`.
    #[serde(default)]
    common_questions: Vec<String>,
    /// What holds whatever else changes.
    promises: Option<Promises>,
    /// One page each, in this order.
    question: Vec<Question>,
    /// Other ways to begin.
    #[serde(default)]
    entry: Vec<Entry>,
    /// Remarks with later questions.
    #[serde(default)]
    note: Vec<Note>,
    /// What options share as a need.
    #[serde(default)]
    need: Vec<Need>,
    /// What may suit a reader.
    option: Vec<GuideOption>,
    /// Which service is named to whom, the most urgent first.
    #[serde(default)]
    help: Vec<Help>,
    /// True experiences.
    #[serde(default)]
    story: Vec<Story>,
    /// What happens after making contact: the first that matches; the last, without `when`, is for everybody else.
    steps: Vec<Steps>,
}

/// Questions, each with the answers of which one is enough. `also-` before a question: another of its answers besides.
type Condition = BTreeMap<String, Vec<String>>;

/// What holds whatever else changes.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Promises {
    /// The question about safety: asked of everybody, before all others.
    safety: Option<String>,
    /// Who is shown help before everything else.
    #[serde(default)]
    help_first: Vec<Condition>,
    /// Who is offered nothing that presumes the other person.
    #[serde(default)]
    out_of_reach: Vec<Condition>,
    /// Answers that are left out knowingly where others to their question are protected.
    #[serde(default)]
    left_out: Vec<Condition>,
    /// Questions of which each answer has a drawing.
    #[serde(default)]
    drawn: Vec<String>,
}

/// One page.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Question {
    id: String,
    /// The id of its text, which has a `.why`.
    text: String,
    /// The id of the note for somebody who asks it aloud, which has an `.avoid` and a `.pause`.
    for_worker: String,
    choose: Choose,
    /// The answer that counts for who says nothing.
    unanswered: String,
    /// Who isn't asked.
    #[serde(default)]
    skip_when: Vec<Condition>,
    answers: Vec<Answer>,
}

/// How many answers may be given.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Choose {
    /// One.
    One,
    /// As many as apply.
    Several,
}

/// One button.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Answer {
    id: String,
    text: String,
    /// The text has a `.hint`.
    #[serde(default)]
    hint: bool,
    /// The name of a drawing.
    picture: Option<String>,
    /// Who chooses it is shown help at once.
    #[serde(default)]
    help_at_once: bool,
    /// It says nothing.
    #[serde(default)]
    skips: bool,
    /// Only who has answered so sees it.
    offered_when: Option<Condition>,
}

/// Another way to begin, which answers a question.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    text: String,
    question: String,
    answer: String,
}

/// A remark for who has answered so. The text has a `.result`.
#[derive(JsonSchema, Serialize)]
struct Note {
    text: String,
    #[serde(flatten)]
    when: Condition,
}

/// What must be in place.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Need {
    id: String,
    missing_when: Vec<Rule>,
}

/// Who is told this, and why.
#[derive(JsonSchema, Serialize)]
struct Rule {
    /// The id of the sentence that says why; an obstacle's has a `.change`.
    because: String,
    /// In `speaks-for` and `comes-first`: it counts more than others, and stands on top.
    #[serde(default)]
    strong: bool,
    #[serde(flatten)]
    when: Condition,
}

/// What may suit a reader.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct GuideOption {
    id: String,
    kind: Kind,
    /// The id of its name, which has `.who`, `.what`, `.how` and `.usually`.
    text: String,
    /// The name of a drawing.
    picture: String,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    speaks_for: Vec<Rule>,
    #[serde(default)]
    speaks_against: Vec<Rule>,
    #[serde(default)]
    take_care: Vec<Rule>,
    #[serde(default)]
    comes_first: Vec<Rule>,
}

/// What an option is for the promises.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    /// Help.
    Help,
    /// The court arranges it.
    Court,
    /// It reaches the other person.
    Contact,
    /// Without the other person.
    Apart,
    /// The talk that is open to everybody.
    Talk,
}

/// A service that is named to some.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Help {
    service: String,
    when: Vec<Condition>,
}

/// A true experience. The text has a `.note`.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Story {
    id: String,
    text: String,
    /// The service on whose site it stands.
    source: String,
    when: Vec<Condition>,
}

/// What happens after making contact.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Steps {
    #[serde(default)]
    when: Vec<Condition>,
    steps: Vec<Step>,
}

/// The text has a `.short` of about three words.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Step {
    text: String,
    picture: String,
}

/// Who helps, and how readers get in touch.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct ServicesFile {
    /// Where the contact link leads: `https:`, `mailto:` or `tel:`.
    #[schemars(regex(pattern = r"^(https|mailto|tel):"))]
    contact: String,
    /// The number beside it; `""` for none.
    #[serde(default)]
    phone: String,
    /// Where "Leave now" leads: a page that anybody might be looking at.
    #[schemars(regex(pattern = r"^https://"))]
    leave: String,
    #[serde(default)]
    service: Vec<Service>,
}

/// A service that helps.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Service {
    id: String,
    /// As people know it, in every language.
    name: String,
    /// The id of the sentence about it.
    text: String,
    #[serde(default)]
    phones: Vec<String>,
    site: Option<Site>,
    hours: Option<Hours>,
    /// Calling costs nothing.
    #[serde(default)]
    free: bool,
    /// Nobody has to say their name.
    #[serde(default)]
    anonymous: bool,
    #[serde(default)]
    chat: bool,
    /// Where the facts were published.
    source: String,
    /// The day on which somebody last compared them.
    checked: Day,
}

#[derive(JsonSchema, Serialize)]
struct Site(
    #[schemars(regex(pattern = r"^https://"))]
    String,
);

/// A day, such as 2026-01-31, without quotation marks.
#[derive(JsonSchema, Serialize)]
struct Day(#[schemars(extend("format" = "date"))] String);

/// When it can be reached.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Hours {
    /// Day and night.
    Always,
    /// On working days.
    Weekdays,
}

/// How the sentences of a language are worded.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    /// Words that the sentences avoid.
    #[serde(default)]
    avoid: Vec<Avoid>,
    /// Hard words, which are explained.
    #[serde(default)]
    hard: Vec<Hard>,
    /// Exceptions from the limits for readability.
    #[serde(default)]
    except: Vec<Except>,
}

/// Words to avoid.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Avoid {
    words: Vec<String>,
    /// What to write in their place.
    instead: String,
    /// Texts in which they may stand.
    #[serde(default)]
    except: Vec<Exception>,
}

/// A text in which the words may stand, and why.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    text: String,
    why: String,
}

/// Hard words.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Hard {
    words: Vec<String>,
    /// Words of which each screen that has a hard one says at least one.
    explained: Vec<String>,
}

/// What misses a limit for a reason.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Except {
    /// A screen; for `sentence`, the id of a text.
    of: String,
    limit: Limit,
    why: String,
}

/// A limit for readability.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Limit {
    /// Reading ease.
    Ease,
    /// LIX.
    Lix,
    /// The length of a sentence.
    Sentence,
}
