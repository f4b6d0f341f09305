//! Reads the blocks that say what follows from answers.

use guide::{
    AnswerSet, Clause, Condition, GuideOption, HelpRule, Need, NeedId, Obstacle, OptionKind, Reason, ServiceId, Step,
    Steps, Story,
};

use super::{Reading, find_answer};
use crate::block::{Block, Word, keep_all};
use crate::places::{Named, Rule};
use crate::problem::nearest;
use crate::promises::{Promises, each_answer};

impl<'p> Reading<'p> {
    pub(super) fn promises(&mut self, block: &Block<'p>) -> Promises {
        let safety = block.optional_word("safety").and_then(|word| self.find_question(word));
        let [leads_to_option, pictograms] = ["leads-to-option", "pictograms"]
            .map(|key| block.words(key).into_iter().filter_map(|word| self.find_question(word)).collect());
        let [help_first, out_of_reach, left_out] = ["help-first", "out-of-reach", "left-out"].map(|key| {
            let conditions = block.blocks(key).into_iter().filter_map(|it| Some(self.read_condition(&it)?.0));
            conditions.flat_map(each_answer).collect()
        });
        let asked = block.blocks("asked").iter().flat_map(|it| self.asked(it)).collect();
        let named = block.blocks("named").iter().flat_map(|it| self.named(it)).collect();
        block.close();
        Promises { safety, help_first, out_of_reach, asked, named, leads_to_option, left_out, pictograms }
    }

    fn asked(&self, block: &Block<'p>) -> Vec<(Condition, Option<Condition>)> {
        let unless = block.block("unless").and_then(|it| Some(self.read_condition(&it)?.0));
        let answers = self.read_condition(block).map(|(condition, _)| each_answer(condition)).unwrap_or_default();
        answers.into_iter().map(|answer| (answer, unless)).collect()
    }

    fn named(&self, block: &Block<'p>) -> Vec<(ServiceId, Condition)> {
        let service = block.word("service").and_then(|word| self.services.find(word, self.problems));
        let to = self.read_condition(block).map(|(condition, _)| each_answer(condition)).unwrap_or_default();
        to.into_iter().filter_map(|to| Some((service?.0, to))).collect()
    }

    pub(super) fn need(&mut self, block: &Block<'p>) {
        let told = self.problems.count();
        let id = block.word("id");
        let missing = self.each(block.blocks("missing-when"), Self::obstacle);
        let place = block.place;
        block.close();
        let Some(id) = id else { return };
        self.remember("need", id);
        if self.problems.count() > told {
            self.places.note_damaged(id.text);
        }
        if missing.is_empty() {
            self.error(place, format!("the need `{}` is never missing", id.text), "add `missing-when`, or remove it");
        }
        self.needs.push((Need { id: id.text, missing }, false));
    }

    pub(super) fn option(&mut self, block: &Block<'p>) -> Option<GuideOption> {
        let told = self.problems.count();
        let (id, text) = (block.word("id")?, block.word("text")?);
        self.remember("option", id);
        let [name, who, what, how, usually] =
            ["", ".who", ".what", ".how", ".usually"].map(|part| self.text(text, part));
        let kind = block.word("kind").and_then(|word| self.kind(word));
        let picture = block.word("pictogram").map(|word| self.drawings.find(word));
        let needs: Vec<_> = block.words("needs").into_iter().filter_map(|word| self.find_need(word)).collect();
        let speaks_for = self.each(block.blocks("speaks-for"), Self::because);
        let speaks_against = self.each(block.blocks("speaks-against"), Self::obstacle);
        let take_care = self.each(block.blocks("take-care"), Self::obstacle);
        let comes_first = self.each(block.blocks("comes-first"), Self::because);
        block.close();
        if self.problems.count() > told
            || needs.iter().any(|id| self.places.is_damaged(self.needs[usize::from(id.0)].0.id))
        {
            self.places.note_damaged(id.text);
        }
        Some(GuideOption {
            id: id.text,
            kind: kind?,
            text: name,
            who,
            what,
            how,
            usually,
            pictogram: picture?,
            needs: keep_all(needs),
            speaks_for,
            speaks_against,
            take_care,
            comes_first,
        })
    }

    fn kind(&self, word: Word) -> Option<OptionKind> {
        let found = OptionKind::ALL.into_iter().find(|kind| kind.id() == word.text);
        if found.is_none() {
            let what = format!("`{}` is not a kind of option", word.text);
            self.error(word.place, what, nearest(word.text, OptionKind::ALL.map(OptionKind::id)));
        }
        found
    }

    fn because(&mut self, block: &Block<'p>) -> Option<Reason> {
        let (text, strong) = (block.word("because")?, block.flag("strong"));
        // The text is needed even where the condition can't be read.
        let text = self.text(text, "");
        Some(Reason { when: self.condition(block)?, text, strong })
    }

