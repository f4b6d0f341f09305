//! The HTML of the components: the names, roles and order of elements on the screens of a session.

use std::fs;
use std::path::Path;

use app::{Action, Session, prerender};
use guide::{Contact, Locale, Stage, texts};
use guide_tests::html::{find, find_in, parse, text_of};
use guide_tests::screens::{action, locale, session};
use guide_tests::{OUR_GUIDE, journey_with, project};
use scraper::{ElementRef, Html};

fn render(session: &Session) -> Html {
    parse(&prerender::screen(session))
}

/// A session at the result of these answers.
fn at_result(code: &str, answers: &str) -> Session {
    session(code).with_journey(journey_with(OUR_GUIDE.guide, answers))
}

/// The class of each element that a selector finds, or its tag if it has no class.
fn class_names(html: &Html, selector: &str) -> Vec<String> {
    find(html, selector).iter().map(|it| it.attr("class").unwrap_or(it.value().name()).to_owned()).collect()
}

/// The value of each button that a selector finds.
fn values(html: &Html, selector: &str) -> Vec<String> {
    find(html, selector).iter().filter_map(|it| it.attr("value").map(str::to_owned)).collect()
}

#[test]
fn each_screen_begins_with_leave_now_and_has_a_header_a_main_part_and_a_footer() {
    let start = render(&session("en"));
    assert_eq!(class_names(&start, ".guide > *"), ["header", "screen", "footer"]);
    assert_eq!(class_names(&start, "a, button")[0], "leave", "leaving should be the first tab stop");
    let exit = find(&start, ".leave")[0];
    assert_eq!(exit.attr("href"), Some(OUR_GUIDE.guide.exit_page));
    assert_eq!(exit.attr("rel"), Some("noreferrer"));
    assert_eq!(find(&start, "[aria-current=true]")[0].attr("hreflang"), Some("en"));
    let links: Vec<_> = find(&start, "a.language")
        .iter()
        .map(|it| it.attr("href").expect("a link has an address").to_owned())
        .collect();
    assert_eq!(links, ["../en/index.html", "../nl/index.html"]);
}

#[test]
fn the_start_screen_offers_begin_before_all_other_entries() {
    let start = render(&session("en"));
    let entries = OUR_GUIDE.guide.entries.iter().enumerate();
    let entries = entries.map(|(number, _)| Action::Entry(number).button_name(OUR_GUIDE.guide).value.to_owned());
    let expected: Vec<String> =
        ["begin".to_owned()].into_iter().chain(entries).chain(["together".to_owned()]).collect();
    assert_eq!(values(&start, ".actions button"), expected);
    assert_eq!(values(&start, "footer button"), Vec::<String>::new(), "there is nothing to start again");
    assert_eq!(class_names(&start, ".start > details"), ["about-leaving"]);
}

#[test]
fn the_start_screen_marks_an_unreviewed_language() {
    let current = locale("en");
    let mut texts: Vec<&str> = current.texts.to_vec();
    texts[usize::from(texts::LOCALE_REVIEW.0)] = "unchecked";
    let unreviewed = Locale { texts: texts.leak(), ..current };
    let start = |locale| render(&Session::new(OUR_GUIDE.guide, locale, OUR_GUIDE.languages()));
    let is_marked = |html: &Html| {
        find(html, ".start > .small").iter().any(|it| text_of(*it) == current.text(texts::START_UNCHECKED))
    };
    assert!(is_marked(&start(unreviewed)));
    assert_eq!(is_marked(&start(current)), !current.is_reviewed());
}

