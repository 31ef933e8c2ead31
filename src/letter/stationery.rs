use crate::campaign::CountryCode;

/// What a print job is made for: the paper in the printer, the envelope's window, and what is printed besides the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stationery {
    /// The paper in the printer.
    pub paper: Paper,
    /// The envelope window through which the address on the sheet is visible.
    pub window: Window,
    /// What is printed for envelopes without a window.
    pub envelope: Envelope,
}

impl Stationery {
    /// What people in a country have at home: its paper, the window envelope that goes with it, and no further pages.
    pub fn usual_in(country: Option<CountryCode>) -> Self {
        let paper = Paper::usual_in(country);
        Self { paper, window: Window::usual_with(paper), envelope: Envelope::None }
    }
}

/// The paper in the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// ISO 216, 210 × 297 mm.
    A4,
    /// US Letter (ANSI A), 8.5 × 11 in = 215.9 × 279.4 mm.
    Letter,
}

impl Paper {
    /// All papers.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The countries where US Letter is usual (Unicode CLDR, `paperSize`); everywhere else uses A4.
    const LETTER_IN: &str = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE";

    /// The paper that a country uses; A4 if no country is known.
    pub fn usual_in(country: Option<CountryCode>) -> Self {
        let letter = country.is_some_and(|country| Self::LETTER_IN.split(' ').any(|code| code == country.as_str()));
        if letter { Self::Letter } else { Self::A4 }
    }

    /// A short name that does not change, because saved drafts contain it.
    pub fn id(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Returns the paper with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.id() == id)
    }
}

/// The window envelope for which the sheet is folded. It determines where the address is on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// DIN 5008 form B in a DL or C6/5 envelope (DIN 680): a field of 85 × 45 mm, 20 mm from the left and 45 mm from the
    /// top; its upper 17.7 mm contain the return address, the lower 27.3 mm the address. Folded at 105 and 210 mm.
    DinB,
    /// US #10: a window of 4½ × 1⅛ in, folded in three. The address is at most 3½ × ⅞ in, 0.5 to 0.9 in from the left and
    /// 2.04 in from the top.
    Us10,
    /// No window: the address is in its usual place on a letter without a window.
    None,
}

impl Window {
    /// All windows.
    pub const ALL: [Self; 3] = [Self::DinB, Self::Us10, Self::None];

    /// The window envelope that is usual with this paper.
    pub fn usual_with(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::DinB,
            Paper::Letter => Self::Us10,
        }
    }

    /// A short name that does not change, because saved drafts contain it.
    pub fn id(self) -> &'static str {
        match self {
            Self::DinB => "din-b",
            Self::Us10 => "us-10",
            Self::None => "none",
        }
    }

    /// Returns the window with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.id() == id)
    }
}

/// What is printed besides the letters, for envelopes without a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Envelope {
    /// Nothing.
    None,
    /// Addresses in boxes of 85 × 45 mm, to cut out and glue on.
    Labels,
    /// Envelopes C6 (ISO 269, DIN 678), 162 × 114 mm.
    C6,
    /// Envelopes DL (ISO 269, DIN 678), 220 × 110 mm.
    Dl,
    /// US envelopes #10, 9½ × 4⅛ in = 241.3 × 104.8 mm.
    Us10,
}

impl Envelope {
    /// Everything that can be printed besides the letters.
    pub const ALL: [Self; 5] = [Self::None, Self::Labels, Self::C6, Self::Dl, Self::Us10];

    /// A short name that does not change, because saved drafts contain it.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Labels => "labels",
            Self::C6 => "c6",
            Self::Dl => "dl",
            Self::Us10 => "us-10",
        }
    }

    /// Returns the option with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.id() == id)
    }
}
