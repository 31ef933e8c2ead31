//! The letter prints alone, from inside a page that has its own ideas of printing: address in the window of the envelope,
//! one sheet a recipient, not a word of the page.

use std::process::Command;

use letter_widget::letter::Block;
use xtask::{browsers::Engine, server::Server};

use crate::{
    harness::{Browser, Lab, Site, driver, expected::Expected, pdf::Page, pdf::Pdf},
    support::country,
};

/// Name, width and height in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("US Letter", 21.59, 27.94)];

/// What a browser adds by itself in centimetres; the widget takes it away.
const MARGIN: f64 = 1.0;

const NAME: &str = "Ada Example";
const TOWN: &str = "Montreal";
const MESSAGE: &str = "My neighbours came here as refugees.";

pub fn run(lab: &Lab) {
    let site = Site::new().html("/host.html", include_str!("host.html"));
    let style = xtask::server::Reply::new(200, "text/css", include_str!("host.css"));
    let server = site.with("/host.css", style).start();
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
        check(&Pdf::read(&bytes, &browser.home), &expected, &format!("{} on {}", lab.engine, paper.0));
    }
}

fn fill_in(browser: &Browser, expected: &mut Expected) {
    browser.type_into("#name", NAME);
    browser.type_into("#town", TOWN);
    browser.type_into("#message", MESSAGE);
    browser.choose("#country", "CA");
    let choices = &mut expected.choices;
    choices.name = NAME.into();
    choices.town = TOWN.into();
    choices.message = MESSAGE.into();
    choices.country = country("CA");
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
    let bytes = browser.print(width, height, MARGIN);
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
    command.args([format!("{}", width * 10.0), format!("{}", height * 10.0), format!("{}", MARGIN * 10.0)]);
    command.args([NAME, TOWN, MESSAGE, "CA"]);
    driver::isolate(&mut command, &browser.home, "en-US");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.trim(), "after: 0 containers, 0 sheets");
    std::fs::read(file).unwrap()
}

fn check(pdf: &Pdf, expected: &Expected, what: &str) {
    let letter = expected.letter();
    let all = pdf.flat();
    assert_eq!(pdf.pages.len(), 2, "{what}: one sheet a recipient\n{all}");
    for foreign in ["HOSTPAGEWORD", "What do you ask for?", "Make it yours", "Send it", "127.0.0.1"] {
        assert!(!all.contains(foreign), "{what}: {foreign} is printed\n{all}");
    }
    for (page, recipient) in pdf.pages.iter().zip([&letter.to, &letter.copies[0]]) {
        let text = page.flat();
        let holds = |wanted: &str| assert!(text.contains(wanted), "{what}: `{wanted}` is missing\n{text}");
        for block in &letter.body {
            match block {
                Block::Paragraph { text, .. } => holds(text),
                Block::Demands { lead_in, items } => std::iter::once(lead_in).chain(items).for_each(|text| holds(text)),
            }
        }
        [&letter.subject, &letter.dateline, &letter.salutation, &letter.valediction].into_iter().for_each(|t| holds(t));
        letter.signature.iter().chain(&recipient.lines).for_each(|line| holds(line));
        in_the_window(page, &recipient.lines, what);
    }
    let note = "Copy of my letter to President Donald Trump";
    assert!(!pdf.pages[0].flat().contains(note), "{what}: the letter itself is no copy");
    assert!(pdf.pages[1].flat().contains(note), "{what}: the copy says so\n{all}");
}

/// The address stands where both a DIN and a US window envelope show it.
fn in_the_window(page: &Page, lines: &[String], what: &str) {
    let first = &page.find(&lines[0])[0];
    let last = page.find(lines.last().unwrap());
    let bottom = last.iter().map(|word| word.bottom).fold(0.0, f64::max);
    assert!((20.0..=24.0).contains(&first.left), "{what}: {first:?}");
    assert!((51.0..=60.0).contains(&first.top), "{what}: {first:?}");
    assert!(bottom <= 76.0, "{what}: {last:?}");
}
