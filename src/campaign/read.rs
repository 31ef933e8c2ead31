//! A JSON tree becomes a checked `Campaign`, or every problem of the file.

use super::limits::{MAX_COPIES, MAX_DEMANDS, MAX_FILE_BYTES, MAX_LANGUAGES, MAX_LETTERS};
use super::reader::{At, Fields, Log};
use super::{
    Addressee, AfterDeadline, Campaign, Choose, CopyRecipient, Demand, DemandsAs, LanguageTag, LetterTemplate, Node, NonEmpty,
    Organiser,
    Problems, Reference, Safety, SenderAddress, Signature, Slug, Source, Text,
};

/// The version of the format that this widget reads.
const FORMAT: usize = 1;

/// Refuses a file that is too long to be a campaign, before it is parsed.
pub fn check_size(bytes: usize) -> Result<(), Problems> {
    if bytes > MAX_FILE_BYTES {
        let cause = format!("The file has {} KiB; 512 KiB is the most.", bytes.div_ceil(1024));
        return Err(Problems::of_file(&cause, "Split the campaign, or take out what no reader needs."));
    }
    Ok(())
}

/// Reads a campaign; all problems are reported at once, in the order of the file's fields as `docs/authors.md` has them.
pub fn read(file: &Node) -> Result<Campaign, Problems> {
    let log = Log::default();
    let campaign = campaign(&At::root(file, &log));
    match (Problems::from_found(log.into_found()), campaign) {
        (None, Some(campaign)) => Ok(campaign),
        (Some(problems), _) => Err(problems),
        (None, None) => Err(Problems::of_file("The file cannot be read as a campaign.", "Compare it with a campaign that works.")),
    }
}

fn campaign(at: &At<'_>) -> Option<Campaign> {
    let fields = at.object(&[
        "$schema", "format", "id", "reference", "issued", "act_until", "after", "organiser", "languages", "title", "summary",
        "background", "sources", "accent", "safety", "letters",
    ])?;
    format(&fields)?;
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
        at.one_of(&[("open", AfterDeadline::Open), ("ask-first", AfterDeadline::AskFirst), ("closed", AfterDeadline::Closed)])
    });
    let organiser = fields.need("organiser").and_then(|at| organiser(&at));
    let languages = fields.need("languages").and_then(|at| languages(&at));
    // Without a first language no text can be read; its problem is written down already.
    let first = languages.as_ref()?.first().clone();
    let title = fields.need("title").and_then(|at| at.translated(&first));
    let summary = fields.translated("summary", &first);
    let background = fields.translated("background", &first);
    let sources = fields.get("sources").and_then(|at| at.all(|item| source(item, &first))).unwrap_or_default();
    let accent = fields.parse("accent");
    let safety = fields.get("safety").and_then(|at| safety(&at, &first)).unwrap_or_default();
    let letters = fields.need("letters").and_then(|at| letters(&at, &first));
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

fn format(fields: &Fields<'_>) -> Option<()> {
    let at = fields.need("format")?;
    match at.number()? {
        FORMAT => Some(()),
        newer if newer > FORMAT => {
            let cause = format!("is {newer}; this version of the widget reads format {FORMAT}.");
            at.fail(&cause, "Update the widget's files, or write the campaign in the older format.")
        }
        _ => at.fail("is no version of this format.", "Write 1."),
    }
}

fn reference(at: &At<'_>) -> Option<Reference> {
    let fields = at.object(&["number", "index"])?;
    Some(Reference { number: fields.need("number")?.text()?.to_owned(), index: fields.text("index") })
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

fn languages(at: &At<'_>) -> Option<NonEmpty<LanguageTag>> {
    let places = at.list(MAX_LANGUAGES)?;
    let mut tags: Vec<LanguageTag> = Vec::with_capacity(places.len());
    for place in &places {
        let tag: LanguageTag = place.parse()?;
        if tags.iter().any(|earlier| earlier.matches(&tag)) {
            return place.fail("stands here twice.", "Keep one of the two.");
        }
        tags.push(tag);
    }
    NonEmpty::new(tags).or_else(|| at.fail("is an empty list.", "Name at least one language, as in [\"en\"]."))
}

fn source(at: &At<'_>, first: &LanguageTag) -> Option<Source> {
    let fields = at.object(&["label", "url"])?;
    Some(Source { url: fields.parse("url"), label: fields.need("label")?.translated(first)? })
}

fn safety(at: &At<'_>, first: &LanguageTag) -> Option<Safety> {
    let fields = at.object(&["signature", "sender_address", "warning"])?;
    let signature =
        fields.get("signature").and_then(|at| at.one_of(&[("full", Signature::Full), ("initials", Signature::Initials)]));
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
    unique(&places, letters.iter().map(|letter| letter.as_ref().map(|l| &l.id)));
    NonEmpty::new(letters.into_iter().collect::<Option<_>>()?)
}

fn letter(at: &At<'_>, first: &LanguageTag) -> Option<LetterTemplate> {
    let fields = at.object(&[
        "id", "label", "languages", "to", "copies", "subject", "opening", "lead_in", "demands_as", "choose", "demands", "closing",
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
    let demands = demands?;
    Some(LetterTemplate {
        choose: choose(fields.get("choose"), &demands)?,
        id: id?,
        label: label?,
        to: to?,
        copies: copies.unwrap_or_default(),
        subject: subject?,
        opening: opening?,
        lead_in,
        demands_as: demands_as.unwrap_or_default(),
        demands,
        closing,
        valediction,
        languages: own_languages.or_else(|| NonEmpty::new(vec![first.clone()]))?,
    })
}

/// A text that stands in the letter: it must exist in the language in which the letter goes out.
fn in_language(at: &At<'_>, first: &LanguageTag, language: &LanguageTag) -> Option<Text> {
    let text = at.translated(first)?;
    let there = text.languages().any(|tag| tag.matches(language) || tag.as_str() == language.primary());
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
    if address.is_empty() && emails.is_empty() && fields.get("web_form").is_none() {
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
    if address.is_empty() && emails.is_empty() {
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
    unique(&places, demands.iter().map(|demand| demand.as_ref().map(|d| &d.id)));
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

fn choose(at: Option<At<'_>>, demands: &NonEmpty<Demand>) -> Option<Choose> {
    let all = demands.len();
    let usual = Choose { at_least: 1, at_most: all };
    let Some(at) = at else { return Some(usual) };
    let fields = at.object(&["at_least", "at_most"])?;
    let at_least = fields.get("at_least").map_or(Some(usual.at_least), |at| at.number())?;
    let at_most = fields.get("at_most").map_or(Some(usual.at_most), |at| at.number())?;
    let required = demands.iter().filter(|demand| demand.required).count();
    if at_least > at_most || at_most > all || at_most == 0 || at_most < required {
        let cause = format!("asks for {at_least} to {at_most} of {all} demands, {required} of them required.");
        return at.fail(&cause, "Choose numbers that can all be met.");
    }
    Some(Choose { at_least, at_most })
}

/// Writes down every short name that an earlier item has already.
fn unique<'n>(places: &[At<'_>], names: impl Iterator<Item = Option<&'n Slug>>) {
    let mut seen: Vec<&Slug> = Vec::with_capacity(places.len());
    for (place, name) in places.iter().zip(names) {
        match name {
            Some(name) if seen.contains(&name) => {
                let cause = format!("has the id \"{}\", which an earlier one has.", name.as_str());
                place.fail::<()>(&cause, "Give each its own id.");
            }
            Some(name) => seen.push(name),
            None => {}
        }
    }
}
