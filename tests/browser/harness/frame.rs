//! The widget in a frame of another site, as the guide for webmasters puts it there.

use xtask::server::Server;

use super::{Browser, Site, site::built, wait};

/// The tokens that the guide names.
pub const TOKENS: &str = "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
                          allow-downloads allow-top-navigation-to-custom-protocols\" allow=\"clipboard-write; web-share\"";

/// The page of the widget alone, with the author's first wordings.
pub const EMBEDDED: &str = "embed.html?campaign=campaigns/ua-0425-usa.json&seed=0";

/// An early script for the widget's own page: printing is counted, and shows what was to be printed.
const PRINTED: &str = "window.printed = [];
    window.print = () => window.printed.push(document.querySelector('.letter-widget-print').shadowRoot.textContent);\n";

impl Site {
    /// The widget's site, whose page for frames counts what it prints and runs this script before everything else.
    pub fn embedded(self, early: &str) -> Self {
        let page = String::from_utf8(built("embed.html")).unwrap();
        // Behind the policy, so that it holds for this script, too.
        let (before, after) = page.split_once("<link").expect("the page has links");
        let page = format!("{before}<script src=\"/early.js\"></script><link{after}");
        self.html("/embed.html", page).script("/early.js", &format!("{PRINTED}{early}"))
    }
}

/// A page of another site that shows the widget of this server in a frame, with this after it.
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

/// The line that the guide has below the frame.
pub fn frame_script(widgets: &Server) -> String {
    format!("<script async src=\"{}letter-widget-frame.js\"></script>", widgets.url())
}

/// The button that prints the letter.
pub const PRINT: &str = "$$('button').filter(each => shown(each) && says(each) === 'Print the letter')[0]";

impl Browser {
    /// Clicks into the first frame from the page around it: not every driver knows where on the window a frame is.
    pub fn touch_in_frame(&self, element: &str) {
        let place = wait::until(&format!("{element} in sight"), || self.place_in_frame(element));
        self.click_at(place.0, place.1);
    }

    /// Where on the window the middle of this element is, once it is in sight: a frame follows what it holds a moment later.
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

    /// Answers the question that follows a way out, and waits until all ways are there again. For the page in a frame, by script: not
    /// every driver clicks where a frame is.
    pub fn answer_yes(&self) {
        for name in ["Yes", "Back to all ways"] {
            let press = "const button = $$('.after button').find(each => shown(each) && says(each) === 'NAME');
                button?.click();
                return button !== undefined;";
            self.until(name, &press.replace("NAME", name));
        }
    }

    /// Types into a field of the widget in the first frame. WebKit lets nothing but a touch move the focus into a frame of another
    /// site.
    pub fn type_in_frame(&self, css: &str, text: &str) {
        self.touch_in_frame(&format!("$('{css}')"));
        self.enter_frame("iframe");
        self.type_into(css, text);
        self.leave_frame();
    }
}
