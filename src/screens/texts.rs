//! The texts that the screens show, whatever the guide says.
//!
//! Each has a constant with its number; one that no screen uses is a compiler warning.

use guide::TextId;

/// Gives each text its constant and its number, so that neither can be had without the other.
macro_rules! texts {
    ($($name:ident = $id:literal,)*) => {
        /// The ids, as in the `.ftl` files, in the order of their numbers.
        pub const IDS: &[&str] = &[$($id),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Number { $($name),* }

        $(
            #[doc = concat!("The text `", $id, "`.")]
            pub(crate) const $name: TextId = TextId(Number::$name as u16);
        )*
    };
}

texts! {
    LOCALE_NAME = "locale-name",
    LOCALE_DIRECTION = "locale-direction",
    LOCALE_REVIEW = "locale-review",
    GUIDE_NAME = "guide-name",
    FRAME_HELP = "frame-help",
    FRAME_LANGUAGE = "frame-language",
    FRAME_BACK = "frame-back",
    FRAME_CLOSE = "frame-close",
    FRAME_CONTINUE = "frame-continue",
    FRAME_START_AGAIN = "frame-start-again",
    FRAME_PROMISE = "frame-promise",
    FRAME_CONTACT = "frame-contact",
    FRAME_CONTACT_WHERE = "frame-contact-where",
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
    PLAIN_TITLE = "plain-title",
    PLAIN_INTRO = "plain-intro",
    PLAIN_EVENTS = "plain-events",
    PLAIN_EVENTS_INTRO = "plain-events-intro",
    PLAIN_OPTIONS = "plain-options",
    RESULT_TITLE = "result-title",
    RESULT_SHORT_HELP = "result-short-help",
    RESULT_SHORT_COURT = "result-short-court",
    RESULT_SHORT_CONTACT = "result-short-contact",
    RESULT_SHORT_APART = "result-short-apart",
    RESULT_SHORT_TALK = "result-short-talk",
    RESULT_FIRST = "result-first",
    RESULT_MAY_FIT = "result-may-fit",
    RESULT_LESS_NOW = "result-less-now",
    RESULT_BECAUSE = "result-because",
    RESULT_MORE = "result-more",
    RESULT_HOW = "result-how",
    RESULT_USUALLY = "result-usually",
    RESULT_CHANGE = "result-change",
    RESULT_HELP = "result-help",
    RESULT_STEPS = "result-steps",
    RESULT_STORY = "result-story",
    RESULT_STORY_SOURCE = "result-story-source",
    RESULT_ASKED = "result-asked",
    RESULT_ANSWERS = "result-answers",
    RESULT_ANSWER_CHANGE = "result-answer-change",
    RESULT_ANSWERS_NOTE = "result-answers-note",
    RESULT_CONTACT = "result-contact",
    RESULT_CONTACT_TEXT = "result-contact-text",
    RESULT_CONTACT_PRIVACY = "result-contact-privacy",
    RESULT_CLOSING = "result-closing",
}
