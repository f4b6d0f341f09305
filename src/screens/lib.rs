//! What is on the screen, as data: from a reader's journey and language to a tree of elements.
//!
//! The same functions make the first screens when the guide is built and every screen while it runs. Nothing here can
//! touch a browser: the program draws the tree, the build writes it as HTML.

mod element;
mod frame;
mod help;
mod leave;
mod options;
mod paper;
mod parts;
mod plain;
mod press;
mod question;
mod reader;
mod result;
mod start;
mod texts;
mod together;

pub use element::{Content, Element, Parts, Words, escaped, quoted};
pub use frame::screen;
pub use plain::plain;
pub use press::{BESIDE, Press};
pub use reader::{Language, Locale, Reader};
pub use texts::IDS as TEXTS;
