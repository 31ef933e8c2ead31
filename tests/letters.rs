//! Letters and links as people read them: `tests/golden/`. `UPDATE_EXPECT=1 cargo test` rewrites them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use expect_test::expect_file;
use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{Block, Letter, Part, whole_text};
use letter_widget::send::{Carries, letter_link};
use support::{Typed, bundled, country, letter_in, path, ua_0425, with_email};

fn check(name: &str, campaign: &Campaign, choose: impl FnOnce(&mut Typed)) -> Letter {
    let letter = support::letter(campaign, choose);
    expect_file![path(&format!("tests/golden/letters/{name}.txt"))].assert_eq(&(whole_text(&letter) + "\n"));
    letter
}

fn check_link(name: &str, letter: &Letter) -> Carries {
    let link = letter_link(letter);
    expect_file![path(&format!("tests/golden/links/{name}.txt"))].assert_eq(&(link.href + "\n"));
    link.carries
}

/// What a supporter types who writes in this language and lives in Canada.
fn someone(tag: &str, typed: &mut Typed) {
    let [name, address] = match tag {
        "fr" => ["Élodie Exemple", "1, rue de l’Exemple\nTrois-Rivières QC G0G 0G0"],
        "es" => ["Íñigo Ejemplo", "1 Example Street\nTrois-Rivières QC G0G 0G0"],
        "ar" => ["آدا مثال", "1 Example Street\nTrois-Rivières QC G0G 0G0"],
        _ => ["Ada Example", "1 Example Street\nTrois-Rivières QC G0G 0G0"],
    };
    typed.supporter.name = name.into();
    typed.supporter.town = "Trois-Rivières".into();
    typed.supporter.address = address.into();
    typed.supporter.country = country("CA");
}

/// Each letter that ships, in each language in which it can appear on the paper or beside it: complete with a list of demands,
/// and the demands once more in one sentence.
#[test]
fn what_ships_in_each_language() {
    for name in ["ua-0425-usa", "safe-passage-americas"] {
        let campaign = bundled(name);
        for (place, template) in campaign.letters.iter().enumerate() {
            for tag in ["en", "fr", "es", "ar"] {
                let letter = |form: DemandsAs| {
                    letter_in(&campaign, place, tag, |typed| {
                        someone(tag, typed);
                        typed.demands_as = form;
                    })
                };
                let sentence = letter(DemandsAs::Prose).body.into_iter().find_map(|block| match block {
                    Block::Paragraph { part: Part::LeadIn, text } => Some(text),
                    _ => None,
                });
                let text = format!("{}\n\n* * *\n\n{}\n", whole_text(&letter(DemandsAs::List)), sentence.unwrap());
                let file = format!("tests/golden/letters/{name}/{}.{tag}.txt", template.id.as_str());
                expect_file![path(&file)].assert_eq(&text);
            }
        }
    }
}

#[test]
fn as_the_widget_opens() {
    let letter = check("as-it-opens", &ua_0425(), |_| {});
    assert_eq!(check_link("as-it-opens", &letter), Carries::WholeLetter);
}

#[test]
fn chosen_ordered_and_signed() {
    let letter = check("chosen-ordered-signed", &ua_0425(), |choices| {
        choices.demands.toggle(3).unwrap();
        choices.demands.move_to(4, 0);
        choices.supporter.name = "Example Person".into();
        choices.supporter.town = "Trois-Rivières".into();
        choices.supporter.country = country("CA");
        choices.message = "My neighbours came here as refugees.\nTheir children go to school with mine.".into();
    });
    check_link("chosen-ordered-signed", &letter);
}

#[test]
fn in_prose_with_address_from_abroad() {
    check("prose-from-abroad", &ua_0425(), |choices| {
        choices.demands_as = DemandsAs::Prose;
        choices.supporter.name = "Example Person".into();
        choices.supporter.town = "Exampletown".into();
        choices.supporter.address = "1 Example Street\n12345 Exampletown".into();
        choices.supporter.country = country("DE");
    });
}

#[test]
fn a_single_demand_is_a_sentence() {
    check("one-demand", &ua_0425(), |choices| {
        for demand in 1..6 {
            choices.demands.toggle(demand).unwrap();
        }
    });
}

#[test]
fn to_an_addressee_with_email_signed_with_initials() {
    let letter = check("with-email", &with_email(), |choices| {
        choices.supporter.name = "example middle Person".into();
        choices.supporter.country = country("CA");
    });
    assert_eq!(check_link("with-email", &letter), Carries::WholeLetter);
}

#[test]
fn too_long_for_a_link() {
    let letter = support::letter(&with_email(), |choices| choices.message = "Ça suffit. ".repeat(150));
    assert_eq!(check_link("too-long", &letter), Carries::AddresseesAndSubject);
}

#[test]
fn the_country_crosses_the_border_only_with_the_letter() {
    let ends_with = |home: &str, country_line: bool| {
        let letter = support::letter(&ua_0425(), |choices| choices.supporter.country = country(home));
        assert_eq!(letter.to.lines.last().is_some_and(|line| line == "UNITED STATES"), country_line, "{home}");
    };
    ends_with("CA", true);
    ends_with("US", false);
}

#[test]
fn the_embassy_in_canada_is_for_supporters_in_canada() {
    for (home, copies) in [("CA", 1), ("DE", 0), ("US", 0)] {
        let letter = support::letter(&ua_0425(), |choices| choices.supporter.country = country(home));
        assert_eq!(letter.copies.len(), copies, "{home}");
    }
}
