//! The plugin for `WordPress`, with as much around it as it uses: what comes of a page, of the settings, and of what people
//! write who mean no good.

mod markup;
mod settings;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use guide_tests::program::path_from_env;
use guide_tests::project;

/// The plugin, as it is published.
fn plugin() -> PathBuf {
    path_from_env("GUIDE_DIST").join("wordpress/mediation-guide")
}

/// Stands between what a page shows and its scripts.
const MARKER: &str = "\n=====\n";

const SCRIPT: &str = "<script async referrerpolicy=\"no-referrer\" data-cfasync=\"false\" data-no-optimize=\"1\" data-noptimize=\"1\" src='https://guide.example/embed.js' id='mediation-guide-js'></script>\n";

/// A site with the plugin.
struct Site<'a> {
    php: &'a Path,
    address: &'a str,
    /// Of who looks at it, as `WordPress` calls them.
    rights: &'a str,
    language: &'a str,
    /// The plugin's folder.
    plugin: PathBuf,
}

impl<'a> Site<'a> {
    /// With one guide, and a visitor who may do nothing.
    fn new(php: &'a Path) -> Self {
        Self { php, address: "https://guide.example/", rights: "read", language: "nl-NL", plugin: plugin() }
    }

    /// What the stub prints.
    fn run(&self, action: &str, text: &str) -> String {
        let stub = project().join("tests/fixtures/wordpress-stub.php");
        let mut command = Command::new(self.php);
        command.arg(stub).args([action, text, self.address, self.rights, self.language]).arg(&self.plugin);
        output(&mut command)
    }

    /// The same, in two parts.
    fn parts(&self, action: &str, text: &str) -> (String, String) {
        let all = self.run(action, text);
        let (before, after) = all.split_once(MARKER).unwrap_or_else(|| panic!("no marker in: {all}"));
        (before.to_owned(), after.to_owned())
    }

    /// What a page shows, where its one script is the guide's.
    fn shown(&self, text: &str) -> String {
        let (shown, scripts) = self.parts("page", text);
        assert_eq!(scripts, SCRIPT, "{text}");
        shown
    }
}

/// What a command prints.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("it prints UTF-8"));
    assert!(output.status.success(), "{command:?} failed: {}", said.concat());
    let [printed, _] = said;
    printed
}

/// Tests with PHP, if it is on this machine.
fn with_php(test: impl Fn(&Path)) {
    let path = env::var_os("PATH").unwrap_or_default();
    let php = env::split_paths(&path).map(|folder| folder.join("php")).find(|file| file.is_file());
    if let Some(php) = php {
        return test(&php);
    }
    // Not by the macro: a test that passes would keep it to itself.
    let _ = writeln!(io::stderr(), "php is missing, and so not tested: on Debian, `apt-get install php-cli`");
    let strict = env::var_os("CI").is_some_and(|it| it == "true");
    assert!(!strict, "with CI=true PHP may not be missing: see above what to install");
}

fn shortcode(attributes: &str) -> String {
    format!("[mediation_guide {attributes}]")
}

fn block(attributes: &str) -> String {
    format!("<!-- wp:mediation-guide/guide {{{attributes}}} /-->")
}

fn files(ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(plugin()).expect("the plugin's folder");
    let files = entries.map(|entry| entry.expect("it can be read").path());
    files.filter(|file| file.extension().is_some_and(|it| it == ending)).collect()
}

#[test]
fn each_file_is_php() {
    with_php(|php| {
        let files = files("php");
        assert_eq!(files.len(), 2);
        for file in files {
            let said = output(Command::new(php).arg("-l").arg(file));
            assert!(said.starts_with("No syntax errors"), "{said}");
        }
    });
}

#[test]
fn a_file_that_is_asked_for_by_itself_does_nothing() {
    with_php(|php| {
        for file in files("php") {
            assert_eq!(output(Command::new(php).arg(file)), "");
        }
    });
}

#[test]
fn the_editor_gets_a_script_that_is_there_and_what_it_needs() {
    with_php(|php| {
        let said = Site::new(php).run("editor", "");
        let (script, needs) = said.split_once(' ').expect("a script, and what it needs");
        let text = fs::read_to_string(plugin().join(script)).expect("the plugin brings it");
        assert_eq!(needs, "wp-blocks wp-element wp-components wp-block-editor wp-i18n");
        // WordPress' own names for the same.
        assert!(text.contains("( { blocks, blockEditor, components, element, i18n } )"));
        assert!(text.contains("registerBlockType( 'mediation-guide/guide'"));
    });
}

#[test]
fn uninstalling_leaves_nothing() {
    with_php(|php| assert_eq!(Site::new(php).run("uninstall", ""), ""));
}
