use std::str::FromStr;

use super::Fault;
use super::limits::MAX_URL_CHARS;

/// An address of a page, `https:` only, so that no campaign file can put a script or a tracker behind a link's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebUrl(String);

impl WebUrl {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebUrl {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        match text.strip_prefix("https://") {
            Some(rest) if is_host(rest) && text.len() <= MAX_URL_CHARS && text.bytes().all(is_clean) => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(Fault::Url),
        }
    }
}

/// Whether an address begins with the name of a host, without a name to log in with.
fn is_host(rest: &str) -> bool {
    let mut dotted = false;
    for byte in rest.bytes() {
        match byte {
            b'/' | b'?' | b'#' => break,
            b'@' => return false,
            b'.' => dotted = true,
            _ => {}
        }
    }
    dotted
}

fn is_clean(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_pages_are_taken() {
        assert!("https://www.example.org/a?b=c#d".parse::<WebUrl>().is_ok());
        for bad in [
            "http://example.org",
            "javascript:alert(1)",
            "https://",
            "https://user@example.org",
            "//example.org",
            "example.org",
            "https://example.org/a b",
            "https://example.org/\u{202e}",
            "data:text/html,x",
            "https://localhost",
        ] {
            assert!(bad.parse::<WebUrl>().is_err(), "{bad}");
        }
    }
}
