//! Links: the only place in the view that sets `href`, along with what a link that leaves the page needs.

use crate::campaign::WebUrl;
use crate::send::Href;

use super::tag::{Tag, classed};

impl Tag {
    /// Links to this address if links may lead there; otherwise the words remain without a link.
    #[inline(never)]
    pub fn leads_to(self, address: String) -> Self {
        match Href::new(address) {
            Some(href) => self.leads(href),
            None => self,
        }
    }

    /// Links to this address. A page opens in a new tab, and learns nothing about this one.
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

/// Makes a link that opens an e-mail. In a frame, a webmail app would open inside the frame, and refuse: there it gets a new tab.
pub(super) fn mail_to(link: Tag, address: String, framed: bool) -> Tag {
    let link = link.leads_to(address);
    if framed { link.set("target", "_blank").set("rel", "noopener") } else { link }
}

/// Shows the actual site that a link leads to: the words beside it are the author's, and may name another.
pub(super) fn site(url: &WebUrl) -> Tag {
    classed("span", "site").set("dir", "ltr").text(url.host())
}