#[test]
fn each_question_is_a_group_of_buttons_labelled_by_its_heading() {
    let mut session = session("en");
    session.apply(Action::Begin);
    let chosen = ["safe", "traffic", "harmed", "long-ago", "ask", "same-room"];
    for ((id, question), value) in OUR_GUIDE.guide.numbered_questions().zip(chosen) {
        let html = render(&session);
        assert_eq!(find(&html, "section")[0].attr("data-question"), Some(question.id));
        assert_eq!(text_of(find(&html, "h1")[0]), session.text(question.text));
        let group = find(&html, "[role=group][aria-labelledby=heading]")[0];
        let has_checkboxes = session.has_checkboxes(id);
        let offered = session.journey().offered_answers(id);
        let answers = || question.numbered_answers().filter(|(answer, _)| offered.contains(*answer));
        // Answers that skip the question come last, after the button to continue.
        let ordinary = answers().filter(|(_, it)| !it.skips).map(|(_, it)| it.id);
        let skips = answers().filter(|(_, it)| it.skips).map(|(_, it)| it.id);
        let expected: Vec<&str> = ordinary.chain(has_checkboxes.then_some("continue")).chain(skips).collect();
        let found: Vec<_> = find_in(group, "button").iter().filter_map(|it| it.attr("value")).collect();
        assert_eq!(found, expected, "{}", question.id);
        for it in find_in(group, ".choices button") {
            let is_checkbox = it.attr("role") == Some("checkbox");
            assert_eq!(is_checkbox, it.attr("aria-checked").is_some(), "{}", it.html());
            assert_eq!(it.attr("type"), Some("button"), "a button must not submit anything");
            assert_eq!(
                is_checkbox,
                has_checkboxes && !it.attr("class").is_some_and(|it| it.contains("skip")),
                "{}",
                it.html()
            );
        }
        session.apply(action(question.id, value));
        if has_checkboxes {
            let ticked = render(&session);
            assert_eq!(values(&ticked, "[aria-checked=true]"), [value]);
            session.apply(Action::Continue);
        }
    }
    assert_eq!(session.stage(), Stage::Result);
}

/// Services may be all that somebody needs who reads only the second language.
#[test]
fn what_a_service_offers_is_shown_in_both_languages() {
    let mut session = session("en");
    session.apply(Action::ApplySettings { contact: Session::default_contact(OUR_GUIDE.guide), together: true });
    session.apply(Action::ToggleSecondLanguage(locale("nl")));
    session.apply(Action::Help);
    let html = render(&session);
    for service in OUR_GUIDE.guide.services.iter().filter(|it| it.free) {
        let offers = text_of(find(&html, &format!("[data-service={}] .offers", service.id))[0]);
        for code in ["en", "nl"] {
            let text = locale(code).text(texts::SERVICE_FREE);
            assert!(offers.contains(text), "{}: {text} is not in {offers}", service.id);
        }
    }
}

#[test]
fn two_people_see_what_comes_first_before_their_answers() {
    let mut session = at_result("en", "safety=danger-now event=violence role=harmed");
    session.apply(Action::ApplySettings { contact: Session::default_contact(OUR_GUIDE.guide), together: true });
    let html = render(&session);
    let order = class_names(&html, ".result [data-fit=first], .result .given-answers");
    assert_eq!(order, ["card", "given-answers"]);
}

#[test]
fn an_earlier_answer_is_marked_visually_and_for_screen_readers() {
    let mut session = session("en");
    for (name, value) in [("go", "begin"), ("safety", "safe"), ("go", "back")] {
        session.apply(action(name, value));
    }
    let html = render(&session);
    assert_eq!(values(&html, ".chosen"), ["safe"]);
    assert_eq!(text_of(find(&html, ".chosen .visually-hidden")[0]), session.text(texts::QUESTION_CHOSEN));
}

#[test]
fn a_result_lists_its_parts_in_order_and_collapses_the_given_answers() {
    let html = render(&at_result(
        "en",
        "safety=safe event=traffic role=harmed circumstance=family wish=ask closeness=in-writing",
    ));
    assert_eq!(
        class_names(&html, ".result > *"),
        [
            "back",
            "h1",
            "lead",
            "options",
            "talk",
            "options",
            "section",
            "section",
            "section",
            "take-along",
            "section",
            "faq",
            "closing"
        ]
    );
    assert!(
        find(&html, "details.given-answers")[0].attr("open").is_none(),
        "somebody may look over the reader's shoulder"
    );
    let changes: Vec<_> = OUR_GUIDE.guide.questions.iter().map(|question| question.id).collect();
    assert_eq!(values(&html, "[name=change]"), changes);
}

