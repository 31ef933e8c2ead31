//! Addresses: a `blob:` address for a text of this page, which nobody else can read, and the folder of the page itself.

use js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, Url};

/// An address at which this page can fetch a text. It is revoked when it is dropped.
pub struct Address(String);

impl Address {
    /// Creates an address for this JSON; `None` if the browser does not provide one.
    pub fn of_json(text: &str) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type("application/json");
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// The folder of this page, with a trailing `/`.
pub fn folder() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    page.rfind('/').map_or_else(String::new, |slash| page[..=slash].to_owned())
}

/// Whether an address leads only to this very machine, so that no other device can use it.
pub fn is_here_only(address: &str) -> bool {
    let host = address.split("://").nth(1).unwrap_or_default();
    ["localhost", "127.", "[::1]", "0.0.0.0"].iter().any(|here| host.starts_with(here)) || address.starts_with("file:")
}
