//! The messages between the guide's frame and the host page around it.
//!
//! The scripts `public/frame.js` and `embed/element.js` send and receive them: messages have to work before the program runs and
//! without it, and conversion with serde would add 18 KB to it
//! ([decision 20](../../docs/decisions/0020-frame-messages-stay-outside-the-program.md)). Tests check the scripts against these types.
//!
//! This is version 1. Both sides ignore unknown messages. A message with another meaning needs another prefix.
//! `docs/developing.md` explains what a new message may depend on without revealing an answer.

use serde::{Deserialize, Serialize};

/// A message from the frame to the host page. It may depend on the number of presses, on the mode, and on a second language, and say
/// that the reader leaves or closes the guide, but never depend on which other button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum FrameMessage {
    /// The guide can be used. The host page sends its settings again.
    #[serde(rename = "mediation-guide:ready")]
    Ready {},
    /// The height that the frame should have.
    #[serde(rename = "mediation-guide:height")]
    Height {
        /// In CSS pixels.
        height: u32,
    },
    /// The screen has changed: the host page scrolls the top of the frame into view.
    #[serde(rename = "mediation-guide:top")]
    Top {},
    /// The reader closes the dialog that contains the guide.
    #[serde(rename = "mediation-guide:close")]
    Close {},
    /// The reader leaves: the host page should leave at once as well.
    #[serde(rename = "mediation-guide:leave")]
    Leave {},
}

/// A message from the host page to the frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", deny_unknown_fields)]
pub enum HostMessage {
    /// The site's settings, as a URL query: `lang`, `contact`, `phone`, `exit`, `scheme`, `accent`, `mode`. `start` may be present and
    /// is ignored. The guide replaces missing or invalid settings with its own. `scheme` may contain the host page's colours,
    /// separated by `;`: its text colour, then each background behind the frame, the nearest first.
    #[serde(rename = "mediation-guide:settings")]
    Settings(String),
    /// How many CSS pixels of the frame are above the visible area; negative if the frame begins below the top of that area.
    #[serde(rename = "mediation-guide:view")]
    View(f64),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_with_other_fields_or_types_are_rejected() {
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
