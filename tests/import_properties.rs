//! No text makes the importer panic; what it reports as found is where it says; how a text was copied changes nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod properties;
mod support;

use letter_widget::campaign::{Node, read};
use letter_widget::import::{Import, Record, import};
use properties::import::{holds, invents_nothing};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::sheets::all;

/// What may happen to a sheet on its way.
#[derive(Clone, Debug)]
enum Change {
    Delete(Index),
    Join(Index),
    Double(Index),
    Swap(Index, Index),
    Wrap(usize),
    Bullets(char),
    Quote,
    Windows,
    Capitals,
    Insert(Index, String),
    Hide(Index, Index, char),
    Cut(Index),
}

/// Characters that no campaign may contain, and marks that it may not contain among Latin letters.
const HIDDEN: [char; 10] = [
    '\u{202e}',
    '\u{2066}',
    '\u{200f}',
    '\u{61c}',
    '\u{206a}',
    '\u{feff}',
    '\u{fffa}',
    '\u{fffd}',
    '\u{e0041}',
    '\u{1b}',
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<Index>().prop_map(Change::Delete),
        any::<Index>().prop_map(Change::Join),
        any::<Index>().prop_map(Change::Double),
        (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Change::Swap(one, other)),
        select(vec![60, 72]).prop_map(Change::Wrap),
        select(vec!['•', 'ν', '◼', '*', '-', 'o', '\u{f0b7}']).prop_map(Change::Bullets),
        Just(Change::Quote),
        Just(Change::Windows),
        Just(Change::Capitals),
        (any::<Index>(), any::<String>()).prop_map(|(place, text)| Change::Insert(place, text)),
        (any::<Index>(), any::<Index>(), select(HIDDEN.to_vec()))
            .prop_map(|(line, place, c)| Change::Hide(line, place, c)),
        any::<Index>().prop_map(Change::Cut),
    ]
}

fn wrapped(line: &str, width: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for word in line.split(' ') {
        let breaks = length > 0 && length + word.chars().count() >= width;
        out.push_str(if breaks {
            "\n"
        } else if out.is_empty() {
            ""
        } else {
            " "
        });
        length = if breaks { 0 } else { length + 1 } + word.chars().count();
        out.push_str(word);
    }
    out
}

fn changed(text: &str, change: &Change) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let count = lines.len();
    match change {
        Change::Delete(place) => {
            lines.remove(place.index(count));
        }
        Change::Join(place) if count > 1 => {
            let place = place.index(count - 1);
            let next = lines.remove(place + 1);
            lines[place] = format!("{} {next}", lines[place]);
        }
        Change::Join(_) => {}
        Change::Double(place) => lines.insert(place.index(count), lines[place.index(count)].clone()),
        Change::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
        Change::Wrap(width) => lines.iter_mut().for_each(|line| *line = wrapped(line, *width)),
        Change::Bullets(mark) => {
            for line in &mut lines {
                *line = line.replacen("- ", &format!("{mark} "), 1).replacen("• ", &format!("{mark} "), 1);
            }
        }
        Change::Quote => lines.iter_mut().for_each(|line| *line = format!("> {line}")),
        Change::Windows => return lines.join("\r\n"),
        Change::Capitals => return text.to_uppercase(),
        Change::Hide(line, place, c) => {
            let line = &mut lines[line.index(count)];
            let place = line.char_indices().nth(place.index(line.len() + 1)).map_or(line.len(), |(place, _)| place);
            line.insert(place, *c);
        }
        Change::Insert(place, with) => lines.insert(place.index(count), with.clone()),
        Change::Cut(place) => lines.truncate(place.index(count) + 1),
    }
    lines.join("\n")
}

fn same(record: &Record) -> String {
    serde_json::to_string(record).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), more in vec(any::<char>(), 0..200)) {
        let text = text + &more.into_iter().collect::<String>();
        holds(&text, &import(&text));
    }

    #[test]
    fn no_changed_sheet_makes_it_panic_or_invent(place in any::<Index>(), changes in vec(change(), 1..6)) {
        let sheets = all();
        let mut text = sheets[place.index(sheets.len())].1.clone();
        for change in &changes {
            text = changed(&text, change);
        }
        let import = import(&text);
        holds(&text, &import);
        invents_nothing(&text, &import);
    }
}

