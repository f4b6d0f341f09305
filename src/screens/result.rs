//! The result: short first, then the options with their reasons, then what people want to know.

use guide::{Kind, Outcome, QuestionId, Step, Story, TextId};

use crate::options::{cards, less_now};
use crate::paper::take_along;
use crate::parts::{back, contact_link, heading, list, outside_link, picture, services, way, words};
use crate::together::talk_about;
use crate::{Element, Press, Reader, texts};

pub(crate) fn result(reader: &Reader) -> Element {
    let outcome = reader.journey().outcome();
    let part = |title, content| {
        Element::new("section", "").set("data-paper", "").put(words(reader, "h2", "", title)).put(content)
    };
    // Where help comes first, the services stand in its card already.
    let help = (!outcome.help_comes_first()).then(|| part(texts::RESULT_HELP, services(reader, outcome.services())));
    // Who goes through it together talks about what was said; who reads alone may be looked at over the shoulder.
    let together = reader.is_together();
    let (title, lead) = if together {
        (texts::TALK_ABOUT_TITLE, texts::TALK_ABOUT_LEAD)
    } else {
        (texts::RESULT_TITLE, short(&outcome))
    };
    Element::new("article", "result")
        .put(back(reader))
        .put(heading(reader, title))
        .put(words(reader, "p", "lead", lead))
        .put_all(together.then(|| answers(reader)))
        .put_all(together.then(|| talk_about(reader)))
        .put_all(cards(reader, &outcome, texts::RESULT_FIRST, "first"))
        .put_all(cards(reader, &outcome, texts::RESULT_MAY_FIT, "may-fit"))
        .put(contact(reader))
        .put_all(less_now(reader, &outcome))
        .put_all(help)
        .put_all((!together).then(|| answers(reader)))
        .put(part(texts::RESULT_STEPS, way_on(reader, outcome.steps())))
        .put(take_along(reader))
        .put_all(outcome.story().map(|it| story_part(reader, it)))
        .put(asked(reader))
        .put(words(reader, "p", "closing", texts::RESULT_CLOSING))
}

fn short(outcome: &Outcome) -> TextId {
    match outcome.leading_kind() {
        Kind::Help => texts::RESULT_SHORT_HELP,
        Kind::Court => texts::RESULT_SHORT_COURT,
        Kind::Contact => texts::RESULT_SHORT_CONTACT,
        Kind::Apart => texts::RESULT_SHORT_APART,
        Kind::Talk => texts::RESULT_SHORT_TALK,
    }
}

fn contact(reader: &Reader) -> Element {
    Element::new("section", "talk")
        .set("data-paper", "")
        .put(words(reader, "h2", "", texts::RESULT_CONTACT))
        .put(words(reader, "p", "", texts::RESULT_CONTACT_TEXT))
        .put(contact_link(reader, "primary"))
        .put(words(reader, "p", "where", texts::RESULT_CONTACT_PRIVACY))
}

/// What the reader said, closed, because somebody may look over their shoulder; each answer can be changed.
///
/// Open where two people look at it; then what was skipped stays between the reader and the question.
fn answers(reader: &Reader) -> Element {
    let together = reader.is_together();
    let answers = reader.journey().answers();
    let shown = |id: &QuestionId| !together || !answers.to(*id).is_within(reader.guide().question(*id).skips());
    let rows = reader.journey().asked().into_iter().filter(shown).map(|id| answer_row(reader, id));
    let title = Element::new("summary", "").put(words(reader, "h2", "", texts::RESULT_ANSWERS));
    let details = Element::new("details", "said");
    let details = if together { details.set("open", "") } else { details };
    let details = details.put(title).put(Element::new("ul", "answers").put_all(rows)).put(words(
        reader,
        "p",
        "where",
        texts::RESULT_ANSWERS_NOTE,
    ));
    Element::new("section", "").set("data-paper", "said").put(details)
}

fn answer_row(reader: &Reader, id: QuestionId) -> Element {
    let question = reader.guide().question(id);
    let given = reader.journey().answers().to(id);
    let said = question.numbered_answers().filter(|(answer, _)| given.contains(*answer));
    let said: Vec<TextId> = said.map(|(_, answer)| answer.text).collect();
    // Not by an id of the question's: a page around could ask, by the address of the frame, whether it is there.
    // Last, so that who says to a computer what they see on the button says how its name begins.
    let which = Element::new("span", "unseen").say(": ").say(reader.say(question.text));
    let change = way(reader, "link", Press::Change(id), texts::RESULT_ANSWER_CHANGE).put(which);
    Element::new("li", "")
        .put(words(reader, "strong", "", question.text))
        .put(list(reader, "ul", "", &said))
        .put(change)
}

/// The way from the first talk on: a step below the other, their drawings joined by a line.
fn way_on(reader: &Reader, steps: &[Step]) -> Element {
    let step = |it: &Step| Element::new("li", "").put(picture(it.picture)).put(words(reader, "span", "", it.text));
    Element::new("ol", "steps").put_all(steps.iter().map(step))
}

fn story_part(reader: &Reader, it: &'static Story) -> Element {
    Element::new("section", "").put(words(reader, "h2", "", texts::RESULT_STORY)).put(story(reader, it))
}

fn story(reader: &Reader, story: &'static Story) -> Element {
    let source = words(reader, "p", "where", texts::RESULT_STORY_SOURCE).say(" ").put(outside_link(story.source));
    Element::new("details", "story")
        .set("data-story", story.id)
        .put(words(reader, "summary", "", story.note))
        .put(words(reader, "p", "", story.text))
        .put(source)
}

fn asked(reader: &Reader) -> Element {
    let questions = reader.guide().common_questions.iter().map(|(question, answer)| {
        Element::new("details", "").put(words(reader, "summary", "", *question)).put(words(reader, "p", "", *answer))
    });
    Element::new("section", "asked").put(words(reader, "h2", "", texts::RESULT_ASKED)).put_all(questions)
}
