//! The whole guide in one language as a Markdown document, so that changes of the wording can be reviewed as a diff.

use std::fmt::Write;
use std::path::Path;

use guide::{Answer, Choice, Clause, Condition, GuideOption, Locale, Obstacle, Question, Reason, Service, TextId};

use crate::LoadedGuide;
use crate::clause_summary::ClauseSummary;

/// Where a document comes from, as it says at its top.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    /// The folder of the guide.
    Folder,
    /// A built page.
    Page(&'a Path),
}

/// Writes everything that a reader of this language can see as Markdown. Each text is followed by its id.
#[must_use]
pub fn markdown(loaded: &LoadedGuide, locale: &Locale, origin: Origin<'_>) -> String {
    let mut markdown = Markdown { loaded, locale, out: String::new() };
    markdown.write(origin);
    markdown.out
}

struct Markdown<'a> {
    loaded: &'a LoadedGuide,
    locale: &'a Locale,
    out: String,
}

impl Markdown<'_> {
    fn write(&mut self, origin: Origin<'_>) {
        let guide = self.loaded.guide;
        self.line(&format!("# {} `guide-name`\n", self.screen_text("guide-name")));
        self.line(&match origin {
            Origin::Folder => {
                let code = self.locale.code;
                format!("<!-- Written by `mediation-guide read {code}`; change the texts, not this. -->")
            }
            Origin::Page(page) => format!("<!-- Read from {} by `mediation-guide inspect`. -->", page.display()),
        });
        self.screen_texts(&["start", "entry"]);
        guide.entries.iter().for_each(|entry| self.item(0, entry.text));
        guide.questions.iter().for_each(|question| self.question(question));
        for note in guide.notes {
            self.line("");
            self.item(0, note.text);
            self.item(0, note.result);
            self.condition(note.when);
        }
        self.screen_texts(&["question"]);
        guide.options.iter().for_each(|option| self.option(option));
        self.needs();
        self.screen_texts(&["result"]);
        for steps in guide.steps {
            self.heading(2, "steps");
            steps.when.iter().for_each(|when| self.condition(*when));
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
        self.screen_texts(&["help", "first-help", "service", "reading-version"]);
        guide.services.iter().for_each(|service| self.service(service));
        self.screen_texts(&["together", "check-in", "talk"]);
        self.screen_texts(&["aloud", "take-along"]);
        self.screen_texts(&["layout", "leave", "locale"]);
    }

    fn line(&mut self, line: &str) {
        writeln!(self.out, "{line}").expect("writing to a string");
    }

    fn heading(&mut self, level: usize, title: &str) {
        self.line(&format!("\n{} {title}\n", "#".repeat(level)));
    }

    fn text_with_id(&self, text: TextId) -> String {
        format!("{} `{}`", self.locale.text(text), self.loaded.message_id(text))
    }

    fn item(&mut self, depth: usize, text: TextId) {
        self.line(&format!("{}- {}", "  ".repeat(depth), self.text_with_id(text)));
    }

    fn screen_text(&self, id: &str) -> &str {
        self.loaded.text_id(id).map_or("", |text| self.locale.text(text))
    }

    /// The texts of the screens whose ids start with one of these prefixes.
    fn screen_texts(&mut self, prefixes: &[&str]) {
        self.heading(2, &prefixes.iter().map(|prefix| format!("`{prefix}-…`")).collect::<Vec<_>>().join(" "));
        for id in guide::texts::IDS {
            if prefixes.iter().any(|prefix| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'))) {
                let text = self.screen_text(id).to_owned();
                self.line(&format!("- {text} `{id}`"));
            }
        }
    }

    fn question(&mut self, question: &'static Question) {
        self.heading(2, &self.text_with_id(question.text));
        self.line(&format!("{}\n", self.text_with_id(question.why)));
        for condition in question.skip_when {
            self.line(&format!("`skip-when` {}\n", self.describe(*condition)));
        }
        if question.choose == Choice::Several {
            self.line("`choose = \"several\"`\n");
        }
        for answer in question.answers {
            self.item(0, answer.text);
            answer.hint.into_iter().for_each(|hint| self.item(1, hint));
            answer.skip_when.iter().for_each(|when| self.line(&format!("  - `skip-when` {}", self.describe(*when))));
        }
        self.line("\n`for-worker`\n");
        let note = question.for_worker;
        for text in [note.ask, note.avoid, note.pause] {
            self.item(0, text);
        }
    }

    fn option(&mut self, option: &'static GuideOption) {
        self.heading(2, &format!("{} · `{}`", self.text_with_id(option.text), option.id));
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
        for reason in reasons {
            let strong = if reason.strong { " `strong`" } else { "" };
            self.line(&format!("- {}{strong}", self.text_with_id(reason.text)));
            self.condition(reason.when);
        }
    }

    fn obstacle(&mut self, obstacle: &Obstacle) {
        self.item(0, obstacle.text);
        self.item(1, obstacle.change);
        self.condition(obstacle.when);
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
            story.when.iter().for_each(|when| self.condition(*when));
        }
    }

    fn service(&mut self, service: &Service) {
        let phones: Vec<&str> = service.phones.iter().map(|phone| phone.formatted).collect();
        let contacts: Vec<&str> = phones.into_iter().chain(service.site).collect();
        self.line(&format!("- **{}** {}: {}", service.name, self.text_with_id(service.text), contacts.join(", ")));
    }

    /// The condition under which something appears, in the words that readers choose.
    fn condition(&mut self, condition: Condition) {
        self.line(&format!("  - ← {}", self.describe(condition)));
    }

    fn describe(&self, condition: Condition) -> String {
        let clause = |clause: &Clause| {
            let question = self.locale.text(self.loaded.guide.question(clause.question).text);
            let list = |answers: Vec<&'static Answer>| {
                answers.into_iter().map(|answer| self.locale.text(answer.text)).collect::<Vec<_>>().join(" / ")
            };
            match ClauseSummary::of(self.loaded.guide, *clause) {
                ClauseSummary::Any => format!("*{question}*"),
                ClauseSummary::AllBut(answers) => format!("*{question}* ≠ {}", list(answers)),
                ClauseSummary::OneOf(answers) => format!("*{question}* = {}", list(answers)),
            }
        };
        condition.0.iter().map(clause).collect::<Vec<_>>().join(" + ")
    }
}
