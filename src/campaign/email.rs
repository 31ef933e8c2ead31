use std::str::FromStr;

use super::Fault;
use super::limits::{MAX_DOMAIN_LABEL, MAX_DOMAIN_OCTETS, MAX_LOCAL_OCTETS};

/// One e-mail address, in the plain form that every mail client accepts: `local@domain`, ASCII, without a name, quotes or
/// a comment (the `dot-atom` form of RFC 5322, section 3.4.1).
///
/// Nothing that could add a recipient, a header or a parameter to a mail link is accepted: no space, comma, semicolon,
/// quote, bracket, `?`, `&`, `%`, control character or line break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EmailAddress {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let bytes = text.as_bytes();
        let at = bytes.iter().rposition(|b| *b == b'@').unwrap_or_default();
        match (&bytes[..at], &bytes[at..]) {
            (local, [b'@', domain @ ..]) if is_local(local) && is_domain(domain) => Ok(Self(text.to_owned())),
            _ => Err(Fault::Email),
        }
    }
}

/// Whether this is a `dot-atom` without `%`, `&` and `?`, which some mail apps read as part of the link.
fn is_local(local: &[u8]) -> bool {
    let atom_text = |b: &u8| b.is_ascii_alphanumeric() || b"!#$'*+-/=^_`{|}~".contains(b);
    local.len() <= MAX_LOCAL_OCTETS
        && local.split(|b| *b == b'.').all(|atom| !atom.is_empty() && atom.iter().all(atom_text))
}

/// Whether this is a domain: at least two labels of letters, digits and hyphens, the last of them not a number.
pub(super) fn is_domain(domain: &[u8]) -> bool {
    let (mut labels, mut top) = (0, domain);
    for label in domain.split(|b| *b == b'.') {
        if !is_label(label) {
            return false;
        }
        (labels, top) = (labels + 1, label);
    }
    domain.len() <= MAX_DOMAIN_OCTETS && labels > 1 && top.iter().any(u8::is_ascii_alphabetic)
}

fn is_label(label: &[u8]) -> bool {
    (1..=MAX_DOMAIN_LABEL).contains(&label.len())
        && !label.starts_with(b"-")
        && !label.ends_with(b"-")
        && label.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_taken() {
        for good in
            ["pm@pm.gc.ca", "urgentaction@amnesty.ca", "o'neil+ua@mail.example.org", "a.b-c_d@xn--bcher-kva.example"]
        {
            assert_eq!(good.parse::<EmailAddress>().unwrap().as_str(), good);
        }
    }

    #[test]
    fn nothing_that_could_inject_a_header_is_taken() {
        for bad in [
            "",
            "@",
            "a@",
            "@b.org",
            "a@b",
            "a b@c.org",
            "a@b.org,c@d.org",
            "a@b.org;c@d.org",
            "a@b.org?bcc=c@d.org",
            "a@b.org&cc=c@d.org",
            "a@b.org\r\nBcc: c@d.org",
            "a%0D%0A@b.org",
            "<a@b.org>",
            "Example Person <a@b.org>",
            "\"a b\"@c.org",
            "a@[127.0.0.1]",
            "a@b..org",
            ".a@b.org",
            "a.@b.org",
            "a@-b.org",
            "a@b.1",
            "ä@b.org",
            "a@b.org ",
            "a@b@c.org",
            "(a)@b.org",
            "[email protected]",
        ] {
            assert!(bad.parse::<EmailAddress>().is_err(), "{bad}");
        }
    }
}
