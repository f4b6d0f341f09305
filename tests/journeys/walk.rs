//! Walks through guides: every promise is kept, and each promise fails on a guide that breaks it.

use authoring::walk;
use guide_tests::small_guide::{SmallGuide, mistake, mistakes};
use guide_tests::{NEIGHBOURS, OUR_GUIDE};

#[test]
fn every_walked_path_through_our_guide_keeps_every_promise() {
    let walked = walk(&OUR_GUIDE);
    assert!(walked.paths > 10_000_000, "{} paths are too few: the walk misses some", walked.paths);
    assert!(walked.broken.is_empty(), "{walked}");
    assert_eq!(walked.unseen_texts().collect::<Vec<_>>(), Vec::<&str>::new(), "texts that no reader sees");
    for (option, counts) in &walked.options {
        assert!(counts[0] + counts[1] > 0, "no reader is offered `{option}`");
    }
}

#[test]
fn every_walked_path_through_the_neighbours_guide_keeps_every_promise() {
    let walked = walk(&NEIGHBOURS);
    assert!(walked.paths > 10_000 && walked.broken.is_empty(), "{walked}");
    assert_eq!(walked.unseen_texts().collect::<Vec<_>>(), Vec::<&str>::new(), "texts that no reader sees");
}

#[test]
fn every_path_through_the_small_guide_keeps_every_promise() {
    let walked = walk(&SmallGuide::copy().load());
    assert!(walked.broken.is_empty(), "{walked}");
    assert!(walked.is_exhaustive && walked.paths > 1_000, "{walked}");
}

#[test]
fn the_walk_detects_a_breach_of_each_promise() {
    let mut detected = Vec::new();
    for mistake in mistakes("walk") {
        let guide = SmallGuide::copy();
        guide.make_mistake(&mistake);
        let walked = walk(&guide.load());
        let broken: Vec<&str> = walked.broken.iter().map(|(promise, ..)| promise.id()).collect();
        let expected = mistake.field("breaks").expect("the fixture names the promise");
        assert!(broken.contains(&expected), "{}: broken {broken:?}", mistake.name);
        detected.push(expected.to_owned());
    }
    for promise in authoring::Promise::ALL {
        assert!(detected.iter().any(|id| id == promise.id()), "no fixture breaks `{}`", promise.id());
    }
}

#[test]
fn the_report_gives_an_example_of_a_reader_for_whom_a_promise_is_broken() {
    let guide = SmallGuide::copy();
    guide.make_mistake(&mistake("walk", "contact-ban-ignored"));
    let report = walk(&guide.load()).to_string();
    let example = report.lines().find(|line| line.contains("for example")).expect("the report has an example");
    assert!(
        example.contains("mediation-guide ask safety=") && example.contains("circumstance=contact-ban"),
        "{example}"
    );
    assert!(report.contains("every set of answers"), "{report}");
}

#[test]
fn the_report_says_what_a_reader_who_says_nothing_lacks_or_is_shown_too_much() {
    for (name, fact, repair) in [
        ("silence-advised", "a reader who says nothing is offered `letter`", "`wish = [\"unsure\"]`"),
        ("silence-without-help", "a reader who says nothing is shown no service", "`when` of a `[[help]]`"),
    ] {
        let guide = SmallGuide::copy();
        guide.make_mistake(&mistake("walk", name));
        let report = walk(&guide.load()).to_string();
        assert!(report.contains("\nbroken on 1 path: readers who say nothing"), "{name}: {report}");
        assert!(report.lines().any(|line| line.contains(fact) && line.contains(repair)), "{name}: {report}");
    }
}
