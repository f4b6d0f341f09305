//! Options, and the rules that decide what the result says about each.

use serde::{Deserialize, Serialize};

use crate::static_data::leak_slice;
use crate::{Condition, PictogramId, TextId};

/// The kind of an option, which decides where in the result it can appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OptionKind {
    /// Help from a service, which comes first.
    Help,
    /// Mediation to which the prosecutor or the court refers.
    Court,
    /// Contact with the other person, direct or through a mediator. Never offered while help comes first.
    Contact,
    /// A way without the other person.
    Apart,
    /// The first talk with a mediator, which is open to everyone.
    Talk,
}

impl OptionKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Help, Self::Court, Self::Contact, Self::Apart, Self::Talk];

    /// The id in `guide.toml` and in the ids of texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Court => "court",
            Self::Contact => "contact",
            Self::Apart => "apart",
            Self::Talk => "talk",
        }
    }
}

/// An option: a form of contact, or an alternative to contact.
#[derive(Debug, Serialize, Deserialize)]
pub struct GuideOption {
    /// The id, which is also in the page (`data-option`).
    pub id: &'static str,
    /// Its kind.
    pub kind: OptionKind,
    /// Its name.
    pub text: TextId,
    /// Who meets, writes or passes on messages, in a few words: how it differs from other options.
    pub who: TextId,
    /// What it is.
    pub what: TextId,
    /// How it works.
    pub how: TextId,
    /// What it usually needs.
    pub usually: TextId,
    /// The pictogram beside it.
    pub pictogram: PictogramId,
    /// What must be in place. If a need is missing, the option fits less now.
    #[serde(deserialize_with = "leak_slice")]
    pub needs: &'static [NeedId],
    /// The reasons for it.
    #[serde(deserialize_with = "leak_slice")]
    pub speaks_for: &'static [Reason],
    /// What speaks against it for now.
    #[serde(deserialize_with = "leak_slice")]
    pub speaks_against: &'static [Obstacle],
    /// What asks for care: the option is still offered, with what to look at first. Counts only if no need is missing and
    /// nothing speaks against the option.
    #[serde(deserialize_with = "leak_slice")]
    pub take_care: &'static [Obstacle],
    /// The reasons that put it before everything else.
    #[serde(deserialize_with = "leak_slice")]
    pub comes_first: &'static [Reason],
}

/// A reason for an option: a condition, and the sentence that gives the reason to the reader.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Reason {
    /// When it holds.
    pub when: Condition,
    /// The sentence.
    pub text: TextId,
    /// Ranks the option above those without a strong reason, and this reason above the option's other reasons.
    pub strong: bool,
}

/// Something that stands in the way of an option or asks for care: a condition, why it matters, and what would change it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Obstacle {
    /// When it holds.
    pub when: Condition,
    /// Why the option fits less now or needs care.
    pub text: TextId,
    /// What would change this, or what to look at first.
    pub change: TextId,
}

/// A need, by its index in [`Guide::needs`](crate::Guide::needs).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedId(pub u16);

/// A need that options share.
#[derive(Debug, Serialize, Deserialize)]
pub struct Need {
    /// The id in `guide.toml`.
    pub id: &'static str,
    /// When the need is missing.
    #[serde(deserialize_with = "leak_slice")]
    pub missing: &'static [Obstacle],
}
