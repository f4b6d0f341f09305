//! What the tests share: the project's own guide, and readers who walk through it.
#![allow(clippy::missing_errors_doc, clippy::missing_panics_doc, reason = "a test ends at the first thing that fails")]

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use authoring::{AnswerList, GuideFolder, LoadedGuide};
use guide::{Guide, Journey};

#[cfg(feature = "end-to-end")]
pub mod browser;
#[cfg(feature = "end-to-end")]
pub mod chromium;
#[cfg(feature = "end-to-end")]
pub mod engine;
#[cfg(feature = "end-to-end")]
pub mod hand;
#[cfg(feature = "end-to-end")]
pub mod host_page;
pub mod hosting;
pub mod html;
#[cfg(feature = "end-to-end")]
pub mod npm;
#[cfg(feature = "end-to-end")]
pub mod program;
pub mod screens;
#[cfg(feature = "end-to-end")]
pub mod server;
#[cfg(feature = "end-to-end")]
pub mod serving;
pub mod settings;
pub mod small;
#[cfg(feature = "end-to-end")]
pub mod visible;

/// The project's own guide, read once.
pub static LOADED: LazyLock<LoadedGuide> = LazyLock::new(load);

/// Another service's guide, for what holds on every guide.
pub static NEIGHBOURS: LazyLock<LoadedGuide> =
    LazyLock::new(|| authoring::load(&GuideFolder::new(project().join("examples/neighbours"))));

/// Reads the project's own guide.
#[must_use]
pub fn load() -> LoadedGuide {
    authoring::load(&GuideFolder::new(project().join("locales")).with_name("locales"))
}

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the project").to_owned()
}

/// A reader who answers as told, `event=traffic wish=ask,tell`, and says nothing to all other questions.
#[must_use]
pub fn walk(guide: &'static Guide, said: &str) -> Journey {
    let said = AnswerList::parse(guide, said.split_whitespace()).unwrap_or_else(|unknown| panic!("{unknown}"));
    let journey = said.walk();
    let lost = said.ignored_answers(&journey);
    assert!(lost.is_empty(), "not asked or not offered: {lost:?}");
    journey
}

/// Copies a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder in the copy");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target);
        } else {
            fs::copy(source, target).expect("a file in the copy");
        }
    }
}

/// A port of the loopback interface, for a program that wants to be told one.
fn free_port() -> u16 {
    let probe = TcpListener::bind("127.0.0.1:0").expect("some port is free");
    probe.local_addr().expect("it is bound").port()
}

/// What the result says of each option: `letter-exchange: may-fit`, in order.
#[must_use]
pub fn advice(journey: &Journey) -> Vec<String> {
    let outcome = journey.outcome();
    outcome.options().iter().map(|shown| format!("{}: {}", shown.option.id, shown.advice.fit())).collect()
}