#[test]
fn an_option_that_needs_care_gives_its_reasons_and_what_to_look_at_first() {
    let session =
        at_result("en", "safety=safe event=traffic role=harmed circumstance=family wish=ask closeness=same-room");
    let html = render(&session);
    let titles: Vec<String> = find(&html, ".options > h2").into_iter().map(text_of).collect();
    assert_eq!(titles, [texts::RESULT_MAY_FIT, texts::RESULT_WITH_CARE].map(|id| session.text(id)));
    let card = "[data-option=joint-conversation]";
    assert_eq!(find(&html, card)[0].attr("data-fit"), Some("with-care"));
    let texts_at =
        |selector: &str| find(&html, &format!("{card} {selector}")).into_iter().map(text_of).collect::<Vec<_>>();
    let say = |id: &str| session.text(OUR_GUIDE.text_id(id).expect("the guide has this text"));
    assert_eq!(texts_at("> .reason"), [say("joint-same-room")], "the strongest reason");
    assert_eq!(texts_at("> h4"), [session.text(texts::RESULT_LOOK_FIRST)]);
    assert_eq!(texts_at("> ul > li").len(), 2, "what to look at, and how");
    assert_eq!(texts_at("> details > h4")[0], session.text(texts::RESULT_BECAUSE));
    assert_eq!(texts_at("> details > ul > li"), [say("joint-ask")], "the other reason");
}

#[test]
fn together_adds_the_check_in_notes_for_the_worker_and_a_second_language() {
    let mut session = session("en");
    session.apply(Action::Together);
    assert_eq!(session.stage(), Stage::CheckIn);
    assert_eq!(class_names(&render(&session), ".check-in > details"), ["worker"]);
    session.apply(Action::Begin);
    let html = render(&session);
    assert_eq!(class_names(&html, ".guide"), ["guide together"]);
    assert_eq!(find(&html, ".question > .worker h2").len(), 3);
    assert_eq!(values(&html, ".second-languages button"), ["nl"]);
    session.apply(Action::ToggleSecondLanguage(locale("nl")));
    let html = render(&session);
    assert_eq!(find(&html, "[name=second-language]")[0].attr("aria-pressed"), Some("true"));
    let beside = find(&html, "h1 .second")[0];
    let question = OUR_GUIDE.guide.questions[0].text;
    assert_eq!((beside.attr("lang"), beside.attr("dir")), (Some("nl"), Some("ltr")));
    assert_eq!(text_of(beside), locale("nl").text(question));
}

#[test]
fn contact_links_lead_to_the_site_owners_contact_without_referrer_or_opener() {
    let mut session = at_result("en", "safety=safe event=traffic role=harmed wish=ask closeness=same-room");
    let contact = Contact::parse("https://partner.example/talk").expect("a valid contact");
    session.apply(Action::ApplySettings { contact, together: false });
    let links = find(&render(&session), ".contact a").iter().map(ElementRef::html).collect::<Vec<_>>();
    assert_eq!(links.len(), 2);
    for link in links {
        for attribute in ["href=\"https://partner.example/talk\"", "target=\"_blank\"", "rel=\"noopener noreferrer\""] {
            assert!(link.contains(attribute), "{link}");
        }
    }
}

#[test]
fn screens_contain_no_comments_and_no_empty_classes() {
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

/// An unused text would be translated, reviewed and sent for nothing.
#[test]
fn the_source_uses_every_text_of_the_screens() {
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
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_all(&path, source);
        } else if path.extension().is_some_and(|it| it == "rs") {
            *source += &fs::read_to_string(path).expect("the file is text");
        }
    }
}
