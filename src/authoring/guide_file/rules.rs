//! Reads the tables that say what follows from answers: promises, options, needs, help, stories and steps.

use guide::{
    AnswerSet, Clause, Condition, GuideOption, HelpRule, Need, NeedId, Obstacle, OptionKind, Reason, ServiceId, Step,
    Steps, Story,
};

use super::{GuideReader, find_answer};
use crate::diagnostic::suggest;
use crate::promises::{Promises, split_by_answer};
use crate::source_map::{SpannedAnswer, SpannedRule};
use crate::static_data::leak_slice;
use crate::table::{SpannedStr, Table};
use crate::texts::TextUse;

impl<'p> GuideReader<'p> {
    pub(super) fn promises(&mut self, table: &Table<'p>) -> Promises {
        let safety = table.optional_str("safety").and_then(|id| self.find_question(id));
        let [leads_to_option, pictograms] = ["leads-to-option", "pictograms"]
            .map(|key| table.strings(key).into_iter().filter_map(|id| self.find_question(id)).collect());
        let [help_first, out_of_reach, left_out] = ["help-first", "out-of-reach", "left-out"]
            .map(|key| table.tables(key).iter().flat_map(|it| self.promised(it)).collect());
        let asked = table.tables("asked").iter().flat_map(|it| self.asked(it)).collect();
        let named = table.tables("named").iter().flat_map(|it| self.named(it)).collect();
        table.deny_unknown_keys();
        Promises { safety, help_first, out_of_reach, asked, named, leads_to_option, left_out, pictograms }
    }

    /// The condition of a promise, split into one for each answer, which are added to the source map.
    fn promised(&mut self, table: &Table<'p>) -> Vec<Condition> {
        let condition = self.read_condition(table).map(|(condition, _)| condition);
        let conditions = condition.map(split_by_answer).unwrap_or_default();
        for condition in &conditions {
            self.source_map.insert_promise(*condition, table.location);
        }
        conditions
    }

    fn asked(&mut self, table: &Table<'p>) -> Vec<(Condition, Option<Condition>)> {
        let unless = table.optional_table("unless").and_then(|it| Some(self.read_condition(&it)?.0));
        self.promised(table).into_iter().map(|answer| (answer, unless)).collect()
    }

    fn named(&mut self, table: &Table<'p>) -> Vec<(ServiceId, Condition)> {
        let service = table.required_str("service").and_then(|id| self.services.find(id, self.diagnostics));
        self.promised(table).into_iter().filter_map(|to| Some((service?.0, to))).collect()
    }

    pub(super) fn need(&mut self, table: &Table<'p>) {
        let reported_before = self.diagnostics.len();
        let id = table.required_str("id");
        let written = table.tables("missing-when");
        let is_never_missing = written.is_empty();
        let missing = self.each(written, Self::obstacle);
        let location = table.location;
        table.deny_unknown_keys();
        let Some(id) = id else { return };
        self.record_id("need", id);
        if self.diagnostics.len() > reported_before {
            self.source_map.mark_invalid(id.text);
        }
        if is_never_missing {
            self.error(
                location,
                format!("the need `{}` is never missing", id.text),
                "add `missing-when`, or remove it",
            );
        }
        self.needs.push((Need { id: id.text, missing }, false));
    }

    pub(super) fn option(&mut self, table: &Table<'p>) -> Option<GuideOption> {
        let reported_before = self.diagnostics.len();
        let (id, text) = (table.required_str("id")?, table.required_str("text")?);
        self.record_id("option", id);
        let [name, who, what, how, usually] =
            ["", ".who", ".what", ".how", ".usually"].map(|attribute| self.text(TextUse::Option, text, attribute));
        let kind = table.required_str("kind").and_then(|id| self.kind(id));
        let pictogram = table.required_str("pictogram").map(|name| self.pictograms.resolve(name));
        let needs: Vec<_> = table.strings("needs").into_iter().filter_map(|id| self.find_need(id)).collect();
        let speaks_for = self.each(table.tables("speaks-for"), Self::reason);
        let speaks_against = self.each(table.tables("speaks-against"), Self::obstacle);
        let take_care = self.each(table.tables("take-care"), Self::obstacle);
        let comes_first = self.each(table.tables("comes-first"), Self::reason);
        table.deny_unknown_keys();
        if self.diagnostics.len() > reported_before
            || needs.iter().any(|id| self.source_map.is_invalid(self.needs[usize::from(id.0)].0.id))
        {
            self.source_map.mark_invalid(id.text);
        }
        Some(GuideOption {
            id: id.text,
            kind: kind?,
            text: name,
            who,
            what,
            how,
            usually,
            pictogram: pictogram?,
            needs: leak_slice(needs),
            speaks_for,
            speaks_against,
            take_care,
            comes_first,
        })
    }

    fn kind(&self, id: SpannedStr) -> Option<OptionKind> {
        let found = OptionKind::ALL.into_iter().find(|kind| kind.id() == id.text);
        if found.is_none() {
            let message = format!("`{}` is not a kind of option", id.text);
            self.error(id.location, message, suggest(id.text, OptionKind::ALL.map(OptionKind::id)));
        }
        found
    }

    fn reason(&mut self, table: &Table<'p>) -> Option<Reason> {
        let (text, strong) = (table.required_str("because")?, table.bool("strong"));
        // The text is required even if the condition is invalid.
        let text = self.text(TextUse::Reason, text, "");
        Some(Reason { when: self.condition(table)?, text, strong })
    }

    fn obstacle(&mut self, table: &Table<'p>) -> Option<Obstacle> {
        let text = table.required_str("because")?;
        let (text, change) = (self.text(TextUse::Reason, text, ""), self.text(TextUse::Reason, text, ".change"));
        Some(Obstacle { when: self.condition(table)?, text, change })
    }

