//! A mail link, read back by a parser that knows nothing of how it is written: the `url` crate.

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::one_line;
use letter_widget::send::{Carries, CopyField, LineBreak, MAX_ENCODED, Mail, MailLink, Recipe, Separator, mail_link};

use super::reading::{Read, arriving, expected, read_mailto, texts};

/// The e-mail that this text describes is read back from its link, in whichever form the mail app needs it.
pub fn any_text(text: &str) {
    let mail = super::mail_of(text);
    let pick = text.len();
    let recipe = Recipe {
        line_break: LineBreak::ALL[pick % 2],
        separator: Separator::ALL[pick / 2 % 2],
        copies: CopyField::ALL[pick / 4 % 3],
    };
    check(&mail_link(&mail, recipe), &mail, recipe);
}

fn line_break(recipe: Recipe) -> &'static str {
    if recipe.line_break == LineBreak::CrLf { "\r\n" } else { "\n" }
}

/// The length of a text in a link, calculated from RFC 3986 alone: unreserved characters count one, any other byte counts three.
fn encoded_length(text: &str) -> usize {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() || b"-._~".contains(&b) { 1 } else { 3 }).sum()
}

/// The length of a list, in which addresses keep their `@` and the commas between them.
fn list_length(list: &[EmailAddress]) -> usize {
    let each = list.iter().map(|address| encoded_length(address.as_str()) - 2);
    each.sum::<usize>() + list.len().saturating_sub(1)
}

/// What one link may carry of an e-mail, and whether it includes the copies.
type Tier = (Carries, bool);

/// Best first.
const TIERS: [Tier; 3] =
    [(Carries::WholeLetter, true), (Carries::AddresseesAndSubject, true), (Carries::AddresseesAndSubject, false)];

/// The length of the link of this tier, calculated from RFC 6068 alone.
fn length_of((carries, copies): Tier, mail: &Mail, recipe: Recipe) -> usize {
    let parameter = |name: &str, value: usize| if value == 0 { 0 } else { "?".len() + name.len() + "=".len() + value };
    let cc: &[EmailAddress] = if copies && recipe.copies != CopyField::LeftOut { &mail.cc } else { &[] };
    let mut length = "mailto:".len() + parameter("subject", encoded_length(&one_line(&mail.subject)));
    length += match recipe.copies {
        CopyField::To => list_length(&[&mail.to[..], cc].concat()),
        _ => list_length(&mail.to) + parameter("cc", list_length(cc)),
    };
    if carries == Carries::WholeLetter {
        length += parameter("body", encoded_length(&arriving(&mail.body, line_break(recipe))));
    }
    length
}

/// Reads a link back, and checks that nothing more would have fitted.
pub fn check(link: &MailLink, mail: &Mail, recipe: Recipe) {
    assert!(link.href.len() <= MAX_ENCODED, "{} characters", link.href.len());
    let separator = if recipe.separator == Separator::Comma { ',' } else { ';' };
    let read = read_mailto(&link.href, separator);
    let mut whole = expected(mail, line_break(recipe));
    if link.carries != Carries::WholeLetter {
        whole.body.clear();
    }
    let left_out = recipe.copies == CopyField::LeftOut;
    assert!(!link.copies || !left_out || mail.cc.is_empty(), "copies are said to be in a link that leaves them out");
    let copies = std::mem::take(&mut whole.cc);
    match recipe.copies {
        _ if !link.copies => {}
        CopyField::To => whole.to.extend(copies),
        _ => whole.cc = copies,
    }
    if link.carries == Carries::SomeAddressees {
        assert!(texts(&mail.to).starts_with(&read.to), "{:?} are not the first of {:?}", read.to, mail.to);
        assert_eq!(read, Read { to: read.to.clone(), ..Read::default() });
        if let Some(next) = mail.to.get(read.to.len()) {
            let longer = link.href.len() + ",".len() + encoded_length(next.as_str()) - 2;
            assert!(longer > MAX_ENCODED, "{} would have fitted as well", next.as_str());
        }
    } else {
        assert_eq!(read, whole);
        assert_eq!(link.href.len(), length_of((link.carries, link.copies), mail, recipe));
    }
    // With no copies to leave out, a tier without them is the same as one with them.
    let reached = (link.carries, link.copies || left_out);
    for better in TIERS.iter().take_while(|tier| **tier != reached) {
        let length = length_of(*better, mail, recipe);
        assert!(length > MAX_ENCODED, "{better:?} has {length} characters and would have fitted");
    }
}
