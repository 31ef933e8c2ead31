//! Measures what remains in memory of widgets that were added to a page and removed again.

use serde_json::{Value, json};
use xtask::server::Server;

use crate::{
    harness::{Browser, Lab},
    table::Table,
};

/// Mounts before the measurement, until everything that is created only once exists.
const WARM_UP: usize = 10;

/// What the page keeps in memory after garbage collection.
#[derive(Clone, Copy)]
pub struct Held {
    /// Bytes of the JavaScript heap.
    heap: i64,
    /// Bytes of the wasm program's memory, which never shrinks.
    program: i64,
    /// DOM nodes, including those that are not in any document.
    nodes: i64,
    listeners: i64,
}

/// The state before and after all mounts, and the number of mounts.
pub struct Mounts {
    before: Held,
    after: Held,
    count: usize,
}

/// Mounts one widget after another on a page that is not slowed down.
pub fn measure(lab: &Lab, server: &Server, count: usize) -> Mounts {
    eprintln!("==> {count} mounts and unmounts");
    let browser = lab.browser();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("probe.js") }));
    browser.open(&format!("{}1-of-6.html", server.url()));
    browser.until_js("the widget", "return noted.ready.length > 0;");
    browser.js("document.querySelector('letter-widget').remove();");
    mount(&browser, WARM_UP);
    let before = held(&browser);
    mount(&browser, count);
    Mounts { before, after: held(&browser), count }
}

fn mount(browser: &Browser, count: usize) {
    browser.js_with(include_str!("mounts.js"), vec![json!(count)]);
    // The script runs in the background, so that no single call takes longer than the driver waits.
    while browser.js("return noted.left;") != json!(0) {
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert_eq!(browser.js("return noted.failed ?? null;"), Value::Null, "a widget failed");
}

fn held(browser: &Browser) -> Held {
    browser.js("performance.clearResourceTimings(); noted.ready.length = 0; noted.tasks.length = 0;");
    for _ in 0..3 {
        browser.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let heap = browser.devtools("Runtime.getHeapUsage", json!({}));
    let counters = browser.devtools("Memory.getDOMCounters", json!({}));
    let number = |value: &Value| value.as_f64().unwrap() as i64;
    Held {
        heap: number(&heap["usedSize"]),
        program: number(&browser.js("return noted.program.buffer.byteLength;")),
        nodes: number(&counters["nodes"]),
        listeners: number(&counters["jsEventListeners"]),
    }
}

/// The table of values before and after, and of what each mount left behind.
pub fn table(Mounts { before, after, count }: &Mounts) -> Table {
    let title = format!("Held by the page after {count} mounts and unmounts");
    let mut table = Table::new(&title, 1, &["what", "before", "after", "a mount"]);
    for (what, before, after) in [
        ("JS heap, bytes", before.heap, after.heap),
        ("wasm memory, bytes", before.program, after.program),
        ("nodes", before.nodes, after.nodes),
        ("listeners", before.listeners, after.listeners),
    ] {
        let each = (after - before) as f64 / *count as f64;
        table.row([what.to_owned(), before.to_string(), after.to_string(), format!("{each:.2}")]);
    }
    table
}
