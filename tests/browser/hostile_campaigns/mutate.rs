//! Campaign files that no author would write: working files, changed in any place, so that most can still be read.

use serde_json::{Map, Value, json};

use super::chance::Chance;

/// The files to change.
const BASES: [&str; 5] = [
    "campaigns/ua-0425-usa.json",
    "campaigns/safe-passage-americas.json",
    "tests/fixtures/four-languages.json",
    "tests/fixtures/with-email.json",
    "tests/fixtures/every-field.json",
];

const TAGS: &[&str] = &[
    "en",
    "fr",
    "es",
    "ar",
    "he",
    "fa",
    "ur",
    "tr",
    "az",
    "lt",
    "el",
    "hy",
    "ka",
    "de",
    "nl",
    "ja",
    "zh-Hant-TW",
    "th",
    "hi",
    "my",
    "ckb",
    "yi",
    "dv",
    "und",
    "mul",
    "zxx",
    "qaa",
    "en-GB",
    "EN",
    "fr-CA",
    "pt-BR",
    "sr-Latn-RS",
    "de-1996",
    "sl-rozaj-biske-1994",
    "en-x-pirate",
    "ar-u-nu-arab",
    "th-u-ca-buddhist",
    "en-u-hc-h12-ca-hebrew",
    "de-t-en-latn",
    "en-a",
    "en-u",
    "en-x",
    "en-1996-1996",
    "ar-Latn",
];

const DATES: &[&str] = &[
    "0001-01-01",
    "1582-10-10",
    "1970-01-01",
    "1999-12-31",
    "2000-02-29",
    "2025-03-03",
    "2026-12-31",
    "2027-01-01",
    "2038-01-19",
    "2999-02-28",
    "9999-12-31",
    "2100-02-28",
];

const COUNTRIES: &[&str] = &["CA", "US", "DE", "GB", "TR", "AQ", "EU", "ZZ", "XK", "XA", "SU", "UN", "AA", "QO"];

const EMAILS: &[&str] = &[
    "a@example.org",
    "A.B-c_d+e@example.org",
    "o'neil/x=y@xn--bcher-kva.example",
    "!#$*+-/=^_`{|}~'@example.org",
    "bcc=spy@example.net",
    "body@example.org",
    "__proto__@example.org",
    "0123456789012345678901234567890123456789012345678901234567890123@example.org",
    "x@a-label-of-just-so-many-characters-as-a-domain-may-have-here-at-all.a-label-of-just-so-many-characters-as-a-domain-may-have-here-at-all.example",
];

const URLS: &[&str] = &[
    "https://www.example.org/",
    "https://example.org",
    "https://example.org?x=javascript:executed=1#<script>",
    "https://example.org/'onmouseover='executed=1",
    "https://example.org/%0D%0ASet-Cookie:x",
    "https://xn--80ak6aa92e.example/",
    "https://example.org:65535/a;b=c,d!$&()*+",
    "https://example.org/../../..//",
    "https://127.0.0.1/",
];

const SLUGS: &[&str] = &["a", "constructor", "proto", "0", "-", "----", "name", "x-x"];
const COLOURS: &[&str] = &["#000000", "#FFFFFF", "#8a1538", "#00ff00", "#7f7f7f", "#0000ff"];
const NUMBERS: [u32; 9] = [0, 1, 2, 3, 21, 99, 100, 365, 10_000];

/// Fields that may be added: the parent of such a field, its name, and what it may contain. `*` is any text.
const OPTIONAL: [(&str, &str, &str); 24] = [
    ("", "after", "after"),
    ("", "act_until", "date"),
    ("", "issued", "date"),
    ("", "post_days", "number"),
    ("", "accent", "colour"),
    ("", "summary", "text"),
    ("", "background", "texts"),
    ("", "reference", "reference"),
    ("", "safety", "safety"),
    ("letters", "own_language", "truth"),
    ("letters", "demands_as", "form"),
    ("letters", "lead_in", "text"),
    ("letters", "closing", "texts"),
    ("letters", "valediction", "text"),
    ("letters", "choose", "choose"),
    ("to", "role", "text"),
    ("to", "country", "country"),
    ("to", "emails", "emails"),
    ("to", "phones", "texts"),
    ("to", "web_form", "url"),
    ("demands", "why", "text"),
    ("demands", "required", "truth"),
    ("organiser", "email", "email"),
    ("organiser", "url", "url"),
];

/// Generates random files.
pub struct Mutations<'a> {
    bases: Vec<Value>,
    strings: &'a [String],
}

impl<'a> Mutations<'a> {
    pub fn new(strings: &'a [String]) -> Self {
        let read = |name: &str| serde_json::from_str(&crate::support::text(name)).unwrap();
        Self { bases: BASES.map(read).to_vec(), strings }
    }

