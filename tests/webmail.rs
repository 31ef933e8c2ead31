//! Links to web mailers, taken apart by the `url` crate. The golden file has one of each to try by hand when a service
//! is said to have changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod properties;
mod support;

use expect_test::expect_file;
use letter_widget::letter::one_line;
use letter_widget::send::{Carries, MAX_WEBMAIL, Mail, Recipe, Webmail, mail_link};
use properties::webmail::check;
use proptest::prelude::*;
use support::links::{any_mail, expected, four_languages, mail, read_mailto};
use support::path;
use url::Url;

#[test]
fn a_link_of_each_service_to_try() {
    let mail = mail(
        &["minister@example.org", "office+letters@example.org"],
        &["embassy@example.com"],
        "Release her & drop the case: 100% “now”?",
        "Dear Minister,\n\nplease act – today.\n\nE. P.",
    );
    let mut vectors = String::from("As of 2026-11-22\n");
    for service in Webmail::ALL {
        let link = service.link(&mail);
        check(*service, &link, &mail);
        assert_eq!((link.carries, link.copies), (Carries::WholeLetter, true));
        vectors += &format!("\n{}\n{}\n", service.name(), link.href);
    }
    expect_file![path("tests/golden/links/webmail.txt")].assert_eq(&vectors);
}

#[test]
fn letters_in_four_languages_arrive_whole() {
    for (language, mail) in four_languages() {
        for service in Webmail::ALL {
            let link = service.link(&mail);
            check(*service, &link, &mail);
            assert_eq!(link.carries, Carries::WholeLetter, "{language} with {service:?}");
        }
        let link = mail_link(&mail, Recipe::STANDARD);
        assert_eq!(read_mailto(&link.href, ','), expected(&mail, "\r\n"), "{language}");
    }
}

#[test]
fn what_does_not_fit_is_left_out_from_the_end() {
    let long = "word ".repeat(1_000);
    let many: Vec<String> = (0..200).map(|n| format!("office{n}@example.org")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let one = &many[..1];
    for service in Webmail::ALL {
        let tier = |mail: Mail| {
            let link = service.link(&mail);
            check(*service, &link, &mail);
            (link.carries, link.copies)
        };
        assert_eq!(tier(mail(one, one, "subject", &long)), (Carries::AddresseesAndSubject, true), "{service:?}");
        assert_eq!(tier(mail(one, &many, "subject", "body")), (Carries::AddresseesAndSubject, false), "{service:?}");
        assert_eq!(tier(mail(&many, one, "subject", "body")), (Carries::SomeAddressees, false), "{service:?}");
    }
}

#[test]
fn a_letter_encoded_twice_is_too_long_sooner() {
    let mail = mail(&["a@example.org"], &[], "s", &"ä".repeat(200));
    let carries = |service: Webmail| service.link(&mail).carries;
    assert_eq!(carries(Webmail::Gmail), Carries::WholeLetter);
    assert_eq!(carries(Webmail::OutlookWork), Carries::AddresseesAndSubject);
}

#[test]
fn a_link_may_be_just_as_long_as_the_limit_and_no_longer() {
    for service in Webmail::ALL {
        let link = |length: usize| service.link(&mail(&["a@example.org"], &[], "s", &"a".repeat(length)));
        let empty = link(1).href.len() - 1;
        let (full, over) = (link(MAX_WEBMAIL - empty), link(MAX_WEBMAIL - empty + 1));
        assert_eq!((full.href.len(), full.carries), (MAX_WEBMAIL, Carries::WholeLetter), "{service:?}");
        assert_eq!(over.carries, Carries::AddresseesAndSubject, "{service:?}");
    }
}

#[test]
fn only_proton_is_not_told_before_anything_is_sent() {
    let secret = mail(&["a@example.org"], &[], "s", "sesame");
    for service in Webmail::ALL {
        let mut url = Url::parse(&service.link(&secret).href).unwrap();
        url.set_fragment(None);
        assert_eq!(service.tells_provider(), url.as_str().contains("sesame"), "{service:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_mail_is_read_back_as_it_was_written(mail in any_mail(0..4, 0..4), repeats in 1_usize..12) {
        let mail = Mail { body: mail.body.repeat(repeats), ..mail };
        for service in Webmail::ALL {
            check(*service, &service.link(&mail), &mail);
        }
        prop_assert_eq!(one_line(&mail.subject), expected(&mail, "").subject);
    }
}
