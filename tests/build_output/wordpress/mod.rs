//! The plugin for `WordPress`, run with a stub of the functions that it uses: pages, settings, and hostile input.

mod markup;
mod settings;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use guide_tests::path_from_env;
use guide_tests::project;

/// The folder of the published plugin.
fn plugin() -> PathBuf {
    path_from_env("GUIDE_DIST").join("wordpress/mediation-guide")
}

/// Separates a page's content from its scripts in the output of the stub.
const MARKER: &str = "\n=====\n";

const SCRIPT: &str = "<script async referrerpolicy=\"no-referrer\" data-cfasync=\"false\" data-no-optimize=\"1\" data-noptimize=\"1\" src='https://guide.example/embed.js' id='mediation-guide-js'></script>\n";

/// A site with the plugin.
struct Site<'a> {
    php: &'a Path,
    address: &'a str,
    /// The visitor's `WordPress` capabilities, separated by commas.
    capabilities: &'a str,
    language: &'a str,
    /// The plugin's folder.
    plugin: PathBuf,
}

impl<'a> Site<'a> {
    /// A site with one guide, and a visitor without capabilities.
    fn new(php: &'a Path) -> Self {
        Self { php, address: "https://guide.example/", capabilities: "read", language: "nl-NL", plugin: plugin() }
    }

    /// Runs an action in the stub, and returns its output.
    fn run(&self, action: &str, text: &str) -> String {
        let stub = project().join("tests/fixtures/wordpress-stub.php");
        let mut command = Command::new(self.php);
        command.arg(stub).args([action, text, self.address, self.capabilities, self.language]).arg(&self.plugin);
        output(&mut command)
    }

    /// Runs an action, and returns both parts of its output.
    fn parts(&self, action: &str, text: &str) -> (String, String) {
        let all = self.run(action, text);
        let (before, after) = all.split_once(MARKER).unwrap_or_else(|| panic!("no marker in: {all}"));
        (before.to_owned(), after.to_owned())
    }

    /// The content of a page. Asserts that its only script is the guide's.
    fn shown(&self, text: &str) -> String {
        let (shown, scripts) = self.parts("page", text);
        assert_eq!(scripts, SCRIPT, "{text}");
        shown
    }
}

/// Runs a command, and returns its standard output.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let texts = [output.stdout, output.stderr].map(|it| String::from_utf8(it).expect("the output is UTF-8"));
    assert!(output.status.success(), "{command:?} failed: {}", texts.concat());
    let [stdout, _] = texts;
    stdout
}

/// Runs a test with PHP if it is on this machine.
fn with_php(test: impl Fn(&Path)) {
    let path = env::var_os("PATH").unwrap_or_default();
    let php = env::split_paths(&path).map(|folder| folder.join("php")).find(|file| file.is_file());
    if let Some(php) = php {
        return test(&php);
    }
    // `eprintln!` would be captured in a passing test.
    let _ = writeln!(io::stderr(), "php is missing and not tested: on Debian, `apt-get install php-cli`");
    let strict = env::var_os("CI").is_some_and(|it| it == "true");
    assert!(!strict, "with CI=true PHP may not be missing: see above for what to install");
}

fn shortcode(attributes: &str) -> String {
    format!("[mediation_guide {attributes}]")
}

fn block(attributes: &str) -> String {
    format!("<!-- wp:mediation-guide/guide {{{attributes}}} /-->")
}

fn files(ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(plugin()).expect("the plugin's folder can be read");
    let files = entries.map(|entry| entry.expect("the folder can be read").path());
    files.filter(|file| file.extension().is_some_and(|it| it == ending)).collect()
}

#[test]
fn each_php_file_has_valid_syntax() {
    with_php(|php| {
        let files = files("php");
        assert_eq!(files.len(), 2);
        for file in files {
            let result = output(Command::new(php).arg("-l").arg(file));
            assert!(result.starts_with("No syntax errors"), "{result}");
        }
    });
}

#[test]
fn a_file_that_is_requested_directly_prints_nothing() {
    with_php(|php| {
        for file in files("php") {
            assert_eq!(output(Command::new(php).arg(file)), "");
        }
    });
}

#[test]
fn the_block_editor_loads_the_plugins_script_with_its_dependencies() {
    with_php(|php| {
        let output = Site::new(php).run("editor", "");
        let (script, dependencies) = output.split_once(' ').expect("a script and its dependencies");
        let text = fs::read_to_string(plugin().join(script)).expect("the plugin has the script");
        assert_eq!(dependencies, "wp-blocks wp-element wp-components wp-block-editor wp-i18n");
        // The same dependencies, by their names in JavaScript.
        assert!(text.contains("( { blocks, blockEditor, components, element, i18n } )"));
        assert!(text.contains("registerBlockType( 'mediation-guide/guide'"));
    });
}

#[test]
fn uninstalling_removes_all_settings_on_one_site_and_in_a_network() {
    with_php(|php| {
        for kind in ["site", "network"] {
            assert_eq!(Site::new(php).run("uninstall", kind), "", "{kind}");
        }
    });
}
