//! The widget in a frame on another site, embedded as the guide for webmasters describes.

use xtask::server::Server;

use super::{Browser, Site, site::built, wait};

/// The attributes, with their tokens, that the guide gives for the frame.
pub const TOKENS: &str = "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
                          allow-downloads allow-top-navigation-to-custom-protocols\" allow=\"clipboard-write; web-share\"";

/// The page that contains only the widget, with the author's first wordings.
pub const EMBEDDED: &str = "embed.html?campaign=campaigns/ua-0425-usa.json&seed=0";

/// An early script for the widget's own page: it records the text of each document to be printed.
const PRINTED: &str = "window.printed = [];
    window.print = () => window.printed.push(document.querySelector('.letter-widget-print').shadowRoot.textContent);\n";

impl Site {
    /// The widget's site, whose page for frames records what it prints and runs this script before everything else.
    pub fn embedded(self, early: &str) -> Self {
        let page = String::from_utf8(built("embed.html")).unwrap();
        // After the policy, so that the policy applies to this script, too.
        let (before, after) = page.split_once("<link").expect("the page has links");
        let page = format!("{before}<script src=\"/early.js\"></script><link{after}");
        self.html("/embed.html", page).script("/early.js", &format!("{PRINTED}{early}"))
    }
}

/// A page of another site that shows this server's widget in a frame, followed by this HTML.
pub fn around(widgets: &Server, frame: &str, after: &str) -> String {
    let origin = widgets.url();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Partner</title><link rel=\"icon\" href=\"data:,\">
        <script src=\"/heard.js\"></script>
        <iframe title=\"Write a letter\" width=\"700\" {frame} src=\"{origin}{}\"></iframe>
        <p>Below the letter.</p>{after}</html>",
        EMBEDDED.replace('&', "&amp;")
    )
}

/// The line that the guide places below the frame.
pub fn frame_script(widgets: &Server) -> String {
    format!("<script async src=\"{}letter-widget-frame.js\"></script>", widgets.url())
}

/// The button that prints the letter.
pub const PRINT: &str = "$$('button').filter(each => shown(each) && says(each) === 'Print the letter')[0]";

impl Browser {
    /// Clicks an element in the first frame from the outer page: not every driver knows where a frame is in the window.
    pub fn touch_in_frame(&self, element: &str) {
        let place = wait::until(&format!("{element} in sight"), || self.place_in_frame(element));
        self.click_at(place.0, place.1);
    }

    /// The centre of this element in the window, once it is visible: a frame adapts to its content with a short delay.
    fn place_in_frame(&self, element: &str) -> Result<(f64, f64), String> {
        self.enter_frame("iframe");
        let middle = self.try_widget(&format!(
            "const {{ x, y, width, height }} = {element}.getBoundingClientRect(); return [x + width / 2, y + height / 2];"
        ));
        self.leave_frame();
        let at = self.js(&format!(
            "const frame = document.querySelector('iframe'), [x, y] = {};
            const top = () => frame.getBoundingClientRect().top + frame.clientTop + y;
            scrollBy({{ top: top() - innerHeight / 2, behavior: 'instant' }});
            const inside = y < frame.clientHeight && top() > 0 && top() < innerHeight;
            return inside && [frame.getBoundingClientRect().left + frame.clientLeft + x, top()];",
            middle?
        ));
        match (at[0].as_f64(), at[1].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err("it is not in sight".to_owned()),
        }
    }

    /// Answers "Yes" to the question after a hand-off, and waits until all routes are shown again. It clicks by script, for the page
    /// in a frame: not every driver can click at the frame's position.
    pub fn answer_yes(&self) {
        for name in ["Yes", "Back to all the ways to send it"] {
            let press = "const button = $$('.after button').find(each => shown(each) && says(each) === 'NAME');
                button?.click();
                return button !== undefined;";
            self.until(name, &press.replace("NAME", name));
        }
    }

    /// Types into a field of the widget in the first frame. In WebKit, only a click or tap can move the focus into a frame of
    /// another site.
    pub fn type_in_frame(&self, css: &str, text: &str) {
        self.touch_in_frame(&format!("$('{css}')"));
        self.enter_frame("iframe");
        self.type_into(css, text);
        self.leave_frame();
    }
}