    /// Returns a file with a few changes.
    pub fn file(&self, chance: &mut Chance) -> Value {
        let mut file = self.bases[chance.below(self.bases.len())].clone();
        for _ in 0..1 + chance.below(6) {
            self.change(&mut file, chance);
        }
        file
    }

    fn change(&self, file: &mut Value, chance: &mut Chance) {
        match chance.below(20) {
            0..=5 => self.replace(file, chance, false),
            6 => self.replace(file, chance, true),
            7 => delete(file, chance),
            8 | 9 => lists(file, chance, |list, chance| {
                let at = chance.below(list.len());
                let copy = with_other_id(&list[at], chance);
                list.insert(chance.below(list.len() + 1), copy);
            }),
            10 => lists(file, chance, |list, chance| {
                let by = chance.below(list.len());
                list.rotate_left(by);
            }),
            11 => lists(file, chance, |list, chance| {
                let most = [7, 40, 100, 200][chance.below(4)];
                for _ in list.len()..most {
                    let at = chance.below(list.len());
                    let copy = with_other_id(&list[at], chance);
                    list.push(copy);
                }
            }),
            12 => swap(file, chance),
            13 | 14 => rename_language(file, chance),
            15..=18 => self.add(file, chance),
            _ => self.splice(file, chance),
        }
    }

    /// Replaces the value at any place, mostly by one of the same kind.
    fn replace(&self, file: &mut Value, chance: &mut Chance, any: bool) {
        let places = places(file, &|value| any || !(value.is_object() || value.is_array()));
        if places.is_empty() {
            return;
        }
        let place = &places[chance.below(places.len())];
        let name = place.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
        let kind = match name {
            "id" => "slug",
            "act_until" | "issued" => "date",
            "country" | "for" => "country",
            "email" | "emails" => "email",
            "url" | "web_form" => "url",
            "accent" => "colour",
            "languages" => "tag",
            "after" => "after",
            "demands_as" => "form",
            "signature" => "signature",
            "sender_address" => "sender",
            "post_days" | "at_least" | "at_most" | "format" => "number",
            "own_language" | "required" => "truth",
            _ => "text",
        };
        let kind = if chance.one_in(12) {
            chance.pick(&["text", "number", "truth", "texts", "country", "null"])
        } else {
            kind
        };
        let new = self.value(kind, file, chance);
        if let Some(value) = file.pointer_mut(place) {
            *value = new;
        }
    }

    fn value(&self, kind: &str, file: &Value, chance: &mut Chance) -> Value {
        let text = |chance: &mut Chance| self.text(chance);
        match kind {
            "slug" => json!(chance.pick(SLUGS)),
            "date" => json!(chance.pick(DATES)),
            "country" => json!(chance.pick(COUNTRIES)),
            "email" => json!(chance.pick(EMAILS)),
            "emails" => json!((0..chance.below(9)).map(|_| chance.pick(EMAILS)).collect::<Vec<_>>()),
            "url" => json!(chance.pick(URLS)),
            "colour" => json!(chance.pick(COLOURS)),
            "tag" => json!(chance.pick(TAGS)),
            "after" => json!(chance.pick(&["open", "ask-first", "closed"])),
            "form" => json!(chance.pick(&["list", "prose"])),
            "signature" => json!(chance.pick(&["full", "initials"])),
            "sender" => json!(chance.pick(&["never", "optional", "required"])),
            "number" => json!(NUMBERS[chance.below(NUMBERS.len())]),
            "truth" => json!(chance.one_in(2)),
            "texts" => json!((0..1 + chance.below(5)).map(|_| text(chance)).collect::<Vec<_>>()),
            "choose" => json!({ "at_least": 1, "at_most": 1 + chance.below(3) }),
            "reference" => json!({ "number": text(chance), "index": text(chance) }),
            "safety" => json!({
                "signature": chance.pick(&["full", "initials"]),
                "sender_address": chance.pick(&["never", "optional", "required"]),
                "warning": text(chance),
            }),
            "null" => Value::Null,
            _ if chance.one_in(6) => translated(file, || text(chance)),
            _ => json!(text(chance)),
        }
    }

    fn text(&self, chance: &mut Chance) -> String {
        let text = chance.text(self.strings);
        match chance.below(8) {
            0 => format!("{text} {}", chance.text(self.strings)),
            1 => format!("Please {text}."),
            2 if chance.one_in(4) && !text.is_empty() => text.chars().cycle().take(20_000).collect(),
            _ => text,
        }
    }

