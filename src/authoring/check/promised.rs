//! Whether a guide promises what it has to: it may bring people together, and so must say when it doesn't.

use guide::{AnswerSet, Kind, Part, QuestionId};

use super::Check;
use crate::promises::Promises;

pub(super) fn check(check: &Check<'_>) {
    check.promises_are_made();
    check.safety_is_asked_first();
    check.help_at_once_is_promised();
    check.no_entry_passes_over_a_promise();
}

impl Check<'_> {
    /// Who reaches the other person needs to know about safety, and when to leave them alone.
    fn promises_are_made(&self) {
        let Some(option) = self.guide.options.iter().find(|option| option.kind == Kind::Contact) else { return };
        let promises = self.promises;
        for (key, is_made, repair) in [
            ("safety", promises.safety.is_some(), "name the question about safety: `safety = \"…\"`"),
            ("help-first", !promises.help_first.is_empty(), "name who needs help first: `help-first = [{ … }]`"),
            (
                "out-of-reach",
                !promises.out_of_reach.is_empty(),
                "name who must be left alone: `out-of-reach = [{ … }]`",
            ),
        ] {
            if !is_made {
                let what = format!("reaches the other person, but `[promises]` doesn't say `{key}`");
                self.error(option, &what, &format!("{repair} in `[promises]`"));
            }
        }
    }

    fn safety_is_asked_first(&self) {
        let Some(id) = self.promises.safety else { return };
        let question = self.guide.question(id);
        let place = self.place("question", question.id);
        if id != QuestionId(0) || !question.skip_when.is_empty() {
            let what = format!("`{}` is the question about safety, but isn't asked of everybody first", question.id);
            self.problems.error(place, what, "put it before all other questions, without `skip-when`");
        }
        if !question.answers.iter().any(|answer| answer.help_at_once) {
            let what = format!("no answer to `{}`, the question about safety, shows help at once", question.id);
            self.problems.error(place, what, "write `help-at-once = true` where somebody is in danger");
        }
    }

    /// Who begins by an entry isn't asked its question any more: what else they might have said there would never be known.
    fn no_entry_passes_over_a_promise(&self) {
        let Promises { safety, help_first, out_of_reach, .. } = self.promises;
        let promised =
            help_first.iter().chain(out_of_reach).flat_map(|condition| condition.0).map(|part| part.question);
        let promised: Vec<QuestionId> = promised.chain(*safety).collect();
        for entry in self.guide.entries.iter().filter(|entry| promised.contains(&entry.question)) {
            let question = self.guide.question(entry.question);
            let answer = question.answers[usize::from(entry.answer.0)].id;
            let what =
                format!("an entry that answers `{}`, about which there is a promise, passes it over", question.id);
            let repair = "let it answer another question, or remove it";
            self.problems.error(self.place("entry to", answer), what, repair);
        }
    }

    /// An answer that shows help at once is one where help comes first in the result, too.
    fn help_at_once_is_promised(&self) {
        if self.promises.help_first.is_empty() {
            return;
        }
        for (question, it) in self.guide.numbered_questions() {
            for (id, answer) in it.numbered_answers().filter(|(_, answer)| answer.help_at_once) {
                let alone = [Part { question, any_of: AnswerSet::only(id) }];
                if self.promises.help_first.iter().any(|promised| *promised.0 == alone) {
                    continue;
                }
                let place = self.place("answer", &format!("{}={}", it.id, answer.id));
                let what = format!("`{}` of `{}` shows help at once, but help isn't promised first", answer.id, it.id);
                let repair = format!("name it in `help-first` of `[promises]`: {{ {} = [\"{}\"] }}", it.id, answer.id);
                self.problems.error(place, what, repair);
            }
        }
    }
}
