//! Language tags: ICU4X accepts every tag that is accepted here, and so does the browser's `Intl`.

use icu_locale::Locale;
use letter_widget::campaign::LanguageTag;
use letter_widget::native::is_right_to_left;

/// Any text is a tag or not; a tag means the same everywhere.
pub fn any_text(text: &str) {
    let Ok(tag) = text.parse::<LanguageTag>() else { return refused(text) };
    assert_eq!((tag.as_str(), &*tag.to_string()), (text, text));
    assert!(tag.matches(&tag.clone()) && text.len() <= 35, "{text}");
    let locale = text.parse::<Locale>().unwrap_or_else(|error| panic!("{text}: {error}"));
    assert!(locale.id.language.as_str().eq_ignore_ascii_case(tag.primary()), "{text}");
    if let Some(region) = tag.region() {
        let known = locale.id.region.map(|region| region.to_string());
        assert!(known.is_some_and(|known| known.eq_ignore_ascii_case(region)), "{text}");
    }
    assert!(["ltr", "rtl"].contains(&tag.dir()), "{text}");
    is_right_to_left(&tag);
}

/// A language, with or without a script and a region, is never refused.
fn refused(text: &str) {
    let mut parts = text.split('-');
    let of = |part: &str, length: &[usize], ok: fn(&u8) -> bool| {
        length.contains(&part.len()) && part.bytes().all(|b| ok(&b))
    };
    let language = parts.next().is_some_and(|part| of(part, &[2, 3], u8::is_ascii_alphabetic));
    let mut next = parts.next();
    if next.is_some_and(|part| of(part, &[4], u8::is_ascii_alphabetic)) {
        next = parts.next();
    }
    if next.is_some_and(|part| of(part, &[2], u8::is_ascii_alphabetic) || of(part, &[3], u8::is_ascii_digit)) {
        next = parts.next();
    }
    assert!(!language || next.is_some(), "{text} is refused");
}
