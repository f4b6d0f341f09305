//! Counts how many paths show each thing, and which promises they break.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use guide::{Answers, Fit, Guide, OptionAdvice, Outcome, TextId};

use super::WalkReport;
use super::path::Path;
use super::promise::{Promise, PromiseChecker};
use crate::LoadedGuide;
use crate::silence::shortcomings;

/// The counts of some paths.
pub(super) struct Tally {
    guide: &'static Guide,
    paths: u64,
    results: HashSet<u64>,
    options: Vec<[u64; 4]>,
    texts: Vec<u64>,
    /// The number of paths that were offered exactly these answers. Few differ, so the texts are counted at the end.
    offered: HashMap<Answers, u64>,
    broken: BTreeMap<Promise, (u64, String)>,
}

impl Tally {
    pub(super) fn new(loaded: &LoadedGuide) -> Self {
        Self {
            guide: loaded.guide,
            paths: 0,
            results: HashSet::new(),
            options: vec![[0; 4]; loaded.guide.options.len()],
            texts: vec![0; loaded.message_ids.len()],
            offered: HashMap::new(),
            broken: BTreeMap::new(),
        }
    }

    /// Counts the end of a path.
    pub(super) fn count(&mut self, path: &Path, checker: &PromiseChecker<'_>) {
        let answers = path.journey.answers();
        let outcome = Outcome::new(self.guide, &answers);
        self.paths += 1;
        *self.offered.entry(path.offered).or_default() += 1;
        self.notes(&answers);
        let mut result = DefaultHasher::new();
        for advised in outcome.options() {
            self.option(advised, &mut result);
        }
        for service in outcome.services() {
            self.count_text(service.text);
            service.id.hash(&mut result);
        }
        for story in outcome.stories() {
            self.count_texts([story.text, story.note]);
            story.id.hash(&mut result);
        }
        for step in outcome.steps() {
            self.count_texts([step.text, step.short]);
            step.text.hash(&mut result);
        }
        self.results.insert(result.finish());
        for promise in checker.broken(path, &answers, &outcome) {
            let example = self.broken.entry(promise).or_insert_with(|| (0, answer_list(self.guide, &answers)));
            example.0 += 1;
        }
    }

    fn count_texts(&mut self, texts: impl IntoIterator<Item = TextId>) {
        texts.into_iter().for_each(|text| self.count_text(text));
    }

    fn count_text(&mut self, text: TextId) {
        self.texts[usize::from(text.0)] += 1;
    }

    fn option(&mut self, advised: &OptionAdvice, result: &mut DefaultHasher) {
        let option = advised.option;
        let index = self.guide.options.iter().position(|it| std::ptr::eq(it, option)).unwrap_or_default();
        index.hash(result);
        self.count_text(option.text);
        if advised.advice.fit() != Fit::LessNow {
            self.count_texts([option.who, option.what, option.how, option.usually]);
        }
        for reason in advised.advice.reasons() {
            self.count_text(reason);
            reason.hash(result);
        }
        for obstacle in advised.advice.obstacles() {
            self.count_texts([obstacle.text, obstacle.change]);
            obstacle.text.hash(result);
        }
        let fit = advised.advice.fit() as usize;
        fit.hash(result);
        self.options[index][fit] += 1;
    }

    /// Remarks appear with the questions after the answer to which they refer.
    fn notes(&mut self, answers: &Answers) {
        for note in self.guide.notes.iter().filter(|note| note.when.holds(answers)) {
            self.count_texts([note.text, note.result]);
        }
    }

    /// Adds a number of paths to the texts of the questions that offered these answers.
    fn questions(&mut self, offered: &Answers, paths: u64) {
        let mut shown = HashSet::new();
        for (id, question) in self.guide.numbered_questions().filter(|(id, _)| !offered.get(*id).is_empty()) {
            let note = question.for_worker;
            shown.extend([question.text, question.why, note.ask, note.avoid, note.pause]);
            let answers = question.numbered_answers().filter(|(it, _)| offered.get(id).contains(*it));
            shown.extend(answers.flat_map(|(_, answer)| std::iter::once(answer.text).chain(answer.hint)));
        }
        // Each text once, even if several questions offer the same one.
        for text in shown {
            self.texts[usize::from(text.0)] += paths;
        }
    }

    /// Adds the counts of other paths.
    pub(super) fn merge(mut self, other: Self) -> Self {
        self.paths += other.paths;
        self.results.extend(other.results);
        for (counts, others) in self.options.iter_mut().zip(other.options) {
            counts.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        }
        other.offered.into_iter().for_each(|(offered, paths)| *self.offered.entry(offered).or_default() += paths);
        self.texts.iter_mut().zip(other.texts).for_each(|(count, other)| *count += other);
        for (promise, (count, example)) in other.broken {
            self.broken.entry(promise).or_insert((0, example)).0 += count;
        }
        self
    }

    /// The findings of the walk.
    pub(super) fn finish(mut self, loaded: &LoadedGuide, is_exhaustive: bool) -> WalkReport {
        for (offered, paths) in std::mem::take(&mut self.offered) {
            self.questions(&offered, paths);
        }
        // Everyone can see the texts of the screens themselves, the list of services and the common questions.
        let guide = self.guide;
        let always = guide.common_questions.iter().flat_map(|(question, answer)| [*question, *answer]);
        let always =
            always.chain(guide.entries.iter().map(|it| it.text)).chain(guide.services.iter().map(|it| it.text));
        let always: Vec<usize> = always.map(|text| usize::from(text.0)).collect();
        let depends_on_path = |index: usize| index >= guide::texts::IDS.len() && !always.contains(&index);
        let texts = self.texts.iter().enumerate().filter(|(index, _)| depends_on_path(*index));
        WalkReport {
            paths: self.paths,
            results: self.results.len(),
            is_exhaustive,
            options: guide.options.iter().map(|option| option.id).zip(self.options.iter().copied()).collect(),
            texts: texts.map(|(index, count)| (loaded.message_ids[index].clone(), *count)).collect(),
            silence: shortcomings(guide).iter().map(|it| format!("{}: {}", it.message, it.suggestion)).collect(),
            broken: self.broken.into_iter().map(|(promise, (count, reader))| (promise, count, reader)).collect(),
        }
    }
}

/// The answers as the command `ask` takes them.
fn answer_list(guide: &Guide, answers: &Answers) -> String {
    let word = |(id, question): (guide::QuestionId, &guide::Question)| {
        let given = answers.get(id);
        let given = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
        let given: Vec<&str> = given.map(|(_, answer)| answer.id).collect();
        (!given.is_empty()).then(|| format!("{}={}", question.id, given.join(",")))
    };
    guide.numbered_questions().filter_map(word).collect::<Vec<_>>().join(" ")
}
