//! What a supporter asked to keep, in this browser alone. A browser may refuse every one of these, and then nothing is
//! kept.

use web_sys::Storage;

const PREFIX: &str = "letter-widget:";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is kept under this name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a text. Answers whether the browser did.
pub fn put(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(name), text).is_ok())
}

/// Deletes what is kept under this name.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}

fn key(name: &str) -> String {
    String::from(PREFIX) + name
}
