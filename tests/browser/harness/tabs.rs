//! The tabs of a browser.

use thirtyfour::support::block_on;

use super::Browser;

impl Browser {
    /// Closes this tab, and directs scripts and keys to the first remaining one from now on.
    pub fn close_tab(&self) {
        block_on(self.driver().close_window()).unwrap();
        let first = block_on(self.driver().windows()).unwrap().into_iter().next().expect("another tab");
        block_on(self.driver().switch_to_window(first)).unwrap();
    }

    /// How many tabs are open.
    pub fn tabs(&self) -> usize {
        block_on(self.driver().windows()).unwrap().len()
    }

    /// Reloads the page.
    pub fn reload(&self) {
        block_on(self.driver().refresh()).unwrap();
    }
}
