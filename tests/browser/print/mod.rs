//! The letter prints alone, from a page that has its own rules for printing: one sheet per recipient, the address in the window
//! of the envelope, envelopes and labels after the letters, and not a word of the page. Printed files are kept in the folder that
//! `LETTER_WIDGET_PRINTED` names, for people to look at.

mod places;

use std::process::Command;

use letter_widget::campaign::{Campaign, Node, read};
use letter_widget::letter::{Block, Letter};
use serde_json::{Value, json};
use xtask::{
    browsers::Engine,
    server::{Reply, Server},
};

use crate::{
    harness::{Browser, Lab, Site, driver, expected::Expected, pdf::Pdf},
    support::{country, text},
};

/// One print job: the choices in the widget, and the paper in the printer.
pub struct Job {
    /// Values of the three lists; if empty, what is usual in the supporter's country is left as it is.
    chosen: &'static [(&'static str, &'static str)],
    paper: Paper,
    window: &'static str,
    envelope: &'static str,
    /// The paper that is set in the printer's own dialog.
    loaded: Paper,
}

/// Width and height in millimetres.
#[derive(Clone, Copy)]
pub struct Paper {
    width: f64,
    height: f64,
}

const A4: Paper = Paper { width: 210.0, height: 297.0 };
const LETTER: Paper = Paper { width: 215.9, height: 279.4 };

/// In Canada, US Letter and a US window envelope are usual.
const USUAL: Job = Job { chosen: &[], paper: LETTER, window: "us-10", envelope: "none", loaded: LETTER };

const JOBS: [Job; 6] = [
    USUAL,
    // The chosen paper counts in browsers that let a page choose it.
    Job { loaded: A4, ..USUAL },
    Job {
        chosen: &[("paper", "a4"), ("window", "din-b"), ("envelope", "dl")],
        paper: A4,
        window: "din-b",
        envelope: "dl",
        loaded: A4,
    },
    Job {
        chosen: &[("paper", "a4"), ("window", "none"), ("envelope", "c6")],
        paper: A4,
        window: "none",
        envelope: "c6",
        loaded: A4,
    },
    Job {
        chosen: &[("paper", "letter"), ("window", "us-10"), ("envelope", "us-10")],
        paper: LETTER,
        window: "us-10",
        envelope: "us-10",
        loaded: LETTER,
    },
    Job {
        chosen: &[("paper", "a4"), ("window", "din-b"), ("envelope", "labels")],
        paper: A4,
        window: "din-b",
        envelope: "labels",
        loaded: A4,
    },
];

/// The margin in centimetres that a browser adds by itself. The widget removes it, except in WebKitGTK, where a rule for pages in
/// an adopted style sheet has no effect.
fn margin(engine: Engine) -> f64 {
    if engine == Engine::Webkit { 0.0 } else { 1.0 }
}

/// The page's style; in WebKitGTK without its rule for pages, because nothing can undo that rule there.
fn host_style(engine: Engine) -> String {
    let lines = include_str!("host.css").lines();
    lines.filter(|line| engine != Engine::Webkit || !line.starts_with("@page")).collect::<Vec<_>>().join("\n")
}

const FIELDS: [(&str, &str); 4] = [
    ("name", "Ada Example"),
    ("town", "Montreal"),
    ("message", "My neighbours came here as refugees."),
    ("address", "12 Garden Street\nMontreal QC H2X 1Y4"),
];

pub fn run(lab: &Lab) {
    let style = Reply::new(200, "text/css", host_style(lab.engine));
    let long = Reply::new(200, "application/json", long_campaign().to_string());
    let page = include_str!("host.html");
    let server = Site::new()
        .html("/host.html", page)
        .html("/long.html", page.replace("ua-0425-usa.json", "long.json"))
        .with("/host.css", style)
        .with("/campaigns/long.json", long)
        .start();
    let browser = lab.browser();
    let mut expected = fill_in(&browser, &server, "host.html");
    put_up_and_cleaned_up(&browser);
    for job in &JOBS {
        check(&print(&browser, &server, "host.html", job), &expected.letter(), lab.engine, job);
    }
    let campaign: Campaign = read(&serde_json::from_value::<Node>(long_campaign()).unwrap()).unwrap();
    fill_in(&browser, &server, "long.html");
    expected.campaign = campaign;
    for job in &JOBS[2..] {
        let pdf = print(&browser, &server, "long.html", job);
        places::check(&pdf, &expected.letter(), lab.engine, job);
    }
}

/// The bundled campaign with a letter in Arabic to an office whose name and address are as long as they can be.
fn long_campaign() -> Value {
    let mut campaign: Value = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    let letter = &mut campaign["letters"][0];
    let name: Vec<_> = (100..150).map(|number| format!("Office{number}")).collect();
    let address: Vec<_> =
        (1..=11).map(|number| format!("Line {number} of the address in a Long-named Street")).collect();
    letter["to"]["name"] = json!(name.join(" "));
    letter["to"]["address"] = json!(address);
    letter["to"]["salutation"] = json!({ "en": "تحية طيبة وبعد،" });
    letter["subject"] = json!({ "en": "الحق في طلب اللجوء" });
    letter["opening"] = json!({ "en": "أكتب إليكم لأن مصير هؤلاء الناس يهمني." });
    letter["closing"] = json!({ "en": "وتفضلوا بقبول فائق الاحترام." });
    campaign
}

