//! The whole guide in one language as a document, so that wording is reviewed as a change of a text.

use std::fmt::Write;

use guide::{Answer, Choice, Condition, GuideOption, Obstacle, Question, Reason, Service, TextId};

use crate::meant::{Meant, meant};
use guide::Locale;

use crate::Loaded;

/// Writes everything that a reader of this language can be shown, as Markdown. Each text is followed by its id.
#[must_use]
pub fn document(loaded: &Loaded, locale: &Locale) -> String {
    let mut document = Document { loaded, locale, out: String::new() };
    document.write();
    document.out
}

struct Document<'a> {
    loaded: &'a Loaded,
    locale: &'a Locale,
    out: String,
}

impl Document<'_> {
    fn write(&mut self) {
        let (guide, code) = (self.loaded.guide, self.locale.code);
        self.line(&format!("# {} `guide-name`\n", self.screen("guide-name")));
        self.line(&format!("<!-- Written by `mediation-guide read {code}`; change the texts, not this. -->"));
        self.screens(&["start", "entry"]);
        guide.entries.iter().for_each(|entry| self.item(0, entry.text));
        guide.questions.iter().for_each(|question| self.question(question));
        for note in guide.notes {
            self.line("");
            self.item(0, note.text);
            self.item(0, note.result);
            self.when(note.when);
        }
        self.screens(&["question"]);
        guide.options.iter().for_each(|option| self.option(option));
        self.needs();
        self.screens(&["result"]);
        for steps in guide.steps {
            self.heading(2, "steps");
            steps.when.iter().for_each(|when| self.when(*when));
            for step in steps.steps {
                self.item(0, step.short);
                self.item(1, step.text);
            }
        }
        self.heading(2, "common-questions");
        for (question, answer) in guide.common_questions {
            self.item(0, *question);
            self.item(1, *answer);
        }
        self.stories();
        self.screens(&["help", "first-help", "service", "plain"]);
        guide.services.iter().for_each(|service| self.service(service));
        self.screens(&["together", "check-in", "talk"]);
        self.screens(&["aloud", "paper"]);
        self.screens(&["frame", "leave", "locale"]);
    }

    fn line(&mut self, line: &str) {
        writeln!(self.out, "{line}").expect("writing to a string");
    }

    fn heading(&mut self, level: usize, title: &str) {
        self.line(&format!("\n{} {title}\n", "#".repeat(level)));
    }

    fn say(&self, text: TextId) -> String {
        format!("{} `{}`", self.locale.text(text), self.loaded.name(text))
    }

    fn item(&mut self, depth: usize, text: TextId) {
        self.line(&format!("{}- {}", "  ".repeat(depth), self.say(text)));
    }

    fn screen(&self, id: &str) -> &str {
        self.loaded.text(id).map_or("", |text| self.locale.text(text))
    }

    /// The screens' own texts whose ids begin like this.
    fn screens(&mut self, prefixes: &[&str]) {
        self.heading(2, &prefixes.iter().map(|prefix| format!("`{prefix}-…`")).collect::<Vec<_>>().join(" "));
        for id in guide::texts::IDS {
            if prefixes.iter().any(|prefix| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'))) {
                let text = self.screen(id).to_owned();
                self.line(&format!("- {text} `{id}`"));
            }
        }
    }

    fn question(&mut self, question: &'static Question) {
        self.heading(2, &self.say(question.text));
        self.line(&format!("{}\n", self.say(question.why)));
        for condition in question.skip_when {
            self.line(&format!("`skip-when` {}\n", self.words(*condition)));
        }
        if question.choose == Choice::Several {
            self.line("`choose = \"several\"`\n");
        }
        for answer in question.answers {
            self.item(0, answer.text);
            answer.hint.into_iter().for_each(|hint| self.item(1, hint));
            answer.skip_when.iter().for_each(|when| self.line(&format!("  - `skip-when` {}", self.words(*when))));
        }
        self.line("\n`for-worker`\n");
        let note = question.for_worker;
        for text in [note.ask, note.avoid, note.pause] {
            self.item(0, text);
        }
    }

    fn option(&mut self, option: &'static GuideOption) {
        self.heading(2, &format!("{} · `{}`", self.say(option.text), option.id));
        for text in [option.who, option.what, option.how, option.usually] {
            self.item(0, text);
        }
        self.reasons("comes-first", option.comes_first.iter());
        self.reasons("speaks-for", option.speaks_for.iter());
        for (name, obstacles) in [("speaks-against", option.speaks_against), ("take-care", option.take_care)] {
            if !obstacles.is_empty() {
                self.line(&format!("\n`{name}`\n"));
                for obstacle in obstacles {
                    self.obstacle(obstacle);
                }
            }
        }
        if !option.needs.is_empty() {
            let needs: Vec<String> = self.loaded.guide.needs_of(option).map(|need| format!("`{}`", need.id)).collect();
            self.line(&format!("\n`needs` {}", needs.join(", ")));
        }
    }

    fn reasons(&mut self, name: &str, reasons: impl ExactSizeIterator<Item = &'static Reason>) {
        if reasons.len() > 0 {
            self.line(&format!("\n`{name}`\n"));
        }
        for because in reasons {
            let strong = if because.strong { " `strong`" } else { "" };
            self.line(&format!("- {}{strong}", self.say(because.text)));
            self.when(because.when);
        }
    }

    fn obstacle(&mut self, obstacle: &Obstacle) {
        self.item(0, obstacle.text);
        self.item(1, obstacle.change);
        self.when(obstacle.when);
    }

    fn needs(&mut self) {
        for need in self.loaded.guide.needs {
            self.heading(2, &format!("need `{}`", need.id));
            need.missing.iter().for_each(|obstacle| self.obstacle(obstacle));
        }
    }

    fn stories(&mut self) {
        self.heading(2, "story");
        for story in self.loaded.guide.stories {
            self.item(0, story.note);
            self.item(1, story.text);
            story.when.iter().for_each(|when| self.when(*when));
        }
    }

    fn service(&mut self, service: &Service) {
        let phones: Vec<&str> = service.phones.iter().map(|phone| phone.formatted).collect();
        let reach: Vec<&str> = phones.into_iter().chain(service.site).collect();
        self.line(&format!("- **{}** {}: {}", service.name, self.say(service.text), reach.join(", ")));
    }

    /// When something is shown, in the words that readers choose.
    fn when(&mut self, condition: Condition) {
        self.line(&format!("  - ← {}", self.words(condition)));
    }

    fn words(&self, condition: Condition) -> String {
        let part = |part: &guide::Clause| {
            let question = self.locale.text(self.loaded.guide.question(part.question).text);
            let list = |answers: Vec<&'static Answer>| {
                answers.into_iter().map(|answer| self.locale.text(answer.text)).collect::<Vec<_>>().join(" / ")
            };
            match meant(self.loaded.guide, *part) {
                Meant::Any => format!("*{question}*"),
                Meant::AllBut(answers) => format!("*{question}* ≠ {}", list(answers)),
                Meant::These(answers) => format!("*{question}* = {}", list(answers)),
            }
        };
        condition.0.iter().map(part).collect::<Vec<_>>().join(" + ")
    }
}
