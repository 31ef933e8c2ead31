//! Nothing moves for readers who ask for less motion.

use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{Lab, Site};

/// Counts the elements, including `::before` and `::after`, that take time to change or change by themselves.
const MOVING: &str = "const takes = style => (style.transitionDuration ?? '').split(', ').some(time => parseFloat(time) > 0) || style.animationName !== 'none';
    return $$('.widget, .widget *').filter(each => [undefined, '::before', '::after'].some(part => takes(getComputedStyle(each, part)))).length;";

pub fn run(lab: &Lab) {
    if lab.engine != Engine::Chromium {
        // Only Chromium's driver can ask for it on behalf of a reader.
        return;
    }
    let server = Site::new().start();
    let browser = lab.browser();
    for (wish, moves) in [("no-preference", true), ("reduce", false)] {
        let features = json!([{ "name": "prefers-reduced-motion", "value": wish }]);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        browser.open_widget(&server.url());
        browser.unfold();
        assert_eq!(browser.widget(MOVING).as_u64() > Some(0), moves, "{wish}");
    }
}
