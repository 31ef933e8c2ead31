//! Every field of the format, in its order, as the form asks for it. `docs/authors.md` gives the same information at length.

use super::field::{Field, Kind, Line, Size};

const fn needed(name: &'static str, label: &'static str, help: &'static str, kind: Kind) -> Field {
    Field { name, label, help, needed: true, kind }
}

const fn more(name: &'static str, label: &'static str, help: &'static str, kind: Kind) -> Field {
    Field { name, label, help, needed: false, kind }
}

const LINE: Kind = Kind::Line(Line::Plain);

/// A part of the form: what it is called, and the fields of the campaign in it.
#[derive(Debug)]
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// The fields, by their names in the file.
    pub names: &'static [&'static str],
}

/// The parts of the form.
pub const SECTIONS: &[Section] = &[
    Section {
        title: "The action",
        names: &["title", "summary", "reference", "issued", "act_until", "after", "post_days"],
    },
    Section { title: "Languages", names: &["languages"] },
    Section { title: "The letters", names: &["letters"] },
    Section { title: "Background", names: &["background", "sources"] },
    Section { title: "Who issues it", names: &["organiser"] },
    Section { title: "Safety of those who write", names: &["safety"] },
    Section { title: "The file", names: &["id", "accent", "format", "$schema"] },
];

/// The fields of a campaign.
pub const CAMPAIGN: &[Field] = &[
    more("$schema", "Schema", "For editors that complete and check the file.", LINE),
    needed("format", "Format", "The version of the file's format: 1.", Kind::Number),
    needed(
        "id",
        "Short name",
        "Lower-case letters, digits and hyphens; files are named after it.",
        Kind::Line(Line::Code),
    ),
    more("reference", "How you file it", "", Kind::Group(REFERENCE)),
    more("issued", "Day of issue", "For example 2025-03-03.", Kind::Line(Line::Date)),
    more("act_until", "Last day to act", "As 2025-03-03. That day counts.", Kind::Line(Line::Date)),
    more("after", "Once that day is over", "", Kind::Choice(AFTER)),
    more("post_days", "Days that post takes", "If left empty: 21.", Kind::Number),
    needed("organiser", "Organiser", "", Kind::Group(ORGANISER)),
    needed(
        "languages",
        "Languages of the campaign",
        "Those that supporters read, the first one first.",
        Kind::Lines(Line::Language, "language"),
    ),
    needed("title", "Title", "What it is about, as a headline.", Kind::Text(Size::Short)),
    more("summary", "Summary", "What is at stake, in two or three sentences.", Kind::Text(Size::Long)),
    more("background", "Background", "The longer story, paragraph by paragraph.", Kind::Paragraphs),
    more("sources", "Sources", "Where the facts come from.", Kind::List(SOURCE, "source")),
    more("accent", "Colour", "As #8a1538. It is made readable on every ground.", Kind::Line(Line::Colour)),
    more("safety", "Safety", "", Kind::Group(SAFETY)),
    needed("letters", "Letters", "", Kind::List(LETTER, "letter")),
];

const REFERENCE: &[Field] =
    &[needed("number", "Number", "As UA 04/25.", LINE), more("index", "Index", "As AMR 51/8933/2025.", LINE)];

const ORGANISER: &[Field] = &[
    needed("name", "Name of the office", "", LINE),
    more("address", "Its postal address", "Line by line.", Kind::Lines(Line::Plain, "line")),
    more("phone", "Its telephone numbers", "", Kind::Lines(Line::Phone, "number")),
    more("fax", "Its fax number", "", Kind::Line(Line::Phone)),
    more("email", "Its e-mail address", "Where supporters can ask.", Kind::Line(Line::Email)),
    more("url", "Its page", "Begins with https://", Kind::Line(Line::Url)),
];

const SOURCE: &[Field] = &[
    needed("label", "What it is", "", Kind::Text(Size::Short)),
    more("url", "Where it can be read", "Begins with https://", Kind::Line(Line::Url)),
];

const SAFETY: &[Field] = &[
    more("signature", "How the letter is signed", "", Kind::Choice(SIGNATURE)),
    more("sender_address", "The sender's postal address", "", Kind::Choice(SENDER_ADDRESS)),
    more("warning", "What to consider before writing", "Shown before the first field.", Kind::Text(Size::Long)),
];

