//! The leak tests: browsers on a network of their own, on which all that they send is seen and nothing is answered.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};

use super::{at_once, in_root, results::Results, run_tests};
use crate::{
    process,
    tools::{Tools, browsers::Variables, system},
};

const TESTS: &str = "test --offline --package guide-tests --features end-to-end --no-fail-fast --test leaks";

/// Which of the tests are on a network together. The leaky twins have one apart: what they send, and what an engine sends
/// because of them, must not be taken for the guide's.
const NETWORKS: [&[&str]; 2] = [&["the_guide"], &["--skip", "the_guide"]];

/// Why there can be no such network here, and what to do; tried, as there are many ways to forbid it.
pub(super) fn refusal(tools: &Tools, root: &Path) -> Option<String> {
    let error = process::capture(own_network(tools, root).arg("true")).err()?;
    let error = format!("{error:#}").replace('\n', "; ");
    Some(format!(
        "a network of their own is refused here ({error}): run them as root, and where that is in a container, \
         start it with `--privileged`"
    ))
}

/// Compiles the tests, and runs them on their networks; an error where that is refused.
pub(super) fn leaks(
    tools: &Tools,
    root: &Path,
    variables: &Variables,
    refusal: Option<String>,
    results: &mut Results,
) -> Result<()> {
    if let Some(reason) = refusal {
        bail!(reason);
    }
    process::run(&mut in_root(tools, root, &format!("{TESTS} --no-run")))?;
    let mut result = Ok(());
    for tests in NETWORKS {
        let mut command = own_network(tools, root);
        command.arg("cargo").args(TESTS.split_whitespace()).arg("--").args(tests);
        command.envs(variables.clone()).envs([at_once()]);
        result = result.and(run_tests(&mut command, results));
    }
    result
}

/// Runs what is put behind it on such a network.
fn own_network(tools: &Tools, root: &Path) -> Command {
    let mut unshare = tools.command("unshare");
    unshare.args(["--net", "--mount"]).current_dir(root);
    if !system::is_root() {
        // Not as root of that network: tcpdump would then try to become somebody else, who doesn't exist in it.
        unshare.args(["--map-current-user", "--keep-caps"]);
    }
    unshare.args(["sh", "tests/leaks/own-network.sh"]);
    unshare
}
