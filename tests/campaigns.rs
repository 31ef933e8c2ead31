//! The campaigns that ship: complete in every language, fit to send, typeset as each language requires, and true to their facts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use letter_widget::campaign::{Campaign, LanguageTag, LetterTemplate, Text};
use letter_widget::send::{Carries, letter_link};
use serde_json::Value;
use support::source::files;
use support::{campaign_of, four_languages, language, letter_at};

/// A link of this length leaves room for a name, a town and a personal reason.
const SHORT: usize = 1_500;

/// How many characters of a demand's label still fit on two lines of a phone.
const LABEL: usize = 60;

/// Capitalised words that are not a person's name, and the two people in the facts. Anyone who adds a name adds it here, after
/// checking that it may appear there.
const KNOWN: &str = "\
    Donald Trump Ana Piquer \
    Amnesty Amnistía International Internacional Canada Americas Amériques Américas Director \
    United States Unis États Estados Unidos USA Mexico México Mexique Canadá CBP One UA AMR I \
    Safe Third Country Agreement Entente Acuerdo Tercer País Seguro Remain Restez Quédate \
    President Prime Minister Presidency Presidencia Señora Presidenta Señor Presidente Madam Madame Monsieur Premier \
    Primer Ministro Président Présidente January État Estado";

fn bundled() -> Vec<(Campaign, Value)> {
    let read = |path: &std::path::PathBuf| {
        let json = std::fs::read_to_string(path).unwrap();
        let campaign = campaign_of(&json).unwrap_or_else(|problems| panic!("{}: {problems}", path.display()));
        assert_eq!(path.file_stem().unwrap().to_str(), Some(campaign.id.as_str()), "the file is named after its id");
        (campaign, serde_json::from_str(&json).unwrap())
    };
    files("campaigns", ".json").iter().map(read).collect()
}

/// The bundled campaigns and an invented one with a letter in each of four languages.
fn all() -> Vec<Campaign> {
    let mut all: Vec<_> = bundled().into_iter().map(|(campaign, _)| campaign).collect();
    all.push(four_languages());
    all
}

/// A text and its place.
struct Part<'a> {
    place: String,
    text: &'a Text,
}

impl<'a> Part<'a> {
    fn all<'t: 'a>(place: &str, named: impl IntoIterator<Item = (&'t str, Option<&'a Text>)>) -> Vec<Self> {
        let part =
            |(name, text): (&str, Option<&'a Text>)| text.map(|text| Part { place: format!("{place} {name}"), text });
        named.into_iter().filter_map(part).collect()
    }
}

/// What readers base their choice on.
fn reading(campaign: &Campaign) -> Vec<Part<'_>> {
    let mut parts = Part::all(
        campaign.id.as_str(),
        [
            ("title", Some(&campaign.title)),
            ("summary", campaign.summary.as_ref()),
            ("background", campaign.background.as_ref()),
            ("warning", campaign.safety.warning.as_ref()),
        ],
    );
    for source in &campaign.sources {
        parts.extend(Part::all(campaign.id.as_str(), [("source", Some(&source.label))]));
    }
    for letter in campaign.letters.iter() {
        parts.extend(Part::all(letter.id.as_str(), [("label", Some(&letter.label))]));
        for demand in letter.demands.iter() {
            let place = format!("{} {}", letter.id.as_str(), demand.id.as_str());
            parts.extend(Part::all(&place, [("label", Some(&demand.label)), ("why", demand.why.as_ref())]));
        }
    }
    parts
}

/// What appears on the paper.
fn on_paper(letter: &LetterTemplate) -> Vec<Part<'_>> {
    let mut parts = Part::all(
        letter.id.as_str(),
        [
            ("salutation", Some(&letter.to.salutation)),
            ("subject", Some(&letter.subject)),
            ("opening", Some(&letter.opening)),
            ("lead_in", letter.lead_in.as_ref()),
            ("closing", letter.closing.as_ref()),
            ("valediction", letter.valediction.as_ref()),
        ],
    );
    for demand in letter.demands.iter() {
        let place = format!("{} {}", letter.id.as_str(), demand.id.as_str());
        parts.extend(Part::all(&place, [("text", Some(&demand.text))]));
    }
    parts
}

