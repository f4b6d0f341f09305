//! The names of libraries' files, of which a program has many, for messages of panics.

/// How paths into libraries begin.
const BEGINNINGS: [&str; 5] = ["crates/", "/rust/deps/", "core/src/", "alloc/src/", "std/src/"];
/// How they end.
const END: &[u8] = b".rs";

/// Blanks these names, as long as they were: nobody reads them, and they weigh 0.4 KB. Our own stay.
pub(crate) fn without_library_paths(mut program: Vec<u8>) -> Vec<u8> {
    let mut free = 0;
    while let Some(length) = program[free..].windows(END.len()).position(|part| part == END) {
        let end = free + length + END.len();
        let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"_./-".contains(byte);
        let run = program[free..end].iter().rev().take_while(|byte| is_path(byte)).count();
        let path = &program[end - run..end];
        let begins = |at: &usize| BEGINNINGS.iter().any(|it| path[*at..].starts_with(it.as_bytes()));
        // Texts stand one behind the other with nothing between them.
        if let Some(begin) = (0..run).find(begins) {
            program[end - run + begin..end].fill(b' ');
        }
        free = end;
    }
    program
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_into_libraries_are_blank_and_all_else_stays_in_its_place() {
        let program = b"\x01a wordcrates/x-1.0/src/a_b.rsstd/src/io.rssrc/app/app.rs\x02.rs core/src/it".to_vec();
        let length = program.len();
        let blank = without_library_paths(program);
        assert_eq!(blank.len(), length);
        assert_eq!(
            String::from_utf8(blank).expect("text"),
            format!("\x01a word{}{}src/app/app.rs\x02.rs core/src/it", " ".repeat(23), " ".repeat(13))
        );
    }
}
