//! Leaves the page in such a way that nobody can go back to it.

/// A page that belongs to no site: no server is asked for it, and none learns that somebody came.
const EMPTY_PAGE: &str = "about:blank";

/// Replaces this page with an empty one, in the history as well. If the widget is in a frame, the page around it is replaced, if the
/// frame may do so, and at least the frame itself.
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(Some(top)) = window.top() {
        let _ = top.location().replace(EMPTY_PAGE);
    }
    let _ = window.location().replace(EMPTY_PAGE);
}
