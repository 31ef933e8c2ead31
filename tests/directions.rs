//! Names, towns and addresses in a letter that is written in the other direction: laid out by the rules that mail programs and
//! browsers follow (Unicode Standard Annex #9), each stays in one piece and in its place.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::CountryCode;
use letter_widget::letter::{Letter, copy_line};
use letter_widget::native::is_right_to_left;
use support::{bundled, country, language, letter_in};
use unicode_bidi::{BidiInfo, Level};

const TOWNS: [&str; 8] = [
    "Trois-Rivières",
    "10 de Example",
    "St. Example (East)",
    "Example No. 5",
    "Ville d’Exemple",
    "مدينة المثال",
    "مدينة 6 أكتوبر",
    "עיר דוגמה",
];

const LATIN: [&str; 3] = ["12 bis Example St.", "Apt. 4 (rear)", "12345-678 Exampletown"];
const ARABIC: [&str; 3] = ["12 شارع المثال", "شقة 4 (خلف)", "12345 مدينة المثال"];

/// The base direction that software gives a line: either fixed, or that of its first letter.
#[derive(Clone, Copy, Debug)]
enum Base {
    Right,
    Left,
    FirstLetter,
}

/// The characters in the order in which the screen shows them from left to right, without invisible marks.
fn shown(text: &str, base: Base) -> Vec<(usize, char)> {
    let level = match base {
        Base::Right => Some(Level::rtl()),
        Base::Left => Some(Level::ltr()),
        Base::FirstLetter => None,
    };
    let info = BidiInfo::new(text, level);
    let paragraph = &info.paragraphs[0];
    let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
    let chars: Vec<char> = text.chars().collect();
    let order = BidiInfo::reorder_visual(&levels);
    order.into_iter().map(|place| (place, chars[place])).filter(|(_, c)| !"\u{200e}\u{200f}".contains(*c)).collect()
}

fn picture(text: &str, base: Base) -> String {
    shown(text, base).into_iter().map(|(_, c)| c).collect()
}

/// Fails unless a piece of a line appears there as it does alone: in one piece, in the same order.
fn stays(line: &str, piece: &str, base: Base) {
    let start = line[..line.find(piece).unwrap_or_else(|| panic!("“{piece}” in “{line}”"))].chars().count();
    let places = start..start + piece.chars().count();
    let all = shown(line, base);
    let mine: Vec<usize> =
        all.iter().enumerate().filter(|(_, (place, _))| places.contains(place)).map(|(at, _)| at).collect();
    assert!(mine.windows(2).all(|pair| pair[1] == pair[0] + 1), "“{piece}” is torn in “{line}”, {base:?}");
    let here: String = mine.iter().map(|at| all[*at].1).collect();
    assert_eq!(here, picture(piece, Base::FirstLetter), "“{piece}” in “{line}”, {base:?}");
}

/// On paper, a line has the letter's direction; in most mail programs, it has that of its first letter.
fn bases(letter: &Letter) -> [Base; 2] {
    [if letter.right_to_left { Base::Right } else { Base::Left }, Base::FirstLetter]
}

fn each_letter(name: &str, town: &str, address: &[&str], check: impl Fn(&Letter)) {
    for campaign in [bundled("ua-0425-usa"), bundled("safe-passage-americas")] {
        for place in 0..campaign.letters.len() {
            for tag in ["en", "fr", "es", "ar"] {
                check(&letter_in(&campaign, place, tag, |typed| {
                    typed.supporter.name = name.into();
                    typed.supporter.town = town.into();
                    typed.supporter.address = address.join("\n");
                    typed.supporter.country = country("CA");
                }));
            }
        }
    }
}

/// The words after the town in a line, in the letter's own language.
fn behind<'l>(line: &'l str, town: &str) -> &'l str {
    line.split_once(town).unwrap().1.trim_start_matches(['\u{200e}', '\u{200f}', ',', '،', ' '])
}

