//! The components, by the HTML that they write: a session in, names, roles and order out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app::{Action, Session, prerender};
use authoring::Loaded;
use guide::{Contact, Locale, Stage, texts};
use guide_tests::html::{find, find_in, parse, text_of};
use guide_tests::screens::{action, buttons, locale, session};
use guide_tests::{LOADED, NEIGHBOURS, journey_with, project};
use scraper::{ElementRef, Html};

fn shown(session: &Session) -> Html {
    parse(&prerender::screen(session))
}

/// A session that has answered like this, and is at the result.
fn at_result(code: &str, said: &str) -> Session {
    session(code).at(journey_with(LOADED.guide, said))
}

/// What the elements that a selector finds are called: their class, or their tag where there is none.
fn names(html: &Html, selector: &str) -> Vec<String> {
    find(html, selector).iter().map(|it| it.attr("class").unwrap_or(it.value().name()).to_owned()).collect()
}

/// The values of the buttons that a selector finds.
fn values(html: &Html, selector: &str) -> Vec<String> {
    find(html, selector).iter().filter_map(|it| it.attr("value").map(str::to_owned)).collect()
}

#[test]
fn a_screen_consists_of_strip_middle_and_bottom_and_leaving_comes_first() {
    let start = shown(&session("en"));
    assert_eq!(names(&start, ".guide > *"), ["strip", "screen", "bottom"]);
    assert_eq!(names(&start, "a, button")[0], "leave", "the first stop of the Tab key");
    let exit = find(&start, ".leave")[0];
    assert_eq!(exit.attr("href"), Some(LOADED.guide.leave));
    assert_eq!(exit.attr("rel"), Some("noreferrer"));
    assert_eq!(find(&start, "[aria-current=true]")[0].attr("hreflang"), Some("en"));
    let links: Vec<_> =
        find(&start, "a.language").iter().map(|it| it.attr("href").expect("a link").to_owned()).collect();
    assert_eq!(links, ["../en/index.html", "../nl/index.html"]);
}

#[test]
fn the_start_offers_to_begin_first() {
    let start = shown(&session("en"));
    let entries = LOADED.guide.entries.iter().enumerate();
    let entries = entries.map(|(number, _)| Action::Entry(number).button(LOADED.guide).value.to_owned());
    let wanted: Vec<String> = ["begin".to_owned()].into_iter().chain(entries).chain(["together".to_owned()]).collect();
    assert_eq!(values(&start, ".ways button"), wanted);
    assert_eq!(values(&start, "footer button"), Vec::<String>::new(), "nothing to begin anew");
    assert_eq!(names(&start, ".start > details"), ["leaving"]);
}

#[test]
fn a_text_that_nobody_has_read_yet_is_marked() {
    let checked = locale("en");
    let mut texts: Vec<&str> = checked.texts.to_vec();
    texts[usize::from(texts::LOCALE_REVIEW.0)] = "unchecked";
    let unchecked = Locale { texts: texts.leak(), ..checked };
    let start = |locale| shown(&Session::new(LOADED.guide, locale, LOADED.languages()));
    let marked = |html: &Html| {
        find(html, ".start > .where").iter().any(|it| text_of(*it) == checked.say(texts::START_UNCHECKED))
    };
    assert!(marked(&start(unchecked)));
    assert_eq!(marked(&start(checked)), !checked.is_reviewed());
}

