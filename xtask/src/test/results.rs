//! What the test programs themselves said: how many tests passed and failed, and how they failed.

use std::fmt;

/// How much is kept of what a failed test printed: its end, where the reason stands.
const LINES: usize = 12;

/// The sums over every `test result:` line seen so far, and what the failed tests printed.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Results {
    passed: u64,
    failed: u64,
    /// The lines of each failed test, its name first.
    failures: Vec<Vec<String>>,
    /// The lines that come belong to the last of these.
    in_failure: bool,
}

impl Results {
    /// Takes one line of output in.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += before("passed", result);
            self.failed += before("failed", result);
        } else if let Some(name) = line.strip_prefix("---- ").and_then(|it| it.strip_suffix(" stdout ----")) {
            self.failures.push(vec![name.to_owned()]);
            self.in_failure = true;
        } else if line == "failures:" {
            self.in_failure = false;
        } else if let Some(failure) = self.failures.last_mut().filter(|_| self.in_failure && !line.is_empty()) {
            failure.push(line.to_owned());
            if failure.len() > LINES + 1 {
                // The name stays.
                failure.remove(1);
            }
        }
    }

    /// The failed tests, each with the end of what it printed.
    pub(crate) fn failures(&self) -> impl Iterator<Item = String> {
        self.failures.iter().map(|lines| lines.join("\n    "))
    }
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number in front of `word`, as in `ok. 5 passed; 0 failed; …`.
fn before(word: &str, result: &str) -> u64 {
    let words: Vec<_> = result.split([' ', ';']).collect();
    let number = words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok());
    number.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Results;

    fn read(lines: &[&str]) -> Results {
        let mut results = Results::default();
        for line in lines {
            results.read(line);
        }
        results
    }

    #[test]
    fn results_are_summed_and_other_lines_are_not() {
        let results = read(&[
            "running 5 tests",
            "test a::b ... ok",
            "test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "my own text says: test result: ok. 100 passed; 100 failed;",
            "test result: FAILED. 3 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ]);
        assert_eq!(results.to_string(), "8 passed, 5 failed");
        assert_eq!(results.failures().count(), 0);
    }

    #[test]
    fn each_failed_test_is_kept_with_the_end_of_what_it_printed() {
        let many: Vec<String> = (0..20).map(|number| format!("line {number}")).collect();
        let mut lines = vec!["failures:", "", "---- a::b stdout ----", "", "it panicked", "", "---- c stdout ----"];
        lines.extend(many.iter().map(String::as_str));
        lines.extend(["", "failures:", "    a::b", "    c"]);
        let failures: Vec<_> = read(&lines).failures().collect();
        assert_eq!(failures[0], "a::b\n    it panicked");
        assert!(failures[1].starts_with("c\n    line 8\n") && failures[1].ends_with("line 19"), "{failures:?}");
        assert_eq!(failures.len(), 2);
    }
}
