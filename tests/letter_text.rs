//! The edge cases of a letter: what people paste, type at length, or leave out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{
    Block, Choices, Letter, Part, addressee_text, body_text, note_to_self, one_line, paragraphs, whole_text,
};
use letter_widget::send::{Carries, letter_link};
use proptest::collection::vec;
use proptest::prelude::*;
use support::{campaign_of, country, letter, text, ua_0425, with_email};

fn signed(name: &str) -> Letter {
    letter(&ua_0425(), |choices| choices.supporter.name = name.into())
}

fn with_message(message: &str) -> Letter {
    letter(&ua_0425(), |choices| choices.message = message.into())
}

fn own(letter: &Letter) -> Vec<&str> {
    let own = |block: &&Block| block.part() == Part::Own;
    letter
        .body
        .iter()
        .filter(own)
        .filter_map(|b| if let Block::Paragraph { text, .. } = b { Some(&**text) } else { None })
        .collect()
}

/// Every field of a letter that has to be a single line.
fn single_lines(letter: &Letter) -> Vec<&str> {
    let recipients = std::iter::once(&letter.to).chain(&letter.copies).flat_map(|recipient| &recipient.lines);
    let blocks = letter.sender.iter().chain(&letter.signature).chain(recipients).map(String::as_str);
    let demands = letter.body.iter().flat_map(|block| match block {
        Block::Demands { lead_in, items } => {
            std::iter::once(&**lead_in).chain(items.iter().map(|item| &*item.text)).collect()
        }
        Block::Paragraph { .. } => Vec::new(),
    });
    let fields = [&*letter.dateline, &letter.subject, &letter.salutation, &letter.valediction, &letter.copy_note];
    blocks.chain(demands).chain(fields).collect()
}