#[test]
fn each_question_is_a_group_of_buttons_named_by_its_heading() {
    let mut session = session("en");
    session.apply(Action::Begin);
    let onward = ["safe", "traffic", "harmed", "long-ago", "ask", "same-room"];
    for ((id, question), value) in LOADED.guide.numbered_questions().zip(onward) {
        let html = shown(&session);
        assert_eq!(find(&html, "section")[0].attr("data-question"), Some(question.id));
        assert_eq!(text_of(find(&html, "h1")[0]), session.say(question.text));
        let group = find(&html, "[role=group][aria-labelledby=heading]")[0];
        let ticks = session.is_ticked_question(id);
        let offered = session.journey().offered(id);
        let answers = || question.numbered_answers().filter(|(answer, _)| offered.contains(*answer));
        // What stands for not answering comes last, behind the button that goes on.
        let said = answers().filter(|(_, it)| !it.skips).map(|(_, it)| it.id);
        let skips = answers().filter(|(_, it)| it.skips).map(|(_, it)| it.id);
        let wanted: Vec<&str> = said.chain(ticks.then_some("continue")).chain(skips).collect();
        let found: Vec<_> = find_in(group, "button").iter().filter_map(|it| it.attr("value")).collect();
        assert_eq!(found, wanted, "{}", question.id);
        for it in find_in(group, ".choices button") {
            let is_tick = it.attr("role") == Some("checkbox");
            assert_eq!(is_tick, it.attr("aria-checked").is_some(), "{}", it.html());
            assert_eq!(it.attr("type"), Some("button"), "it sends nothing");
            assert_eq!(is_tick, ticks && !it.attr("class").is_some_and(|it| it.contains("skip")), "{}", it.html());
        }
        session.apply(action(question.id, value));
        if ticks {
            let ticked = shown(&session);
            assert_eq!(values(&ticked, "[aria-checked=true]"), [value]);
            session.apply(Action::Continue);
        }
    }
    assert_eq!(session.stage(), Stage::Result);
}

#[test]
fn an_answer_given_before_is_marked_to_the_eye_and_to_the_ear() {
    let mut session = session("en");
    for (name, value) in [("go", "begin"), ("safety", "safe"), ("go", "back")] {
        session.apply(action(name, value));
    }
    let html = shown(&session);
    assert_eq!(values(&html, ".chosen"), ["safe"]);
    assert_eq!(text_of(find(&html, ".chosen .unseen")[0]), session.say(texts::QUESTION_CHOSEN));
}

#[test]
fn the_result_is_short_first_and_closes_what_was_said() {
    let html = shown(&at_result(
        "en",
        "safety=safe event=traffic role=harmed circumstance=family wish=ask closeness=in-writing",
    ));
    assert_eq!(
        names(&html, ".result > *"),
        [
            "back",
            "heading",
            "lead",
            "options",
            "talk",
            "options less",
            "section",
            "section",
            "section",
            "take-along",
            "section",
            "asked",
            "closing"
        ]
    );
    assert!(find(&html, "details.said")[0].attr("open").is_none(), "somebody may look over a shoulder");
    let changes: Vec<_> = LOADED.guide.questions.iter().map(|question| question.id).collect();
    assert_eq!(values(&html, "[name=change]"), changes);
}

#[test]
fn what_may_fit_with_care_says_why_and_what_to_look_at_first() {
    let session =
        at_result("en", "safety=safe event=traffic role=harmed circumstance=family wish=ask closeness=same-room");
    let html = shown(&session);
    let titles: Vec<String> = find(&html, ".options > h2").into_iter().map(text_of).collect();
    assert_eq!(titles, [texts::RESULT_MAY_FIT, texts::RESULT_WITH_CARE].map(|id| session.say(id)));
    let card = "[data-option=joint-conversation]";
    assert_eq!(find(&html, card)[0].attr("data-fit"), Some("with-care"));
    let at = |place: &str| find(&html, &format!("{card} {place}")).into_iter().map(text_of).collect::<Vec<_>>();
    let say = |id: &str| session.say(LOADED.text(id).expect("a text"));
    assert_eq!(at("> .because"), [say("joint-same-room")], "the strongest reason");
    assert_eq!(at("> h4"), [session.say(texts::RESULT_LOOK_FIRST)]);
    assert_eq!(at("> ul > li").len(), 2, "what to look at, and how");
    assert_eq!(at("> details > h4")[0], session.say(texts::RESULT_BECAUSE));
    assert_eq!(at("> details > ul > li"), [say("joint-ask")], "the other reason");
}

