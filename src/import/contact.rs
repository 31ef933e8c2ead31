//! Lines of an address block that say how somebody is reached: e-mail, fax, telephone, and how to address them.

use super::text::{Span, Text};

/// What a line of contact holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contact {
    Email,
    Fax,
    Phone,
    /// One number for both.
    PhoneAndFax,
    Salutation,
    /// Something that no letter goes through.
    Useless,
}

/// Labels as the text is folded; longer ones before those that they begin with.
const LABELS: &[(&str, Contact)] = &[
    ("tel/fax", Contact::PhoneAndFax),
    ("tel./fax", Contact::PhoneAndFax),
    ("tel / fax", Contact::PhoneAndFax),
    ("tel & fax", Contact::PhoneAndFax),
    ("tel and fax", Contact::PhoneAndFax),
    ("phone/fax", Contact::PhoneAndFax),
    ("phone / fax", Contact::PhoneAndFax),
    ("fax/tel", Contact::PhoneAndFax),
    ("e-mail address", Contact::Email),
    ("email address", Contact::Email),
    ("e-mails", Contact::Email),
    ("emails", Contact::Email),
    ("e-mail", Contact::Email),
    ("email", Contact::Email),
    ("correo electronico", Contact::Email),
    ("correo-e", Contact::Email),
    ("correo e", Contact::Email),
    ("correo", Contact::Email),
    ("courrier electronique", Contact::Email),
    ("courriels", Contact::Email),
    ("courriel", Contact::Email),
    ("mail", Contact::Email),
    ("mel", Contact::Email),
    ("fax number", Contact::Fax),
    ("fax numbers", Contact::Fax),
    ("faxes", Contact::Fax),
    ("fax", Contact::Fax),
    ("facsimile", Contact::Fax),
    ("telecopie", Contact::Fax),
    ("telecopieur", Contact::Fax),
    ("telephone", Contact::Phone),
    ("phones", Contact::Phone),
    ("phone number", Contact::Phone),
    ("phone", Contact::Phone),
    ("telefono", Contact::Phone),
    ("tel", Contact::Phone),
    ("tlf", Contact::Phone),
    ("mobile", Contact::Phone),
    ("salutation", Contact::Salutation),
    ("salutations", Contact::Salutation),
    ("tratamiento", Contact::Salutation),
    ("formula de tratamiento", Contact::Salutation),
    ("encabezamiento", Contact::Salutation),
    ("formule d'appel", Contact::Salutation),
    ("formule de politesse", Contact::Salutation),
    ("appel", Contact::Salutation),
    ("twitter", Contact::Useless),
    ("x/twitter", Contact::Useless),
    ("x (twitter)", Contact::Useless),
    ("facebook", Contact::Useless),
    ("instagram", Contact::Useless),
    ("website", Contact::Useless),
    ("web", Contact::Useless),
    ("sitio web", Contact::Useless),
    ("site web", Contact::Useless),
    ("telegram", Contact::Useless),
    ("telegrams", Contact::Useless),
    ("telegrama", Contact::Useless),
    ("telegramas", Contact::Useless),
    ("telegramme", Contact::Useless),
    ("telegrammes", Contact::Useless),
    ("telex", Contact::Useless),
    ("whatsapp", Contact::Useless),
    ("linkedin", Contact::Useless),
    ("hashtag", Contact::Useless),
    ("hashtags", Contact::Useless),
    ("contact form", Contact::Useless),
];

/// What a line holds by its label, and where its value begins.
pub(super) fn kind(text: &Text, line: &Span) -> Option<(Contact, usize)> {
    for (words, contact) in LABELS {
        if text.starts(line, words) {
            let mut place = line.start + words.len();
            // "Fax 1:", "Fax (office):", "Tel. :", "Email addresses:"
            while place < line.end && place < line.start + words.len() + 24 && text.at(place) != ':' {
                place += 1;
            }
            if text.at(place) == ':' && place < line.end && !holds_value(text, &(line.start + words.len()..place)) {
                return Some((*contact, place + 1));
            }
        }
    }
    without_colon(text, line)
}

/// Whether a number or an address stands here already.
fn holds_value(text: &Text, span: &Span) -> bool {
    let digits = text.slice(span).iter().filter(|c| c.is_ascii_digit()).count();
    digits > 2 || text.slice(span).contains(&'@')
}

/// "Fax +98 21 1234", "Tel. 0123 456": a number follows at once.
fn without_colon(text: &Text, line: &Span) -> Option<(Contact, usize)> {
    let found = LABELS.iter().find(|(words, contact)| {
        matches!(contact, Contact::Fax | Contact::Phone | Contact::PhoneAndFax) && text.starts(line, words)
    });
    let (words, contact) = found?;
    let rest = text.trimmed(&(line.start + words.len()..line.end), &['.']);
    let begins = text.at(rest.start).is_ascii_digit() || matches!(text.at(rest.start), '+' | '(');
    (begins && is_number(text, &rest)).then_some((*contact, rest.start))
}