fn parts(campaign: &Campaign) -> Vec<Part<'_>> {
    let mut parts = reading(campaign);
    parts.extend(campaign.letters.iter().flat_map(on_paper));
    parts
}

/// Every wording with its language and place.
fn wordings(campaign: &Campaign) -> Vec<(String, &LanguageTag, &str)> {
    let mut all = Vec::new();
    for Part { place, text } in parts(campaign) {
        for tag in text.languages() {
            all.extend(text.items(tag).iter().map(|wording| (format!("{place} ({tag})"), tag, wording.as_str())));
        }
    }
    all
}

fn tags<'a>(tags: impl IntoIterator<Item = &'a LanguageTag>) -> BTreeSet<&'a str> {
    tags.into_iter().map(LanguageTag::as_str).collect()
}

#[test]
fn the_campaigns_ship() {
    let ids: Vec<_> = bundled().iter().map(|(campaign, _)| campaign.id.as_str().to_owned()).collect();
    assert_eq!(ids, ["safe-passage-americas", "ua-0425-usa"]);
    let languages = |id: &str| {
        let campaign = bundled().into_iter().map(|(campaign, _)| campaign).find(|it| it.id.as_str() == id).unwrap();
        let letters = campaign.letters.iter().map(|letter| {
            let tags: Vec<_> = letter.languages.iter().map(LanguageTag::as_str).collect();
            format!("{}: {}", letter.id.as_str(), tags.join(" "))
        });
        letters.collect::<Vec<_>>()
    };
    assert_eq!(languages("safe-passage-americas"), ["canada: en fr", "mexico: es", "usa: en"]);
    assert_eq!(languages("ua-0425-usa"), ["president: en"]);
}

#[test]
fn everything_can_be_read_in_every_language_with_as_many_wordings() {
    for (campaign, _) in bundled() {
        let readers = tags(campaign.languages.iter());
        for Part { place, text } in reading(&campaign) {
            assert_eq!(tags(text.languages()), readers, "{place}");
        }
        for letter in campaign.letters.iter() {
            let both = &readers | &tags(letter.languages.iter());
            for Part { place, text } in on_paper(letter) {
                assert_eq!(tags(text.languages()), both, "{place}: the reader needs a translation beside the letter");
            }
        }
        for Part { place, text } in parts(&campaign) {
            let counts: Vec<_> = text.languages().map(|tag| text.items(tag).len()).collect();
            assert!(counts.iter().all(|count| *count == counts[0]), "{place}: {counts:?}");
        }
    }
}

#[test]
fn there_are_several_wordings_and_no_two_are_alike() {
    for (campaign, _) in bundled() {
        for letter in campaign.letters.iter() {
            let varied = on_paper(letter)
                .into_iter()
                .filter(|part| ["subject", "opening", "text", "closing"].iter().any(|name| part.place.ends_with(name)));
            for Part { place, text } in varied {
                assert!((2..=3).contains(&text.items(letter.languages.first()).len()), "{place}");
            }
        }
        for Part { place, text } in parts(&campaign) {
            for tag in text.languages() {
                let items = text.items(tag);
                let different: BTreeSet<_> = items.iter().map(|wording| wording.to_lowercase()).collect();
                assert_eq!(different.len(), items.len(), "{place} ({tag}) has a wording twice");
            }
        }
    }
}

#[test]
fn labels_fit_a_phone() {
    for (campaign, _) in bundled() {
        for letter in campaign.letters.iter() {
            for demand in letter.demands.iter() {
                for tag in demand.label.languages() {
                    let label = demand.label.first(tag);
                    assert!(label.chars().count() <= LABEL, "{tag}: {label}");
                }
            }
        }
    }
}