#[test]
fn two_people_see_what_was_said_first_and_notes_with_each_question() {
    let mut session = session("en");
    session.apply(Action::Together);
    assert_eq!(session.stage(), Stage::CheckIn);
    assert_eq!(names(&shown(&session), ".check-in > details"), ["worker"]);
    session.apply(Action::Begin);
    let html = shown(&session);
    assert_eq!(names(&html, ".guide"), ["guide together"]);
    assert_eq!(find(&html, ".question > .worker h2").len(), 3);
    assert_eq!(values(&html, ".beside-which button"), ["nl"]);
    session.apply(Action::Beside(locale("nl")));
    let html = shown(&session);
    assert_eq!(find(&html, "[name=beside]")[0].attr("aria-pressed"), Some("true"));
    let beside = find(&html, "h1 .beside")[0];
    let question = LOADED.guide.questions[0].text;
    assert_eq!((beside.attr("lang"), beside.attr("dir")), (Some("nl"), Some("ltr")));
    assert_eq!(text_of(beside), locale("nl").say(question));
}

#[test]
fn the_contact_is_the_partners_and_tells_it_nothing() {
    let mut session = at_result("en", "safety=safe event=traffic role=harmed wish=ask closeness=same-room");
    let contact = Contact::parse("https://partner.example/talk").expect("a sound address");
    session.apply(Action::Settle { contact, together: false });
    let links = find(&shown(&session), ".contact a").iter().map(ElementRef::html).collect::<Vec<_>>();
    assert_eq!(links.len(), 2);
    for link in links {
        for attribute in ["href=\"https://partner.example/talk\"", "target=\"_blank\"", "rel=\"noopener noreferrer\""] {
            assert!(link.contains(attribute), "{link}");
        }
    }
}

/// What a session says can be done is what its screen offers: the screens that wait for early presses are found by it.
#[test]
fn each_button_is_an_action_of_the_session_and_each_action_a_button() {
    for loaded in [&*LOADED, &*NEIGHBOURS] {
        buttons_are_actions(loaded);
    }
}

fn buttons_are_actions(loaded: &Loaded) {
    let mut random = fastrand::Rng::with_seed(25);
    let mut stages = BTreeSet::new();
    let locale = |code: &str| loaded.locales.iter().find(|locale| locale.code == code).copied();
    for walk in 0..200 {
        let code = if walk % 2 == 0 { "en" } else { "nl" };
        let mut session = Session::new(loaded.guide, locale(code).expect("a language"), loaded.languages());
        for _ in 0..14 {
            let mut shown = buttons(&session);
            shown.retain(|(name, _)| name != "beside");
            let sorted = |all: Vec<(String, String)>| all.into_iter().collect::<BTreeSet<_>>();
            let named = |action: Action| {
                let it = action.button(loaded.guide);
                (it.name.to_owned(), it.value.to_owned())
            };
            assert_eq!(
                sorted(session.actions().into_iter().map(named).collect()),
                sorted(shown),
                "{:?}",
                session.stage()
            );
            stages.insert(format!("{:?}", session.stage()));
            let actions = session.actions();
            for it in &actions {
                let named = it.button(loaded.guide);
                let action = Action::of_button(loaded.guide, named.name, named.value, locale);
                assert_eq!(action.as_ref(), Some(it), "what a button is called says what it does");
            }
            session.apply(actions[random.usize(..actions.len())].clone());
        }
    }
    assert_eq!(stages.len(), 5 + loaded.guide.questions.len(), "all stages were seen: {stages:?}");
}

#[test]
fn screens_are_written_without_marks_that_say_nothing() {
    let mut session = session("en");
    for next in [None, Some(Action::Begin), Some(Action::Help)] {
        if let Some(action) = next {
            session.apply(action);
        }
        let html = prerender::screen(&session);
        assert!(!html.contains("<!") && !html.contains("class=\"\""), "{html}");
        assert_eq!(find(&parse(&html), ".guide").len(), 1, "{html}");
    }
}

/// A text that no component shows would be translated, reviewed and sent for nothing.
#[test]
fn every_text_of_the_screens_is_shown_somewhere() {
    let mut source = String::new();
    read_all(&project().join("src"), &mut source);
    let unused: Vec<&str> = texts::IDS
        .iter()
        .copied()
        .filter(|id| !source.contains(&format!("texts::{}", id.to_uppercase().replace('-', "_"))))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

fn read_all(folder: &Path, source: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_all(&path, source);
        } else if path.extension().is_some_and(|it| it == "rs") {
            *source += &fs::read_to_string(path).expect("a text file");
        }
    }
}
