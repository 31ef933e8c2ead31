/// Where links of the widget may lead: to a page (https), to a mail app, to a telephone, to a file that the page itself
/// has created, and to a place on the page. Any other beginning of an address is refused: `javascript:`, `data:`, and any
/// scheme that may be invented later.
const MAY_LEAD_TO: [&str; 5] = [PAGE, "mailto:", "tel:", "blob:", "#"];

const PAGE: &str = "https://";

/// The target of a link. Every `href` that is built from data comes from this type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

impl Href {
    /// Returns the address as a link target, if links may lead there. Browsers accept capitals, spaces and control
    /// characters before and within a scheme; here none are expected, and none are accepted.
    pub fn new(address: String) -> Option<Self> {
        MAY_LEAD_TO.iter().any(|start| address.starts_with(start)).then_some(Self(address))
    }

    /// A page of an author's own site, which may be on their own computer and without https, or be relative to the page
    /// that contains the link.
    #[cfg(authoring)]
    pub fn to_own_page(address: String) -> Option<Self> {
        let path = address.split(['/', '?', '#']).next().unwrap_or_default();
        let beside = !path.contains(|c: char| c == ':' || c.is_control() || c == '\\');
        (beside || address.starts_with("http://") || address.starts_with(PAGE)).then_some(Self(address))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to another site, which must then receive no information about this page.
    pub fn leaves(&self) -> bool {
        self.0.starts_with(PAGE)
    }
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_five_kinds_of_place() {
        for good in ["https://example.org/", "mailto:a@example.org", "tel:+1", "blob:https://example.org/1", "#send"] {
            assert_eq!(Href::new(good.into()).map(String::from).as_deref(), Some(good));
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "http://example.org/",
            "https:example.org",
            "HTTPS://example.org/",
            "//example.org/",
            "/path",
            "page.html",
            " #send",
            "intent://x",
            "sms:1",
        ] {
            assert_eq!(Href::new(bad.into()), None, "{bad:?}");
        }
    }

    #[test]
    fn an_authors_own_page_may_be_near() {
        for good in [
            "try.html#1",
            "/letters/embed.html",
            "http://127.0.0.1:8080/try.html#1",
            "https://a.example/",
            "../a?b=c:d",
        ] {
            assert!(Href::to_own_page(good.into()).is_some(), "{good}");
        }
        for bad in
            ["javascript:alert(1)//try.html", "JAVASCRIPT:x", "java\tscript:x", "data:,x", "\\\\example.org", "ftp://a"]
        {
            assert!(Href::to_own_page(bad.into()).is_none(), "{bad}");
        }
    }

    #[test]
    fn only_pages_are_told_nothing() {
        let leaves = |address: &str| Href::new(address.into()).unwrap().leaves();
        assert_eq!(
            ["https://a.b/", "mailto:a@b.c", "tel:1", "blob:x", "#a"].map(leaves),
            [true, false, false, false, false]
        );
    }
}