#[test]
fn how_a_sheet_was_copied_changes_nothing() {
    for (name, text) in all() {
        let plain = import(&text).record;
        let quoted: String = text.split('\n').map(|line| format!("> {line}\n")).collect();
        assert_eq!(same(&import(&quoted).record), same(&plain), "{name}, quoted");
        if !text.contains('\r') {
            assert_eq!(same(&import(&text.replace('\n', "\r\n")).record), same(&plain), "{name}, with CRLF");
        }
        assert_eq!(same(&import(&text.replace(' ', "\u{a0}")).record), same(&plain), "{name}, with no-break spaces");
        assert_eq!(same(&import(&format!("\u{feff}{text}")).record), same(&plain), "{name}, with a byte order mark");
        assert_eq!(import(&text), import(&text), "{name}, twice");
    }
}

/// The most important facts stay the same when a mail program has wrapped the lines: the people, the last day, the numbers, the languages.
#[test]
fn a_mail_that_cut_the_lines_says_the_same() {
    // A quoted e-mail is already wrapped: if it is wrapped again, short and long lines alternate.
    for (name, text) in all().into_iter().filter(|(_, text)| !text.contains("\n>")) {
        let cut: Vec<String> = text.split('\n').map(|line| wrapped(line, 72)).collect();
        let (plain, cut) = (import(&text).record, import(&cut.join("\n")).record);
        assert_eq!((&cut.reference, &cut.index), (&plain.reference, &plain.index), "{name}");
        assert_eq!(cut.deadline, plain.deadline, "{name}");
        assert_eq!(cut.letter_languages, plain.letter_languages, "{name}");
        let people = |record: &Record| {
            let addressees: Vec<_> =
                record.addressees.iter().map(|one| (one.name.clone(), one.emails.clone())).collect();
            let copies: Vec<_> = record.copies.iter().map(|one| (one.name.clone(), one.emails.clone())).collect();
            (addressees, copies)
        };
        assert_eq!(people(&cut), people(&plain), "{name}");
    }
}

/// Fills in what is missing with something plain; the file is then accepted, so nothing else was missing.
fn filled(import: &Import) -> Node {
    let mut draft = import.draft.clone();
    let missing = |field: &str| import.missing.iter().any(|missing| missing.field == field);
    let plain = |text: &str| Node::Text(text.to_owned());
    let object = |name: &str, node: Node| Node::Object(vec![(name.to_owned(), node)]);
    if missing("organiser") {
        let Node::Object(fields) = &mut draft else { panic!() };
        fields.retain(|(name, _)| name != "organiser");
        fields.push(("organiser".to_owned(), object("name", plain("Example Office"))));
    }
    if missing("title") {
        put(&mut draft, "title", plain("Example"));
    }
    let Node::Object(fields) = &mut draft else { panic!() };
    let Some((_, Node::List(letters))) = fields.iter_mut().find(|(name, _)| name == "letters") else {
        panic!("no letters")
    };
    for letter in letters {
        for (field, name, node) in [
            ("subject", "subject", plain("Example")),
            ("opening", "opening", plain("I write to you.")),
            ("addressees", "label", plain("Example")),
            ("addressees.name", "label", plain("Example")),
        ] {
            if missing(field) {
                put(letter, name, node);
            }
        }
        if missing("demands") {
            let demand = ["id", "label", "text"].map(|name| (name.to_owned(), plain("example"))).to_vec();
            put(letter, "demands", Node::List(vec![Node::Object(demand)]));
        }
        let Node::Object(fields) = letter else { panic!() };
        let Some((_, to)) = fields.iter_mut().find(|(name, _)| name == "to") else { panic!("no addressee") };
        for (field, name, node) in [
            ("addressees.name", "name", plain("Example Person")),
            ("addressees.salutation", "salutation", plain("Dear Example,")),
            ("addressees.address", "address", Node::List(vec![plain("1 Example Street")])),
        ] {
            if missing(field) || missing("addressees") {
                put(to, name, node);
            }
        }
    }
    draft
}

/// Adds a field if it is missing.
fn put(node: &mut Node, name: &str, value: Node) {
    let Node::Object(fields) = node else { panic!() };
    if fields.iter().all(|(known, _)| known != name) {
        fields.push((name.to_owned(), value));
    }
}

#[test]
fn a_draft_is_taken_once_what_is_missing_is_there() {
    for (name, text) in all() {
        let import = import(&text);
        if import.is_sheet {
            let draft = filled(&import);
            assert!(read(&draft).is_ok(), "{name}: {:?}", read(&draft).err());
        }
    }
}

/// `benches/import.rs` measures how long it takes.
#[test]
fn a_megabyte_is_read_like_a_page() {
    let sheet = support::sheets::sheet("is-2012-three-addressees");
    let long = sheet.repeat(1_000_000 / sheet.len() + 1);
    let (one, many) = (import(&sheet).record, import(&long).record);
    assert_eq!((many.reference, many.title, many.deadline), (one.reference, one.title, one.deadline));
    assert!(many.demands.len() > one.demands.len(), "{:?}", many.demands);
}