/// Whether a label of a contact, with its colon, stands at this place in the midst of a line.
pub(super) fn begins_within(text: &Text, place: usize, end: usize) -> bool {
    LABELS.iter().any(|(words, contact)| {
        let after = place + words.len();
        // "by mail: " or "appel :" in a sentence are none.
        let plain =
            !matches!(*words, "mail" | "appel" | "web" | "correo" | "mel" | "mobile") && *contact != Contact::Useless;
        let social = matches!(*words, "twitter" | "facebook" | "instagram" | "website" | "telegram" | "telex");
        (plain || social)
            && after < end
            && text.starts(&(place..end), words)
            && text.at(place).is_uppercase()
            && (text.at(after) == ':'
                || (text.at(after) == ' ' && text.at(after + 1) == ':')
                || (text.at(after) == '.' && text.at(after + 1) == ':'))
    })
}

/// The numbers of a line, as they are written.
pub(super) fn numbers(text: &Text, span: &Span) -> Vec<Span> {
    let mut numbers = Vec::new();
    let mut start = span.start;
    for place in span.start..=span.end {
        let parts = place == span.end || matches!(text.at(place), ';' | ',' | '\n') || is_between(text, place, span);
        if parts {
            numbers.extend(number_in(text, &(start..place)));
            start = place + 1;
        }
    }
    numbers
}

/// A slash or a word between two whole numbers.
fn is_between(text: &Text, place: usize, span: &Span) -> bool {
    let slash = text.at(place) == '/';
    let behind_space = place > span.start && text.at(place - 1) == ' ';
    let word =
        behind_space && ["or", "and", "y", "o", "et", "ou"].iter().any(|word| text.starts(&(place..span.end), word));
    // A number is short: no further is looked.
    let digits = |span: Span| text.slice(&span).iter().filter(|c| c.is_ascii_digit()).count();
    (slash || word)
        && digits(span.start.max(place.saturating_sub(24))..place) >= 6
        && digits(place..span.end.min(place + 24)) >= 6
}

/// The number in a piece: from its first digit, plus or bracket to its last digit.
fn number_in(text: &Text, span: &Span) -> Option<Span> {
    let begins = |place: &usize| text.at(*place).is_ascii_digit() || matches!(text.at(*place), '+' | '(');
    let start = span.clone().find(begins)?;
    let fits = |place: &usize| text.at(*place).is_ascii_digit() || " +-–().".contains(text.at(*place));
    let stop = (start..span.end).find(|place| !fits(place)).unwrap_or(span.end);
    // A bracket that is not closed begins a remark: "(24h)".
    let opened =
        (start..stop).rev().find(|place| matches!(text.at(*place), '(' | ')')).filter(|place| text.at(*place) == '(');
    let stop = opened.filter(|place| *place > start).unwrap_or(stop);
    let end = (start..stop).rev().find(|place| text.at(*place).is_ascii_digit())? + 1;
    is_number(text, &(start..end)).then_some(start..end)
}

/// Whether enough digits stand in a piece for a telephone number, and not a date.
fn is_number(text: &Text, span: &Span) -> bool {
    (5..=20).contains(&text.slice(span).iter().filter(|c| c.is_ascii_digit()).count())
}

/// The e-mail addresses in a piece, and where they stand. `(a)`, `(at)` and `[at]` mean `@`.
pub(super) fn emails(text: &Text, span: &Span) -> Vec<(String, Span)> {
    let mut found: Vec<(String, Span)> = Vec::new();
    for place in span.clone() {
        let sign = if text.at(place) == '@' { Some(1) } else { stands_for_at(text, place, span.end) };
        let Some(length) = sign else { continue };
        let start = (span.start..place).rev().take_while(|before| is_local(text.at(*before))).last().unwrap_or(place);
        let behind = place + length;
        let stop = (behind..span.end).find(|after| !is_domain(text.at(*after))).unwrap_or(span.end);
        let end = (behind..stop).rev().find(|last| text.at(*last).is_alphanumeric()).map_or(behind, |last| last + 1);
        let start = (start..place).find(|first| text.at(*first).is_alphanumeric()).unwrap_or(place);
        let written = format!("{}@{}", text.value(&(start..place)), text.value(&(behind..end)));
        let fresh = found.last().is_none_or(|(_, last)| last.end <= start);
        if fresh && written.parse::<crate::campaign::EmailAddress>().is_ok() {
            found.push((written, start..end));
        }
    }
    found
}

fn stands_for_at(text: &Text, place: usize, end: usize) -> Option<usize> {
    let opens = matches!(text.at(place), '(' | '[');
    let signs = ["(a)", "(at)", "[at]", "[a]", "(@)", "[@]"];
    let found = signs.into_iter().find(|sign| opens && text.folded(&(place..end)).starts_with(sign.as_bytes()))?;
    Some(found.len())
}

fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$'*+-/=^_{|}~.".contains(c)
}

fn is_domain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.')
}

/// Whether an address was hidden from whoever copied the page.
pub(super) fn is_hidden_email(text: &Text, span: &Span) -> bool {
    ["[email protected]", "email protected"].iter().any(|words| {
        text.find(span, words).is_some() || text.folded(span).windows(words.len()).any(|w| w == words.as_bytes())
    })
}
