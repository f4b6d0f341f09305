//! The texts that the screens of every guide show. Each has a constant with its number.

use serde::{Deserialize, Serialize};

/// A resolved text, by its index in every locale's list.
///
/// Rules out a text that exists in one language only: every locale has the same list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId(pub u16);

/// Gives each text its constant and its number, so that the two can't differ.
macro_rules! texts {
    ($($name:ident = $id:literal,)*) => {
        /// The ids, as in the `.ftl` files, in the order of their numbers.
        pub const IDS: &[&str] = &[$($id),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Number { $($name),* }

        $(
            #[doc = concat!("The text `", $id, "`.")]
            pub const $name: TextId = TextId(Number::$name as u16);
        )*
    };
}

texts! {
    LOCALE_NAME = "locale-name",
    LOCALE_DIRECTION = "locale-direction",
    LOCALE_REVIEW = "locale-review",
    GUIDE_NAME = "guide-name",
    LAYOUT_HELP = "layout-help",
    LAYOUT_LANGUAGE = "layout-language",
    LAYOUT_BACK = "layout-back",
    LAYOUT_CLOSE = "layout-close",
    LAYOUT_CONTINUE = "layout-continue",
    LAYOUT_START_AGAIN = "layout-start-again",
    LAYOUT_PROMISE = "layout-promise",
    LAYOUT_CONTACT = "layout-contact",
    LAYOUT_CONTACT_WHERE = "layout-contact-where",
    LAYOUT_CONTACT_MAIL = "layout-contact-mail",
    LAYOUT_MEDIATOR = "layout-mediator",
    LEAVE_NOW = "leave-now",
    LEAVE_TWO_MORE = "leave-two-more",
    LEAVE_ONE_MORE = "leave-one-more",
    LEAVE_GOING = "leave-going",
    LEAVE_ABOUT = "leave-about",
    LEAVE_DOES = "leave-does",
    LEAVE_OPEN = "leave-open",
    LEAVE_HISTORY = "leave-history",
    LEAVE_HOW = "leave-how",
    START_TITLE = "start-title",
    START_WHAT = "start-what",
    START_WHO = "start-who",
    START_TIME = "start-time",
    START_PRIVATE = "start-private",
    START_CONTENT = "start-content",
    START_BEGIN = "start-begin",
    START_HELP = "start-help",
    START_UNCHECKED = "start-unchecked",
    START_TOGETHER = "start-together",
    START_ALONE = "start-alone",
    START_CLEARED = "start-cleared",
    CHECK_IN_TITLE = "check-in-title",
    CHECK_IN_LEAD = "check-in-lead",
    CHECK_IN_ALONE = "check-in-alone",
    CHECK_IN_ALL_RIGHT = "check-in-all-right",
    CHECK_IN_STOP = "check-in-stop",
    CHECK_IN_YES = "check-in-yes",
    CHECK_IN_NOT_NOW = "check-in-not-now",
    CHECK_IN_WORKER_PACE = "check-in-worker-pace",
    CHECK_IN_WORKER_WRITE = "check-in-worker-write",
    CHECK_IN_WORKER_PAUSE = "check-in-worker-pause",
    TOGETHER_WORKER = "together-worker",
    TOGETHER_ASK = "together-ask",
    TOGETHER_AVOID = "together-avoid",
    TOGETHER_PAUSE = "together-pause",
    TOGETHER_KEYS = "together-keys",
    TOGETHER_BESIDE = "together-beside",
    TOGETHER_SKIP = "together-skip",
    TOGETHER_CLEAR = "together-clear",
    TALK_ABOUT_TITLE = "talk-about-title",
    TALK_ABOUT_LEAD = "talk-about-lead",
    TALK_ABOUT_QUESTIONS = "talk-about-questions",
    TALK_ABOUT_STANDS_OUT = "talk-about-stands-out",
    TALK_ABOUT_FIRST = "talk-about-first",
    TALK_ABOUT_DOUBT = "talk-about-doubt",
    ALOUD_READ = "aloud-read",
    ALOUD_STOP = "aloud-stop",
    TAKE_ALONG_TITLE = "take-along-title",
    TAKE_ALONG_NOTE = "take-along-note",
    TAKE_ALONG_ANSWERS = "take-along-answers",
    TAKE_ALONG_PRINT = "take-along-print",
    TAKE_ALONG_COPY = "take-along-copy",
    TAKE_ALONG_COPIED = "take-along-copied",
    TAKE_ALONG_REFUSED = "take-along-refused",
    QUESTION_SEVERAL = "question-several",
    QUESTION_CHOSEN = "question-chosen",
    HELP_TITLE = "help-title",
    HELP_INTRO = "help-intro",
    FIRST_HELP_TITLE = "first-help-title",
    FIRST_HELP_LATER = "first-help-later",
    FIRST_HELP_READ_ON = "first-help-read-on",
    HELP_ALL = "help-all",
    HELP_CALL = "help-call",
    SERVICE_FREE = "service-free",
    SERVICE_ALWAYS = "service-always",
    SERVICE_WEEKDAYS = "service-weekdays",
    SERVICE_ANONYMOUS = "service-anonymous",
    SERVICE_CHAT = "service-chat",
    READING_VERSION_TITLE = "reading-version-title",
    READING_VERSION_INTRO = "reading-version-intro",
    READING_VERSION_EVENTS = "reading-version-events",
    READING_VERSION_EVENTS_INTRO = "reading-version-events-intro",
    READING_VERSION_OPTIONS = "reading-version-options",
    RESULT_TITLE = "result-title",
    RESULT_SHORT_HELP = "result-short-help",
    RESULT_SHORT_COURT = "result-short-court",
    RESULT_SHORT_CONTACT = "result-short-contact",
    RESULT_SHORT_APART = "result-short-apart",
    RESULT_SHORT_TALK = "result-short-talk",
    RESULT_FIRST = "result-first",
    RESULT_MAY_FIT = "result-may-fit",
    RESULT_WITH_CARE = "result-with-care",
    RESULT_LOOK_FIRST = "result-look-first",
    RESULT_LESS_NOW = "result-less-now",
    RESULT_BECAUSE = "result-because",
    RESULT_MORE = "result-more",
    RESULT_HOW = "result-how",
    RESULT_USUALLY = "result-usually",
    RESULT_CHANGE = "result-change",
    RESULT_HELP = "result-help",
    RESULT_STEPS = "result-steps",
    RESULT_STEPS_MORE = "result-steps-more",
    RESULT_STORY = "result-story",
    RESULT_STORY_SOURCE = "result-story-source",
    RESULT_ASKED = "result-asked",
    RESULT_ANSWERS = "result-answers",
    RESULT_ANSWER_CHANGE = "result-answer-change",
    RESULT_ANSWERS_NOTE = "result-answers-note",
    RESULT_CONTACT_TEXT = "result-contact-text",
    RESULT_CONTACT_PRIVACY = "result-contact-privacy",
    RESULT_CLOSING = "result-closing",
}
