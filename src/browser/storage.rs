//! Stores what a supporter asked to keep, in this browser alone. A browser may refuse each of these operations, and
//! then nothing is kept.

use web_sys::Storage;

const PREFIX: &str = "letter-widget:";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The name under which the studio keeps an author's work. No supporter's draft has it.
pub const STUDIO: &str = "studio";

/// The names of all drafts that are kept for the site.
pub fn drafts() -> Vec<String> {
    let mut names = Vec::new();
    if let Some(storage) = storage() {
        for place in 0..storage.length().unwrap_or_default() {
            let key = storage.key(place).ok().flatten().unwrap_or_default();
            if let Some(name) = key.strip_prefix(PREFIX)
                && name != STUDIO
            {
                names.push(name.to_owned());
            }
        }
    }
    names
}

/// The text that is kept under this name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a text under this name. Returns whether the browser did.
pub fn put(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(name), text).is_ok())
}

/// Deletes the text that is kept under this name.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}

fn key(name: &str) -> String {
    String::from(PREFIX) + name
}
