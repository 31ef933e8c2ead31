//! Links: the one place of the view where `href` is set, with what a link that leaves the page needs.

use crate::campaign::WebUrl;
use crate::send::Href;

use super::tag::{Tag, classed};

impl Tag {
    /// Leads to this address, where links may; else the words stand there without a link.
    #[inline(never)]
    pub fn leads_to(self, address: String) -> Self {
        match Href::new(address) {
            Some(href) => self.leads(href),
            None => self,
        }
    }

    /// Leads there. A page opens in a tab of its own, and is told nothing about this one.
    #[inline(never)]
    pub fn leads(self, href: Href) -> Self {
        let leaves = href.leaves();
        let link = self.put("href", href.into());
        if !leaves {
            return link;
        }
        link.set("target", "_blank").set("rel", "noopener noreferrer").set("referrerpolicy", "no-referrer")
    }
}

/// A link that opens a mail. In a frame the mail app of the web would open inside the frame, and refuse: there it gets a tab of its
/// own.
pub(super) fn mail_to(link: Tag, address: String, framed: bool) -> Tag {
    let link = link.leads_to(address);
    if framed { link.set("target", "_blank").set("rel", "noopener") } else { link }
}

/// The site that a link leads to, as it is: words beside it are the author's, and may name another.
pub(super) fn site(url: &WebUrl) -> Tag {
    classed("span", "site").set("dir", "ltr").text(url.host())
}
