//! Support code for the tests: the guides under test, page objects, servers and fixtures.
#![allow(clippy::missing_errors_doc, clippy::missing_panics_doc, reason = "a test ends at the first failure")]

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use authoring::{AnswerList, GuideFolder, LoadedGuide};
use guide::{Guide, Journey};

#[cfg(feature = "end-to-end")]
pub mod browser;
#[cfg(feature = "end-to-end")]
pub mod child_process;
#[cfg(feature = "end-to-end")]
pub mod chromium;
#[cfg(feature = "end-to-end")]
pub mod dev_server;
#[cfg(feature = "end-to-end")]
pub mod engine;
#[cfg(feature = "end-to-end")]
pub mod exit;
#[cfg(feature = "end-to-end")]
pub mod host_page;
pub mod hosting;
pub mod html;
#[cfg(feature = "end-to-end")]
pub mod npm;
#[cfg(feature = "end-to-end")]
pub mod page_driver;
#[cfg(feature = "end-to-end")]
pub mod reading_version;
pub mod screens;
#[cfg(feature = "end-to-end")]
pub mod scripted_input;
#[cfg(feature = "end-to-end")]
pub mod server;
pub mod settings;
pub mod small_guide;
#[cfg(feature = "end-to-end")]
mod startup_cache;

/// The project's own guide, loaded once.
pub static OUR_GUIDE: LazyLock<LoadedGuide> = LazyLock::new(load);

/// The example guide of another service, for what must hold for every guide.
pub static NEIGHBOURS: LazyLock<LoadedGuide> =
    LazyLock::new(|| authoring::load(&GuideFolder::new(project().join("examples/neighbours"))));

/// Loads the project's own guide.
#[must_use]
pub fn load() -> LoadedGuide {
    authoring::load(&GuideFolder::new(project().join("locales")).with_name("locales"))
}

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is in the project's folder").to_owned()
}

/// The path in an environment variable that `cargo xtask` sets.
#[must_use]
pub fn path_from_env(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable);
    PathBuf::from(value.unwrap_or_else(|| panic!("{variable} is not set: run this with `cargo xtask test`")))
}

/// The journey of a reader who gives these answers, such as `event=traffic wish=ask,tell`, and skips all other questions.
#[must_use]
pub fn journey_with(guide: &'static Guide, answers: &str) -> Journey {
    let answers = AnswerList::parse(guide, answers.split_whitespace()).unwrap_or_else(|unknown| panic!("{unknown}"));
    let journey = answers.walk();
    let unused = answers.ignored_answers(&journey);
    assert!(unused.is_empty(), "not asked or not offered: {unused:?}");
    journey
}

/// Copies a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target folder can be made");
    for entry in fs::read_dir(from).expect("the source folder can be read").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target);
        } else {
            fs::copy(source, target).expect("the file can be copied");
        }
    }
}

/// A free port on the loopback interface, for a program that can't choose one itself.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// The options in a journey's result with their fit, such as `letter-exchange: may-fit`, in order.
#[must_use]
pub fn advised_options(journey: &Journey) -> Vec<String> {
    let outcome = journey.outcome();
    outcome.options().iter().map(|shown| format!("{}: {}", shown.option.id, shown.advice.fit().id())).collect()
}
