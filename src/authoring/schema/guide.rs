//! What may stand in `guide.toml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Questions, with what follows from their answers.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct GuideFile {
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
    /// Answers that everybody is offered.
    #[serde(default)]
    asked: Vec<Asked>,
    /// Services that are named to everybody who says so.
    #[serde(default)]
    named: Vec<Named>,
    /// Questions of which each answer shows an option by itself.
    #[serde(default)]
    leads_to_option: Vec<String>,
    /// Answers that are left out knowingly where others to their question are protected.
    #[serde(default)]
    left_out: Vec<Condition>,
    /// Questions of which each answer has a pictogram.
    #[serde(default)]
    pictograms: Vec<String>,
}

/// Answers that everybody is offered.
#[derive(JsonSchema, Serialize)]
struct Asked {
    /// But those who say this.
    unless: Option<Condition>,
    #[serde(flatten)]
    answers: Condition,
}

/// A service that is named to everybody who says so.
#[derive(JsonSchema, Serialize)]
struct Named {
    service: String,
    #[serde(flatten)]
    to: Condition,
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
    choose: Choice,
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
enum Choice {
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
    /// The name of a pictogram.
    pictogram: Option<String>,
    /// Who chooses it is shown help at once.
    #[serde(default)]
    help_at_once: bool,
    /// It says nothing.
    #[serde(default)]
    skips: bool,
    /// Who isn't offered it.
    #[serde(default)]
    skip_when: Vec<Condition>,
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
    /// The name of a pictogram.
    pictogram: String,
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
    pictogram: String,
}