fn breaks_or_turns(c: char) -> bool {
    c.is_control()
        || "\u{2028}\u{2029}\u{feff}".contains(c)
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

fn check_single_lines(letter: &Letter) {
    for line in single_lines(letter) {
        assert!(!line.contains(breaks_or_turns), "{line:?}");
        assert_eq!(line, line.trim(), "spaces at the ends");
        assert!(!line.is_empty() && !line.contains("  "), "{line:?}");
    }
}

#[test]
fn a_name_of_500_characters_stays_whole_and_on_one_line() {
    let name = "Exämple ".repeat(62) + "Last";
    assert_eq!(name.chars().count(), 500);
    let letter = signed(&name);
    assert_eq!(letter.signature, [&*name]);
    assert!(whole_text(&letter).contains(&name));
}

#[test]
fn marks_that_names_need_stay_and_those_that_turn_the_page_around_go() {
    assert_eq!(signed("\u{200f}شخص مثال\u{200f}").signature, ["\u{200f}شخص مثال\u{200f}"]);
    assert_eq!(signed("Example \u{202e}Person\u{2066}").signature, ["Example Person"]);
    assert_eq!(signed("Example \u{202e} \u{feff} Person \u{202c}").signature, ["Example Person"]);
    assert!(signed("\u{202e}\u{feff} ").signature.is_empty());
    assert_eq!(own(&with_message("\u{202e}a\n\u{2067}\nb")), ["a", "b"]);
}

#[test]
fn emoji_and_what_joins_them_stay() {
    let name = "Exa\u{301}mple 👩🏽\u{200d}🚒 🏳️\u{200d}🌈 Person";
    assert_eq!(signed(name).signature, [name]);
    assert_eq!(own(&with_message("👩🏽\u{200d}🚒")), ["👩🏽\u{200d}🚒"]);
}

#[test]
fn control_characters_become_spaces() {
    assert_eq!(signed("Example\u{0}\u{1b}[31m\tPerson\u{7f}\u{9f}").signature, ["Example [31m Person"]);
    assert_eq!(own(&with_message("a\u{7}b\u{b}c")), ["a b c"]);
}

#[test]
fn pasted_html_stays_text() {
    let html = "<b>Example</b> &amp; <script>alert('x')</script>";
    let letter = letter(&ua_0425(), |choices| {
        choices.supporter.name = html.into();
        choices.supporter.town = html.into();
        choices.supporter.address = html.into();
        choices.message = html.into();
    });
    assert_eq!((&*letter.signature[0], own(&letter)), (html, vec![html]));
    assert_eq!(whole_text(&letter).matches(html).count(), 6);
}

#[test]
fn a_message_of_100_000_characters_is_kept_and_the_link_does_without_it() {
    for word in ["word ", "Ça ", "🕊", "a\n\n", "\r\n", "\u{202e}"] {
        let message = word.repeat(100_000 / word.chars().count());
        let letter = letter(&with_email(), |choices| choices.message = message.clone());
        let kept: String = message.chars().filter(|c| !c.is_whitespace() && !breaks_or_turns(*c)).collect();
        let arrived: String = own(&letter).concat().chars().filter(|c| !c.is_whitespace()).collect();
        assert!(kept == arrived, "{word:?}: {} of {} characters", arrived.len(), kept.len());
        assert!(whole_text(&letter).len() > kept.len());
        let expected = if kept.is_empty() { Carries::WholeLetter } else { Carries::AddresseesAndSubject };
        assert_eq!(letter_link(&letter).carries, expected, "{word:?}");
    }
}

#[test]
fn empty_lines_part_the_message_and_single_breaks_stay() {
    let letter = with_message("\n\nFirst line\r\nsecond line\r\n \r\n\tThird\u{2029}\n\n\nFourth\n");
    assert_eq!(own(&letter), ["First line\nsecond line", "Third", "Fourth"]);
    assert!(whole_text(&letter).contains("\n\nFirst line\nsecond line\n\nThird\n\nFourth\n\nI ask you to:\n1. "));
    assert!(own(&with_message(" \r\n\t\n")).is_empty());
}

#[test]
fn the_own_words_stand_between_opening_and_demands() {
    let parts: Vec<Part> = with_message("One.\n\nTwo.").body.iter().map(Block::part).collect();
    assert_eq!(parts, [Part::Opening, Part::Own, Part::Own, Part::LeadIn, Part::Closing]);
}

#[test]
fn an_address_is_whole_in_every_form_of_the_letter_with_or_without_a_name() {
    for name in ["", "Example Person"] {
        let letter = letter(&ua_0425(), |choices| {
            choices.supporter.name = name.into();
            choices.supporter.address = "1 Example Street\n\n12345 Exampletown".into();
        });
        for text in [whole_text(&letter), body_text(&letter), note_to_self(&letter)] {
            assert_eq!(text.matches("1 Example Street\n12345 Exampletown").count(), 1, "{name:?}: {text}");
            assert!(text.contains(name));
        }
        assert_eq!(body_text(&letter).matches("Example Person").count(), usize::from(!name.is_empty()));
    }
}

#[test]
fn where_no_address_is_asked_for_none_goes_out() {
    let letter = letter(&with_email(), |choices| choices.supporter.address = "1 Secret Street".into());
    for text in [whole_text(&letter), body_text(&letter), note_to_self(&letter)] {
        assert!(!text.contains("Secret"), "{text}");
    }
}

#[test]
fn where_initials_protect_the_name_it_goes_out_nowhere() {
    let letter = letter(&with_email(), |choices| choices.supporter.name = "  örjan\texample-Person ".into());
    assert_eq!(letter.signature, ["Ö. E."]);
    for text in [whole_text(&letter), body_text(&letter), note_to_self(&letter), letter_link(&letter).href] {
        assert!(!text.to_lowercase().contains("rjan") && !text.contains("Person"), "{text}");
    }
}

/// The bundled campaign after a change to its file.
fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Campaign {
    let mut file = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    change(&mut file);
    campaign_of(&file.to_string()).unwrap()
}

#[test]
fn breaks_that_an_author_left_in_a_line_become_spaces() {
    let campaign = changed(|file| {
        file["reference"]["number"] = "UA\n04/25".into();
        let letter = &mut file["letters"][0];
        letter["to"]["name"] = "President\r\nof Examples".into();
        letter["to"]["role"] = " Head\u{2028} of State ".into();
        letter["to"]["address"][0] = "The\tHouse".into();
        letter["to"]["salutation"] = "Dear\nPresident,".into();
        letter["copies"][0]["name"] = "Embassy\nof Examples".into();
        letter["subject"] = "Protect\npeople ".into();
        letter["lead_in"] = "I\nask you to:".into();
        letter["demands"][0]["text"] = "do\nthis".into();
        letter["valediction"] = "Yours\n sincerely,".into();
    });
    let letter = letter(&campaign, |choices| choices.supporter.country = country("CA"));
    check_single_lines(&letter);
    assert_eq!(letter.subject, "Protect people (UA 04/25)");
    assert_eq!(letter.to.lines[..3], ["President of Examples", "Head of State", "The House"]);
    assert_eq!((&*letter.salutation, &*letter.valediction), ("Dear President,", "Yours sincerely,"));
    assert_eq!(letter.copy_note, "Copy of my letter to: President of Examples");
}

#[test]
fn the_address_alone_has_one_line_for_each_of_its_own() {
    let wanted =
        "President Donald Trump\nThe White House\n1600 Pennsylvania Avenue NW\nWashington, DC 20500\nUNITED STATES";
    assert_eq!(addressee_text(&letter(&ua_0425(), |choices| choices.supporter.country = country("CA"))), wanted);
}

#[test]
fn a_subject_that_names_the_action_does_not_name_it_twice() {
    for subject in ["UA 04/25: protect people", "Protect people (UA 04/25)", "UA 04/25"] {
        let campaign = changed(|file| file["letters"][0]["subject"] = subject.into());
        assert_eq!(letter(&campaign, |_| ()).subject, subject);
    }
    let campaign = changed(|file| file["letters"][0]["subject"] = "UA 04".into());
    assert_eq!(letter(&campaign, |_| ()).subject, "UA 04 (UA 04/25)");
}

#[test]
fn a_country_is_named_with_a_name_or_a_town() {
    for (name, town, wanted) in [
        ("", "", &[][..]),
        ("Example Person", "", &["Example Person", "Canada"]),
        ("", "Montreal", &["Montreal, Canada"]),
        ("Example Person", "Montreal", &["Example Person", "Montreal, Canada"]),
    ] {
        let letter = letter(&ua_0425(), |choices| {
            let supporter = &mut choices.supporter;
            (supporter.name, supporter.town, supporter.country) = (name.into(), town.into(), country("CA"));
        });
        assert_eq!(letter.signature, wanted, "{name:?}, {town:?}");
    }
}

/// What a supporter does with the demands: toggles and moves, some of them refused or out of range.
fn choose(choices: &mut Choices, steps: &[(usize, Option<usize>)]) {
    for (demand, position) in steps {
        match position {
            Some(position) => choices.demands.move_to(*demand, *position),
            None => drop(choices.demands.toggle(*demand)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_letter_asks_for_what_is_chosen_in_that_order_and_nothing_else(
        steps in vec((0_usize..7, prop::option::of(0_usize..7)), 0..20),
        prose: bool,
        message in any::<String>(),
    ) {
        for campaign in [ua_0425(), with_email()] {
            let template = campaign.letters.first();
            let mut chosen = Vec::new();
            let letter = letter(&campaign, |choices| {
                choices.demands_as = if prose { DemandsAs::Prose } else { DemandsAs::List };
                choices.message = message.clone();
                choose(choices, &steps);
                chosen = choices.demands.chosen().collect();
            });
            let text = whole_text(&letter);
            let words = |demand: usize| {
                let text = template.demands.get(demand).unwrap().text.first(&template.languages.first().clone()).to_owned();
                text.trim_end_matches(['.', ';']).to_owned()
            };
            let found: Vec<usize> = chosen.iter().map(|demand| text.find(&words(*demand)).unwrap_or(usize::MAX)).collect();
            prop_assert!(found.is_sorted() && !found.contains(&usize::MAX), "{:?} of {:?} in {}", found, chosen, text);
            for demand in (0..template.demands.len()).filter(|demand| !chosen.contains(demand)) {
                prop_assert!(!text.contains(&words(demand)), "{} is asked for and was not chosen: {}", demand, text);
            }
        }
    }

    #[test]
    fn a_line_is_a_line_whatever_is_typed(name: String, town: String, address: String) {
        for campaign in [ua_0425(), with_email()] {
            check_single_lines(&letter(&campaign, |choices| {
                choices.supporter.name = name.clone();
                choices.supporter.town = town.clone();
                choices.supporter.address = address.clone();
                choices.supporter.country = country("CA");
            }));
        }
    }

    #[test]
    fn cleaning_loses_nothing_that_can_be_seen_and_once_is_enough(
        text in "([a-z]|👩🏽\u{200d}🚒|[ \u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{200f}]|[\r\n\t\u{0}\u{85}\u{2028}\u{2029}]){0,30}",
    ) {
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace() && !breaks_or_turns(*c)).collect::<String>();
        let line = one_line(&text);
        prop_assert_eq!(visible(&line), visible(&text));
        prop_assert_eq!(one_line(&line), line.clone());
        prop_assert!(!line.contains("  ") && line.trim() == line, "{:?}", line);
        let parts = paragraphs(&text);
        prop_assert_eq!(visible(&parts.concat()), visible(&text));
        prop_assert!(parts.iter().all(|part| !part.is_empty() && !part.contains("\n\n")), "{:?}", parts);
        prop_assert_eq!(paragraphs(&parts.join("\n\n")), parts);
    }
}
