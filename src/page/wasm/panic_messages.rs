//! Blanks the messages and source locations of panics. A page never shows them, and they add 1.4 KB.

/// How source paths begin.
const PATHS: [&str; 6] = ["crates/", "/rust/deps/", "core/src/", "alloc/src/", "std/src/", "src/"];
const END: &[u8] = b".rs";

/// Messages of the libraries in the program. If a library changes one, it is no longer blanked, which only costs its bytes.
const MESSAGES: [&str; 50] = [
    "slice index starts at ",
    " but ends at ",
    "index out of bounds: the len is ",
    " but the index is ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "assertion `left ",
    " right` failed",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "insertion index (is ",
    ") should be <= len (is ",
    "removal index (is ",
    ") should be < len (is ",
    "Executor::spawn called, but no global 'spawn' function is configured",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured",
    "the guard should always be in place until the Drop implementation",
    "Hash table capacity overflow",
    "capacity overflow",
    "internal error: entered unreachable code",
    "could not find parent element",
    "placeholder parent should be Element(",
    "Attempted to initialize thread-local while it is being dropped",
    "attempt to join into collection with len > usize::MAX",
    "Tried to shrink to a larger capacity",
    "FnOnce called more than once",
    "Tried to access a reactive value that has already been disposed",
    "inner is None only in drop",
    "LayoutError",
    "called `Result::unwrap()` on an `Err` value",
    "called `Option::unwrap()` on a `None` value",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "LazyCell instance has previously been poisoned",
    "Once instance has previously been poisoned",
    "one-time initialization may not be performed recursively",
    "`async fn` resumed after completion",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "cannot recursively acquire mutex",
    "Arc counter overflow",
    "index not found",
    "Dropped SendWrapper<T> variable from a thread different to the one it has been created with",
    "Dereferenced SendWrapper<T> variable from a thread different to the one it has been created with",
    "assertion failed: psize >= size + min_overhead",
    "assertion failed: psize <= size + max_overhead",
    "use of std::thread::current() is not possible after the thread's local data has been destroyed",
    "failed to generate unique thread ID: bitspace exhausted",
];

/// The longest message, by its beginning and its end.
const LONG_MESSAGE: (&str, &str) = ("Value is None because the `ssr` feature is active.", " to identify the source.");

/// The size of a `core::panic::Location`: address and length of the path, line and column, four bytes each.
const POSITION_SIZE: usize = 16;

/// Blanks messages, paths and locations in data that start at this address.
pub(super) fn blank(data: &mut [u8], address: usize) {
    let paths = paths(data);
    for position in positions(data, address, &paths) {
        data[position + POSITION_SIZE / 2..position + POSITION_SIZE].fill(0);
    }
    for (begin, length) in paths {
        data[begin..begin + length].fill(b' ');
    }
    for message in MESSAGES {
        while let Some(begin) = find(data, message) {
            data[begin..begin + message.len()].fill(b' ');
        }
    }
    let (begin, end) = LONG_MESSAGE;
    if let Some(begin) = find(data, begin)
        && let Some(length) = find(&data[begin..], end)
    {
        data[begin..begin + length + end.len()].fill(b' ');
    }
}

fn find(data: &[u8], wanted: &str) -> Option<usize> {
    data.windows(wanted.len()).position(|part| part == wanted.as_bytes())
}

/// The start and length of each source path. Nothing separates the strings in a program.
fn paths(data: &[u8]) -> Vec<(usize, usize)> {
    let mut paths = Vec::new();
    let mut free = 0;
    while let Some(length) = data[free..].windows(END.len()).position(|part| part == END) {
        let end = free + length + END.len();
        let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"_./-".contains(byte);
        let run = data[free..end].iter().rev().take_while(|byte| is_path(byte)).count();
        let path = &data[end - run..end];
        let begins = |at: &usize| PATHS.iter().any(|it| path[*at..].starts_with(it.as_bytes()));
        if let Some(begin) = (0..run).find(begins) {
            paths.push((end - run + begin, run - begin));
        }
        free = end;
    }
    paths
}

/// The start of each location that refers to one of these paths, or to its end: the linker merges strings with the same end.
fn positions(data: &[u8], address: usize, paths: &[(usize, usize)]) -> Vec<usize> {
    let word = |at: usize| -> Option<usize> {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let is_position = |at: &usize| {
        let (Some(path), Some(length)) = (word(*at), word(at + 4)) else { return false };
        paths.iter().any(|(begin, known)| path + length == address + begin + known && path >= address + begin)
    };
    let aligned = (0..data.len().saturating_sub(POSITION_SIZE - 1)).filter(|at| (address + at).is_multiple_of(4));
    aligned.filter(is_position).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_positions_and_messages_are_blanked_and_the_rest_stays() {
        let texts = b"capacity overflowbox crates/x-1.0/src/a_b.rssrc/app/app.rs.rs core/src/it";
        let path = texts.windows(7).position(|it| it == b"crates/").expect("it is there");
        let address = 1024;
        let mut data = texts.to_vec();
        data.resize(data.len().next_multiple_of(4), b'|');
        let position = data.len();
        for number in [address + path, "crates/x-1.0/src/a_b.rs".len(), 77, 9, address + 1, 3, 77, 9] {
            data.extend(u32::try_from(number).expect("it is small").to_le_bytes());
        }
        let before = data.clone();
        blank(&mut data, address);
        let text = String::from_utf8(data[..texts.len()].to_vec()).expect("text");
        assert_eq!(text, format!("{}box {}{}.rs core/src/it", " ".repeat(17), " ".repeat(23), " ".repeat(14)));
        assert_eq!(data[position..position + 8], before[position..position + 8], "path and length");
        assert_eq!(data[position + 8..position + 16], [0; 8], "line and column");
        assert_eq!(data[position + 16..], before[position + 16..], "other numbers");
    }
}
