//! Saves a text as a file in the supporter's downloads.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::send::Href;

thread_local! {
    /// The address of the last file: revoked only when the next is saved, because a browser may still be reading it.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Saves a text under this name. Returns whether the browser could be asked to.
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    try_save(name, media_type, text).is_some()
}

fn try_save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(Href::new(address.clone())?.as_str());
    link.set_download(name);
    link.click();
    if let Some(last) = LAST.replace(Some(address)) {
        let _ = Url::revoke_object_url(&last);
    }
    Some(())
}
