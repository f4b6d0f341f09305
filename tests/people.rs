//! People who come to the guide, and what it says to them.

use guide_tests::{LOADED, advice, reasons, walk};

/// What a reader is told: every option with its fit, in order.
fn told(said: &str) -> Vec<String> {
    advice(&walk(LOADED.guide, said))
}

fn services(said: &str) -> Vec<&'static str> {
    walk(LOADED.guide, said).outcome().services().iter().map(|service| service.id).collect()
}

fn stories(said: &str) -> Vec<&'static str> {
    walk(LOADED.guide, said).outcome().stories().iter().map(|story| story.id).collect()
}

#[test]
fn a_cyclist_with_questions_for_the_driver() {
    let said = "safety=safe event=traffic role=harmed circumstance=long-ago wish=ask closeness=same-room";
    assert_eq!(
        told(said),
        ["joint-conversation: may-fit", "letter-exchange: may-fit", "shuttle: may-fit", "first-talk: may-fit"]
    );
    assert_eq!(stories(said), ["manon"]);
}

#[test]
fn a_driver_who_wants_to_say_sorry_in_writing() {
    let said = "safety=safe event=traffic role=caused circumstance=none wish=apologise,explain closeness=in-writing";
    assert_eq!(told(said), ["letter-exchange: may-fit", "first-talk: may-fit", "joint-conversation: less-now"]);
    let journey = walk(LOADED.guide, said);
    assert_eq!(reasons(&journey, "joint-conversation"), ["less-rather-apart"]);
    assert_eq!(stories(said), [""; 0], "no story is told by somebody who caused harm");
}

#[test]
fn a_woman_hurt_as_a_child_by_a_relative() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago,not-reported wish=tell,closure";
    assert_eq!(
        told(said),
        [
            "own-preparation: may-fit",
            "shuttle: may-fit",
            "letter-exchange: may-fit",
            "first-talk: may-fit",
            "joint-conversation: less-now"
        ]
    );
    assert_eq!(stories(said), ["gaby", "esther", "julia"], "the nearest first");
    assert!(services(said).contains(&"safe-at-home") && services(said).contains(&"sexual-violence-centre"));
    assert!(reasons(&walk(LOADED.guide, said), "first-talk").contains(&"talk-not-reported-sexual"));
}

#[test]
fn a_woman_who_asks_to_meet_the_uncle_who_hurt_her() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=family,long-ago wish=tell closeness=same-room";
    assert!(told(said).contains(&"joint-conversation: with-care".to_owned()), "as in the story that stands below");
    assert!(reasons(&walk(LOADED.guide, said), "joint-conversation").contains(&"care-family"));
    assert_eq!(stories(said), ["gaby", "esther", "julia"], "the nearest first");
    let with_others = said.replace("same-room", "with-others-around");
    for option in ["joint-conversation", "group-meeting"] {
        assert!(told(&with_others).contains(&format!("{option}: with-care")));
    }
}

#[test]
fn a_girl_hurt_at_home_is_helped_first() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=family,under-18 wish=tell closeness=same-room";
    assert_eq!(told(said)[0], "help-first: first");
    assert!(told(said).iter().all(|it| !it.ends_with("with-care")), "nothing beside help");
    assert_eq!(reasons(&walk(LOADED.guide, said), "shuttle"), ["need-sexual-harm-in-family"]);
    assert!(services(said).contains(&"safe-at-home"));
}

#[test]
fn a_child_who_names_no_event_and_was_hurt_at_home_is_helped_first() {
    for event in ["unsaid", "other"] {
        let said =
            format!("safety=safe event={event} role=harmed circumstance=family,under-18 wish=tell closeness=same-room");
        assert_eq!(told(&said)[0], "help-first: first", "{event}");
        assert!(told(&said).contains(&"shuttle: less-now".to_owned()), "{event}: nobody is reached yet");
    }
}

#[test]
fn where_help_comes_first_no_step_speaks_of_the_other_person() {
    let steps = |said: &str| -> Vec<&str> {
        walk(LOADED.guide, said).outcome().steps().iter().map(|step| step.picture.0).collect()
    };
    for safety in ["danger-now", "still-going-on", "afraid", "thoughts-of-suicide"] {
        assert_eq!(steps(&format!("safety={safety}")), ["phone", "first-talk", "signpost"], "{safety}");
    }
    for said in
        ["event=violence role=harmed circumstance=family", "event=theft-fraud role=harmed circumstance=last-seven-days"]
    {
        assert_eq!(steps(&format!("safety=safe {said}")), ["phone", "first-talk", "signpost"], "{said}");
    }
    assert!(steps("safety=safe event=violence role=harmed circumstance=none").contains(&"letter"), "else it does");
}

