use std::str::FromStr;

use super::Fault;
use super::email::is_domain;
use super::limits::MAX_URL_CHARS;

/// The address of a web page, `https:` only, so that no campaign file can put a script behind a link's label.
///
/// The host must be written exactly as browsers write it: they would change capitals, numbers, empty labels and percent-encoded
/// characters, and a supporter should see where a link leads. Names in other scripts are in Punycode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebUrl(String);

impl WebUrl {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The site that the address leads to, with the port if it is not the default: what browsers call `host`.
    pub fn host(&self) -> &str {
        host(&self.0).unwrap_or_default()
    }
}

impl FromStr for WebUrl {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        match host(text) {
            Some(host) if is_host(host) && text.len() <= MAX_URL_CHARS && text.bytes().all(is_clean) => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(Fault::Url),
        }
    }
}

fn host(text: &str) -> Option<&str> {
    text.strip_prefix("https://")?.split(['/', '?', '#']).next()
}

/// Whether this is a domain in lower-case letters, with no port or a port of four digits. Browsers treat a last label that
/// begins with a digit as the end of an IP address.
fn is_host(host: &str) -> bool {
    let (domain, port) = host.split_once(':').unwrap_or((host, "1000"));
    let top = domain.rfind('.').and_then(|dot| domain.as_bytes().get(dot + 1));
    is_domain(domain.as_bytes())
        && !domain.bytes().any(|byte| byte.is_ascii_uppercase())
        && top.is_some_and(u8::is_ascii_lowercase)
        && port.len() == 4
        && !port.starts_with('0')
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_clean(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_pages_are_taken() {
        for (good, host) in [
            ("https://www.example.org/a?b=c#d", "www.example.org"),
            ("https://example.org", "example.org"),
            ("https://example.org?a@b.example", "example.org"),
            ("https://example.org#/@b.example", "example.org"),
            ("https://example.org:8443/", "example.org:8443"),
            ("https://canada.ca.form.example/canada.ca", "canada.ca.form.example"),
            ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
        ] {
            assert_eq!(good.parse::<WebUrl>().as_ref().map(WebUrl::host), Ok(host), "{good}");
        }
        for bad in [
            "https://user:password@example.org/",
            "https://canada.ca:80@example.org/",
            "https://canada.ca%2f.example.org/",
            "https://example%2eorg/",
            "https://EXAMPLE.org/",
            "https://example.org./",
            "https://example..org/",
            "https://.example.org/",
            "https://-a.example/",
            "https://a_b.example/",
            "https://a!b.example/",
            "https://192.168.1.1/",
            "https://1.1/",
            "https://a.0x7f/",
            "https://a.1e/",
            "https://[::1]/",
            "https://example.org:/",
            "https://example.org:443/",
            "https://example.org:0443/",
            "https://example.org:99999/",
            "https://example.org:+443/",
            "https://example.org:8443:8443/",
            "https:///example.org/",
            "https:/example.org/",
            "https:\\\\example.org/",
            " https://example.org/",
            "https://ex\tample.org/",
            "https://example。org/",
            "https://exаmple.org/",
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
