//! Mail links, read back by a parser that knows nothing of how they are written: the `url` crate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod properties;
mod support;

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::{body_text, note_to_self, one_line};
use letter_widget::send::{
    Carries, CopyField, LineBreak, MAX_ENCODED, Mail, Recipe, Separator, letter_link, mail_link, organiser_link,
};
use properties::mail_link::check;
use proptest::prelude::*;
use support::links::{addresses, any_mail, any_text, mail};

const STANDARD: Recipe = Recipe::STANDARD;

fn any_recipe() -> impl Strategy<Value = Recipe> {
    use prop::sample::select;
    (select(LineBreak::ALL), select(Separator::ALL), select(CopyField::ALL))
        .prop_map(|(line_break, separator, copies)| Recipe { line_break, separator, copies })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_mail_is_read_back_as_it_was_written(mail in any_mail(0..4, 0..4), recipe in any_recipe()) {
        check(&mail_link(&mail, recipe), &mail, recipe);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_carries_as_much_as_fits(mail in any_mail(0..70, 0..50), repeats in 0_usize..90, recipe in any_recipe()) {
        let mail = Mail { subject: mail.subject.repeat(repeats % 17), body: mail.body.repeat(repeats), ..mail };
        check(&mail_link(&mail, recipe), &mail, recipe);
    }

    #[test]
    fn whatever_is_typed_in_a_letter_makes_a_good_link(name in any_text(), town in any_text(), message in any_text()) {
        for campaign in [support::ua_0425(), support::with_email()] {
            let letter = support::letter(&campaign, |choices| {
                choices.supporter.name = name.clone();
                choices.supporter.town = town.clone();
                choices.message = message.clone();
            });
            let to = letter.to.emails.clone();
            let to_self = to.is_empty();
            let copies = letter.copies.iter().flat_map(|copy| copy.emails.clone());
            let cc: Vec<_> = if to_self { Vec::new() } else { copies.collect() };
            let body = if to_self { note_to_self(&letter) } else { body_text(&letter) };
            let mail = Mail { to, cc, subject: letter.subject.clone(), body };
            prop_assert_eq!(&Mail::best(&letter), &mail);
            check(&letter_link(&letter), &mail, STANDARD);
        }
    }

    #[test]
    fn a_mail_to_the_organiser_is_two_lines_and_nothing_else(subject in any_text(), body in any_text()) {
        let [to] = addresses(&["office@example.org"]).try_into().unwrap();
        let link = organiser_link(&to, &subject, &body);
        check(&link, &Mail { to: vec![to], cc: Vec::new(), subject, body: one_line(&body) }, STANDARD);
        prop_assert!(!link.href.contains("%0A"));
    }
}

/// Recipients, copies, subject, body, and the link.
type Vector<'a> = (&'a [&'a str], &'a [&'a str], &'a str, &'a str, &'a str);

fn check_vectors(vectors: &[Vector<'_>]) {
    for (to, cc, subject, body, href) in vectors {
        let mail = mail(to, cc, subject, body);
        let link = mail_link(&mail, STANDARD);
        assert_eq!((&*link.href, link.carries, link.copies), (*href, Carries::WholeLetter, true));
        check(&link, &mail, STANDARD);
    }
}

#[test]
fn the_examples_of_rfc_6068_are_written_as_the_rfc_writes_them() {
    check_vectors(&[
        (&["chris@example.com"], &[], "", "", "mailto:chris@example.com"),
        (&["addr1@an.example", "addr2@an.example"], &[], "", "", "mailto:addr1@an.example,addr2@an.example"),
        (&["infobot@example.com"], &[], "current-issue", "", "mailto:infobot@example.com?subject=current-issue"),
        (
            &["infobot@example.com"],
            &[],
            "",
            "send current-issue",
            "mailto:infobot@example.com?body=send%20current-issue",
        ),
        (
            &["infobot@example.com"],
            &[],
            "",
            "send current-issue\nsend index",
            "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index",
        ),
        (
            &["joe@example.com"],
            &["bob@example.com"],
            "",
            "hello",
            "mailto:joe@example.com?cc=bob@example.com&body=hello",
        ),
        (&["user@example.org"], &[], "café", "", "mailto:user@example.org?subject=caf%C3%A9"),
        (&["user@example.org"], &[], "café", "café", "mailto:user@example.org?subject=caf%C3%A9&body=caf%C3%A9"),
        (
            &["user@example.org"],
            &[],
            "=?utf-8?Q?caf=C3=A9?=",
            "",
            "mailto:user@example.org?subject=%3D%3Futf-8%3FQ%3Fcaf%3DC3%3DA9%3F%3D",
        ),
    ]);
}

#[test]
fn addresses_of_rfc_6068_that_some_mail_apps_misread_are_refused() {
    for text in [
        "gorby%kremvax@example.com",
        "unlikely?address@example.com",
        "Mike&family@example.org",
        "\"not@me\"@example.org",
        "\"oh\\\\no\"@example.org",
        "\"\\\\\\\"it's\\ ugly\\\\\\\"\"@example.org",
        "user@納豆.example.org",
    ] {
        assert!(text.parse::<EmailAddress>().is_err(), "{text}");
    }
}

#[test]
fn every_break_becomes_one_break_and_the_head_holds_none() {
    check_vectors(&[
        (&[], &[], "", "", "mailto:"),
        (&[], &[], "a\r\nb\n\nc", "", "mailto:?subject=a%20b%20c"),
        (&[], &[], "\r\n", "\r\n", "mailto:?body=%0D%0A"),
        (&[], &[], "", "a\rb\nc\r\nd", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad"),
        (&[], &[], "", "a\n\rb", "mailto:?body=a%0D%0A%0D%0Ab"),
        (&[], &[], "", "a\u{2028}b\u{2029}c\u{85}d", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad"),
        (&[], &[], "", "a\tb\u{0}c\u{7f}d", "mailto:?body=a%20b%20c%20d"),
    ]);
}

#[test]
fn nothing_in_a_text_or_address_can_start_a_parameter_or_a_header() {
    check_vectors(&[
        (&["a+b@example.org"], &[], "", "", "mailto:a%2Bb@example.org"),
        (&["a#b@example.org"], &["o'neil@example.org"], "", "", "mailto:a%23b@example.org?cc=o%27neil@example.org"),
        (&["a=b/c@example.org"], &[], "1+1=2", "", "mailto:a%3Db%2Fc@example.org?subject=1%2B1%3D2"),
        (&[], &[], "x&bcc=y@example.org", "", "mailto:?subject=x%26bcc%3Dy%40example.org"),
        (&[], &[], "x\r\nBcc: y@example.org", "", "mailto:?subject=x%20Bcc%3A%20y%40example.org"),
        (&[], &[], "100% & more?", "#1", "mailto:?subject=100%25%20%26%20more%3F&body=%231"),
        (&[], &[], "%0D%0A", "%26", "mailto:?subject=%250D%250A&body=%2526"),
    ]);
}

#[test]
fn emoji_and_right_to_left_text_arrive_byte_by_byte() {
    check_vectors(&[
        (&[], &[], "", "🕊", "mailto:?body=%F0%9F%95%8A"),
        (&[], &[], "سلام", "\u{200f}!", "mailto:?subject=%D8%B3%D9%84%D8%A7%D9%85&body=%E2%80%8F%21"),
        (&[], &[], "a\u{202e}b", "", "mailto:?subject=ab"),
    ]);
}

#[test]
fn a_link_may_be_just_as_long_as_the_limit_and_no_longer() {
    let room = MAX_ENCODED - "mailto:?body=".len();
    let carries = |length: usize| mail_link(&mail(&[], &[], "", &"a".repeat(length)), STANDARD).carries;
    assert_eq!(carries(room), Carries::WholeLetter);
    assert_eq!(carries(room + 1), Carries::AddresseesAndSubject);
}

#[test]
fn the_letter_is_left_out_first_then_the_copies_then_the_subject() {
    let many: Vec<EmailAddress> = (0..200).map(|n| format!("office{n}@example.org").parse().unwrap()).collect();
    let (few, long) = (&many[..2], "word ".repeat(1_000));
    let tier = |to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str| {
        let mail = Mail { to: to.to_vec(), cc: cc.to_vec(), subject: subject.into(), body: body.into() };
        let link = mail_link(&mail, STANDARD);
        check(&link, &mail, STANDARD);
        (link.carries, link.copies)
    };
    assert_eq!(tier(few, few, "subject", "body"), (Carries::WholeLetter, true));
    assert_eq!(tier(few, few, "subject", &long), (Carries::AddresseesAndSubject, true));
    assert_eq!(tier(few, &many, "subject", "body"), (Carries::AddresseesAndSubject, false));
    assert_eq!(tier(few, few, &long, "body"), (Carries::SomeAddressees, false));
    assert_eq!(tier(few, &[], &long, "body"), (Carries::SomeAddressees, true));
    assert_eq!(tier(&many, few, "subject", "body"), (Carries::SomeAddressees, false));
}
