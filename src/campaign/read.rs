//! A JSON tree becomes a checked `Campaign`, or every problem of the file.

use super::limits::{MAX_LANGUAGES, MAX_LETTERS};
use super::read_letter::letter;
use super::reader::{At, Log};
use super::words::quoted;
use super::{
    AfterDeadline, Campaign, LanguageTag, LetterTemplate, Node, NonEmpty, Organiser, Problems, Reference, Safety,
    SenderAddress, Signature, Source, gate,
};

/// Reads a campaign; all problems are reported at once, in the order of the file's fields as `docs/authors.md` has them.
pub fn read(file: &Node) -> Result<Campaign, Problems> {
    gate::check_format(file)?;
    let log = Log::default();
    let campaign = campaign(&At::root(file, &log));
    match (Problems::from_found(log.into_found()), campaign) {
        (None, Some(campaign)) => Ok(campaign),
        (Some(problems), _) => Err(problems),
        (None, None) => {
            Err(Problems::of_file("The file cannot be read as a campaign.", "Compare it with a campaign that works."))
        }
    }
}

fn campaign(at: &At<'_>) -> Option<Campaign> {
    let fields = at.object(&[
        "$schema",
        "format",
        "id",
        "reference",
        "issued",
        "act_until",
        "after",
        "organiser",
        "languages",
        "title",
        "summary",
        "background",
        "sources",
        "accent",
        "safety",
        "letters",
    ])?;
    let format = fields.need("format").and_then(|at| at.number());
    let id = fields.need("id").and_then(|at| at.parse());
    let reference = fields.get("reference").and_then(|at| reference(&at));
    let issued = fields.parse("issued");
    let act_until = fields.get("act_until").and_then(|at| {
        let day = at.parse()?;
        match issued {
            Some(issued) if day < issued => at.fail("is before the day of issue.", "Check both dates."),
            _ => Some(day),
        }
    });
    let after = fields.get("after").and_then(|at| {
        at.one_of(&[
            ("open", AfterDeadline::Open),
            ("ask-first", AfterDeadline::AskFirst),
            ("closed", AfterDeadline::Closed),
        ])
    });
    let organiser = fields.need("organiser").and_then(|at| organiser(&at));
    let languages = fields.need("languages").and_then(|at| languages(&at));
    let (title, letter_list) = (fields.need("title"), fields.need("letters"));
    // Without a first language no text can be read; its problem is written down already.
    let first = languages.as_ref()?.first().clone();
    let title = title.and_then(|at| at.translated(&first));
    let summary = fields.translated("summary", &first);
    let background = fields.translated("background", &first);
    let sources = fields.get("sources").and_then(|at| at.all(|item| source(item, &first))).unwrap_or_default();
    let accent = fields.parse("accent");
    let safety = fields.get("safety").and_then(|at| safety(&at, &first)).unwrap_or_default();
    let letters = letter_list.and_then(|at| letters(&at, &first));
    format?;
    Some(Campaign {
        id: id?,
        reference,
        issued,
        act_until,
        after: after.unwrap_or_default(),
        organiser: organiser?,
        languages: languages?,
        title: title?,
        summary,
        background,
        sources,
        accent,
        safety,
        letters: letters?,
    })
}

fn reference(at: &At<'_>) -> Option<Reference> {
    let fields = at.object(&["number", "index"])?;
    Some(Reference { index: fields.text("index"), number: fields.need("number")?.text()?.to_owned() })
}

fn organiser(at: &At<'_>) -> Option<Organiser> {
    let fields = at.object(&["name", "address", "phone", "fax", "email", "url"])?;
    Some(Organiser {
        address: fields.lines("address"),
        phone: fields.lines("phone"),
        fax: fields.text("fax"),
        email: fields.parse("email"),
        url: fields.parse("url"),
        name: fields.need("name")?.text()?.to_owned(),
    })
}

pub(super) fn languages(at: &At<'_>) -> Option<NonEmpty<LanguageTag>> {
    let places = at.list(MAX_LANGUAGES)?;
    let mut tags: Vec<LanguageTag> = Vec::with_capacity(places.len());
    if places.is_empty() {
        return at.fail("is an empty list.", "Name at least one language, as in [\"en\"].");
    }
    for place in &places {
        match place.parse::<LanguageTag>() {
            Some(tag) if tags.iter().any(|earlier| earlier.matches(&tag)) => {
                place.fail::<()>(&quoted(tag.as_str(), "stands here twice."), "Keep one of the two.");
            }
            Some(tag) => tags.push(tag),
            None => {}
        }
    }
    // The good ones are enough to go on reading: a problem found refuses the file anyway.
    NonEmpty::new(tags)
}

fn source(at: &At<'_>, first: &LanguageTag) -> Option<Source> {
    let fields = at.object(&["label", "url"])?;
    Some(Source { url: fields.parse("url"), label: fields.need("label")?.translated(first)? })
}

fn safety(at: &At<'_>, first: &LanguageTag) -> Option<Safety> {
    let fields = at.object(&["signature", "sender_address", "warning"])?;
    let signature = fields
        .get("signature")
        .and_then(|at| at.one_of(&[("full", Signature::Full), ("initials", Signature::Initials)]));
    let sender_address = fields.get("sender_address").and_then(|at| {
        at.one_of(&[
            ("never", SenderAddress::Never),
            ("optional", SenderAddress::Optional),
            ("required", SenderAddress::Required),
        ])
    });
    Some(Safety {
        signature: signature.unwrap_or_default(),
        sender_address: sender_address.unwrap_or_default(),
        warning: fields.translated("warning", first),
    })
}

fn letters(at: &At<'_>, first: &LanguageTag) -> Option<NonEmpty<LetterTemplate>> {
    let places = at.list(MAX_LETTERS)?;
    if places.is_empty() {
        return at.fail("is an empty list.", "A campaign has at least one letter.");
    }
    let letters: Vec<_> = places.iter().map(|place| letter(place, first)).collect();
    unique(&places);
    NonEmpty::new(letters.into_iter().collect::<Option<_>>()?)
}

/// Writes down every short name that an earlier item has already.
pub(super) fn unique(places: &[At<'_>]) {
    for (index, place) in places.iter().enumerate() {
        if let Some(id) = place.id().filter(|id| places[..index].iter().any(|earlier| earlier.id() == Some(id))) {
            place.fail::<()>(&quoted(id, "is the id of an earlier one, too."), "Give each its own id.");
        }
    }
}