    fn obstacle(&mut self, block: &Block<'p>) -> Option<Obstacle> {
        let text = block.word("because")?;
        let (text, change) = (self.text(text, ""), self.text(text, ".change"));
        Some(Obstacle { when: self.condition(block)?, text, change })
    }

    pub(super) fn help(&mut self, block: &Block<'p>) -> Option<HelpRule> {
        let service = block.word("service")?;
        self.remember("help", service);
        let when = self.conditions(block);
        Some(HelpRule { service: self.services.find(service, self.problems)?.0, when })
    }

    pub(super) fn story(&mut self, block: &Block<'p>) -> Option<Story> {
        let (id, text, source) = (block.word("id")?, block.word("text")?, block.word("source")?);
        self.remember("story", id);
        let when = self.conditions(block);
        let (note, text) = (self.text(text, ".note"), self.text(text, ""));
        let (_, service) = self.services.find(source, self.problems)?;
        if service.site.is_none() {
            let what = format!("the service `{}` has no site where the story was told", service.id);
            self.error(source.place, what, "give the service a `site`, or name the one that told it");
        }
        Some(Story { id: id.text, note, text, when, source: service.site? })
    }

    pub(super) fn steps(&mut self, block: &Block<'p>) -> Option<Steps> {
        let listed = block.blocks("steps");
        let none_listed = listed.is_empty();
        let steps = self.each(listed, Self::step);
        let when: Vec<Condition> = block.blocks("when").into_iter().filter_map(|it| self.condition(&it)).collect();
        block.close();
        if none_listed {
            let repair = "add a line `steps = [{ text = \"…\", pictogram = \"…\" }]`";
            self.error(block.place, "these steps are empty", repair);
            return None;
        }
        Some(Steps { when: keep_all(when), steps })
    }

    fn step(&mut self, block: &Block<'p>) -> Option<Step> {
        let (text, picture) = (block.word("text"), block.word("pictogram"));
        block.close();
        // The texts are needed even where there is no drawing.
        let text = text?;
        let (short, text) = (self.text(text, ".short"), self.text(text, ""));
        Some(Step { text, short, pictogram: self.drawings.find(picture?) })
    }

    fn conditions(&mut self, block: &Block<'p>) -> &'static [Condition] {
        let written = block.blocks("when");
        if written.is_empty() {
            self.error(block.place, "is never shown", "add `when = [{ question = [\"answer\"] }]`");
        }
        block.close();
        keep_all(written.iter().filter_map(|it| self.condition(it)).collect())
    }

    /// A rule's condition.
    pub(super) fn condition(&mut self, block: &Block<'p>) -> Option<Condition> {
        let (condition, words) = self.read_condition(block)?;
        self.places.note_rule(Rule { condition, place: block.place, words });
        Some(condition)
    }

    /// A condition, and where each of its answers stands.
    ///
    /// All keys that are not asked for otherwise are questions, each with the answers of which one is enough; with `also-` before it,
    /// a question that another answer is needed to besides.
    fn read_condition(&self, block: &Block<'p>) -> Option<(Condition, Vec<Named>)> {
        let (mut parts, mut words) = (Vec::new(), Vec::new());
        for (name, answers) in block.other_lists() {
            let asked = Word { text: name.text.strip_prefix("also-").unwrap_or(name.text), ..name };
            let question = self.find_question(asked)?;
            let known = self.questions[usize::from(question.0)].answers;
            let found = |word: Word| Some((question, find_answer(known, word, self.problems)?, word.place));
            let none_written = answers.is_empty();
            let found: Vec<_> = answers.into_iter().filter_map(found).collect();
            let any_of: AnswerSet = found.iter().map(|(_, answer, _)| *answer).collect();
            if none_written {
                self.error(name.place, format!("`{}` names no answer", name.text), "name at least one answer");
            }
            if any_of.is_empty() {
                return None;
            }
            parts.push(Clause { question, any_of });
            words.extend(found);
        }
        if parts.is_empty() {
            self.error(block.place, "this rule has no condition", "name a question: `wish = [\"ask\"]`");
            return None;
        }
        // In the order in which readers answer; the TOML reader sorts them by name.
        parts.sort_by_key(|part: &Clause| part.question);
        Some((Condition(keep_all(parts)), words))
    }

    fn find_need(&mut self, word: Word) -> Option<NeedId> {
        if let Some((id, (_, used))) =
            (0u16..).map(NeedId).zip(&mut self.needs).find(|(_, (need, _))| need.id == word.text)
        {
            *used = true;
            return Some(id);
        }
        let known = nearest(word.text, self.needs.iter().map(|(need, _)| need.id));
        self.error(word.place, format!("there is no need `{}`", word.text), known);
        None
    }

    pub(super) fn tell_unused_needs(&self) {
        for (need, _) in self.needs.iter().filter(|(_, used)| !used) {
            let Some(place) = self.places.of("need", need.id) else { continue };
            let what = format!("no option names the need `{}`", need.id);
            self.error(place, what, "remove it, or add it to an option's `needs`");
        }
    }
}
