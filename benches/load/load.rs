//! Loads one page once, in a new browser with an empty cache, a slow network and a slow processor.

use std::{collections::BTreeMap, thread, time::Duration};

use serde_json::{Value, json};
use xtask::server::Server;

use crate::{
    harness::{Browser, Lab},
    pages::Page,
    table::{Table, median, milliseconds, most},
    typing,
};

/// Slow 4G as Lighthouse defines it: latency in milliseconds, throughput in bytes per second each way.
const LATENCY: u32 = 150;
const THROUGHPUT: u32 = 204_800;

/// How many times slower than this machine the emulated processor is.
pub const SLOWER: u32 = 4;

/// How long to wait once the page is ready; anything that it does later is not part of loading.
const QUIET: Duration = Duration::from_millis(700);

/// The measurements of one load. Times are in milliseconds since the navigation began.
pub struct Load {
    /// The first text or picture on the screen.
    pub first_paint: f64,
    /// The first frame after the loader has run: from here on, the element belongs to the widget.
    pub loader: Option<f64>,
    /// The first frame in which all widgets of the page are visible and respond.
    pub usable: Option<f64>,
    /// The bytes of each file as sent, without headers.
    pub files: BTreeMap<String, u64>,
    /// Tasks longer than 50 ms: when each began, and how long it took.
    pub tasks: Vec<(f64, f64)>,
    /// The long frames, with what the time was spent on.
    pub frames: Vec<Frame>,
    /// Cumulative layout shift.
    pub shift: f64,
    /// The time from each key press to the end of the frame that shows its letter.
    pub keys: Vec<f64>,
}

/// A frame longer than 50 ms.
pub struct Frame {
    start: f64,
    end: f64,
    /// How long scripts ran, including the wasm program.
    scripts: f64,
    /// How long style, layout and drawing took afterwards.
    drawing: f64,
}

/// Loads a page in a new browser, and measures it.
pub fn measure(lab: &Lab, server: &Server, page: Page) -> Load {
    let browser = lab.browser();
    slow_down(&browser);
    browser.open(&format!("{}{}", server.url(), page.path().trim_start_matches('/')));
    let ready = format!("return noted.failed ?? noted.ready.length >= {};", page.gets_ready());
    let ready = browser.until_js("the page, ready", &ready);
    assert_eq!(ready, json!(true), "{}: the widget failed", page.name());
    thread::sleep(QUIET);
    let seen = browser.js(include_str!("seen.js"));
    let keys = if page.gets_ready() > 0 { typing::measure(&browser) } else { Vec::new() };
    read(&seen, page, keys)
}

fn slow_down(browser: &Browser) {
    let metrics = json!({ "width": 412, "height": 823, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
    browser.devtools("Network.enable", json!({}));
    let network = json!({ "offline": false, "latency": LATENCY,
        "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT });
    browser.devtools("Network.emulateNetworkConditions", network);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("probe.js") }));
}

fn read(seen: &Value, page: Page, keys: Vec<f64>) -> Load {
    let files = seen["files"].as_array().unwrap().iter();
    Load {
        first_paint: seen["painted"].as_f64().unwrap(),
        loader: seen["loader"].as_f64(),
        usable: (page.gets_ready() > 0).then(|| seen["ready"].as_f64()).flatten(),
        files: files.map(|file| (file[0].as_str().unwrap().to_owned(), file[1].as_u64().unwrap())).collect(),
        tasks: rows(&seen["tasks"]).map(|[start, duration]| (start, duration)).collect(),
        frames: rows(&seen["frames"])
            .map(|[start, end, scripts, drawing]| Frame { start, end, scripts, drawing })
            .collect(),
        shift: seen["shift"].as_f64().unwrap(),
        keys,
    }
}

fn rows<const N: usize>(rows: &Value) -> impl Iterator<Item = [f64; N]> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| std::array::from_fn(|column| row[column].as_f64().unwrap()))
}

/// The table of what a supporter notices.
pub fn table(pages: &[(Page, Vec<Load>)]) -> Table {
    let mut table = Table::new(
        "Loading",
        1,
        &[
            "page",
            "first paint",
            "loader",
            "usable",
            "bytes",
            "long tasks",
            "longest",
            "shift",
            "key to letter",
            "most",
        ],
    );
    for (page, loads) in pages {
        let of = |take: &dyn Fn(&Load) -> Option<f64>| median(loads.iter().filter_map(take));
        let keys = loads.iter().flat_map(|load| load.keys.iter().copied());
        table.row([
            page.name(),
            milliseconds(of(&|load| Some(load.first_paint))),
            milliseconds(of(&|load| load.loader)),
            milliseconds(of(&|load| load.usable)),
            of(&|load| Some(load.files.values().sum::<u64>() as f64))
                .map_or_else(String::new, |bytes| format!("{bytes}")),
            of(&|load| Some(load.tasks.len() as f64)).map_or_else(String::new, |count| format!("{count}")),
            milliseconds(of(&|load| most(load.tasks.iter().map(|task| task.1)))),
            of(&|load| Some(load.shift)).map_or_else(String::new, |shift| format!("{shift:.3}")),
            milliseconds(median(keys.clone())),
            milliseconds(most(keys)),
        ]);
    }
    table
}

/// The bytes sent over the network, by file.
pub fn bytes(pages: &[(Page, Vec<Load>)]) -> Table {
    let mut table = Table::new("Bytes sent, without headers", 2, &["page", "file", "bytes"]);
    for (page, loads) in pages {
        for (file, bytes) in &loads[0].files {
            table.row([page.name(), file.clone(), bytes.to_string()]);
        }
    }
    table
}

/// Lists every long task of each page's first load: these call for an explanation, not for an average.
pub fn tasks(pages: &[(Page, Vec<Load>)]) -> Table {
    let columns = ["page", "began at", "took", "frame", "of it scripts", "style, layout, drawing"];
    let mut table = Table::new("Tasks of more than 50 ms, and the frames that they held up, first load", 1, &columns);
    for (page, loads) in pages {
        for (start, duration) in &loads[0].tasks {
            let frame = loads[0].frames.iter().find(|frame| (frame.start..=frame.end).contains(start));
            let of = |take: &dyn Fn(&Frame) -> f64| milliseconds(frame.map(take));
            table.row([
                page.name(),
                milliseconds(Some(*start)),
                milliseconds(Some(*duration)),
                of(&|frame| frame.end - frame.start),
                of(&|frame| frame.scripts),
                of(&|frame| frame.drawing),
            ]);
        }
    }
    table
}
