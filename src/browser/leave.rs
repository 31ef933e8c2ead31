//! Leaving the page so that it cannot be gone back to.

/// Of no site: nobody is asked for it, and nobody hears that somebody came.
const EMPTY_PAGE: &str = "about:blank";

/// Puts an empty page in the place of this one, in the history as well. Where the widget is in a frame, that is the page around it, if
/// the frame may do so, and at least the frame.
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(Some(top)) = window.top() {
        let _ = top.location().replace(EMPTY_PAGE);
    }
    let _ = window.location().replace(EMPTY_PAGE);
}
