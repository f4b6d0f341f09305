//! The program as text, one character for each byte, so that it can stand in a page and still compress well.
//!
//! Compressed bytes in base64, the usual way, cost a fifth more once the host compresses the page, and need a browser
//! that unpacks them. `public/boot.js` reads the text back.

/// How many values a byte has, and so how many characters the alphabet.
const VALUES: usize = 256;

/// The alphabet's characters that take one byte: all but `<`, which could end a script, and control characters, which
/// a browser may change when it reads a page.
fn short() -> impl Iterator<Item = char> {
    (' '..='~').filter(|c| *c != '<').chain(['\t', '\n'])
}

/// Writes bytes as text: first the alphabet, by the value that each character stands for, then a character for each byte.
pub(crate) fn write(bytes: &[u8]) -> String {
    let alphabet = alphabet(bytes);
    let text = bytes.iter().map(|byte| alphabet[usize::from(*byte)]);
    alphabet.iter().copied().chain(text).collect()
}

/// The most frequent values get the short characters, where possible themselves: words stay readable, and compress.
fn alphabet(bytes: &[u8]) -> [char; VALUES] {
    let mut count = [0usize; VALUES];
    for byte in bytes {
        count[usize::from(*byte)] += 1;
    }
    let mut frequent: Vec<u8> = (0..=u8::MAX).collect();
    frequent.sort_by_key(|value| std::cmp::Reverse(count[usize::from(*value)]));
    frequent.truncate(short().count());
    let itself = |value: &u8| short().any(|c| c == char::from(*value));
    let mut free = short().filter(|c| !frequent.iter().any(|value| char::from(*value) == *c));
    let mut long = '\u{a1}'..;
    std::array::from_fn(|value| {
        let value = u8::try_from(value).expect("there are as many values as a byte has");
        match (frequent.contains(&value), itself(&value)) {
            (true, true) => char::from(value),
            (true, false) => free.next().expect("as many short characters as frequent values"),
            (false, _) => long.next().expect("there are more characters than values"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `public/boot.js` does.
    fn read(text: &str) -> Vec<u8> {
        let characters: Vec<char> = text.chars().collect();
        let (alphabet, bytes) = characters.split_at(VALUES);
        let value = |c: &char| alphabet.iter().position(|known| known == c).expect("it is in the alphabet");
        bytes.iter().map(|c| u8::try_from(value(c)).expect("the alphabet has as many")).collect()
    }

    fn bytes() -> Vec<u8> {
        let mut bytes: Vec<u8> = (0..=u8::MAX).collect();
        bytes.extend([0; 900]);
        bytes.extend(b"<script></script> \r\n".repeat(40));
        bytes
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read(&write(&bytes())), bytes());
        assert_eq!(read(&write(&[])), Vec::<u8>::new());
    }

    #[test]
    fn nothing_in_it_means_anything_to_a_browser() {
        let text = write(&bytes());
        assert!(text.chars().all(|c| c != '<' && c != '\r' && (!c.is_control() || c == '\t' || c == '\n')));
    }

    #[test]
    fn frequent_bytes_take_one_byte() {
        assert_eq!(write(&[0xff; 1000]).len(), write(&[]).len() + 1000);
    }
}
