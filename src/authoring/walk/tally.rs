//! How often each thing was shown, and which promises were broken.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use guide::{Advice, Answers, Guide, OptionAdvice, Outcome, TextId};

use super::Walked;
use super::held::{Held, Promise};
use super::paths::Path;
use crate::Loaded;

pub(super) struct Tally {
    guide: &'static Guide,
    paths: u64,
    results: HashSet<u64>,
    options: Vec<[u64; 4]>,
    texts: Vec<u64>,
    /// How many paths were offered just these answers; few differ, so the texts are counted at the end.
    offered: HashMap<Answers, u64>,
    broken: BTreeMap<Promise, (u64, String)>,
}

impl Tally {
    pub(super) fn new(loaded: &Loaded) -> Self {
        Self {
            guide: loaded.guide,
            paths: 0,
            results: HashSet::new(),
            options: vec![[0; 4]; loaded.guide.options.len()],
            texts: vec![0; loaded.text_ids.len()],
            offered: HashMap::new(),
            broken: BTreeMap::new(),
        }
    }

    /// Counts one path's end.
    pub(super) fn count(&mut self, path: &Path, held: &Held<'_>) {
        let answers = path.journey.answers();
        let outcome = Outcome::new(self.guide, &answers);
        self.paths += 1;
        *self.offered.entry(path.offered).or_default() += 1;
        self.notes(&answers);
        let mut result = DefaultHasher::new();
        for shown in outcome.options() {
            self.option(shown, &mut result);
        }
        for service in outcome.services() {
            self.show(service.text);
            service.id.hash(&mut result);
        }
        for story in outcome.stories() {
            self.show_all([story.text, story.note]);
            story.id.hash(&mut result);
        }
        for step in outcome.steps() {
            self.show_all([step.text, step.short]);
            step.text.hash(&mut result);
        }
        self.results.insert(result.finish());
        for promise in held.broken(path, &answers, &outcome) {
            let example = self.broken.entry(promise).or_insert_with(|| (0, as_words(self.guide, &answers)));
            example.0 += 1;
        }
    }

    fn show_all(&mut self, texts: impl IntoIterator<Item = TextId>) {
        texts.into_iter().for_each(|text| self.show(text));
    }

    fn show(&mut self, text: TextId) {
        self.texts[usize::from(text.0)] += 1;
    }

    fn option(&mut self, shown: &OptionAdvice, result: &mut DefaultHasher) {
        let option = shown.option;
        let number = self.guide.options.iter().position(|it| std::ptr::eq(it, option)).unwrap_or_default();
        number.hash(result);
        self.show(option.text);
        if !matches!(shown.advice, Advice::LessNow(_)) {
            self.show_all([option.who, option.what, option.how, option.usually]);
        }
        for reason in shown.advice.reasons() {
            self.show(reason);
            reason.hash(result);
        }
        for obstacle in shown.advice.obstacles() {
            self.show_all([obstacle.text, obstacle.change]);
            obstacle.text.hash(result);
        }
        let fit = match shown.advice {
            Advice::First(_) => 0,
            Advice::MayFit(_) => 1,
            Advice::WithCare(..) => 2,
            Advice::LessNow(_) => 3,
        };
        fit.hash(result);
        self.options[number][fit] += 1;
    }

    /// Remarks stand with the questions after what they remark on.
    fn notes(&mut self, answers: &Answers) {
        for note in self.guide.notes.iter().filter(|note| note.when.holds(answers)) {
            self.show_all([note.text, note.result]);
        }
    }

    /// The texts of the questions that were asked, with what they offered, on so many paths.
    fn questions(&mut self, offered: &Answers, paths: u64) {
        let mut shown = HashSet::new();
        for (id, question) in self.guide.numbered_questions().filter(|(id, _)| !offered.get(*id).is_empty()) {
            let note = question.for_worker;
            shown.extend([question.text, question.why, note.ask, note.avoid, note.pause]);
            let answers = question.numbered_answers().filter(|(it, _)| offered.get(id).contains(*it));
            shown.extend(answers.flat_map(|(_, answer)| std::iter::once(answer.text).chain(answer.hint)));
        }
        // Each once, though several questions offer the same words.
        for text in shown {
            self.texts[usize::from(text.0)] += paths;
        }
    }

    pub(super) fn plus(mut self, other: Self) -> Self {
        self.paths += other.paths;
        self.results.extend(other.results);
        for (mine, others) in self.options.iter_mut().zip(other.options) {
            (0..3).for_each(|fit| mine[fit] += others[fit]);
        }
        other.offered.into_iter().for_each(|(offered, paths)| *self.offered.entry(offered).or_default() += paths);
        self.texts.iter_mut().zip(other.texts).for_each(|(mine, others)| *mine += others);
        for (promise, (count, example)) in other.broken {
            self.broken.entry(promise).or_insert((0, example)).0 += count;
        }
        self
    }

    pub(super) fn finish(mut self, loaded: &Loaded, every_set: bool) -> Walked {
        for (offered, paths) in std::mem::take(&mut self.offered) {
            self.questions(&offered, paths);
        }
        // The screens' own texts, the whole list of services and the common questions are there for everybody.
        let guide = self.guide;
        let always = guide.common_questions.iter().flat_map(|(question, answer)| [*question, *answer]);
        let always =
            always.chain(guide.entries.iter().map(|it| it.text)).chain(guide.services.iter().map(|it| it.text));
        let always: Vec<usize> = always.map(|text| usize::from(text.0)).collect();
        let own = |number: usize| number >= guide::texts::IDS.len() && !always.contains(&number);
        let texts = self.texts.iter().enumerate().filter(|(number, _)| own(*number));
        Walked {
            paths: self.paths,
            results: self.results.len(),
            every_set,
            options: guide.options.iter().map(|option| option.id).zip(self.options.iter().copied()).collect(),
            texts: texts.map(|(number, count)| (loaded.text_ids[number].clone(), *count)).collect(),
            broken: self.broken.into_iter().map(|(promise, (count, reader))| (promise, count, reader)).collect(),
        }
    }
}

/// The answers as `ask` takes them.
fn as_words(guide: &Guide, answers: &Answers) -> String {
    let word = |(id, question): (guide::QuestionId, &guide::Question)| {
        let given = answers.get(id);
        let given = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
        let given: Vec<&str> = given.map(|(_, answer)| answer.id).collect();
        (!given.is_empty()).then(|| format!("{}={}", question.id, given.join(",")))
    };
    guide.numbered_questions().filter_map(word).collect::<Vec<_>>().join(" ")
}
