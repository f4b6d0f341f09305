//! Checks that a guide makes the promises it must make, and that its rules keep them.

use guide::{AnswerSet, Answers, Clause, Condition, OptionKind, QuestionId};

use super::{Check, describe, names};
use crate::diagnostic::Location;
use crate::promises::{leads_to, split_by_answer};
use crate::reader_search::ReaderSearch;
use crate::static_data::leak_slice;

pub(super) fn check(check: &Check<'_>) {
    check.promises_are_made();
    check.apart_options_need_nobody();
    check.safety_is_asked_first();
    check.help_at_once_is_promised();
    check.entries_answer_no_promised_question();
    check.promised_questions_are_never_skipped();
    check.promises_can_hold();
    check.help_first_names_a_service();
    check.first_help_names_a_service();
    check.promised_answers_lead_to_an_option();
    check.promised_answers_are_offered();
    check.promised_services_are_named();
    check.danger_shows_help_at_once();
    check.first_steps_cover_the_promises();
}

impl Check<'_> {
    /// A guide that offers contact must know which question is about safety, when help comes first, and when to offer no contact.
    fn promises_are_made(&self) {
        let Some(option) = self.guide.options.iter().find(|option| option.kind == OptionKind::Contact) else { return };
        let promises = self.promises;
        for (key, is_made, suggestion) in [
            ("safety", promises.safety.is_some(), "name the question about safety: `safety = \"…\"`"),
            ("help-first", !promises.help_first.is_empty(), "name who needs help first: `help-first = [{ … }]`"),
            (
                "out-of-reach",
                !promises.out_of_reach.is_empty(),
                "name who cannot be contacted: `out-of-reach = [{ … }]`",
            ),
        ] {
            if !is_made {
                let message = format!("reaches the other person, but `[promises]` has no `{key}`");
                self.error(option, &message, &format!("{suggestion} in `[promises]`"));
            }
        }
    }

    /// Rules out an option of the kind `apart` that involves the other person, for whom no promise would then hold.
    fn apart_options_need_nobody(&self) {
        for option in self.guide.options.iter().filter(|option| option.kind == OptionKind::Apart) {
            if !option.needs.is_empty() || !option.speaks_against.is_empty() || !option.take_care.is_empty() {
                let message = "is of the kind `apart`, without the other person, but something can stand in its way";
                let suggestion = "if it reaches the other person, write `kind = \"contact\"`; otherwise remove `needs`, `speaks-against` and `take-care`";
                self.error(option, message, suggestion);
            }
        }
    }

    fn safety_is_asked_first(&self) {
        let Some(id) = self.promises.safety else { return };
        let question = self.guide.question(id);
        let location = self.location("question", question.id);
        if id != QuestionId(0) || !question.skip_when.is_empty() {
            let message = format!("`{}` is the question about safety, but not everyone is asked it first", question.id);
            self.diagnostics.error(location, message, "put it before all other questions, without `skip-when`");
        }
        if !question.answers.iter().any(|answer| answer.help_at_once) {
            let message = format!("no answer to `{}`, the question about safety, shows help at once", question.id);
            self.diagnostics.error(location, message, "write `help-at-once = true` in the answers of people in danger");
        }
    }

    /// Otherwise the promise would no longer hold for a reader who changes an earlier answer, so that the question is skipped.
    fn promised_questions_are_never_skipped(&self) {
        for (id, question) in self.guide.numbered_questions().filter(|(_, it)| !it.skip_when.is_empty()) {
            if self.promises.conditions().flat_map(|it| it.0).any(|clause| clause.question == id) {
                let message =
                    format!("there is a promise about `{}`, but not everyone is asked this question", question.id);
                self.diagnostics.error(self.location("question", question.id), message, "remove its `skip-when`");
            }
        }
    }

    /// Rules out a promise that nobody can rely on: an answer that says nothing never counts beside another.
    fn promises_can_hold(&self) {
        for promised in self.promises.conditions() {
            let says_nothing = |clause: &Clause| {
                !self.guide.question(clause.question).skipping_answers().intersection(clause.any_of).is_empty()
            };
            if promised.0.iter().any(says_nothing) {
                let message =
                    format!("a promise names an answer that says nothing ({})", describe(self.guide, promised));
                self.diagnostics.error(
                    self.promise_location(promised),
                    message,
                    "remove this answer from `[promises]`",
                );
            } else if !self.is_satisfiable(promised) {
                let message = format!("a promise can never hold ({})", describe(self.guide, promised));
                self.diagnostics.error(self.promise_location(promised), message, "correct it in `[promises]`");
            }
        }
    }

    fn promise_location(&self, condition: Condition) -> Location {
        self.source_map.promise_location(condition).unwrap_or(self.file)
    }

    /// The conditions under which any service is shown.
    fn help_rules(&self) -> impl Iterator<Item = Condition> + use<> {
        self.guide.help.iter().flat_map(|rule| rule.when).copied()
    }

    /// Whether a reader sees no service.
    fn names_no_service(&self, answers: &Answers) -> bool {
        self.help_rules().all(|rule| !rule.holds(answers))
    }

    /// A reader for whom help comes first must see at least one service.
    fn help_first_names_a_service(&self) {
        let names_none = |answers: &Answers| self.names_no_service(answers);
        let lacks_service = |promised: &&Condition| {
            // If a single rule is enough, no search is needed.
            !self.help_rules().any(|rule| rule.is_implied_by(**promised))
                && ReaderSearch::new(self.guide, **promised, self.help_rules(), &names_none).find().is_some()
        };
        let without: Vec<_> = self.promises.help_first.iter().copied().filter(|it| lacks_service(&it)).collect();
        if let Some(first) = without.first() {
            let all: Vec<_> = without.iter().map(|it| describe(self.guide, *it)).collect();
            let message = format!("help comes first, but not everyone sees a service where {}", all.join("; "));
            self.diagnostics.error(self.promise_location(*first), message, "add a `[[help]]` with this condition");
        }
    }

    /// First help is shown right after an urgent answer, before the reader has answered later questions.
    fn first_help_names_a_service(&self) {
        for (id, question) in self.guide.numbered_questions() {
            let names_none = |answers: &Answers| self.names_no_service(&answers.up_to(id));
            for (answer, it) in question.numbered_answers().filter(|(_, it)| it.help_at_once) {
                let clause = Clause { question: id, any_of: AnswerSet::only(answer) };
                let urgent = Condition(leak_slice(vec![clause]));
                if ReaderSearch::new(self.guide, urgent, self.help_rules(), &names_none).find().is_some() {
                    let location = self.location("answer", &format!("{}={}", question.id, it.id));
                    let message = format!("`{}` shows first help, but not everyone sees a service there", it.id);
                    let suggestion =
                        format!("add `{{ {} = [\"{}\"] }}` to the `when` of a `[[help]]`", question.id, it.id);
                    self.diagnostics.error(location, message, suggestion);
                }
            }
        }
    }

    /// An answer in a promise can be kept only from the readers whom `unless` in `asked` exempts.
    fn promised_answers_are_offered(&self) {
        let promised: Vec<Condition> = self.promises.conditions().collect();
        for (id, question) in self.guide.numbered_questions() {
            for (answer, it) in question.numbered_answers() {
                let is_promised = promised.iter().any(|condition| names(*condition, id, answer));
                for skip in it.skip_when.iter().filter(|_| is_promised) {
                    let unless = self.promises.asked.iter().filter(|(asked, _)| names(*asked, id, answer));
                    if unless.into_iter().filter_map(|(_, unless)| *unless).any(|unless| unless.is_implied_by(*skip)) {
                        continue;
                    }
                    let message = format!(
                        "there is a promise about `{}`, but it is not offered where {}",
                        it.id,
                        describe(self.guide, *skip)
                    );
                    let suggestion = format!(
                        "remove this from `skip-when`; or, if these readers need not be asked, write in `asked` of `[promises]`: `{{ {} = [\"{}\"], unless = {{ … }} }}`",
                        question.id, it.id
                    );
                    self.diagnostics.error(self.rule_location(*skip), message, suggestion);
                }
            }
        }
    }

    fn promised_services_are_named(&self) {
        for (service, to) in &self.promises.named {
            let mut rules = self.guide.help.iter().filter(|rule| rule.service == *service);
            if !rules.any(|rule| rule.when.iter().any(|when| when.is_implied_by(*to))) {
                let id = self.guide.service(*service).id;
                let message = format!(
                    "`[promises]` names `{id}` where {}, but not everyone sees it there",
                    describe(self.guide, *to)
                );
                let suggestion = format!("add this condition to the `[[help]]` of `{id}`");
                self.diagnostics.error(self.promise_location(*to), message, suggestion);
            }
        }
    }

    /// An answer about safety for which help comes first must show help at once.
    fn danger_shows_help_at_once(&self) {
        let Some(id) = self.promises.safety else { return };
        let question = self.guide.question(id);
        for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.help_at_once) {
            let alone = [Clause { question: id, any_of: AnswerSet::only(answer) }];
            if self.promises.help_first.iter().any(|promised| *promised.0 == alone) {
                let location = self.location("answer", &format!("{}={}", question.id, it.id));
                let message = format!("help comes first after `{}`, but is not shown at once", it.id);
                self.diagnostics.error(location, message, "write `help-at-once = true`");
            }
        }
    }

    /// If there are several lists of steps, the first is for readers whom nobody contacts, since the others mention the other person.
    fn first_steps_cover_the_promises(&self) {
        let [first, _, ..] = self.guide.steps else { return };
        if self.diagnostics.has_errors() {
            return;
        }
        let promised = || self.promises.help_first.iter().chain(&self.promises.out_of_reach).copied();
        // A rule about promised readers would report the same mistake again.
        let unpromised = self.help_first_rules().flat_map(split_by_answer);
        let unpromised = unpromised.filter(|rule| !promised().any(|promise| promise.is_implied_by(*rule)));
        for readers in promised().chain(unpromised) {
            if !first.when.iter().any(|when| when.is_implied_by(readers)) {
                let message =
                    format!("where {}, readers see steps that mention the other person", describe(self.guide, readers));
                let suggestion =
                    "add this condition to `when` of the first `[[steps]]`, which must not mention the other person";
                let location = first.when.first().map_or(self.file, |when| self.rule_location(*when));
                self.diagnostics.error(location, message, suggestion);
            }
        }
    }

    fn promised_answers_lead_to_an_option(&self) {
        // A rule with an error may lead there.
        if self.diagnostics.has_errors() {
            return;
        }
        for &id in &self.promises.leads_to_option {
            let question = self.guide.question(id);
            for (answer, it) in question.numbered_answers().filter(|(_, it)| !it.skips) {
                if self.guide.options.iter().any(|option| leads_to(option, id, answer)) {
                    continue;
                }
                let message = format!(
                    "`{}` of `{}` shows no option by itself, against `leads-to-option` in `[promises]`",
                    it.id, question.id
                );
                let rule = format!("{{ {} = [\"{}\"], because = \"…\" }}", question.id, it.id);
                let location = self.location("answer", &format!("{}={}", question.id, it.id));
                self.diagnostics.error(location, message, format!("write `{rule}` in `speaks-for` of an option"));
            }
        }
    }

    /// A reader who begins with an entry is not asked its question, so the guide would never know any other answer to it.
    fn entries_answer_no_promised_question(&self) {
        let promised = self.promises.conditions().flat_map(|it| it.0).map(|clause| clause.question);
        let promised: Vec<QuestionId> = promised.chain(self.promises.safety).collect();
        for entry in self.guide.entries.iter().filter(|entry| promised.contains(&entry.question)) {
            let question = self.guide.question(entry.question);
            let answer = question.answers[usize::from(entry.answer.0)].id;
            let message =
                format!("an entry answers `{}` in advance, but there is a promise about this question", question.id);
            let suggestion = "let it answer another question, or remove it";
            self.diagnostics.error(self.location("entry to", answer), message, suggestion);
        }
    }

    /// An answer that shows help at once must also put help first in the result.
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
                let location = self.location("answer", &format!("{}={}", it.id, answer.id));
                let message = format!(
                    "`{}` of `{}` shows help at once, but `[promises]` does not put help first",
                    answer.id, it.id
                );
                let suggestion =
                    format!("name it in `help-first` of `[promises]`: {{ {} = [\"{}\"] }}", it.id, answer.id);
                self.diagnostics.error(location, message, suggestion);
            }
        }
    }
}