    pub(super) fn help(&mut self, table: &Table<'p>) -> Option<HelpRule> {
        let service = table.required_str("service")?;
        let when = self.conditions(table);
        Some(HelpRule { service: self.services.find(service, self.diagnostics)?.0, when })
    }

    pub(super) fn story(&mut self, table: &Table<'p>) -> Option<Story> {
        let (id, text, source) =
            (table.required_str("id")?, table.required_str("text")?, table.required_str("source")?);
        self.record_id("story", id);
        let when = self.conditions(table);
        let (note, text) = (self.text(TextUse::Story, text, ".note"), self.text(TextUse::Story, text, ""));
        let (_, service) = self.services.find(source, self.diagnostics)?;
        if service.site.is_none() {
            let message = format!("the service `{}` has no site that published the story", service.id);
            self.error(
                source.location,
                message,
                "give the service a `site`, or name the service that published the story",
            );
        }
        Some(Story { id: id.text, note, text, when, source: service.site? })
    }

    pub(super) fn steps(&mut self, table: &Table<'p>) -> Option<Steps> {
        let tables = table.tables("steps");
        let is_empty = tables.is_empty();
        let steps = self.each(tables, Self::step);
        let when: Vec<Condition> = table.tables("when").into_iter().filter_map(|it| self.condition(&it)).collect();
        table.deny_unknown_keys();
        if is_empty {
            let suggestion = "add a line `steps = [{ text = \"…\", pictogram = \"…\" }]`";
            self.error(table.location, "there are no steps here", suggestion);
            return None;
        }
        Some(Steps { when: leak_slice(when), steps })
    }

    fn step(&mut self, table: &Table<'p>) -> Option<Step> {
        let (text, pictogram) = (table.required_str("text"), table.required_str("pictogram"));
        table.deny_unknown_keys();
        // The texts are required even without a pictogram.
        let text = text?;
        let (short, text) = (self.text(TextUse::Step, text, ".short"), self.text(TextUse::Step, text, ""));
        Some(Step { text, short, pictogram: self.pictograms.resolve(pictogram?) })
    }

    fn conditions(&mut self, table: &Table<'p>) -> &'static [Condition] {
        let tables = table.tables("when");
        if tables.is_empty() {
            self.error(table.location, "this is never shown", "add `when = [{ question = [\"answer\"] }]`");
        }
        table.deny_unknown_keys();
        leak_slice(tables.iter().filter_map(|it| self.condition(it)).collect())
    }

    /// The condition of a rule, which is added to the source map.
    pub(super) fn condition(&mut self, table: &Table<'p>) -> Option<Condition> {
        let (condition, answers) = self.read_condition(table)?;
        self.source_map.insert_rule(SpannedRule { condition, location: table.location, answers });
        Some(condition)
    }

    /// A condition, and the location of each of its answers.
    ///
    /// All keys that were not requested are questions, each with a list of answers, one of which is enough. With the prefix
    /// `also-`, a question needs another of its answers as well.
    fn read_condition(&self, table: &Table<'p>) -> Option<(Condition, Vec<SpannedAnswer>)> {
        let (mut clauses, mut spanned) = (Vec::new(), Vec::new());
        for (name, answers) in table.remaining_lists() {
            let id = SpannedStr { text: name.text.strip_prefix("also-").unwrap_or(name.text), ..name };
            let question = self.find_question(id)?;
            let known = self.questions[usize::from(question.0)].answers;
            let find = |id: SpannedStr| {
                let answer = find_answer(known, id, self.diagnostics)?;
                Some(SpannedAnswer { question, answer, location: id.location })
            };
            let is_empty = answers.is_empty();
            let found: Vec<SpannedAnswer> = answers.into_iter().filter_map(find).collect();
            let any_of: AnswerSet = found.iter().map(|it| it.answer).collect();
            if is_empty {
                self.error(name.location, format!("`{}` names no answer", name.text), "name at least one answer");
            }
            if any_of.is_empty() {
                return None;
            }
            let earlier = clauses.iter().filter(|clause: &&Clause| clause.question == question);
            let both = earlier.fold(AnswerSet::EMPTY, |both, it| both.union(it.any_of.intersection(any_of)));
            if let Some(twice) = found.iter().find(|it| both.contains(it.answer)) {
                let message = format!("both lists of answers to `{}` name this answer, so it alone is enough", id.text);
                self.error(twice.location, &message, "name it in one of the two lists");
            }
            clauses.push(Clause { question, any_of });
            spanned.extend(found);
        }
        if clauses.is_empty() {
            self.error(table.location, "this rule has no condition", "name a question: `wish = [\"ask\"]`");
            return None;
        }
        // In the order in which readers answer, since TOML tables are sorted by key.
        clauses.sort_by_key(|clause: &Clause| clause.question);
        Some((Condition(leak_slice(clauses)), spanned))
    }

    fn find_need(&mut self, id: SpannedStr) -> Option<NeedId> {
        if let Some((need, (_, used))) =
            (0u16..).map(NeedId).zip(&mut self.needs).find(|(_, (need, _))| need.id == id.text)
        {
            *used = true;
            return Some(need);
        }
        let known = suggest(id.text, self.needs.iter().map(|(need, _)| need.id));
        self.error(id.location, format!("there is no need `{}`", id.text), known);
        None
    }

    pub(super) fn report_unused_needs(&self) {
        for (need, _) in self.needs.iter().filter(|(_, used)| !used) {
            let Some(location) = self.source_map.location("need", need.id) else { continue };
            let message = format!("no option has the need `{}`", need.id);
            self.error(location, message, "remove it, or add it to an option's `needs`");
        }
    }
}