/// The campaign with one wording per part: the one that `choose` picks.
fn with_wordings(file: &Value, choose: impl Fn(&[Value]) -> Value) -> Campaign {
    let mut file = file.clone();
    let reduce = |text: &mut Value| {
        for wordings in text.as_object_mut().unwrap().values_mut() {
            if let Value::Array(items) = wordings {
                *wordings = choose(items);
            }
        }
    };
    for letter in file["letters"].as_array_mut().unwrap() {
        ["subject", "opening", "closing"].into_iter().for_each(|part| reduce(&mut letter[part]));
        letter["demands"].as_array_mut().unwrap().iter_mut().for_each(|demand| reduce(&mut demand["text"]));
    }
    campaign_of(&file.to_string()).unwrap()
}

fn longest(wordings: &[Value]) -> Value {
    wordings.iter().max_by_key(|wording| wording.as_str().unwrap().len()).unwrap().clone()
}

#[test]
fn a_mail_link_holds_every_english_letter_with_all_its_demands() {
    let english = language("en");
    for (whole, file) in bundled() {
        for (what, campaign, most) in
            [("first", &whole, SHORT), ("longest", &with_wordings(&file, longest), SHORT + 150)]
        {
            for (place, template) in campaign.letters.iter().enumerate() {
                if *template.languages.first() != english {
                    continue;
                }
                let letter = letter_at(campaign, place, |_| {});
                let link = letter_link(&letter);
                let (id, length) = (template.id.as_str(), link.href.len());
                assert_eq!(link.carries, Carries::WholeLetter, "{id}, {what} wordings");
                assert!(length <= most, "{id}, {what} wordings: {length} characters");
            }
        }
    }
}

#[test]
fn a_mail_link_holds_every_letter_in_each_language_of_its_addressee() {
    for (_, file) in bundled() {
        for place in 0..file["letters"].as_array().unwrap().len() {
            let languages = file["letters"][place]["languages"].as_array().unwrap();
            for tag in languages {
                let mut only = file.clone();
                only["letters"] = Value::from(vec![file["letters"][place].clone()]);
                only["letters"][0]["languages"] = Value::from(vec![tag.clone()]);
                let letter = support::letter(&campaign_of(&only.to_string()).unwrap(), |_| {});
                assert_eq!(letter_link(&letter).carries, Carries::WholeLetter, "letters[{place}] in {tag}");
            }
        }
    }
}

#[test]
fn quotation_marks_and_spaces_are_those_of_print() {
    const SPACED: [char; 6] = [';', ':', '!', '?', '»', '«'];
    for campaign in all() {
        for (place, tag, wording) in wordings(&campaign) {
            assert!(!wording.contains(['"', '\'', '`']), "{place}: a straight mark in “{wording}”");
            assert!(!wording.contains("  ") && wording.trim() == wording, "{place}: spaces too many in “{wording}”");
            let chars: Vec<char> = wording.chars().collect();
            for (before, mark) in chars.windows(2).map(|pair| (pair[0], pair[1])) {
                match tag.primary() {
                    "fr" if ";!?".contains(mark) => assert_eq!(before, '\u{202f}', "{place}: {wording}"),
                    "fr" if ":»".contains(mark) => assert_eq!(before, '\u{a0}', "{place}: {wording}"),
                    "fr" if before == '«' => assert_eq!(mark, '\u{a0}', "{place}: {wording}"),
                    "fr" => assert!(!"“”".contains(mark), "{place}: {wording}"),
                    "ar" => assert!(!",;?".contains(mark), "{place}: {wording}"),
                    _ => assert!(before != ' ' || !SPACED[..4].contains(&mark), "{place}: {wording}"),
                }
            }
            if tag.primary() == "es" {
                for (open, close) in [('¡', '!'), ('¿', '?')] {
                    assert_eq!(wording.matches(open).count(), wording.matches(close).count(), "{place}: {wording}");
                }
            }
        }
    }
}

