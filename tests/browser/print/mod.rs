//! The letter prints alone, from inside a page that has its own ideas of printing: address in the window of the envelope,
//! one sheet a recipient, not a word of the page.

use std::{ops::RangeInclusive, process::Command};

use letter_widget::letter::Block;
use xtask::{
    browsers::Engine,
    server::{Reply, Server},
};

use crate::{
    harness::{Browser, Lab, Site, driver, expected::Expected, pdf::Page, pdf::Pdf},
    support::country,
};

/// Name, width and height in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("US Letter", 21.59, 27.94)];

/// What a browser adds by itself in centimetres. The widget takes it away, but in WebKitGTK, where a rule for pages in
/// an adopted style sheet has no effect.
fn margin(engine: Engine) -> f64 {
    if engine == Engine::Webkit { 0.0 } else { 1.0 }
}

/// The page's style; without its rule for pages in WebKitGTK, where nothing takes back what that says.
fn host_style(engine: Engine) -> String {
    let lines = include_str!("host.css").lines();
    lines.filter(|line| engine != Engine::Webkit || !line.starts_with("@page")).collect::<Vec<_>>().join("\n")
}

/// Where the address has to stand, in millimetres: its left edge, its first line's top, its last line's bottom.
struct Window {
    left: RangeInclusive<f64>,
    top: RangeInclusive<f64>,
    bottom: f64,
}

/// Both windows, DIN and US, show it; WebKit prints every length a fifteenth longer, and there the DIN window is met.
fn window(engine: Engine) -> Window {
    match engine {
        Engine::Webkit => Window { left: 20.0..=24.1, top: 51.0..=60.0, bottom: 81.0 },
        _ => Window { left: 20.0..=24.0, top: 51.0..=60.0, bottom: 76.0 },
    }
}

const NAME: &str = "Ada Example";
const TOWN: &str = "Montreal";
const MESSAGE: &str = "My neighbours came here as refugees.";

pub fn run(lab: &Lab) {
    let style = Reply::new(200, "text/css", host_style(lab.engine));
    let server = Site::new().html("/host.html", include_str!("host.html")).with("/host.css", style).start();
    let browser = lab.browser();
    browser.open_widget(&format!("{}host.html", server.url()));
    let mut expected = Expected::new(&browser);
    fill_in(&browser, &mut expected);
    put_up_and_cleaned_up(&browser);
    for paper in PAPERS {
        let bytes = match lab.engine {
            Engine::Webkit => print_in_webkit(&browser, &server, paper),
            _ => print_by_driver(&browser, paper),
        };
        check(&Pdf::read(&bytes, &browser.home), &expected, lab.engine, &format!("{} on {}", lab.engine, paper.0));
    }
}

fn fill_in(browser: &Browser, expected: &mut Expected) {
    browser.type_into("#name", NAME);
    browser.type_into("#town", TOWN);
    browser.type_into("#message", MESSAGE);
    browser.choose("#country", "CA");
    let supporter = &mut expected.supporter;
    supporter.name = NAME.into();
    supporter.town = TOWN.into();
    supporter.country = country("CA");
    expected.choices.message = MESSAGE.into();
    expected.on_paper(browser);
    // The dialog itself would stop everything: that it is asked for is noted, and the sheets stay up.
    browser.js("window.asked = 0; window.print = () => { window.asked += 1; };");
}

const STANDS: &str = "return document.querySelectorAll('.letter-widget-print').length;";

/// The sheets come with the tap, once, and go with `afterprint`, without a trace.
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

fn print_by_driver(browser: &Browser, (_, width, height): (&str, f64, f64)) -> Vec<u8> {
    browser.click_named("Print letter and copy");
    let bytes = browser.print(width, height, margin(browser.engine));
    clean_up(browser);
    bytes
}

/// WebKit's driver has no command for printing: a window of its own does the same steps and prints for real, with
/// WebKit's own print operation, where `window.print()` asks for it.
fn print_in_webkit(browser: &Browser, server: &Server, (_, width, height): (&str, f64, f64)) -> Vec<u8> {
    let file = browser.home.join("webkit.pdf");
    let mut command = Command::new("xvfb-run");
    command.arg("-a").arg(driver::python().unwrap());
    command.args([concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/print/webkit_print.py")]);
    command.args([format!("{}host.html", server.url()), file.display().to_string()]);
    command.args([
        format!("{}", width * 10.0),
        format!("{}", height * 10.0),
        format!("{}", margin(browser.engine) * 10.0),
    ]);
    command.args([NAME, TOWN, MESSAGE, "CA"]);
    driver::isolate(&mut command, &browser.home, "en-US");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.trim(), "after: 0 containers, 0 sheets");
    std::fs::read(file).unwrap()
}

fn check(pdf: &Pdf, expected: &Expected, engine: Engine, what: &str) {
    let letter = expected.letter();
    let all = pdf.flat();
    assert_eq!(pdf.pages.len(), 2, "{what}: one sheet a recipient\n{all}");
    for foreign in ["HOSTPAGEWORD", "What do you ask for?", "Make it yours", "Send it", "127.0.0.1"] {
        assert!(!all.contains(foreign), "{what}: {foreign} is printed\n{all}");
    }
    for (page, recipient) in pdf.pages.iter().zip([&letter.to, &letter.copies[0]]) {
        // Where a line ends does not matter, nor where a wide gap between two letters looks like a space.
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
        in_the_window(page, &recipient.lines, &window(engine), what);
    }
    let note = "Copy of my letter to President Donald Trump";
    assert!(!pdf.pages[0].flat().contains(note), "{what}: the letter itself is no copy");
    assert!(pdf.pages[1].flat().contains(note), "{what}: the copy says so\n{all}");
}

/// A text without its spaces and line breaks.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The address stands where the envelope shows it.
fn in_the_window(page: &Page, lines: &[String], window: &Window, what: &str) {
    let first = &page.find(&lines[0])[0];
    let last = page.find(lines.last().unwrap());
    let bottom = last.iter().map(|word| word.bottom).fold(0.0, f64::max);
    assert!(window.left.contains(&first.left), "{what}: {first:?}");
    assert!(window.top.contains(&first.top), "{what}: {first:?}");
    assert!(bottom <= window.bottom, "{what}: {last:?}");
}
