//! Pictograms: small line drawings beside sentences.

use serde::{Deserialize, Serialize};

/// A pictogram, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictogramId(pub &'static str);