#[test]
fn every_wording_of_a_demand_follows_the_lead_in() {
    for campaign in all() {
        for letter in campaign.letters.iter() {
            for demand in letter.demands.iter() {
                for tag in demand.text.languages() {
                    let lead_in = letter.lead_in.as_ref().unwrap().first(tag);
                    let (expected, starts): (_, &[&str]) = match tag.primary() {
                        "en" => ("I ask you to", &[""]),
                        "fr" => ("Je vous demande", &["de ", "d’"]),
                        "es" => ("Le pido", &["que "]),
                        "ar" => ("أطلب منكم", &["أن ", "ألّا "]),
                        other => panic!("say how a demand begins in {other}"),
                    };
                    assert_eq!(lead_in, expected);
                    for wording in demand.text.items(tag) {
                        assert!(starts.iter().any(|start| wording.starts_with(start)), "{tag}: {wording}");
                        assert!(!wording.ends_with(['.', ',', ';', '،', '؛', ' ']), "{tag}: {wording}");
                        let first = wording.chars().next().unwrap();
                        assert!(!first.is_uppercase(), "{tag}: {wording}");
                        let vowel = |c: char| "aeiouyhâàéèêîôû".contains(c);
                        let elided =
                            wording.strip_prefix("de ").and_then(|rest| rest.chars().next()).is_some_and(vowel);
                        assert!(tag.primary() != "fr" || !elided, "{wording}: d’");
                    }
                }
            }
        }
    }
}

/// Capitalised Latin words that do not begin a sentence.
fn capitalised(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begins = true;
    for word in text.split([' ', '\u{a0}', '\u{202f}', '-']) {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let core = core.rsplit('’').find(|part| part.chars().count() > 1).unwrap_or(core);
        let latin_capital = core.chars().next().is_some_and(|c| c.is_uppercase());
        if latin_capital && !begins {
            found.push(core);
        }
        let ends = word.trim_end_matches(['”', '»']).ends_with(['.', '!', '?']);
        begins = ends || begins && core.is_empty();
    }
    found
}

#[test]
fn nobody_is_named_but_those_of_the_facts() {
    assert_eq!(capitalised("« Oui ! » Puis vint l’amie d’Ana Piquer, à Ottawa. Rien"), ["Ana", "Piquer", "Ottawa"]);
    let known: BTreeSet<_> = KNOWN.split_whitespace().collect();
    for (campaign, _) in bundled() {
        for (place, _, wording) in wordings(&campaign) {
            for word in capitalised(wording) {
                assert!(known.contains(word), "{place}: who or what is “{word}”?");
            }
        }
    }
}

#[test]
fn figures_and_dates_are_those_of_the_facts() {
    for (campaign, _) in bundled() {
        for (place, _, wording) in wordings(&campaign) {
            let joined = wording.replace(['\u{202f}', ','], "");
            let numbers = joined.split(|c: char| !c.is_numeric()).filter(|number| !number.is_empty());
            for number in numbers {
                let facts = ["13", "20", "21", "270", "270000", "2025", "04", "25", "51", "8933"];
                assert!(facts.contains(&number), "{place}: {number} in “{wording}”");
            }
        }
    }
}

#[test]
fn the_fixture_of_four_languages_has_a_letter_in_each() {
    let campaign = four_languages();
    let letters: Vec<_> = campaign.letters.iter().map(|letter| letter.languages.first().as_str()).collect();
    assert_eq!(letters, ["en", "fr", "es", "ar"]);
    for letter in campaign.letters.iter() {
        assert_eq!((letter.demands.len(), letter.choose.at_least, letter.choose.at_most), (3, 1, 3));
        assert_eq!(letter.demands.iter().filter(|demand| demand.required).count(), 1);
        assert_eq!(letter.copies.len(), 2);
        for Part { place, text } in on_paper(letter) {
            assert_eq!(tags(text.languages()), tags(letter.languages.iter()), "{place}");
        }
    }
}
