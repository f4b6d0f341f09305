//! By what a page that names a file of ours can tell that it is still that file.

use std::path::Path;

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::files;

/// Prints each file in `dist`, with its size and its value for the attribute `integrity`.
pub(crate) fn print(dist: &Path) -> Result<()> {
    for (name, bytes) in files::read(dist)? {
        println!("{:>9} bytes  {}  {}", bytes.len(), integrity(&bytes), name.display());
    }
    Ok(())
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn the_value_is_the_one_that_browsers_reckon() {
        // The example in the recommendation of the W3C, "Subresource Integrity".
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