#[test]
fn how_old_somebody_is_is_not_asked_before_they_are_helped() {
    for safety in ["still-going-on", "afraid", "thoughts-of-suicide"] {
        assert!(services(&format!("safety={safety}")).contains(&"child-line"), "{safety}");
    }
}

#[test]
fn in_the_first_days_the_court_waits_as_all_contact_does() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=last-seven-days,case-open wish=ask";
    assert_eq!(told(said)[0], "help-first: first");
    assert!(told(said).contains(&"court-mediation: less-now".to_owned()), "{:?}", told(said));
}

#[test]
fn where_the_other_denies_it_nobody_is_reached_who_was_not_asked_for() {
    let said = "safety=safe event=violence role=harmed circumstance=other-denies wish=agree closeness=recorded";
    assert!(told(said).contains(&"recorded-message: with-care".to_owned()), "{:?}", told(said));
    assert!(told(said).contains(&"shuttle: less-now".to_owned()), "{:?}", told(said));
    let asked_for = said.replace("recorded", "through-mediator");
    assert!(told(&asked_for).contains(&"shuttle: with-care".to_owned()), "{:?}", told(&asked_for));
}

#[test]
fn who_writes_to_somebody_who_denies_it_takes_care() {
    let said = "safety=safe event=violence role=harmed circumstance=other-denies wish=tell closeness=in-writing";
    assert!(told(said).contains(&"letter-exchange: with-care".to_owned()));
    assert!(told(said).contains(&"joint-conversation: less-now".to_owned()));
    let recorded = said.replace("in-writing", "recorded");
    assert!(told(&recorded).contains(&"recorded-message: with-care".to_owned()));
    assert!(told(&recorded).contains(&"letter-exchange: less-now".to_owned()), "only what was asked for");
}

#[test]
fn a_student_assaulted_four_days_ago() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=last-seven-days wish=ask closeness=same-room";
    assert_eq!(told(said)[..2], ["help-first: first", "first-talk: may-fit"]);
    assert_eq!(services(said)[0], "sexual-violence-centre");
    assert_eq!(reasons(&walk(LOADED.guide, said), "joint-conversation"), ["need-time"]);
    assert_eq!(stories(said), [""; 0], "help comes first, not somebody else's story");
}

#[test]
fn a_partner_who_controls() {
    let said = "safety=safe event=violence role=harmed circumstance=family wish=tell closeness=through-mediator";
    assert_eq!(told(said)[0], "help-first: first");
    assert!(told(said).contains(&"shuttle: less-now".to_owned()), "its own risk check comes first");
    assert_eq!(services(said)[0], "safe-at-home");
}

#[test]
fn a_mother_whose_son_was_killed_by_somebody_who_refuses() {
    let said = "safety=safe event=death role=close-to-harmed circumstance=other-refuses wish=ask closeness=in-writing";
    assert_eq!(told(said)[..2], ["similar-experience: may-fit", "own-preparation: may-fit"]);
    assert_eq!(reasons(&walk(LOADED.guide, said), "letter-exchange"), ["need-other-willing"]);
    assert_eq!(stories(said), ["jolanda"]);
}

#[test]
fn a_shopkeeper_robbed_by_an_unknown_person() {
    let said = "safety=safe event=theft-fraud role=harmed circumstance=other-unknown wish=ask";
    assert_eq!(told(said)[..2], ["similar-experience: may-fit", "first-talk: may-fit"]);
    let asked: Vec<_> = walk(LOADED.guide, said).asked();
    assert_eq!(asked.len(), LOADED.guide.questions.len() - 1, "how close an unknown person may come is not asked");
}

#[test]
fn a_widower_of_the_one_who_caused_it() {
    let said = "safety=safe event=traffic role=close-to-caused circumstance=other-died wish=apologise";
    assert_eq!(told(said)[0], "similar-experience: may-fit");
    assert!(reasons(&walk(LOADED.guide, said), "first-talk").contains(&"talk-other-died"));
}

#[test]
fn somebody_with_a_contact_ban() {
    let said = "safety=safe event=threat role=caused circumstance=contact-ban wish=apologise closeness=in-writing";
    assert_eq!(told(said)[..2], ["own-preparation: may-fit", "first-talk: may-fit"]);
    assert!(reasons(&walk(LOADED.guide, said), "first-talk").contains(&"talk-contact-ban"));
    assert!(told(said).contains(&"letter-exchange: less-now".to_owned()));
}

