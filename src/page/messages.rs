//! Everything that the guide's frame and the page around it tell each other.
//!
//! The scripts in `public/` send and hear it: it must hold before the program is there and where it never comes, and conversion by
//! serde would weigh 18 KB in it ([decision 20](../../docs/decisions/0020-frame-messages-stay-outside-the-program.md)). The tests hold
//! the scripts to these types.
//!
//! This is version 1. Whoever gets a message that isn't here ignores it, so one may be added; one that is to mean something
//! else gets another prefix.

use serde::{Deserialize, Serialize};

/// What the frame tells the page around. Nothing of it comes from an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum FrameMessage {
    /// The guide can be used. The page then tells its settings once more.
    #[serde(rename = "mediation-guide:ready")]
    Ready {},
    /// How high the frame should be.
    #[serde(rename = "mediation-guide:height")]
    Height {
        /// In CSS pixels.
        height: u32,
    },
    /// Another screen is there: the frame's top should be in sight.
    #[serde(rename = "mediation-guide:top")]
    Top {},
    /// The reader closes the window that the guide was opened in.
    #[serde(rename = "mediation-guide:close")]
    Close {},
    /// The reader leaves: the page around should go too, at once.
    #[serde(rename = "mediation-guide:leave")]
    Leave {},
}

/// What the page around tells the frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", deny_unknown_fields)]
pub enum HostMessage {
    /// What the site has set, written like the query of an address: `lang`, `contact`, `phone`, `exit`, `scheme`, `accent`, `mode`.
    /// `start` may be there too, and is ignored. What is left out, or can't be used, is the guide's own. `scheme` may hold the
    /// page's colours, separated by `;`: its text colour, then each background below the frame, the nearest first.
    #[serde(rename = "mediation-guide:settings")]
    Settings(String),
    /// How much of the frame is out of sight above, in CSS pixels; less than 0 where there is room above.
    #[serde(rename = "mediation-guide:view")]
    View(f64),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_else_can_be_said_in_a_message() {
        let frame = |json| serde_json::from_str::<FrameMessage>(json);
        assert_eq!(
            frame(r#"{"type":"mediation-guide:height","height":90}"#).ok(),
            Some(FrameMessage::Height { height: 90 })
        );
        assert_eq!(frame(r#"{"type":"mediation-guide:top"}"#).ok(), Some(FrameMessage::Top {}));
        for more in [
            r#"{"type":"mediation-guide:top","answer":"safe"}"#,
            r#"{"type":"mediation-guide:height","height":90,"screen":"result"}"#,
            r#"{"type":"mediation-guide:height","height":-1}"#,
            r#"{"type":"mediation-guide:step"}"#,
        ] {
            assert!(frame(more).is_err(), "{more}");
        }
        assert!(serde_json::from_str::<HostMessage>(r#"{"type":"mediation-guide:press","value":"go begin"}"#).is_err());
    }
}
