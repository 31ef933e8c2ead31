//! How long reading takes, for sheets and for texts made to be slow: ten times the text must take about ten times as long.
//!
//! `cargo bench --bench import`

use std::hint::black_box;
use std::time::{Duration, Instant};

use letter_widget::import::import;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// Runs of which the quickest counts.
const RUNS: usize = 3;

/// A text of this many bytes that repeats a pattern.
fn repeated(pattern: &str, bytes: usize) -> String {
    let mut text = pattern.repeat(bytes / pattern.len() + 1);
    let mut bytes = bytes;
    while !text.is_char_boundary(bytes) {
        bytes -= 1;
    }
    text.truncate(bytes);
    text
}

fn texts() -> Vec<(&'static str, String)> {
    let sheet = include_str!("../tests/sheets/canada-2025-usa.txt");
    let flat = include_str!("../tests/sheets/is-2015-flattened.txt");
    let model = include_str!("../tests/sheets/model-2023-letter.txt");
    let head =
        "UA: 12/12 Index: MDE 24/0176/2012 Exampleland Date: 18 September 2012\nURGENT ACTION\nTITLE OF THE SHEET\n";
    let behind = |pattern: &str| format!("{head}{}", pattern.repeat(40));
    vec![
        ("sheets, one after the other", sheet.to_owned()),
        ("flattened sheets", flat.to_owned()),
        ("model letters", model.to_owned()),
        ("prose in one line", "words without an end and without a break, ".to_owned()),
        ("one endless word", "a".to_owned()),
        ("capitals", "URGENT ACTION WITHOUT END ".to_owned()),
        ("bullets", "• ".to_owned()),
        ("bullets with demands", behind("Please write immediately in English:\n• release them at once;\n")),
        ("labels", "Salutation: Fax: Email: And copies to: Write to: ".to_owned()),
        ("labels without colons", "please write immediately please send appeals before ".to_owned()),
        ("dates", "18 September 2012 02/03/2020 ".to_owned()),
        ("numbers of actions", "UA 12/12 Index AMR 51/8933/2025 ".to_owned()),
        ("at signs", "@".to_owned()),
        ("e-mail addresses", behind("Write to:\na@example.org b(a)example.org [email protected]\n")),
        ("numbers of telephones", behind("Write to:\nFax: +1 2 3 4 / 5 6 7, or 8 9 0\n")),
        (
            "addressees",
            behind("Write to:\nMinister of Examples\nExample Person\n1 Example Street\nSalutation: Dear Minister\n\n"),
        ),
        ("brackets", "[](".to_owned()),
        ("open brackets", "(".to_owned()),
        ("empty lines", "\n".to_owned()),
        ("quoting", "> ".to_owned()),
        ("accents", "e\u{301}".to_owned()),
        ("soft hyphens", "a\u{ad}\n".to_owned()),
        ("letters without a letter's end", behind("URGENT ACTION LETTER:\nDear Minister,\nI urge you to act. ")),
        ("full stops", behind("URGENT ACTION LETTER:\nDear Minister,\nA. B. C. I urge you. ")),
    ]
}

fn quickest(text: &str) -> Duration {
    let once = |_| {
        let start = Instant::now();
        black_box(import(black_box(text)));
        start.elapsed()
    };
    (0..RUNS).map(once).min().unwrap_or_default()
}

fn main() {
    println!("{:<34}{:>12}{:>12}{:>12}", "milliseconds for", "10 kB", "100 kB", "1 MB");
    for (name, pattern) in texts() {
        let times = SIZES.map(|size| quickest(&repeated(&pattern, size)).as_secs_f64() * 1000.0);
        println!("{name:<34}{:>12.2}{:>12.1}{:>12.0}", times[0], times[1], times[2]);
    }
}
