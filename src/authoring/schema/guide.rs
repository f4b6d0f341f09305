//! The schema of `guide.toml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The questions, and what follows from their answers.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct GuideFile {
    /// The question whose answers the reading version lists, each with the services that help.
    reading_version: String,
    /// The language for readers whose own isn't there: the name of its folder. Without it, the first in the alphabet.
    fallback_language: Option<String>,
    /// The most common questions: ids of texts, each with an `.answer`.
    #[serde(default)]
    common_questions: Vec<String>,
    /// What the guide promises its readers, whatever an editor changes.
    promises: Option<Promises>,
    /// The questions, in order.
    question: Vec<Question>,
    /// Further ways to begin, each of which answers a question in advance.
    #[serde(default)]
    entry: Vec<Entry>,
    /// Remarks that some readers see.
    #[serde(default)]
    note: Vec<Note>,
    /// The needs that options share.
    #[serde(default)]
    need: Vec<Need>,
    /// The options.
    option: Vec<GuideOption>,
    /// Which readers see which service, the most urgent first.
    #[serde(default)]
    help: Vec<Help>,
    /// The stories.
    #[serde(default)]
    story: Vec<Story>,
    /// What happens after making contact. The first match counts; the last has no `when` and is for everyone else.
    steps: Vec<Steps>,
}

/// Questions, each with a list of answers, one of which is enough. With the prefix `also-`, a question needs another of its answers as
/// well.
type Condition = BTreeMap<String, Vec<String>>;

/// What the guide promises its readers, whatever an editor changes.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Promises {
    /// The question about safety. Everyone is asked it, before all others.
    safety: Option<String>,
    /// When help comes before everything else.
    #[serde(default)]
    help_first: Vec<Condition>,
    /// When nothing that requires the other person is offered.
    #[serde(default)]
    out_of_reach: Vec<Condition>,
    /// Answers that everyone is offered.
    #[serde(default)]
    asked: Vec<Asked>,
    /// Services that everyone sees who gives certain answers.
    #[serde(default)]
    named: Vec<SpannedAnswer>,
    /// Questions whose answers each show an option by themselves.
    #[serde(default)]
    leads_to_option: Vec<String>,
    /// Answers that the rules that protect readers leave out on purpose.
    #[serde(default)]
    left_out: Vec<Condition>,
    /// Questions whose answers each have a pictogram.
    #[serde(default)]
    pictograms: Vec<String>,
}

/// Answers that everyone is offered.
#[derive(JsonSchema, Serialize)]
struct Asked {
    /// Except to readers for whom this holds.
    unless: Option<Condition>,
    #[serde(flatten)]
    answers: Condition,
}

/// A service that everyone sees who gives certain answers.
#[derive(JsonSchema, Serialize)]
struct SpannedAnswer {
    service: String,
    #[serde(flatten)]
    to: Condition,
}

/// A question.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Question {
    id: String,
    /// The id of its text, which has a `.why`.
    text: String,
    /// The id of the note for a support worker who asks it aloud, which has an `.avoid` and a `.pause`.
    for_worker: String,
    choose: Choice,
    /// The answer that counts if the reader says nothing.
    unanswered: String,
    /// When the question is skipped.
    #[serde(default)]
    skip_when: Vec<Condition>,
    answers: Vec<Answer>,
}

/// How many answers a reader can choose.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Choice {
    /// One answer.
    One,
    /// Several answers.
    Several,
}

/// An answer.
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
    /// Choosing this answer shows help at once.
    #[serde(default)]
    help_at_once: bool,
    /// The answer says nothing.
    #[serde(default)]
    skips: bool,
    /// When the answer is not offered.
    #[serde(default)]
    skip_when: Vec<Condition>,
}

/// A way to begin that answers a question in advance.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    text: String,
    question: String,
    answer: String,
}

/// A remark that some readers see. The text has a `.result`.
#[derive(JsonSchema, Serialize)]
struct Note {
    text: String,
    #[serde(flatten)]
    when: Condition,
}

/// A need: what must be in place.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Need {
    id: String,
    missing_when: Vec<Rule>,
}

/// A sentence, and when it is shown.
#[derive(JsonSchema, Serialize)]
struct Rule {
    /// The id of the sentence. In `missing-when`, `speaks-against` and `take-care` it has a `.change`.
    because: String,
    /// In `speaks-for` and `comes-first`: it counts more than the others and comes before them.
    #[serde(default)]
    strong: bool,
    #[serde(flatten)]
    when: Condition,
}

/// An option.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct GuideOption {
    id: String,
    kind: OptionKind,
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

/// The kind of an option, on which the promises depend.
#[derive(JsonSchema, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum OptionKind {
    /// Help from a service.
    Help,
    /// Mediation that the court arranges.
    Court,
    /// Contact with the other person.
    Contact,
    /// A way without the other person.
    Apart,
    /// The talk that is open to everyone.
    Talk,
}

/// A service that some readers see.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Help {
    service: String,
    when: Vec<Condition>,
}

/// A story of a true experience. The text has a `.note`.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Story {
    id: String,
    text: String,
    /// The service whose website published it.
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

/// A step. The text has a `.short` of about three words.
#[derive(JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Step {
    text: String,
    pictogram: String,
}
