//! How many tests passed and failed, as the test programs themselves said.

use std::fmt;

/// The sums over every `test result:` line seen so far.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Counts {
    passed: u64,
    failed: u64,
}

impl Counts {
    /// Adds the numbers of one line of output, if it is a result.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += before("passed", result);
            self.failed += before("failed", result);
        }
    }
}

impl fmt::Display for Counts {
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
    use super::Counts;

    #[test]
    fn results_are_summed_and_other_lines_are_not() {
        let mut counts = Counts::default();
        for line in [
            "running 5 tests",
            "test a::b ... ok",
            "test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "my own text says: test result: ok. 100 passed; 100 failed;",
            "test result: FAILED. 3 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ] {
            counts.read(line);
        }
        assert_eq!(counts, Counts { passed: 8, failed: 5 });
    }
}
