//! Whether a guide promises what it has to: it may bring people together, and so must say when it doesn't.

use guide::{AnswerSet, Answers, Clause, Condition, OptionKind, QuestionId};

use super::{Check, names, say};
use crate::promises::leads_to;
use crate::reach::Search;

pub(super) fn check(check: &Check<'_>) {
    check.promises_are_made();
    check.apart_needs_nothing_of_the_other();
    check.safety_is_asked_first();
    check.help_at_once_is_promised();
    check.no_entry_passes_over_a_promise();
    check.what_is_promised_is_asked_of_everybody();
    check.each_promise_can_hold();
    check.who_needs_help_is_told_whom_to_call();
    check.each_wish_leads_to_an_option();
    check.what_is_promised_is_offered();
    check.promised_services_are_named();
    check.danger_shows_help_at_once();
    check.whom_nobody_reaches_has_other_steps();
}

impl Check<'_> {
    /// Who reaches the other person needs to know about safety, and when to leave them alone.
    fn promises_are_made(&self) {
        let Some(option) = self.guide.options.iter().find(|option| option.kind == OptionKind::Contact) else { return };
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

    /// No promise holds for an option that reaches the other person and says that it doesn't.
    fn apart_needs_nothing_of_the_other(&self) {
        for option in self.guide.options.iter().filter(|option| option.kind == OptionKind::Apart) {
            if !option.needs.is_empty() || !option.speaks_against.is_empty() || !option.take_care.is_empty() {
                let what = "is of the kind `apart`, without the other person, but something can stand in its way";
                let repair = "if it reaches them, write `kind = \"contact\"`; else remove `needs`, `speaks-against` and `take-care`";
                self.error(option, what, repair);
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

    /// Who has said that somebody must be left alone, and changes an earlier answer, would else be taken not to have said so.
    fn what_is_promised_is_asked_of_everybody(&self) {
        for (id, question) in self.guide.numbered_questions().filter(|(_, it)| !it.skip_when.is_empty()) {
            if self.promises.conditions().flat_map(|it| it.0).any(|part| part.question == id) {
                let what = format!("`{}`, about which there is a promise, isn't asked of everybody", question.id);
                self.problems.error(self.place("question", question.id), what, "remove its `skip-when`");
            }
        }
    }

    /// A promise to nobody is none: an answer that says nothing never stands beside another.
    fn each_promise_can_hold(&self) {
        for promised in self.promises.conditions() {
            let says_nothing = |part: &Clause| {
                !self.guide.question(part.question).skipping_answers().intersection(part.any_of).is_empty()
            };
            if promised.0.iter().any(says_nothing) {
                let what = format!("a promise names an answer that says nothing ({})", say(self.guide, promised));
                self.problems.error(self.file, what, "remove that answer from `[promises]`");
            } else if !self.anybody(promised) {
                let what = format!("a promise can hold for nobody ({})", say(self.guide, promised));
                self.problems.error(self.file, what, "correct it in `[promises]`");
            }
        }
    }

    /// Help that comes first is somebody to turn to.
    fn who_needs_help_is_told_whom_to_call(&self) {
        let rules = || self.guide.help.iter().flat_map(|rule| rule.when).copied();
        let nobody = |answers: &Answers| rules().all(|rule| !rule.holds(answers));
        let is_left_alone = |promised: &&Condition| {
            // Where one rule is enough, nobody needs to be looked for.
            !rules().any(|rule| rule.is_implied_by(**promised))
                && Search::new(self.guide, **promised, rules(), &nobody).find().is_some()
        };
        let left_alone = self.promises.help_first.iter().filter(is_left_alone).map(|it| say(self.guide, *it));
        let left_alone = left_alone.collect::<Vec<_>>().join("; ");
        if !left_alone.is_empty() {
            let what = format!("help comes first, but no service is named to all for whom {left_alone}");
            self.problems.error(self.file, what, "name one by a `[[help]]` with this condition");
        }
    }

    /// An answer that a promise is about is kept only from those whom `asked` leaves out.
    fn what_is_promised_is_offered(&self) {
        let promised: Vec<Condition> = self.promises.conditions().collect();
        for (id, question) in self.guide.numbered_questions() {
            for (answer, it) in question.numbered_answers() {
                let is_promised = promised.iter().any(|condition| names(*condition, id, answer));
                for skip in it.skip_when.iter().filter(|_| is_promised) {
                    let unless = self.promises.asked.iter().filter(|(asked, _)| names(*asked, id, answer));
                    if unless.into_iter().filter_map(|(_, unless)| *unless).any(|unless| unless.is_implied_by(*skip)) {
                        continue;
                    }
                    let what =
                        format!("a promise is about `{}`, but who says {} isn't asked", it.id, say(self.guide, *skip));
                    let repair = format!(
                        "remove that from `skip-when`; or say in `asked` of `[promises]` that they needn't be: `{{ {} = [\"{}\"], unless = {{ … }} }}`",
                        question.id, it.id
                    );
                    self.problems.error(self.rule_place(*skip), what, repair);
                }
            }
        }
    }

    fn promised_services_are_named(&self) {
        for (service, to) in &self.promises.named {
            let mut rules = self.guide.help.iter().filter(|rule| rule.service == *service);
            if !rules.any(|rule| rule.when.iter().any(|when| when.is_implied_by(*to))) {
                let id = self.guide.service(*service).id;
                let what =
                    format!("`{id}` isn't named to everybody for whom {}, as `[promises]` says", say(self.guide, *to));
                self.problems.error(self.file, what, format!("add that condition to the `[[help]]` of `{id}`"));
            }
        }
    }

    /// Of the answers about safety, each for which help comes first shows it at once.
    fn danger_shows_help_at_once(&self) {
        let Some(id) = self.promises.safety else { return };
        let question = self.guide.question(id);
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.help_at_once) {
            let alone = [Clause { question: id, any_of: AnswerSet::only(answer) }];
            if self.promises.help_first.iter().any(|promised| *promised.0 == alone) {
                let place = self.place("answer", &format!("{}={}", question.id, it.id));
                let what = format!("help comes first for who says `{}`, but isn't shown at once", it.id);
                self.problems.error(place, what, "write `help-at-once = true`");
            }
        }
    }

    /// Where there are several lists of steps, the first is for those whom nobody reaches: the others speak of the other person.
    fn whom_nobody_reaches_has_other_steps(&self) {
        let [first, _, ..] = self.guide.steps else { return };
        if self.problems.has_errors() {
            return;
        }
        for promised in self.promises.help_first.iter().chain(&self.promises.out_of_reach) {
            if !first.when.iter().any(|when| when.is_implied_by(*promised)) {
                let what = format!("who says {} is told the steps of others", say(self.guide, *promised));
                let repair = "add that to `when` of the first `[[steps]]`, which don't speak of the other person";
                self.problems.error(self.file, what, repair);
            }
        }
    }

    fn each_wish_leads_to_an_option(&self) {
        // A rule that could not be read may lead there.
        if self.problems.has_errors() {
            return;
        }
        for &id in &self.promises.leads_to_option {
            let question = self.guide.question(id);
            for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips) {
                if self.guide.options.iter().any(|option| leads_to(option, id, answer)) {
                    continue;
                }
                let what = format!("`{}` of `{}` shows no option by itself, as `[promises]` says", it.id, question.id);
                let rule = format!("{{ {} = [\"{}\"], because = \"…\" }}", question.id, it.id);
                let place = self.place("answer", &format!("{}={}", question.id, it.id));
                self.problems.error(place, what, format!("write `{rule}` in `speaks-for` of the option that is meant"));
            }
        }
    }

    /// Who begins by an entry isn't asked its question any more: what else they might have said there would never be known.
    fn no_entry_passes_over_a_promise(&self) {
        let promised = self.promises.conditions().flat_map(|it| it.0).map(|part| part.question);
        let promised: Vec<QuestionId> = promised.chain(self.promises.safety).collect();
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
                let alone = [Clause { question, any_of: AnswerSet::only(id) }];
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
