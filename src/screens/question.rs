//! One question.

use guide::{Answer, AnswerId, AnswerSet, QuestionId};

use crate::parts::{back, button, heading, picture, way, words};
use crate::reader::takes_ticks;
use crate::together::worker_note;
use crate::{Element, Press, Reader, texts};

pub(crate) fn question(reader: &Reader, id: QuestionId) -> Element {
    let question = reader.guide().question(id);
    let (offered, answers) = (reader.journey().offered(id), reader.journey().answers());
    let given = answers.to(id);
    let notes = reader.guide().notes.iter().filter(|note| note.when.holds(&answers));
    let (skips, said): (Vec<_>, Vec<_>) =
        question.numbered_answers().filter(|(answer, _)| offered.contains(*answer)).partition(|(_, it)| it.skips);
    let choices = |answers: &[(AnswerId, &'static Answer)]| {
        let items =
            answers.iter().map(|(answer, it)| Element::new("li", "").put(choice(reader, id, *answer, it, given)));
        Element::new("ul", "choices").put_all(items)
    };
    let group = Element::new("div", "").set("role", "group").set("aria-labelledby", "heading");
    let group = if said.first().is_some_and(|(_, it)| takes_ticks(reader.guide(), id, it)) {
        let go_on = way(reader, "primary", Press::Continue, texts::FRAME_CONTINUE);
        group.put(words(reader, "p", "several", texts::QUESTION_SEVERAL)).put(choices(&said)).put(go_on)
    } else {
        group.put(choices(&said))
    };
    Element::new("section", "")
        .set("data-question", question.id)
        .set("class", "question")
        .put(back(reader))
        .put(heading(reader, question.text))
        .put(words(reader, "p", "why", question.why))
        .put_all(notes.map(|note| words(reader, "p", "remark", note.text)))
        .put_all(reader.is_together().then(|| worker_note(reader, question)))
        .put(
            group
                .put(choices(&skips))
                .put_all(reader.is_together().then(|| words(reader, "p", "where", texts::TOGETHER_SKIP))),
        )
}

/// An answer to press: one that is chosen and gone on from, or one that is ticked.
///
/// Buttons, also where several may be ticked: unlike the state of inputs, browsers never write theirs to disk.
fn choice(reader: &Reader, id: QuestionId, answer: AnswerId, it: &'static Answer, given: AnswerSet) -> Element {
    let hint = it.hint.map(|hint| words(reader, "span", "hint", hint));
    let label = words(reader, "span", "label", it.text);
    let label = Element::new("span", "words").put(label).say(" ").put_all(hint);
    let press = Press::Answer(id, answer);
    if takes_ticks(reader.guide(), id, it) {
        let ticked = if reader.ticked().contains(answer) { "true" } else { "false" };
        let tick = button(reader, "choice tick", press).set("role", "checkbox").set("aria-checked", ticked);
        let tick = tick.put(Element::new("span", "box").set("aria-hidden", "true"));
        return tick.put_all(it.picture.map(picture)).put(label);
    }
    let chosen = given.contains(answer);
    let class = match (it.skips, chosen) {
        (false, false) => "choice",
        (false, true) => "choice chosen",
        (true, false) => "choice skip",
        (true, true) => "choice skip chosen",
    };
    let before = chosen.then(|| words(reader, "span", "unseen", texts::QUESTION_CHOSEN));
    button(reader, class, press).put_all(it.picture.map(picture)).put(label).put_all(before)
}
