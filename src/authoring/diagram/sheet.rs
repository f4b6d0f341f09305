//! The sheet on which the diagram is drawn as SVG: columns of cards, which consist of rows.

use std::fmt::Write;

use guide::QuestionId;

const CARD: usize = 560;
const GAP: usize = 24;
const LINE: usize = 19;
const LABEL: usize = 112;
/// The approximate width of a character. A word may exceed its row a little.
const LETTER: usize = 7;
/// The number of colours in [`STYLE`].
const COLOURS: u8 = 6;

const STYLE: &str = "\
    svg{font:13px system-ui,sans-serif;fill:#1b2a33;--q0:#8a3b12;--q1:#1f5fa8;--q2:#6b3fa0;--q3:#0f6b58;--q4:#9a2f5b;--q5:#5c6212}\
    .page{fill:#fff}.card{fill:#f5f7f8;stroke:#c9d3d8}.title{font-weight:700;font-size:15px}.tag,.label{fill:#52636d}.tag{text-anchor:end}\
    .head{font-size:20px;font-weight:700}.urgent{fill:#a02418;font-weight:600}.arrow{stroke:#7b8b94;stroke-width:2;fill:none}\
    .q0{fill:var(--q0)}.q1{fill:var(--q1)}.q2{fill:var(--q2)}.q3{fill:var(--q3)}.q4{fill:var(--q4)}.q5{fill:var(--q5)}\
    .q{font-weight:700}\
    @media(prefers-color-scheme:dark){svg{fill:#e6edf0;--q0:#ffb38a;--q1:#8ec5ff;--q2:#cdb0ff;--q3:#7fe0c8;--q4:#ff9fc4;--q5:#d5dc7a}\
    .page{fill:#10181d}.card{fill:#18232a;stroke:#3a4a53}.tag,.label{fill:#a3b3bc}.urgent{fill:#ff9a8c}}";

/// A word. The name of a question has the question's colour.
#[derive(Clone, Debug)]
pub(super) struct Word {
    text: String,
    question: Option<QuestionId>,
}

impl Word {
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), question: None }
    }

    pub(super) fn question(text: &str, question: QuestionId) -> Self {
        Self { text: text.to_owned(), question: Some(question) }
    }

    pub(super) fn add_comma(&mut self) {
        self.text.push(',');
    }
}

/// A label, and words that wrap beside it.
pub(super) struct Row {
    label: String,
    words: Vec<Word>,
    urgent: bool,
}

impl Row {
    pub(super) fn new(label: &str, words: Vec<Word>) -> Self {
        Self { label: label.to_owned(), words, urgent: false }
    }

    pub(super) fn urgent(answer: &str, effect: &str) -> Self {
        let words = std::iter::once(answer).chain(effect.split(' ')).map(Word::plain).collect();
        Self { label: String::new(), words, urgent: true }
    }

    /// The words, split into lines.
    fn lines(&self) -> Vec<Vec<&Word>> {
        let most = (CARD - LABEL - 24) / LETTER;
        let mut lines: Vec<Vec<&Word>> = vec![Vec::new()];
        let mut length = 0;
        for word in &self.words {
            let letters = word.text.chars().count() + 1;
            if length + letters > most && length > 0 {
                lines.push(Vec::new());
                length = 0;
            }
            length += letters;
            lines.last_mut().expect("there is always a line").push(word);
        }
        lines
    }
}

/// A card with a title.
pub(super) struct Card {
    pub(super) title: String,
    pub(super) tag: String,
    pub(super) question: Option<QuestionId>,
    pub(super) rows: Vec<Row>,
}

/// The SVG so far, and the position of the next card.
pub(super) struct Sheet {
    svg: String,
    x: usize,
    y: usize,
    bottom: usize,
}

impl Default for Sheet {
    fn default() -> Self {
        Self { svg: String::new(), x: GAP, y: 0, bottom: 0 }
    }
}

impl Sheet {
    /// Draws a heading and cards below each other. Steps have arrows between them.
    pub(super) fn column(&mut self, heading: &str, cards: Vec<Card>, steps: bool) {
        self.y += 2 * GAP;
        self.text(self.x, self.y, "head", heading);
        self.y += GAP - 6;
        let last = cards.len().saturating_sub(1);
        for (number, card) in cards.into_iter().enumerate() {
            self.card(&card);
            if steps && number < last {
                let (x, y) = (self.x + 30, self.y);
                self.add(&format!("<path class=\"arrow\" d=\"M{x} {y}v16m-5-6l5 6l5-6\"/>"));
                self.y += 18;
            } else {
                self.y += GAP / 2;
            }
        }
        self.bottom = self.bottom.max(self.y);
    }

    pub(super) fn next_column(&mut self) {
        self.x += CARD + GAP;
        self.y = 0;
    }

    fn card(&mut self, card: &Card) {
        let lines: usize = card.rows.iter().map(|row| row.lines().len()).sum();
        let height = 36 + lines * LINE + 8;
        let (x, y) = (self.x, self.y);
        self.add(&format!("<rect class=\"card\" x=\"{x}\" y=\"{y}\" width=\"{CARD}\" height=\"{height}\" rx=\"8\"/>"));
        let colour = card.question.map_or_else(String::new, |question| format!(" q{}", question.0 % COLOURS));
        self.text(x + 14, y + 24, &format!("title{colour}"), &card.title);
        if !card.tag.is_empty() {
            self.text(x + CARD - 14, y + 24, "tag", &card.tag);
        }
        let mut baseline = y + 24 + LINE + 3;
        for row in &card.rows {
            self.text(x + 14, baseline, "label", &row.label);
            for line in row.lines() {
                self.words(x + 14 + LABEL, baseline, &line, row.urgent);
                baseline += LINE;
            }
        }
        self.y += height;
    }

    fn words(&mut self, x: usize, y: usize, words: &[&Word], urgent: bool) {
        let class = if urgent { " class=\"urgent\"" } else { "" };
        let spans = words.iter().map(|word| match word.question {
            Some(question) => format!("<tspan class=\"q q{}\">{}</tspan>", question.0 % COLOURS, escaped(&word.text)),
            None => escaped(&word.text),
        });
        let spans = spans.collect::<Vec<_>>().join(" ");
        self.add(&format!("<text x=\"{x}\" y=\"{y}\"{class}>{spans}</text>"));
    }

    fn text(&mut self, x: usize, y: usize, class: &str, text: &str) {
        if !text.is_empty() {
            self.add(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{}</text>", escaped(text)));
        }
    }

    fn add(&mut self, element: &str) {
        writeln!(self.svg, "{element}").expect("writing to a string");
    }

    pub(super) fn finish(self) -> String {
        let (width, height) = (self.x + CARD + GAP, self.bottom + GAP);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" aria-label=\"The guide's questions and options\">\n<style>{STYLE}</style>\n\
             <rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
            self.svg
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
