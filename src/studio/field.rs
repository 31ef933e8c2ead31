//! The fields of the form, and how they are filled in.

/// A field of the format.
#[derive(Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// What to write, in a sentence; empty if the label makes it clear.
    pub help: &'static str,
    /// Whether a campaign needs it.
    pub needed: bool,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Debug)]
pub enum Kind {
    /// One line of text of this kind.
    Line(Line),
    /// A whole number.
    Number,
    /// Yes or no.
    Truth,
    /// One of a few words of the format, each with its meaning. The first is the default.
    Choice(&'static [(&'static str, &'static str)]),
    /// A text in each language, with one wording.
    Text(Size),
    /// A text in each language, with one or more wordings.
    Wordings(Size),
    /// Paragraphs in each language.
    Paragraphs,
    /// A list of lines, and what one of them is called.
    Lines(Line, &'static str),
    /// Fields that belong together.
    Group(&'static [Field]),
    /// A list of such groups, and what one of them is called.
    List(&'static [Field], &'static str),
}

/// The kind of value on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Any text.
    Plain,
    /// A date as `2025-03-03`.
    Date,
    /// An e-mail address.
    Email,
    /// The address of a web page.
    Url,
    /// A telephone number.
    Phone,
    /// The code of a country: `DE`.
    Country,
    /// A colour as `#8a1538`.
    Colour,
    /// The tag of a language: `fr-CA`.
    Language,
    /// A name that no reader sees: `release-example`.
    Code,
}

/// How long a text usually is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A line.
    Short,
    /// A paragraph.
    Long,
}

impl Kind {
    /// Whether the field contains a text in each language.
    pub fn is_translated(&self) -> bool {
        matches!(self, Kind::Text(_) | Kind::Wordings(_) | Kind::Paragraphs)
    }

    pub(super) fn fields(&self) -> Option<&'static [Field]> {
        match self {
            Kind::Group(fields) | Kind::List(fields, _) => Some(fields),
            _ => None,
        }
    }
}
