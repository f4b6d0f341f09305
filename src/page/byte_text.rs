//! Encodes the program as text in its page, one character per byte, so that the page compresses well.
//!
//! Base64 of the compressed program would make the compressed page a fifth larger, and require a browser that can decompress it.
//! `public/boot.js` decodes the text.

/// The number of values of a byte, and so of characters in the alphabet.
const BYTE_VALUES: usize = 256;

/// The characters that take one byte in UTF-8, except `<`, which could end the script element, and control characters, which a browser
/// may change.
fn one_byte_characters() -> impl Iterator<Item = char> {
    (' '..='~').filter(|c| *c != '<').chain(['\t', '\n'])
}

/// Encodes bytes: first the alphabet, in the order of the byte values, then a character per byte.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let alphabet = alphabet(bytes);
    let text = bytes.iter().map(|byte| alphabet[usize::from(*byte)]);
    alphabet.iter().copied().chain(text).collect()
}

/// Gives the most frequent bytes the one-byte characters: their own if possible, so that words stay readable and compress well.
fn alphabet(bytes: &[u8]) -> [char; BYTE_VALUES] {
    let mut count = [0usize; BYTE_VALUES];
    for byte in bytes {
        count[usize::from(*byte)] += 1;
    }
    let mut frequent: Vec<u8> = (0..=u8::MAX).collect();
    frequent.sort_by_key(|value| std::cmp::Reverse(count[usize::from(*value)]));
    frequent.truncate(one_byte_characters().count());
    let has_own = |value: &u8| one_byte_characters().any(|c| c == char::from(*value));
    let mut unused = one_byte_characters().filter(|c| !frequent.iter().any(|value| char::from(*value) == *c));
    let mut longer = '\u{a1}'..;
    std::array::from_fn(|value| {
        let value = u8::try_from(value).expect("there are as many values as a byte has");
        match (frequent.contains(&value), has_own(&value)) {
            (true, true) => char::from(value),
            (true, false) => unused.next().expect("as many one-byte characters as frequent values"),
            (false, _) => longer.next().expect("there are more characters than values"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes as `public/boot.js` does.
    fn decode(text: &str) -> Vec<u8> {
        let characters: Vec<char> = text.chars().collect();
        let (alphabet, bytes) = characters.split_at(BYTE_VALUES);
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
    fn encoded_bytes_can_be_decoded() {
        assert_eq!(decode(&encode(&bytes())), bytes());
        assert_eq!(decode(&encode(&[])), Vec::<u8>::new());
    }

    #[test]
    fn a_browser_keeps_every_character() {
        let text = encode(&bytes());
        assert!(text.chars().all(|c| c != '<' && c != '\r' && (!c.is_control() || c == '\t' || c == '\n')));
    }

    #[test]
    fn frequent_bytes_take_one_byte() {
        assert_eq!(encode(&[0xff; 1000]).len(), encode(&[]).len() + 1000);
    }
}
