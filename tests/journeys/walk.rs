//! Every path keeps every promise; and each promise was seen broken, on a guide made for that.

use authoring::walk;
use guide_tests::small_guide::{SmallGuide, mistakes};
use guide_tests::{LOADED, NEIGHBOURS};

#[test]
fn every_path_through_our_guide_keeps_every_promise() {
    let walked = walk(&LOADED);
    assert!(walked.paths > 10_000_000, "{} paths: the walk has lost some", walked.paths);
    assert!(walked.broken.is_empty(), "{walked}");
    assert_eq!(walked.never_shown().collect::<Vec<_>>(), Vec::<&str>::new(), "shown to nobody");
    for (option, counts) in &walked.options {
        assert!(counts[0] + counts[1] > 0, "`{option}` is offered to nobody");
    }
}

#[test]
fn every_path_through_the_neighbours_guide_keeps_every_promise() {
    let walked = walk(&NEIGHBOURS);
    assert!(walked.paths > 10_000 && walked.broken.is_empty(), "{walked}");
    assert_eq!(walked.never_shown().collect::<Vec<_>>(), Vec::<&str>::new(), "shown to nobody");
}

#[test]
fn the_small_guide_keeps_every_promise() {
    let walked = walk(&SmallGuide::copy().load());
    assert!(walked.broken.is_empty(), "{walked}");
    assert!(walked.every_set && walked.paths > 1_000, "{walked}");
}

#[test]
fn each_promise_is_seen_broken() {
    let mut seen = Vec::new();
    for mistake in mistakes("walk") {
        let guide = SmallGuide::copy();
        guide.make_mistake(&mistake);
        let walked = walk(&guide.load());
        let broken: Vec<&str> = walked.broken.iter().map(|(promise, ..)| promise.id()).collect();
        let expected = mistake.field("breaks").expect("the description names the promise");
        assert!(broken.contains(&expected), "{}: broken {broken:?}", mistake.name);
        seen.push(expected.to_owned());
    }
    for promise in authoring::Promise::ALL {
        assert!(seen.iter().any(|id| id == promise.id()), "`{}` was never seen broken", promise.id());
    }
}

#[test]
fn the_report_names_paths_options_and_a_reader_for_whom_a_promise_is_broken() {
    let all = mistakes("walk");
    let mistake = all.iter().find(|it| it.name == "contact-ban-ignored").expect("it is described");
    let guide = SmallGuide::copy();
    guide.make_mistake(mistake);
    let report = walk(&guide.load()).to_string();
    let example = report.lines().find(|line| line.contains("for example")).expect("an example is printed");
    assert!(
        example.contains("mediation-guide ask safety=") && example.contains("circumstance=contact-ban"),
        "{example}"
    );
    assert!(report.contains("every set of answers"), "{report}");
}