fn fill_in(browser: &Browser, server: &Server, page: &str) -> Expected {
    browser.open_widget(&format!("{}{page}", server.url()));
    let mut expected = Expected::new(browser);
    for (field, value) in FIELDS {
        browser.type_into(&format!("#{field}"), value);
    }
    browser.choose("#country", "CA");
    browser.until("the copy on the paper", "return $('.copies') !== null;");
    let supporter = &mut expected.supporter;
    let [name, town, message, address] = FIELDS.map(|(_, value)| value.to_owned());
    (supporter.name, supporter.town, supporter.address) = (name, town, address);
    supporter.country = country("CA");
    expected.choices.message = message;
    // The dialog itself would block everything: calls are recorded instead, and the sheets stay in the page.
    browser.js("window.asked = 0; window.print = () => { window.asked += 1; };");
    expected
}

const STANDS: &str = "return document.querySelectorAll('.letter-widget-print').length;";

/// The sheets appear with the tap, once, and are removed without a trace on `afterprint`.
fn put_up_and_cleaned_up(browser: &Browser) {
    for asked in 1..=2 {
        browser.click_named("Print letter and copy");
        assert_eq!(browser.js("return window.asked;"), asked, "asked for in the tap itself");
        assert_eq!(browser.js(STANDS), 1, "once, however often it is asked for");
        assert_eq!(browser.js("return document.adoptedStyleSheets.length;"), 1);
        let seen = "return document.querySelector('.letter-widget-print').getClientRects().length;";
        assert_eq!(browser.js(seen), 0, "on the screen nothing is seen of it");
    }
    clean_up(browser);
}

fn clean_up(browser: &Browser) {
    browser.js("dispatchEvent(new Event('afterprint'));");
    assert_eq!(browser.js(STANDS), 0);
    assert_eq!(browser.js("return document.adoptedStyleSheets.length;"), 0);
}

fn print(browser: &Browser, server: &Server, page: &str, job: &Job) -> Pdf {
    let bytes = match browser.engine {
        Engine::Webkit => print_in_webkit(browser, server, page, job),
        _ => print_by_driver(browser, job),
    };
    if let Some(folder) = std::env::var_os("LETTER_WIDGET_PRINTED") {
        let name = format!("{}-{page}-{}-{}-{}.pdf", browser.engine, job.window, job.envelope, job.loaded.width);
        std::fs::write(std::path::Path::new(&folder).join(name), &bytes).unwrap();
    }
    Pdf::read(&bytes, &browser.home)
}

fn print_by_driver(browser: &Browser, job: &Job) -> Vec<u8> {
    browser.widget("$('#paper').closest('details').open = true;");
    for (list, value) in job.chosen {
        browser.choose(&format!("#{list}"), value);
    }
    browser.click_named("Print letter and copy");
    let bytes = browser.print(job.loaded.width / 10.0, job.loaded.height / 10.0, margin(browser.engine));
    clean_up(browser);
    bytes
}

/// WebKit's driver has no command for printing: a separate window takes the same steps and prints for real, with WebKit's own
/// print operation, when `window.print()` asks for it.
fn print_in_webkit(browser: &Browser, server: &Server, page: &str, job: &Job) -> Vec<u8> {
    let file = browser.home.join("webkit.pdf");
    let mut command = Command::new("xvfb-run");
    command.arg("-a").arg(driver::python().unwrap());
    command.args([concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/print/webkit_print.py")]);
    command.args([format!("{}{page}", server.url()), file.display().to_string()]);
    let millimetres = [job.loaded.width, job.loaded.height, margin(browser.engine) * 10.0];
    command.args(millimetres.map(|length| length.to_string()));
    let fields = FIELDS.iter().chain(&[("country", "CA")]).chain(job.chosen);
    let fields: Vec<_> = fields.map(|(id, value)| (format!("#{id}"), value)).collect();
    command.arg(json!(fields).to_string());
    let page = json!({ "ready": ".paper", "filled": ".copies", "press": "Print letter and copy" });
    command.arg(page.to_string());
    driver::isolate(&mut command, &browser.home, "en-US");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.trim(), "after: 0 containers, 0 sheets");
    std::fs::read(file).unwrap()
}

/// The letters are complete and come first, and nothing of the page is printed with them.
fn check(pdf: &Pdf, letter: &Letter, engine: Engine, job: &Job) {
    let what = format!("{engine}, {} and {} on {} mm", job.window, job.envelope, job.loaded.width);
    let all = pdf.flat();
    for foreign in ["HOSTPAGEWORD", "What are you asking for?", "Make it yours", "Send it", "127.0.0.1"] {
        assert!(!all.contains(foreign), "{what}: {foreign} is printed\n{all}");
    }
    let more = match job.envelope {
        "none" => 0,
        "labels" => 1,
        _ => 2,
    };
    assert_eq!(pdf.pages.len(), 2 + more, "{what}: one sheet a recipient, and envelopes or labels\n{all}");
    for (page, recipient) in pdf.pages.iter().zip([&letter.to, &letter.copies[0]]) {
        // Line breaks do not matter, nor do wide gaps between two letters that look like a space.
        let text = solid(&page.text);
        let holds =
            |wanted: &str| assert!(text.contains(&solid(wanted)), "{what}: `{wanted}` is missing\n{}", page.text);
        for block in &letter.body {
            match block {
                Block::Paragraph { text, .. } => holds(text),
                Block::Demands { lead_in, items } => {
                    holds(lead_in);
                    items.iter().for_each(|item| holds(&item.text));
                }
            }
        }
        [&letter.subject, &letter.dateline, &letter.salutation, &letter.valediction].into_iter().for_each(|t| holds(t));
        letter.signature.iter().chain(&recipient.lines).for_each(|line| holds(line));
    }
    let note = "Copy of my letter to: President Donald Trump";
    assert!(!pdf.pages[0].flat().contains(note), "{what}: the letter itself is no copy");
    assert!(pdf.pages[1].flat().contains(note), "{what}: the copy says so\n{all}");
    places::check(pdf, letter, engine, job);
}

/// A text without its spaces and line breaks.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}
