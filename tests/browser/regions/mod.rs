//! A page that goes through all regions of a language does not fill the memory: the words are read for only a few of them.

use crate::harness::{Lab, Site, site::path};

const PAGE: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script><script src=\"/rounds.js\"></script>
    <letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\"></letter-widget><section id=\"two\"></section>";

/// A script of the page, because a driver's own scripts may not import modules.
const ROUNDS: &str = "
    let region = 0;
    const letter = (number) => String.fromCharCode(65 + number % 26);
    window.memory = async () => (await (await import('/widget.js')).default()).memory.buffer.byteLength;
    window.cycle = async (times) => {
        for (let count = 0; count < times; count++, region++) {
            const widget = document.createElement('letter-widget');
            widget.lang = `fr-${letter(region / 26)}${letter(region)}`;
            widget.setAttribute('campaign', '/campaigns/ua-0425-usa.json');
            widget.setAttribute('loading', 'eager');
            const ready = new Promise(done => widget.addEventListener('letter-widget:ready', done, { once: true }));
            document.getElementById('two').append(widget);
            await ready;
            window.spoken = widget.shadowRoot.querySelector('.widget').lang;
            widget.remove();
            await new Promise(done => setTimeout(done));
        }
        return window.memory();
    };";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let server =
        Site::new().page(PAGE).script("/rounds.js", &ROUNDS.replace("/widget.js", &path("/widget.js"))).start();
    browser.open_widget(&server.url());
    let cycle = |times: usize| {
        browser.js(&format!(
            "window.cycled = false; window.cycle({times}).then(memory => {{ window.cycled = memory; }});"
        ));
        browser.until_js("the rounds", "return window.cycled;").as_f64().unwrap()
    };
    cycle(1);
    assert_eq!(browser.js("return window.spoken;"), "fr-AA", "the first are told apart");
    // A few at a time: a slow machine needs long for all of them.
    let cycles = |tens: usize| (0..tens).fold(0.0, |_, _| cycle(10));
    let few = cycles(4);
    let many = cycles(12);
    assert!(browser.js("return window.spoken;").as_str().unwrap().starts_with("fr-"), "the others are still in French");
    // A page of wasm memory is 64 KiB.
    assert!(many - few <= 2.0 * 65_536.0, "memory of the program: {few} bytes after 40 regions, {many} after 160");
}
