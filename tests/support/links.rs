//! Links that open an e-mail, and e-mails to write into them.

use letter_widget::campaign::EmailAddress;
use letter_widget::send::Mail;
use proptest::collection::vec;
use proptest::prelude::*;

#[allow(unused_imports, reason = "each test needs a part of it")]
pub use super::reading::{Read, arriving, expected, read_mailto, texts, try_mailto};

pub fn addresses(texts: &[&str]) -> Vec<EmailAddress> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

pub fn mail(to: &[&str], cc: &[&str], subject: &str, body: &str) -> Mail {
    Mail { to: addresses(to), cc: addresses(cc), subject: subject.into(), body: body.into() }
}

/// Text as people type and paste it, and as nobody should.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z ,.;:]{0,12}",
        2 => "[&?#%+=/@\"'<>(){}|\\\\^`\\[\\]!*$~-]{0,6}",
        2 => "(\r\n|\n|\r|\n\r|\u{85}|\u{2028}|\u{2029}){1,3}",
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}]{1,3}",
        1 => "(👩🏽‍🚒|🏳️‍🌈|🇨🇦|é|e\u{301}|ß|ﷺ){1,3}",
        1 => "(مرحبا|שלום|\u{200f}|\u{200e}|\u{202e}|\u{2067}|\u{feff}){1,3}",
        1 => Just("&bcc=other@example.com".to_owned()),
        1 => Just("%0D%0ABcc: other@example.com".to_owned()),
        1 => Just("\r\nBcc: other@example.com".to_owned()),
        1 => Just("=?UTF-8?B?QmNj?=".to_owned()),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

pub fn any_address() -> impl Strategy<Value = EmailAddress> {
    let atom = "[a-zA-Z0-9!#$'*+/=^_`{|}~-]{1,12}";
    let label = "[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?";
    (vec(atom, 1..4), vec(label, 1..3), "[a-z]{2,6}")
        .prop_map(|(local, labels, top)| format!("{}@{}.{top}", local.join("."), labels.join(".")).parse().unwrap())
}

pub fn any_mail(to: std::ops::Range<usize>, cc: std::ops::Range<usize>) -> impl Strategy<Value = Mail> {
    (vec(any_address(), to), vec(any_address(), cc), any_text(), any_text()).prop_map(|(to, cc, subject, body)| Mail {
        to,
        cc,
        subject,
        body,
    })
}

/// A short letter in each of four languages.
pub fn four_languages() -> [(&'static str, Mail); 4] {
    let to = ["minister@example.org", "office+letters@example.org"];
    let letter = |subject: &str, body: &str| mail(&to, &["embassy@example.com"], subject, body);
    [
        (
            "english",
            letter(
                "Release her & drop the case: 100%",
                "Dear Minister,\n\nI ask you to:\n1. release her at once;\n2. drop case #7 (a+b=c).\n\nYours sincerely,\n\nE. P.",
            ),
        ),
        (
            "french",
            letter(
                "Libérez-la, à l’instant !",
                "Madame la Ministre,\n\nJe vous demande :\n1. de la libérer aussitôt ;\n2. d’abandonner les poursuites – où en est-on ?\n\nVeuillez agréer mes salutations,\n\nE. P.",
            ),
        ),
        (
            "spanish",
            letter(
                "¡Libérenla ya!",
                "Señora Ministra:\n\n¿Por qué sigue presa? Le pido que:\n1. la ponga en libertad;\n2. archive su caso, año 2026.\n\nAtentamente,\n\nE. P.",
            ),
        ),
        (
            "arabic",
            letter(
                "أطلقوا سراحها الآن",
                "معالي الوزيرة،\n\nأطلب منكم:\n1. الإفراج عنها فورًا؛\n2. إسقاط القضية رقم 7.\n\nمع التقدير 🕊\n\nE. P.",
            ),
        ),
    ]
}
