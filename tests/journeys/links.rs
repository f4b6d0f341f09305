//! The links of help services and stories: each number calls what it shows, and each website opens in a tab of its own.

use std::collections::BTreeSet;

use app::{Action, Session, prerender};
use guide::Service;
use guide_tests::html::{find, find_in, parse, text_of};
use guide_tests::screens::session;
use guide_tests::{OUR_GUIDE, journey_with};
use scraper::{ElementRef, Html};

/// Readers with different services and stories in their results.
const READERS: [&str; 4] = [
    "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask,tell closeness=same-room",
    "safety=safe event=violence role=caused circumstance=case-open wish=apologise closeness=in-writing",
    "safety=safe event=sexual-harm role=harmed circumstance=family wish=tell closeness=same-room",
    "safety=danger-now event=violence role=harmed circumstance=family wish=ask closeness=same-room",
];

fn help_screen() -> String {
    let mut session = session("en");
    session.apply(Action::Help);
    prerender::screen(&session)
}

fn reading_version() -> String {
    prerender::reading_version(&session("en"))
}

fn result(answers: &str) -> String {
    let session: Session = session("en").with_journey(journey_with(OUR_GUIDE.guide, answers));
    prerender::screen(&session)
}

/// The service that an element describes, by the name in it.
fn service_of(element: ElementRef) -> &'static Service {
    let name = text_of(find_in(element, "strong")[0]);
    OUR_GUIDE.guide.services.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no service is called {name}"))
}

/// The telephone numbers in an element, as they are shown, each with what its link leads to.
fn numbers(element: ElementRef) -> Vec<(String, String)> {
    let links = find_in(element, "a.phone").into_iter();
    links.map(|it| (text_of(find_in(it, "bdi")[0]), it.attr("href").unwrap_or_default().to_owned())).collect()
}

/// The numbers in `services.toml`, each with the address that calls it. From the number as written: what the guide keeps for
/// dialling may itself be wrong.
fn expected_numbers(service: &Service) -> Vec<(String, String)> {
    let call = |number: &str| format!("tel:{}", number.replace([' ', '-'], ""));
    service.phones.iter().map(|it| (it.formatted.to_owned(), call(it.formatted))).collect()
}

#[test]
fn each_help_service_shows_all_its_numbers_and_each_link_calls_the_number_it_shows() {
    let all: BTreeSet<&str> = OUR_GUIDE.guide.services.iter().map(|it| it.id).collect();
    for (place, html) in [("help", help_screen()), ("the reading version", reading_version())] {
        let html: Html = parse(&html);
        let mut shown = BTreeSet::new();
        // The reading version also has lists of services for each event, by name only.
        for element in find(&html, ".service, .helpers > li") {
            let service = service_of(element);
            assert_eq!(numbers(element), expected_numbers(service), "{place}: {}", service.name);
            shown.extend(element.attr("data-service"));
        }
        assert_eq!(shown, all, "{place} should describe every service");
    }
}

#[test]
fn links_to_services_and_stories_open_a_tab_without_referrer_or_opener() {
    let places = [help_screen(), reading_version()].into_iter().chain(READERS.map(result));
    let mut followed = BTreeSet::new();
    for html in places {
        let html = parse(&html);
        let links = find(&html, "a[href^='http']:not(.leave)");
        for link in &links {
            let (target, rel) = (link.attr("target"), link.attr("rel"));
            assert_eq!((target, rel), (Some("_blank"), Some("noopener noreferrer")), "{}", link.html());
        }
        followed.extend(links.iter().filter_map(|it| it.attr("href").map(str::to_owned)));
    }
    let services = OUR_GUIDE.guide.services.iter().filter_map(|it| it.site);
    for address in services.chain([OUR_GUIDE.guide.contact]) {
        assert!(followed.contains(address), "{address} should be a link");
    }
    assert!(OUR_GUIDE.guide.stories.iter().any(|it| followed.contains(it.source)), "a story should link to its source");
}