const LETTER: &[Field] = &[
    needed(
        "id",
        "Short name",
        "Lower-case letters, digits and hyphens; no two letters have the same.",
        Kind::Line(Line::Code),
    ),
    needed("label", "Whom it goes to", "In a line, for the choice between letters.", Kind::Text(Size::Short)),
    more(
        "languages",
        "Languages that the addressee reads",
        "The best first. The campaign's first where you say nothing.",
        Kind::Lines(Line::Language, "language"),
    ),
    more(
        "own_language",
        "Supporters may write in their own language",
        "All that stands in the letter must be there in each language of the campaign.",
        Kind::Truth,
    ),
    needed("to", "Addressee", "", Kind::Group(TO)),
    more("copies", "Copies", "Who else gets the letter.", Kind::List(COPY, "copy")),
    needed("subject", "Subject", "Several wordings make several letters.", Kind::Wordings(Size::Short)),
    needed(
        "opening",
        "First paragraph",
        "Any wording of one part goes with any of another.",
        Kind::Wordings(Size::Long),
    ),
    more(
        "lead_in",
        "Words before the demands",
        "Without colon. “I ask you to” where you say nothing.",
        Kind::Wordings(Size::Short),
    ),
    more("demands_as", "How the demands are set", "", Kind::Choice(DEMANDS_AS)),
    more("choose", "How many demands a letter has", "", Kind::Group(CHOOSE)),
    needed("demands", "Demands", "", Kind::List(DEMAND, "demand")),
    more("closing", "Last paragraph", "", Kind::Wordings(Size::Long)),
    more(
        "valediction",
        "Words above the signature",
        "“Yours sincerely,” where you say nothing.",
        Kind::Wordings(Size::Short),
    ),
];

const TO: &[Field] = &[
    needed("name", "Name, with title", "", LINE),
    more("role", "Office held", "Where the name does not say it.", LINE),
    more("address", "Postal address", "Line by line, without name and country.", Kind::Lines(Line::Plain, "line")),
    more("country", "Country of the address", "Its code of two letters, as DE.", Kind::Line(Line::Country)),
    more("emails", "E-mail addresses", "", Kind::Lines(Line::Email, "address")),
    more("phones", "Telephone numbers", "", Kind::Lines(Line::Phone, "number")),
    more("web_form", "Form on their pages", "Begins with https://", Kind::Line(Line::Url)),
    needed("salutation", "How the letter begins", "With the comma: Dear Minister,", Kind::Wordings(Size::Short)),
];

const COPY: &[Field] = &[
    more(
        "for",
        "For supporters in",
        "Codes of countries; everyone where you say nothing.",
        Kind::Lines(Line::Country, "country"),
    ),
    needed("name", "Name", "", LINE),
    more("address", "Postal address", "Line by line, without name and country.", Kind::Lines(Line::Plain, "line")),
    more("country", "Country of the address", "Its code of two letters, as DE.", Kind::Line(Line::Country)),
    more("emails", "E-mail addresses", "", Kind::Lines(Line::Email, "address")),
    more("phones", "Telephone numbers", "", Kind::Lines(Line::Phone, "number")),
];

const CHOOSE: &[Field] = &[
    more("at_least", "At least", "1 where you say nothing.", Kind::Number),
    more("at_most", "At most", "All where you say nothing.", Kind::Number),
];

const DEMAND: &[Field] = &[
    needed(
        "id",
        "Short name",
        "Lower-case letters, digits and hyphens; no two demands of a letter have the same.",
        Kind::Line(Line::Code),
    ),
    needed("label", "In short", "For the list of choices.", Kind::Text(Size::Short)),
    needed(
        "text",
        "As it stands in the letter",
        "Follows “I ask you to”: begin with a verb, without full stop.",
        Kind::Wordings(Size::Long),
    ),
    more("why", "Why it is asked", "One line below it.", Kind::Text(Size::Short)),
    more("required", "Every letter has it", "", Kind::Truth),
];

const AFTER: &[(&str, &str)] = &[
    ("ask-first", "Say so, name the office, still let people write"),
    ("open", "Go on as before"),
    ("closed", "Say so; no letter goes out"),
];

const SIGNATURE: &[(&str, &str)] = &[("full", "With the name"), ("initials", "With initials only")];

const SENDER_ADDRESS: &[(&str, &str)] = &[
    ("optional", "Anyone who wants a reply can give it"),
    ("never", "Is not asked for"),
    ("required", "Required: the addressee does not answer letters without one"),
];

const DEMANDS_AS: &[(&str, &str)] = &[("list", "A numbered list"), ("prose", "One sentence")];