#[test]
fn somebody_whose_case_is_before_the_court() {
    let said = "safety=safe event=violence role=harmed circumstance=case-open wish=recognition closeness=same-room";
    assert_eq!(
        told(said),
        ["court-mediation: first", "joint-conversation: may-fit", "letter-exchange: may-fit", "first-talk: may-fit"],
        "explained, never blocked"
    );
}

#[test]
fn a_prisoner_far_away() {
    let said = "safety=safe event=violence role=caused circumstance=far-or-detained wish=explain closeness=recorded";
    assert_eq!(told(said)[..2], ["recorded-message: may-fit", "letter-exchange: may-fit"]);
}

#[test]
fn a_player_whose_team_was_touched() {
    let said = "safety=safe event=sport role=witness wish=agree closeness=with-others-around";
    assert_eq!(told(said)[0], "group-meeting: may-fit");
}

#[test]
fn somebody_who_got_a_letter_and_has_doubts() {
    let said = "safety=safe event=violence role=contacted";
    assert_eq!(told(said), ["first-talk: may-fit"]);
    assert_eq!(reasons(&walk(LOADED.guide, said), "first-talk"), ["talk-contacted", "talk-unsure"]);
}

#[test]
fn a_support_worker_with_a_girl_whose_pictures_leaked() {
    let said = "safety=afraid event=shared-images role=supporter circumstance=under-18 wish=less-afraid";
    assert_eq!(
        told(said),
        ["help-first: first", "own-preparation: may-fit", "first-talk: may-fit", "shuttle: less-now"]
    );
    assert!(services(said).contains(&"helpwanted") && services(said).contains(&"child-line"));
}

#[test]
fn who_would_rather_not_meet_this_person_at_all() {
    let said = "safety=safe event=violence role=harmed wish=tell closeness=someone-similar";
    assert_eq!(told(said)[..2], ["similar-experience: may-fit", "first-talk: may-fit"]);
}

#[test]
fn a_woman_assaulted_who_does_not_know_yet_how_near_he_may_come() {
    let said = "safety=safe event=sexual-harm role=harmed circumstance=none wish=ask,tell,recognition";
    assert_eq!(told(said)[0], "letter-exchange: may-fit", "a form without meeting stands before a talk");
    assert!(reasons(&walk(LOADED.guide, said), "letter-exchange").contains(&"letter-begin"));
}

#[test]
fn a_thief_of_last_week() {
    let said = "safety=safe event=theft-fraud role=caused circumstance=last-seven-days wish=make-right";
    assert_eq!(reasons(&walk(LOADED.guide, said), "help-first"), ["help-recent-listen"], "the bank is not his");
    assert_eq!(services(said), ["listening-line"]);
}

#[test]
fn a_suspect_with_a_contact_ban_while_the_case_is_open() {
    let said = "safety=safe event=violence role=caused circumstance=contact-ban,case-open wish=apologise";
    assert_eq!(
        told(said)[..3],
        ["own-preparation: may-fit", "court-mediation: with-care", "first-talk: may-fit"],
        "the court arranges it; nothing else reaches the other person"
    );
    assert!(told(said)[3..].iter().all(|it| it.ends_with("less-now")));
    assert_eq!(reasons(&walk(LOADED.guide, said), "court-mediation"), ["court-case-open", "care-contact-ban"]);
    assert!(reasons(&walk(LOADED.guide, said), "first-talk").contains(&"talk-case-open"));
}

#[test]
fn an_athlete_of_sixteen_hurt_by_a_trainer_this_week() {
    let said = "safety=safe event=sport role=harmed circumstance=last-seven-days,under-18 wish=recognition";
    assert_eq!(reasons(&walk(LOADED.guide, said), "help-first"), ["help-recent-sport"]);
    assert!(["sexual-violence-centre", "victim-support", "child-line"].iter().all(|id| services(said).contains(id)));
}

#[test]
fn whose_letter_came_from_the_other_side_is_told_other_steps() {
    let steps =
        |said| walk(LOADED.guide, said).outcome().steps().iter().map(|it| LOADED.name(it.text)).collect::<Vec<_>>();
    assert_eq!(steps("role=contacted")[0], "step-letter");
    assert_eq!(steps("role=harmed")[0], "step-ask");
}
