//! The element is removed while it loads, moved, removed and put back: nothing typed is lost, and nothing is left behind.

use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{
    Browser, Lab, Site,
    site::{Gate, path},
};

const PAGE: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>
    <section id=\"one\"><letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\"><p>The letter.</p></letter-widget></section><section id=\"two\"></section>";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    taken_away_while_it_loads(&browser);
    moved(&browser);
    put_back(&browser);
    mounted_500_times(&browser);
}

fn taken_away_while_it_loads(browser: &Browser) {
    let gate = Gate::default();
    let server = Site::new().page(PAGE).held("/widget_bg.wasm", &gate).start();
    browser.open(&server.url());
    browser.until_js("the loader", "return customElements.get('letter-widget') !== undefined;");
    browser.js("window.gone = document.querySelector('letter-widget'); gone.load().catch(() => {}); gone.remove();");
    gate.open();
    browser.js("window.waited = false; setTimeout(() => { window.waited = true; }, 500);");
    browser.until_js("some time", "return window.waited;");
    assert_eq!(browser.js("return [gone.shadowRoot, window.trouble, window.failed];"), json!([null, [], []]));
    browser.js("document.getElementById('two').append(gone);");
    browser.until("the widget, once it is back", "return root && $('.paper') !== null;");
}

/// A moved element keeps the same content, including what is open and typed.
fn moved(browser: &Browser) {
    let server = Site::new().page(PAGE).start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    browser.widget("window.field = $('#name'); $$('details').forEach(each => { each.open = true; });");
    browser.js("document.getElementById('two').append(document.querySelector('letter-widget'));");
    browser.js("window.waited = false; setTimeout(() => { window.waited = true; }, 100);");
    browser.until_js("some time", "return window.waited;");
    assert_eq!(browser.widget("return $('#name') === window.field && $$('details').every(each => each.open);"), true);
    browser.type_into("#name", "s");
    browser.until("the letter", "return $('.paper').textContent.includes('Example Persons');");
    assert_eq!(browser.js("return window.failed;"), json!([]));
}

/// The letter is only in the page's memory, and comes back with the element.
fn put_back(browser: &Browser) {
    let server = Site::new().page(PAGE).start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "My own reason.");
    browser.click(".demands li:nth-child(2) .choice");
    browser.until("a demand less", "return $$('.demands input')[1].checked === false;");
    let before = browser.text("return $('.paper').textContent;");
    browser.js("window.gone = document.querySelector('letter-widget'); gone.remove(); window.waited = false; setTimeout(() => { window.waited = true; }, 100);");
    browser.until_js("some time", "return window.waited;");
    assert_eq!(
        browser.js("return [gone.shadowRoot.childElementCount, gone.shadowRoot.firstChild.localName];"),
        json!([1, "slot"]),
        "the page's own letter is back"
    );
    browser.js("document.getElementById('two').append(gone);");
    browser.until("the letter as it was", &format!("return $('.paper')?.textContent === {};", json!(before)));
    assert_eq!(
        browser.widget("return [$('#name').value, $('#message').value, $$('.demands input')[1].checked];"),
        json!(["Example Person", "My own reason.", false])
    );
    assert_eq!(browser.js("return [localStorage.length, window.failed, window.trouble];"), json!([0, [], []]));
}

/// A script of the page, because a driver's scripts may not import modules.
const ROUNDS: &str = "
    window.memory = async () => (await (await import('/widget.js')).default()).memory.buffer.byteLength;
    window.cycle = async (times) => {
        for (let count = 0; count < times; count++) {
            const widget = document.createElement('letter-widget');
            widget.setAttribute('campaign', '/campaigns/ua-0425-usa.json');
            widget.setAttribute('loading', 'eager');
            const ready = new Promise(done => widget.addEventListener('letter-widget:ready', done, { once: true }));
            document.getElementById('two').append(widget);
            await ready;
            widget.remove();
            await new Promise(done => setTimeout(done));
        }
    };";

/// Repeated mounting leaks nothing: no nodes, no listeners, and no memory of the program beyond the first few mounts.
fn mounted_500_times(browser: &Browser) {
    let page = format!("{PAGE}<script src=\"/rounds.js\"></script>");
    let rounds = ROUNDS.replace("/widget.js", &path("/widget.js"));
    let server = Site::new().page(&page).script("/rounds.js", &rounds).start();
    browser.open_widget(&server.url());
    let round = |browser: &Browser, times: usize| {
        browser.js(&format!("window.cycled = false; window.cycle({times}).then(window.memory).then((memory) => {{ window.cycled = memory; }});"));
        let memory = browser.until_js("the rounds", "return window.cycled;");
        (memory.as_f64().unwrap(), counts(browser))
    };
    let (memory, first) = round(browser, 50);
    let (mut grown, mut last) = (memory, first.clone());
    for _ in 0..9 {
        (grown, last) = round(browser, 50);
    }
    assert_eq!(browser.js("return [document.querySelectorAll('body *').length, document.head.childElementCount, document.adoptedStyleSheets.length];"), json!([6, 5, 0]));
    // A page of WebAssembly memory is 64 KiB.
    assert!(
        grown - memory <= 2.0 * 65_536.0,
        "memory of the program: {memory} bytes after 50 mounts, {grown} after 500"
    );
    if browser.engine == Engine::Chromium {
        // Nodes and listeners as the engine counts them after garbage collection.
        assert!(
            last[0] <= first[0] + 50.0 && last[1] <= first[1] + 20.0,
            "nodes and listeners after 50 mounts: {first:?}, after 500: {last:?}"
        );
    }
    assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[], []]));
}

fn counts(browser: &Browser) -> Vec<f64> {
    if browser.engine != Engine::Chromium {
        return vec![0.0, 0.0];
    }
    browser.devtools("HeapProfiler.collectGarbage", json!({}));
    let counters = browser.devtools("Memory.getDOMCounters", json!({}));
    ["nodes", "jsEventListeners"].map(|name| counters[name].as_f64().unwrap()).to_vec()
}
