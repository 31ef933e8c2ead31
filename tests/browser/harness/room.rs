//! The widget in a viewport of any size. In most browsers, a window cannot be as small as a phone, or as the viewport of a page
//! at 400 %. A frame can, and to the page in it, the frame is the window.

use serde_json::json;
use xtask::server::Server;

use super::{Browser, Site};

/// Width and height in CSS pixels.
pub type Room = (u32, u32);

/// A window of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10).
pub const ENLARGED: Room = (320, 256);

/// The two writing directions, as values of `dir`.
pub const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];

impl Site {
    /// Adds a page for each of these sizes, with the page at `/` in a frame of that size.
    pub fn rooms(self, rooms: &[Room]) -> Self {
        rooms.iter().fold(self, |site, (width, height)| {
            let frame = format!(
                "<!doctype html><title>Room</title><iframe src=\"/\" width=\"{width}\" height=\"{height}\" style=\"border: 0\"></iframe>"
            );
            site.html(&format!("/room-{width}-{height}.html"), frame)
        })
    }
}

impl Browser {
    /// Opens the page in a frame of this size, enters the frame and expands everything.
    pub fn open_room(&self, server: &Server, (width, height): Room) {
        self.open(&format!("{}room-{width}-{height}.html", server.url()));
        self.enter_frame("iframe");
        self.until_whole();
        assert_eq!(self.js("return [innerWidth, innerHeight];"), json!([width, height]));
        self.unfold();
    }

    /// Sets the writing direction of page and widget, independently of their language.
    pub fn turn(&self, direction: &str) {
        self.widget(&format!("document.documentElement.dir = $('.widget').dir = '{direction}';"));
    }

    /// Asserts that nothing extends beyond the edge, and that the page does not scroll sideways.
    pub fn fits(&self, what: &str) {
        let wide = self.js("const page = document.scrollingElement; return [page.scrollWidth, page.clientWidth];");
        assert!(wide[0].as_i64() <= wide[1].as_i64(), "{what}: the page scrolls sideways: {wide}");
        let out = "return $$('*').filter(each => shown(each) && !each.closest('.unseen, option'))
            .filter(each => { const box = each.getBoundingClientRect(); return box.right > innerWidth + 0.5 || box.left < -0.5; })
            .map(each => `${each.tagName}.${each.className} ${each.textContent.slice(0, 40)}`);";
        assert_eq!(self.widget(out), json!([]), "{what}: beyond the edge of the screen");
    }
}
