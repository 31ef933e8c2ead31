//! One letter of a campaign: whom it goes to, what it says, and what is asked.

use super::limits::{MAX_COPIES, MAX_DEMANDS};
use super::read::{languages, unique};
use super::reader::At;
use super::{Addressee, Choose, CopyRecipient, Demand, DemandsAs, LanguageTag, LetterTemplate, NonEmpty, Text};

pub(super) fn letter(at: &At<'_>, first: &LanguageTag) -> Option<LetterTemplate> {
    let fields = at.object(&[
        "id",
        "label",
        "languages",
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
    ])?;
    let id = fields.need("id").and_then(|at| at.parse());
    let own_languages = fields.get("languages").and_then(|at| languages(&at));
    let goes_out_in = own_languages.as_ref().map_or(first, NonEmpty::first);
    let label = fields.need("label").and_then(|at| at.translated(first));
    let to = fields.need("to").and_then(|at| addressee(&at, first, goes_out_in));
    let copies = fields.get("copies").and_then(|at| Some(at.list(MAX_COPIES)?.iter().filter_map(copy).collect()));
    let subject = fields.need("subject").and_then(|at| in_language(&at, first, goes_out_in));
    let opening = fields.need("opening").and_then(|at| in_language(&at, first, goes_out_in));
    let lead_in = fields.get("lead_in").and_then(|at| in_language(&at, first, goes_out_in));
    let demands_as =
        fields.get("demands_as").and_then(|at| at.one_of(&[("list", DemandsAs::List), ("prose", DemandsAs::Prose)]));
    let demands = fields.need("demands").and_then(|at| demands(&at, first, goes_out_in));
    let closing = fields.get("closing").and_then(|at| in_language(&at, first, goes_out_in));
    let valediction = fields.get("valediction").and_then(|at| in_language(&at, first, goes_out_in));
    let choose = choose(fields.get("choose"), demands.as_ref());
    Some(LetterTemplate {
        id: id?,
        label: label?,
        to: to?,
        copies: copies.unwrap_or_default(),
        subject: subject?,
        opening: opening?,
        lead_in,
        demands_as: demands_as.unwrap_or_default(),
        choose: choose?,
        demands: demands?,
        closing,
        valediction,
        languages: own_languages.or_else(|| NonEmpty::new(vec![first.clone()]))?,
    })
}

/// A text that stands in the letter: it must exist in the language in which the letter goes out.
fn in_language(at: &At<'_>, first: &LanguageTag, language: &LanguageTag) -> Option<Text> {
    let text = at.translated(first)?;
    let there =
        text.languages().any(|tag| tag.matches(language) || tag.as_str().eq_ignore_ascii_case(language.primary()));
    if there {
        return Some(text);
    }
    let cause = format!("has no text in \"{language}\", the language of this letter.");
    at.fail(&cause, "Add the translation, or change the letter's languages.")
}

fn addressee(at: &At<'_>, first: &LanguageTag, language: &LanguageTag) -> Option<Addressee> {
    let fields = at.object(&["name", "role", "address", "country", "emails", "phones", "web_form", "salutation"])?;
    let name = fields.need("name").and_then(|at| at.text());
    let address = fields.lines("address");
    let emails = fields.parse_all("emails");
    let salutation = fields.need("salutation").and_then(|at| in_language(&at, first, language));
    if !["address", "emails", "web_form"].iter().any(|way| fields.has(way)) {
        return at.fail("has no way to be reached.", "Give an address, an e-mail address or a web form.");
    }
    Some(Addressee {
        role: fields.text("role"),
        country: fields.parse("country"),
        phones: fields.lines("phones"),
        web_form: fields.parse("web_form"),
        name: name?.to_owned(),
        address,
        emails,
        salutation: salutation?,
    })
}

fn copy(at: &At<'_>) -> Option<CopyRecipient> {
    let fields = at.object(&["for", "name", "address", "country", "emails", "phones"])?;
    let (address, emails) = (fields.lines("address"), fields.parse_all("emails"));
    if !["address", "emails"].iter().any(|way| fields.has(way)) {
        return at.fail("has no way to be reached.", "Give an address or an e-mail address.");
    }
    Some(CopyRecipient {
        supporters_in: fields.parse_all("for"),
        country: fields.parse("country"),
        phones: fields.lines("phones"),
        name: fields.need("name")?.text()?.to_owned(),
        address,
        emails,
    })
}

fn demands(at: &At<'_>, first: &LanguageTag, language: &LanguageTag) -> Option<NonEmpty<Demand>> {
    let places = at.list(MAX_DEMANDS)?;
    if places.is_empty() {
        return at.fail("is an empty list.", "A letter asks for at least one thing.");
    }
    let demands: Vec<_> = places.iter().map(|place| demand(place, first, language)).collect();
    unique(&places);
    NonEmpty::new(demands.into_iter().collect::<Option<_>>()?)
}

fn demand(at: &At<'_>, first: &LanguageTag, language: &LanguageTag) -> Option<Demand> {
    let fields = at.object(&["id", "label", "text", "why", "required"])?;
    let id = fields.need("id").and_then(|at| at.parse());
    let label = fields.need("label").and_then(|at| at.translated(first));
    let text = fields.need("text").and_then(|at| in_language(&at, first, language));
    let why = fields.translated("why", first);
    let required = fields.get("required").and_then(|at| at.truth()).unwrap_or_default();
    Some(Demand { id: id?, label: label?, text: text?, why, required })
}

fn choose(at: Option<At<'_>>, demands: Option<&NonEmpty<Demand>>) -> Option<Choose> {
    let Some(at) = at else { return demands.map(|demands| Choose { at_least: 1, at_most: demands.len() }) };
    let fields = at.object(&["at_least", "at_most"])?;
    let number = |name| fields.get(name).map(|at| at.number());
    let (at_least, at_most) = (number("at_least"), number("at_most"));
    let all = demands?.len();
    let required = demands?.iter().filter(|demand| demand.required).count();
    let (at_least, at_most) = (at_least.unwrap_or(Some(1))?, at_most.unwrap_or(Some(all))?);
    let cause = if at_most == 0 {
        "takes no demand at all.".to_owned()
    } else if at_least.max(at_most) > all {
        format!("asks for {} demands, and the letter has {all}.", at_least.max(at_most))
    } else if at_least > at_most {
        format!("asks for at least {at_least} demands, and takes no more than {at_most}.")
    } else if at_most < required {
        format!("takes no more than {at_most} demands, and {required} are required.")
    } else {
        return Some(Choose { at_least, at_most });
    };
    at.fail(&cause, "Change \"at_least\", \"at_most\" or the demands, so that all of it can be met.")
}
