//! What is printed: paper by region, pages in order, addresses that fit.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::letter::{
    AddressSize, Envelope, LABELS_A_PAGE, Letter, Page, Paper, Recipient, Stationery, Window, address_size, pages,
};

use support::{country, letter, ua_0425};

/// The bundled letter from Canada, so that there is a copy, with a sender's address.
fn from_canada() -> Letter {
    letter(&ua_0425(), |choices| {
        choices.supporter.name = "Ada Example".into();
        choices.supporter.address = "12 Main Street\nMontreal, QC H2X 1Y4".into();
        choices.supporter.country = country("CA");
    })
}

fn with(envelope: Envelope) -> Stationery {
    Stationery { envelope, ..Stationery::usual_in(None) }
}

/// The kind of each page in one word, and the first line of its address.
fn told(pages: &[Page<'_>]) -> Vec<String> {
    let name = |to: &Recipient| to.lines[0].clone();
    let told = |page: &Page<'_>| match page {
        Page::Letter(sheet) => {
            format!("{} {}", if sheet.copy_note.is_some() { "copy" } else { "letter" }, name(sheet.to))
        }
        Page::Envelope { from, to } => format!("envelope {} from {}", name(to), from.join("|")),
        Page::Labels(all) => format!("labels {}", all.iter().map(|to| name(to)).collect::<Vec<_>>().join("|")),
    };
    pages.iter().map(told).collect()
}

const LETTERS: [&str; 2] = ["letter President Donald Trump", "copy Embassy of the United States of America"];

#[test]
fn a_country_has_its_paper_and_the_window_that_goes_with_it() {
    for code in "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(' ') {
        let usual = Stationery { paper: Paper::Letter, window: Window::Us10, envelope: Envelope::None };
        assert_eq!(Stationery::usual_in(country(code)), usual, "{code}");
    }
    let usual = Stationery { paper: Paper::A4, window: Window::DinB, envelope: Envelope::None };
    for code in ["DE", "GB", "AU", "JP", "BR", "ZZ"] {
        assert_eq!(Stationery::usual_in(country(code)), usual, "{code}");
    }
    assert_eq!(Stationery::usual_in(None), usual);
}

#[test]
fn names_that_drafts_hold_stay_and_lead_back() {
    assert_eq!(Paper::ALL.map(Paper::id), ["a4", "letter"]);
    assert_eq!(Window::ALL.map(Window::id), ["din-b", "us-10", "none"]);
    assert_eq!(Envelope::ALL.map(Envelope::id), ["none", "labels", "c6", "dl", "us-10"]);
    assert_eq!(Paper::ALL.map(|each| Paper::from_id(each.id())), Paper::ALL.map(Some));
    assert_eq!(Window::ALL.map(|each| Window::from_id(each.id())), Window::ALL.map(Some));
    assert_eq!(Envelope::ALL.map(|each| Envelope::from_id(each.id())), Envelope::ALL.map(Some));
    assert_eq!((Paper::from_id("A4"), Window::from_id(""), Envelope::from_id("c5")), (None, None, None));
}

#[test]
fn letters_come_first_and_then_their_envelopes() {
    let letter = from_canada();
    assert_eq!(told(&pages(&[&letter], with(Envelope::None))), LETTERS);
    for envelope in [Envelope::C6, Envelope::Dl, Envelope::Us10] {
        let envelopes = [
            "envelope President Donald Trump from Ada Example|12 Main Street|Montreal, QC H2X 1Y4",
            "envelope Embassy of the United States of America from Ada Example|12 Main Street|Montreal, QC H2X 1Y4",
        ];
        assert_eq!(told(&pages(&[&letter], with(envelope))), [LETTERS, envelopes].concat());
    }
    let labels = "labels President Donald Trump|Embassy of the United States of America";
    assert_eq!(told(&pages(&[&letter], with(Envelope::Labels)))[2..], [labels]);
}

#[test]
fn a_copy_says_of_what_it_is_one() {
    let letter = from_canada();
    let notes = pages(&[&letter], with(Envelope::None)).into_iter().map(|page| match page {
        Page::Letter(sheet) => (sheet.to.clone(), sheet.copy_note.map(str::to_owned)),
        other => panic!("{other:?}"),
    });
    let copy = (letter.copies[0].clone(), Some("Copy of my letter to: President Donald Trump".to_owned()));
    assert_eq!(notes.collect::<Vec<_>>(), [(letter.to.clone(), None), copy]);
}

#[test]
fn several_letters_are_one_job_and_each_has_its_own_envelope() {
    let (first, mut second) = (from_canada(), from_canada());
    second.sender.clear();
    second.copies.clear();
    let envelopes = told(&pages(&[&first, &second], with(Envelope::Dl)));
    assert_eq!(envelopes[..3], [LETTERS[0], LETTERS[1], LETTERS[0]]);
    assert_eq!(envelopes[3..].len(), 3);
    assert_eq!(envelopes[5], "envelope President Donald Trump from ");
    assert_eq!(pages(&[], with(Envelope::Labels)), []);
}

#[test]
fn labels_that_do_not_fit_on_one_page_go_on_the_next() {
    let mut letter = from_canada();
    letter.copies = vec![letter.copies[0].clone(); LABELS_A_PAGE];
    let pages = pages(&[&letter], with(Envelope::Labels));
    let labels: Vec<_> =
        pages.iter().filter_map(|page| if let Page::Labels(all) = page { Some(all.len()) } else { None }).collect();
    assert_eq!(labels, [LABELS_A_PAGE, 1]);
}

#[test]
fn a_long_address_is_set_smaller() {
    let lines = |count, length| vec!["ä".repeat(length); count];
    let size = |count, length, window| address_size(&lines(count, length), window);
    assert_eq!(size(0, 0, Window::Us10), AddressSize::Usual);
    assert_eq!(size(5, 42, Window::Us10), AddressSize::Usual);
    assert_eq!(size(6, 42, Window::Us10), AddressSize::Small);
    assert_eq!(size(8, 20, Window::Us10), AddressSize::Tiny);
    assert_eq!(size(7, 42, Window::DinB), AddressSize::Usual);
    assert_eq!(size(4, 43, Window::DinB), AddressSize::Small);
    assert_eq!(size(12, 56, Window::None), AddressSize::Small);
    assert_eq!(size(12, 57, Window::None), AddressSize::Tiny);
}
