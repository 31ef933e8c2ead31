//! Measures how long import takes, for real sheets and for texts designed to be slow: ten times the text must take about ten
//! times as long.
//!
//! `cargo bench --bench import`

use std::hint::black_box;
use std::time::{Duration, Instant};

use letter_widget::import::import;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How many times each text is read; the quickest run counts.
const RUNS: usize = 3;

/// The first lines of a sheet.
const HEAD: &str =
    "UA: 12/12 Index: MDE 24/0176/2012 Exampleland Date: 18 September 2012\nURGENT ACTION\nTITLE OF THE SHEET\n";

/// Builds a text of this many bytes: the given beginning, then the pattern repeated.
fn repeated((begin, pattern): &(String, String), bytes: usize) -> String {
    let mut text = begin.clone() + &pattern.repeat(bytes / pattern.len() + 1);
    let mut bytes = bytes;
    while !text.is_char_boundary(bytes) {
        bytes -= 1;
    }
    text.truncate(bytes);
    text
}

fn texts() -> Vec<(&'static str, (String, String))> {
    let of = |pattern: &str| (String::new(), pattern.to_owned());
    let behind = |begin: &str, pattern: &str| (format!("{HEAD}{begin}"), pattern.to_owned());
    let letter = "URGENT ACTION LETTER:\n";
    vec![
        ("sheets, one after the other", of(include_str!("../tests/sheets/canada-2025-usa.txt"))),
        ("flattened sheets", of(include_str!("../tests/sheets/is-2015-flattened.txt"))),
        ("model letters", of(include_str!("../tests/sheets/model-2023-letter.txt"))),
        ("prose in one line", of("words without an end and without a break, ")),
        ("one endless word", of("a")),
        ("capitals", of("URGENT ACTION WITHOUT END ")),
        ("bullets", of("• ")),
        ("bullets with demands", behind("Please write immediately in English:\n", "• release them at once;\n")),
        ("labels", of("Salutation: Fax: Email: And copies to: Write to: ")),
        ("labels without colons", of("please write immediately please send appeals before ")),
        ("dates", of("18 September 2012 02/03/2020 ")),
        ("numbers of actions", of("UA 12/12 Index AMR 51/8933/2025 ")),
        ("at signs", of("@")),
        ("e-mail addresses", behind("Write to:\n", "a@example.org b(a)example.org [email protected]\n")),
        ("e-mail addresses in one line", behind("Write to:\n", "a@example.org ")),
        ("numbers of telephones", behind("Write to:\n", "Fax: +1 2 3 4 / 5 6 7, or 8 9 0\n")),
        (
            "addressees",
            behind(
                "Write to:\n",
                "Minister of Examples\nExample Person\n1 Example Street\nSalutation: Dear Minister\n\n",
            ),
        ),
        ("offices in one line", behind("Write to:\n", "Example Person President of Andorra ")),
        ("offices with commas in one line", behind("Write to:\n", "Governor of the State Sr. Example Person, ")),
        ("salutations in one line", behind("Write to:\nMinister\nSalutation: ", "Dear Governor Minister ")),
        ("names alone above a letter", behind(letter, "Example Person,\nshort\n")),
        ("leads to lists", behind(&format!("{letter}Dear Minister,\n"), "I urge you to:\n- act;\n")),
        ("letters without a letter's end", behind(&format!("{letter}Dear Minister,\n"), "I urge you to act. ")),
        ("full stops", behind(&format!("{letter}Dear Minister,\n"), "A. B. C. I urge you. ")),
        ("brackets", of("[](")),
        ("open brackets", of("(")),
        ("empty lines", of("\n")),
        ("quoting", of("> ")),
        ("accents", of("e\u{301}")),
        ("soft hyphens", of("a\u{ad}\n")),
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