#[test]
fn the_day_does_not_jump_over_the_town() {
    for town in TOWNS {
        each_letter("", town, &[], |letter| {
            let day = behind(&letter.dateline, town);
            for base in bases(letter) {
                stays(&letter.dateline, town, base);
                let all: Vec<char> = picture(&letter.dateline, base).chars().collect();
                let place = |part: &str| {
                    let part: Vec<char> = part.chars().collect();
                    all.windows(part.len()).position(|window| window == part).unwrap()
                };
                let (town, day) = (place(&picture(town, Base::FirstLetter)), place(&picture(day, bases(letter)[0])));
                assert_eq!(town > day, letter.right_to_left, "{} ({base:?})", letter.dateline);
            }
        });
    }
}

#[test]
fn the_country_stands_behind_the_town_it_belongs_to() {
    for town in TOWNS {
        each_letter("Example Person", town, &[], |letter| {
            let place = letter.signature.last().unwrap();
            for base in bases(letter) {
                stays(place, town, base);
                stays(place, behind(place, town), base);
            }
        });
    }
}

#[test]
fn names_and_addresses_keep_their_order_whatever_the_letters_direction() {
    for (name, address) in [("Example Person Jr.", LATIN), ("آدا (مثال)", ARABIC)] {
        each_letter(name, "", &address, |letter| {
            for base in bases(letter) {
                for line in letter.sender.iter().chain(&letter.to.lines).chain(&letter.signature) {
                    let bare = line.trim_matches(['\u{200e}', '\u{200f}']);
                    let arabic = bare.contains(|c| ('\u{620}'..='\u{64a}').contains(&c));
                    if arabic != letter.right_to_left {
                        stays(line, bare, base);
                    }
                }
            }
        });
    }
}

#[test]
fn in_an_arabic_letter_an_english_address_is_read_as_it_is_written() {
    let letter = letter_in(&bundled("ua-0425-usa"), 0, "ar", |typed| typed.supporter.country = country("CA"));
    let lines: Vec<String> = letter.to.lines.iter().map(|line| picture(line, Base::Right)).collect();
    assert_eq!(
        lines,
        [
            "President Donald Trump",
            "The White House",
            "1600 Pennsylvania Avenue NW",
            "Washington, DC 20500",
            "UNITED STATES"
        ]
    );
    let copy = copy_line(&letter, &letter.copies[0]);
    let address = "Embassy of the United States of America, \u{200e}490 Sussex Drive, Ottawa, ON K1N 1G8";
    assert!(copy.ends_with(address), "{copy}");
    for base in bases(&letter) {
        assert!(picture(&copy, base).starts_with(&address.replace('\u{200e}', "")), "{base:?}: {copy}");
    }
}

#[test]
fn a_country_is_named_in_letters_that_the_post_office_of_the_address_reads() {
    let abroad = |tag: &str, home: &str, place: usize| {
        let home: Option<CountryCode> = country(home);
        let letter = letter_in(&bundled("safe-passage-americas"), place, tag, |typed| typed.supporter.country = home);
        letter.to.lines.last().unwrap().clone()
    };
    assert_eq!(abroad("ar", "JO", 0), "CANADA");
    assert_eq!(abroad("ar", "JO", 1), "MEXICO");
    assert_eq!(abroad("fr", "CA", 1), "MEXIQUE");
    assert_eq!(abroad("es", "CA", 2), "ESTADOS UNIDOS");
}

#[test]
fn the_way_a_letter_is_written_is_that_of_its_language() {
    let campaign = bundled("ua-0425-usa");
    for tag in ["en", "fr", "es", "ar", "he", "fa", "ur", "de", "zh", "ja", "ru", "hi", "xx"] {
        let letter = letter_in(&campaign, 0, tag, |_| {});
        assert_eq!(letter.right_to_left, is_right_to_left(&language(tag)), "{tag}: {}", letter.dateline);
    }
}

#[test]
fn where_all_is_written_one_way_no_mark_stands() {
    for tag in ["en", "fr", "es"] {
        let letter = letter_in(&bundled("ua-0425-usa"), 0, tag, |typed| {
            typed.supporter.name = "Example Person".into();
            typed.supporter.town = "Trois-Rivières".into();
            typed.supporter.address = LATIN.join("\n");
            typed.supporter.country = country("CA");
        });
        let text = letter_widget::letter::whole_text(&letter);
        assert!(!text.contains(['\u{200e}', '\u{200f}']), "{text}");
    }
}