    /// Adds a field that the file may have but does not.
    fn add(&self, file: &mut Value, chance: &mut Chance) {
        let (parent, name, kind) = OPTIONAL[chance.below(OPTIONAL.len())];
        let last =
            |place: &str| place.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default().to_owned();
        let mut places = places(file, &|value| value.is_object());
        places.push(String::new());
        places.retain(|place| last(place) == parent && file.pointer(place).is_some_and(Value::is_object));
        if places.is_empty() {
            return;
        }
        let value = self.value(kind, file, chance);
        if let Some(Value::Object(fields)) = file.pointer_mut(&places[chance.below(places.len())]) {
            fields.insert(name.into(), value);
        }
    }

    /// Replaces a value by the one that has the same name in another file.
    fn splice(&self, file: &mut Value, chance: &mut Chance) {
        let other = &self.bases[chance.below(self.bases.len())];
        let names =
            ["title", "background", "sources", "to", "copies", "demands", "organiser", "safety", "subject", "opening"];
        let name = chance.pick(&names);
        let wanted = |value: &Value| {
            let ends = [format!("/{name}")];
            places(value, &|_| true).into_iter().filter(|place| place.ends_with(&*ends[0])).collect::<Vec<_>>()
        };
        let (here, there) = (wanted(file), wanted(other));
        if !here.is_empty() && !there.is_empty() {
            let new = other.pointer(&there[chance.below(there.len())]).cloned();
            *file.pointer_mut(&here[chance.below(here.len())]).unwrap() = new.unwrap();
        }
    }
}

/// Returns a text in every language of the file.
fn translated(file: &Value, mut text: impl FnMut() -> String) -> Value {
    let tags = file["languages"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Value::Object(tags.map(|tag| (tag.to_owned(), json!(text()))).collect::<Map<_, _>>())
}

/// Returns all places below the root of the file whose value is of this kind, as JSON pointers.
pub fn places(file: &Value, wanted: &dyn Fn(&Value) -> bool) -> Vec<String> {
    fn walk(value: &Value, at: &str, wanted: &dyn Fn(&Value) -> bool, found: &mut Vec<String>) {
        let mut visit = |step: &str, child: &Value| {
            let at = format!("{at}/{}", step.replace('~', "~0").replace('/', "~1"));
            if wanted(child) {
                found.push(at.clone());
            }
            walk(child, &at, wanted, found);
        };
        match value {
            Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| visit(&index.to_string(), item)),
            Value::Object(fields) => fields.iter().for_each(|(name, field)| visit(name, field)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(file, "", wanted, &mut found);
    found
}

/// Returns the file without the value at this place.
pub fn without(file: &Value, place: &str) -> Value {
    let mut file = file.clone();
    let (parent, name) = place.rsplit_once('/').unwrap_or_default();
    let name = name.replace("~1", "/").replace("~0", "~");
    match file.pointer_mut(parent) {
        Some(Value::Array(items)) => drop(name.parse().map(|at: usize| items.remove(at))),
        Some(Value::Object(fields)) => drop(fields.remove(&name)),
        _ => {}
    }
    file
}

fn delete(file: &mut Value, chance: &mut Chance) {
    let places = places(file, &|_| true);
    *file = without(file, &places[chance.below(places.len())]);
}

/// Changes one of the lists that are not empty.
fn lists(file: &mut Value, chance: &mut Chance, change: impl Fn(&mut Vec<Value>, &mut Chance)) {
    let places = places(file, &|value| value.as_array().is_some_and(|list| !list.is_empty()));
    if places.is_empty() {
        return;
    }
    if let Some(Value::Array(list)) = file.pointer_mut(&places[chance.below(places.len())]) {
        change(list, chance);
    }
}

fn with_other_id(value: &Value, chance: &mut Chance) -> Value {
    let mut copy = value.clone();
    if let Some(id) = copy.get_mut("id") {
        *id = json!(format!("x{}", chance.below(1 << 24)));
    }
    copy
}

/// Swaps two texts.
fn swap(file: &mut Value, chance: &mut Chance) {
    let places = places(file, &Value::is_string);
    if places.is_empty() {
        return;
    }
    let (one, other) = (&places[chance.below(places.len())], &places[chance.below(places.len())]);
    let (first, second) = (file.pointer(one).cloned().unwrap(), file.pointer(other).cloned().unwrap());
    *file.pointer_mut(one).unwrap() = second;
    *file.pointer_mut(other).unwrap() = first;
}

/// Replaces a language by another one throughout the file.
fn rename_language(file: &mut Value, chance: &mut Chance) {
    let Some(all) = file["languages"].as_array().filter(|all| !all.is_empty()) else { return };
    let Some(old) = all[chance.below(all.len())].as_str().map(str::to_owned) else { return };
    rename(file, &old, chance.pick(TAGS));
}

fn rename(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text == old => new.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, old, new)),
        Value::Object(fields) => {
            if let Some(text) = fields.remove(old) {
                fields.insert(new.to_owned(), text);
            }
            fields.values_mut().for_each(|field| rename(field, old, new));
        }
        _ => {}
    }
}
