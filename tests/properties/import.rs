//! Any text, of an action sheet or of anything else, becomes a draft.

use letter_widget::campaign::{EmailAddress, read};
use letter_widget::import::{Import, Record, import};

/// No text makes the importer panic, and what it reports as found is where it says.
pub fn any_text(text: &str) {
    holds(text, &import(text));
}

/// Words without accents, marks and case, which may differ between a value and the text that contains it.
fn words(text: &str) -> String {
    let text = text
        .replace('\u{ad}', "")
        .replace('ﬁ', "fi")
        .replace('ﬀ', "ff")
        .replace('ﬃ', "ffi")
        .replace('ﬂ', "fl")
        .replace('ﬄ', "ffl")
        .replace(['ﬅ', 'ﬆ'], "st");
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_date(value: &str) -> bool {
    value.len() == 10 && value.split('-').count() == 3
}

/// What was found is at its place, and its place exists.
pub fn holds(text: &str, import: &Import) {
    for found in &import.found {
        let place = text.get(found.range.clone()).unwrap_or_else(|| panic!("{:?} is no place: {found:?}", found.range));
        assert!(!place.is_empty(), "{found:?}");
        let is_tag = found.what == "language of letters";
        let is_email = found.value.parse::<EmailAddress>().is_ok();
        if !is_date(&found.value) && !is_tag && !is_email {
            for word in found.value.split(' ') {
                assert!(words(place).contains(&words(word)), "{word:?} is not in {place:?}: {found:?}");
            }
        }
    }
    // The draft lacks what the sheet lacks, but its texts are valid texts of a campaign.
    let problems = read(&import.draft).map_or_else(|problems| problems.to_string(), |_| String::new());
    assert!(!problems.contains("holds U+"), "{problems}");
}

fn values(record: &Record) -> Vec<String> {
    let mut values: Vec<String> =
        [&record.title, &record.country, &record.index, &record.reference, &record.letter_body]
            .into_iter()
            .flatten()
            .cloned()
            .chain(record.demands.clone())
            .collect();
    for person in &record.addressees {
        values.extend([&person.name, &person.role, &person.salutation].into_iter().flatten().cloned());
        values.extend([person.address.clone(), person.faxes.clone(), person.phones.clone()].concat());
    }
    for person in &record.copies {
        values.extend(person.name.clone());
        values.extend([person.address.clone(), person.phones.clone()].concat());
    }
    values
}

/// Nothing is invented: each word of each value appears in the text.
pub fn invents_nothing(text: &str, import: &Import) {
    let all = words(text);
    for value in values(&import.record) {
        for word in value.split_whitespace() {
            assert!(all.contains(&words(word)), "{word:?} of {value:?} is not in the text");
        }
    }
}
