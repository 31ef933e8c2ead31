//! Drafts as files, read back by a parser that knows nothing of how they are written: the `mail-parser` crate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod properties;
mod support;

use expect_test::expect_file;
use letter_widget::letter::whole_text;
use letter_widget::send::{eml, file_name, text_file};
use mail_parser::MessageParser;
use properties::eml::check;
use proptest::prelude::*;
use support::links::{any_mail, four_languages, mail};
use support::path;

#[test]
fn drafts_in_four_languages() {
    for (language, mail) in four_languages() {
        check(&mail);
        // The golden file has `\n`, as in every checkout.
        let text = eml(&mail).replace("\r\n", "\n");
        expect_file![path(&format!("tests/golden/eml/{language}.eml"))].assert_eq(&text);
    }
}

#[test]
fn a_short_subject_of_ascii_stands_as_it_is() {
    let subject_line = |subject: &str| {
        let file = eml(&mail(&[], &[], subject, ""));
        let from = file.find("Subject: ").unwrap();
        file[from..file.find("\r\nContent-Type").unwrap()].to_owned()
    };
    assert_eq!(subject_line("Release & protect: 100% \"now\"?"), "Subject: Release & protect: 100% \"now\"?");
    assert_eq!(subject_line(&"a".repeat(67)), ["Subject: ", &"a".repeat(67)].concat());
    assert!(subject_line(&"a".repeat(68)).starts_with("Subject: =?UTF-8?B?YWFh"));
    assert_eq!(subject_line("=?UTF-8?B?QmNj?="), "Subject: =?UTF-8?B?PT9VVEYtOD9CP1FtTmo/PQ==?=");
    assert_eq!(subject_line("Ça"), "Subject: =?UTF-8?B?w4dh?=");
}

/// Each encoded word is decoded separately, as RFC 2047, section 5, allows a reader to do.
#[test]
fn no_character_is_split_between_two_words() {
    for subject in ["é".repeat(100), "a🕊".repeat(60), "سلام ".repeat(40)] {
        let file = eml(&mail(&[], &[], &subject, ""));
        for line in file.lines().filter(|line| line.contains("=?UTF-8?B?")) {
            let word = ["Subject: ", line.trim_start_matches("Subject:").trim(), "\r\n\r\n"].concat();
            let message = MessageParser::new().parse(word.as_bytes()).unwrap();
            let text = message.subject().unwrap().to_owned();
            assert!(!text.is_empty() && !text.contains('\u{fffd}') && subject.contains(&text), "{text}");
        }
    }
}

#[test]
fn nothing_that_is_typed_becomes_a_header() {
    for text in ["x\r\nBcc: other@example.com", "x\n\nbody", "x\r\n\r\nbody", "=?UTF-8?Q?=0D=0ABcc:_a@example.com?="] {
        check(&mail(&["a@example.org"], &["b@example.org"], text, text));
    }
}

#[test]
fn what_is_empty_is_left_out() {
    let file = eml(&mail(&[], &[], "", ""));
    let expected = "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: base64\r\n\r\n";
    assert_eq!(file, expected);
}

#[test]
fn a_text_file_is_the_whole_letter_with_the_breaks_of_windows() {
    let letter = support::letter(&support::ua_0425(), |choices| choices.message = "One.\n\nTwo.".into());
    let file = text_file(&letter);
    assert_eq!(file.replace("\r\n", "\n"), whole_text(&letter) + "\n");
    assert_eq!(file.replace("\r\n", "").find(['\r', '\n']), None);
}

#[test]
fn a_file_is_named_after_action_and_letter() {
    let campaign = support::ua_0425();
    let name = file_name(&campaign.id, &campaign.letters.first().id, "eml");
    assert_eq!(name, ["ua-0425-usa-", campaign.letters.first().id.as_str(), ".eml"].concat());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_draft_is_read_back_as_it_was_written(mail in any_mail(0..4, 0..4)) {
        check(&mail);
    }
}
