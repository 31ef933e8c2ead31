//! Reads one letter of a campaign: whom it goes to, what it says, and what it asks for.

use super::limits::{MAX_COPIES, MAX_DEMANDS, MAX_NUMBER};
use super::log::Log;
use super::place::At;
use super::read_lists::{languages, unique};
use super::wrong::{Plain, Wrong};
use super::{
    Addressee, Choose, CopyRecipient, Demand, DemandsAs, EmailAddress, LanguageTag, LetterTemplate, NonEmpty, Text,
};

#[inline(never)]
pub(super) fn letter(at: &At<'_, impl Log>, readers: &NonEmpty<LanguageTag>) -> Option<LetterTemplate> {
    if !at.is_object(&[
        "id",
        "label",
        "languages",
        "own_language",
        "to",
        "copies",
        "subject",
        "opening",
        "lead_in",
        "demands_as",
        "choose",
        "demands",
        "closing",
        "valediction",
    ]) {
        return None;
    }
    let id = at.need("id").parse();
    let languages = languages(&at.get("languages")).unwrap_or_else(|| NonEmpty::one(readers.first().clone()));
    let own_language = at.get("own_language").truth().unwrap_or_default();
    let mut needed = Vec::new();
    languages.iter().for_each(|language| needed.push(language));
    for own in readers.iter() {
        if own_language && !needed.iter().any(|language| language.matches(own)) {
            needed.push(own);
        }
    }
    let tongues = &Tongues { first: readers.first(), needed };
    let label = at.need("label").translated(tongues.first);
    let to = addressee(&at.need("to"), tongues);
    let copies = copies(&at.get("copies"));
    let subject = in_languages(&at.need("subject"), tongues);
    let opening = in_languages(&at.need("opening"), tongues);
    let lead_in = in_languages(&at.get("lead_in"), tongues);
    let demands_as = at.get("demands_as").one_of(["list", "prose"], [DemandsAs::List, DemandsAs::Prose]);
    let demands = demands(&at.need("demands"), tongues);
    let closing = in_languages(&at.get("closing"), tongues);
    let valediction = in_languages(&at.get("valediction"), tongues);
    let choose = choose(&at.get("choose"), demands.as_ref());
    let (Some(id), Some(label), Some(to), Some(subject), Some(opening), Some(demands), Some(choose)) =
        (id, label, to, subject, opening, demands, choose)
    else {
        return None;
    };
    Some(LetterTemplate {
        id,
        label,
        languages,
        own_language,
        to,
        copies,
        subject,
        opening,
        lead_in,
        demands_as: demands_as.unwrap_or_default(),
        choose,
        demands,
        closing,
        valediction,
    })
}

/// The languages of a letter.
struct Tongues<'a> {
    /// The language of texts that do not name one.
    first: &'a LanguageTag,
    /// The languages in which the letter can be sent.
    needed: Vec<&'a LanguageTag>,
}

/// Reads a text of the letter: it must exist in every language in which the letter can be sent, because otherwise one
/// letter would be in two languages.
#[inline(never)]
fn in_languages(at: &At<'_, impl Log>, tongues: &Tongues<'_>) -> Option<Text> {
    let text = at.translated(tongues.first)?;
    for language in &tongues.needed {
        if !text.has(language) {
            at.fail(Wrong::Untranslated(language));
        }
    }
    Some(text)
}

#[inline(never)]
fn addressee(at: &At<'_, impl Log>, tongues: &Tongues<'_>) -> Option<Addressee> {
    if !at.is_object(&["name", "role", "address", "country", "emails", "phones", "web_form", "salutation"]) {
        return None;
    }
    let name = at.need("name").text().unwrap_or_default();
    let address = at.get("address").lines();
    let emails = emails(&at.get("emails"));
    let salutation = in_languages(&at.need("salutation"), tongues);
    if !["address", "emails", "web_form"].iter().any(|way| at.get(way).says_something()) {
        at.fail(Plain::NoWayToAddressee);
        return None;
    }
    let role = at.get("role").text();
    let country = at.get("country").parse();
    let phones = at.get("phones").lines();
    let web_form = at.get("web_form").parse();
    Some(Addressee { name, role, address, country, emails, phones, web_form, salutation: salutation? })
}

#[inline(never)]
fn copies(at: &At<'_, impl Log>) -> Vec<CopyRecipient> {
    at.each(at.list(MAX_COPIES).unwrap_or_default(), copy)
}

#[inline(never)]
fn copy(at: &At<'_, impl Log>) -> Option<CopyRecipient> {
    if !at.is_object(&["for", "name", "address", "country", "emails", "phones"]) {
        return None;
    }
    let address = at.get("address").lines();
    let emails = emails(&at.get("emails"));
    if !["address", "emails"].iter().any(|way| at.get(way).says_something()) {
        at.fail(Plain::NoWayToCopy);
        return None;
    }
    let supporters_in = at.get("for").all(|item| item.parse());
    let country = at.get("country").parse();
    let phones = at.get("phones").lines();
    Some(CopyRecipient {
        supporters_in,
        name: at.need("name").text().unwrap_or_default(),
        address,
        country,
        emails,
        phones,
    })
}

#[inline(never)]
fn emails(at: &At<'_, impl Log>) -> Vec<EmailAddress> {
    at.all(|item| item.parse())
}

#[inline(never)]
fn demands(at: &At<'_, impl Log>, tongues: &Tongues<'_>) -> Option<NonEmpty<Demand>> {
    let items = at.filled_list(MAX_DEMANDS, Plain::NoDemand)?;
    let demands = at.each(items, |place| demand(place, tongues));
    unique(at, items);
    // The number that may be chosen is checked only if all demands can be read.
    if demands.len() < items.len() { None } else { NonEmpty::new(demands) }
}

#[inline(never)]
fn demand(at: &At<'_, impl Log>, tongues: &Tongues<'_>) -> Option<Demand> {
    if !at.is_object(&["id", "label", "text", "why", "required"]) {
        return None;
    }
    let id = at.need("id").parse();
    let label = at.need("label").translated(tongues.first);
    let text = in_languages(&at.need("text"), tongues);
    let why = at.get("why").translated(tongues.first);
    let required = at.get("required").truth().unwrap_or_default();
    let (Some(id), Some(label), Some(text)) = (id, label, text) else { return None };
    Some(Demand { id, label, text, why, required })
}

#[inline(never)]
fn choose(at: &At<'_, impl Log>, demands: Option<&NonEmpty<Demand>>) -> Option<Choose> {
    if !at.is_object(&["at_least", "at_most"]) && at.node.is_some() {
        return None;
    }
    let all = demands.map_or(1, NonEmpty::len);
    let at_least = at.get("at_least").number(1, MAX_NUMBER);
    let at_most = at.get("at_most").number(all, MAX_NUMBER);
    let (Some(demands), Some(at_least), Some(at_most)) = (demands, at_least, at_most) else { return None };
    let required = demands.iter().filter(|demand| demand.required).count();
    let wrong = if at_most == 0 {
        Wrong::Plain(Plain::TakesNoDemand)
    } else if at_least.max(at_most) > all {
        Wrong::TooFewDemands(at_least.max(at_most), all)
    } else if at_least > at_most {
        Wrong::LeastOverMost(at_least, at_most)
    } else if at_most < required {
        Wrong::RequiredOverMost(at_most, required)
    } else {
        return Some(Choose { at_least, at_most });
    };
    at.fail(wrong);
    None
}
