//! What a reader who says nothing is shown: the talk, a service and the steps, and nothing else.

use guide::{AnswerSet, Answers, Condition, Fit, Guide, Journey, OptionAdvice, OptionKind, Outcome, Stage};

/// One thing that such a reader lacks, or is shown although nothing was said.
pub(crate) struct Shortcoming {
    /// The rule that shows it.
    pub(crate) rule: Option<Condition>,
    pub(crate) message: String,
    pub(crate) suggestion: String,
}

/// What is missing or too much in the result of a reader who presses "Next" at every question.
pub(crate) fn shortcomings(guide: &'static Guide) -> Vec<Shortcoming> {
    let mut journey = Journey::new(guide);
    journey.begin();
    // A guide whose questions go in circles was reported.
    for _ in 0..=2 * guide.questions.len() {
        match journey.stage() {
            Stage::Question(id) => journey.answer(id, AnswerSet::EMPTY),
            Stage::FirstHelp => journey.read_on(),
            _ => break,
        }
    }
    shortcomings_of(guide, &journey.answers(), &journey.outcome())
}

/// What is missing or too much in the result of a reader who said nothing.
pub(crate) fn shortcomings_of(guide: &Guide, answers: &Answers, outcome: &Outcome) -> Vec<Shortcoming> {
    let (talks, others): (Vec<_>, Vec<_>) = outcome.options().iter().partition(|it| it.option.kind == OptionKind::Talk);
    let mut found: Vec<Shortcoming> = others.into_iter().map(|it| too_much(guide, answers, it)).collect();
    let missing = [
        (
            talks.is_empty(),
            "is not offered the talk",
            format!("add {} to the `speaks-for` of the option of the kind `talk`", unsaid(guide, answers)),
        ),
        (
            outcome.services().is_empty(),
            "is shown no service that helps",
            format!("add {} to the `when` of a `[[help]]`", unsaid(guide, answers)),
        ),
        (
            outcome.steps().is_empty(),
            "is not told what happens after the first contact",
            "write a last `[[steps]]` without `when`".to_owned(),
        ),
    ];
    for (_, fact, suggestion) in missing.into_iter().filter(|(is_missing, ..)| *is_missing) {
        found.push(Shortcoming { rule: None, message: format!("a reader who says nothing {fact}"), suggestion });
    }
    found
}

fn too_much(guide: &Guide, answers: &Answers, advised: &OptionAdvice) -> Shortcoming {
    let option = advised.option;
    let mut reasons = option.comes_first.iter().chain(option.speaks_for).map(|it| it.when);
    let rule = reasons.find(|when| when.holds(answers));
    let fact = if advised.advice.fit() == Fit::LessNow { "advised against" } else { "offered" };
    let message =
        format!("a reader who says nothing is {fact} `{}`, although nothing that was said leads there", option.id);
    let named = rule.map_or_else(String::new, |rule| words(guide, answers, rule));
    Shortcoming {
        rule,
        message,
        suggestion: format!("remove from this rule what such a reader counts as saying: {named}"),
    }
}

/// The answers by which a condition holds for this reader.
fn words(guide: &Guide, answers: &Answers, condition: Condition) -> String {
    let word = |clause: &guide::Clause| {
        let question = guide.question(clause.question);
        let given = answers.get(clause.question).intersection(clause.any_of);
        let ids = question.numbered_answers().filter(|(id, _)| given.contains(*id));
        let ids: Vec<String> = ids.map(|(_, answer)| format!("\"{}\"", answer.id)).collect();
        format!("`{} = [{}]`", question.id, ids.join(", "))
    };
    condition.0.iter().map(word).collect::<Vec<_>>().join(" and ")
}

/// A condition that holds for a reader who says nothing.
fn unsaid(guide: &Guide, answers: &Answers) -> String {
    let asked = guide.numbered_questions().find(|(id, _)| !answers.get(*id).is_empty());
    asked.map_or_else(String::new, |(_, question)| {
        let answer = question.answers[usize::from(question.unanswered.0)].id;
        format!("`{{ {} = [\"{answer}\"] }}`", question.id)
    })
}
