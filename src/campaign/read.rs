//! Turns a JSON tree into a checked `Campaign`, or into all the problems of the file.
//!
//! There is one function per object, and none is inlined: each keeps few values, which takes less code than one function
//! that keeps them all. A missing name is an empty string until the end: `read` returns no campaign with a problem.

use std::cell::Cell;

use super::limits::{MAX_LETTERS, MAX_NUMBER, MAX_POST_DAYS, USUAL_POST_DAYS};
use super::log::{Found, Log, Verdict};
use super::place::At;
use super::read_letter::letter;
use super::read_lists::{languages, unique};
use super::wrong::Plain;
use super::{
    AfterDeadline, Campaign, Date, LanguageTag, LetterTemplate, Node, NonEmpty, Organiser, Problems, Reference, Safety,
    SenderAddress, Signature, Source, gate,
};

/// Reads a campaign, or reports all problems at once, in the order in which `docs/authors.md` lists the fields.
pub fn read(file: &Node) -> Result<Campaign, Problems> {
    match read_through(file) {
        (None, Some(campaign)) => Ok(campaign),
        (Some(problems), _) => Err(problems),
        (None, None) => {
            Err(Problems::of_file("The file cannot be read as a campaign.", "Compare it with a campaign that works."))
        }
    }
}

/// Returns all problems of a file, and the campaign as far as it could be read, without the refused values. This is for code
/// that goes on to advise an author; nobody should write letters from such a campaign.
pub fn read_through(file: &Node) -> (Option<Problems>, Option<Campaign>) {
    let found = Found::default();
    let campaign = let_in(&At::root(file, found.report()));
    (found.problems(), campaign)
}

/// Accepts exactly the campaigns that [`read`] accepts, but does not say why it refuses the others.
pub fn accept(file: &Node) -> Option<Campaign> {
    let refused = Cell::new(false);
    let campaign = let_in(&At::root(file, Verdict(&refused)));
    campaign.filter(|_| !refused.get())
}

fn let_in(file: &At<'_, impl Log>) -> Option<Campaign> {
    if gate::lets_in(file) { campaign(file) } else { None }
}

#[inline(never)]
fn campaign(at: &At<'_, impl Log>) -> Option<Campaign> {
    if !at.is_object(&[
        "$schema",
        "format",
        "id",
        "reference",
        "issued",
        "act_until",
        "after",
        "post_days",
        "organiser",
        "languages",
        "title",
        "summary",
        "background",
        "sources",
        "accent",
        "safety",
        "letters",
    ]) {
        return None;
    }
    at.need("format").number(0, MAX_NUMBER);
    let id = at.need("id").parse();
    let reference = reference(&at.get("reference"));
    let issued = at.get("issued").parse();
    let act_until = act_until(&at.get("act_until"), issued);
    let after = at
        .get("after")
        .one_of(["open", "ask-first", "closed"], [AfterDeadline::Open, AfterDeadline::AskFirst, AfterDeadline::Closed]);
    let post_days = at.get("post_days").number(USUAL_POST_DAYS, MAX_POST_DAYS);
    let organiser = organiser(&at.need("organiser"));
    let languages = languages(&at.need("languages"));
    let (title, letter_list) = (at.need("title"), at.need("letters"));
    // Without a first language no text can be read; that problem has already been recorded.
    let first = &languages.as_ref()?.first().clone();
    let title = title.translated(first);
    let summary = at.get("summary").translated(first);
    let background = at.get("background").translated(first);
    let sources = at.get("sources").all(|item| source(item, first));
    let accent = at.get("accent").parse();
    let safety = safety(&at.get("safety"), first);
    let letters = letters(&letter_list, languages.as_ref()?);
    // A single early return for everything that is missing: one at every field takes a dozen times the code.
    let (Some(id), Some(organiser), Some(languages), Some(title), Some(letters)) =
        (id, organiser, languages, title, letters)
    else {
        return None;
    };
    Some(Campaign {
        id,
        reference,
        issued,
        act_until,
        after: after.unwrap_or_default(),
        // At most 365.
        post_days: post_days.unwrap_or_default() as u16,
        organiser,
        languages,
        title,
        summary,
        background,
        sources,
        accent,
        safety,
        letters,
    })
}

#[inline(never)]
fn reference(at: &At<'_, impl Log>) -> Option<Reference> {
    if !at.is_object(&["number", "index"]) {
        return None;
    }
    let index = at.get("index").text();
    Some(Reference { number: at.need("number").text().unwrap_or_default(), index })
}

#[inline(never)]
fn act_until(at: &At<'_, impl Log>, issued: Option<Date>) -> Option<Date> {
    let day: Date = at.parse()?;
    if issued.is_some_and(|issued| day < issued) {
        at.fail(Plain::BeforeIssue);
    }
    Some(day)
}

#[inline(never)]
fn organiser(at: &At<'_, impl Log>) -> Option<Organiser> {
    if !at.is_object(&["name", "address", "phone", "fax", "email", "url"]) {
        return None;
    }
    let address = at.get("address").lines();
    let phone = at.get("phone").lines();
    let fax = at.get("fax").text();
    let email = at.get("email").parse();
    let url = at.get("url").parse();
    Some(Organiser { name: at.need("name").text().unwrap_or_default(), address, phone, fax, email, url })
}

#[inline(never)]
fn source(at: &At<'_, impl Log>, first: &LanguageTag) -> Option<Source> {
    if !at.is_object(&["label", "url"]) {
        return None;
    }
    let url = at.get("url").parse();
    Some(Source { label: at.need("label").translated(first)?, url })
}

#[inline(never)]
fn safety(at: &At<'_, impl Log>, first: &LanguageTag) -> Safety {
    if !at.is_object(&["signature", "sender_address", "warning"]) {
        return Safety::default();
    }
    let signature = at.get("signature").one_of(["full", "initials"], [Signature::Full, Signature::Initials]);
    let sender_address = at.get("sender_address").one_of(
        ["never", "optional", "required"],
        [SenderAddress::Never, SenderAddress::Optional, SenderAddress::Required],
    );
    Safety {
        signature: signature.unwrap_or_default(),
        sender_address: sender_address.unwrap_or_default(),
        warning: at.get("warning").translated(first),
    }
}

#[inline(never)]
fn letters(at: &At<'_, impl Log>, readers: &NonEmpty<LanguageTag>) -> Option<NonEmpty<LetterTemplate>> {
    let items = at.filled_list(MAX_LETTERS, Plain::NoLetter)?;
    let letters = at.each(items, |place| letter(place, readers));
    unique(at, items);
    NonEmpty::new(letters)
}
