use super::names::named;

named! {
    /// How a line break of the letter is written in a link.
    pub enum LineBreak {
        /// `%0D%0A`, as in RFC 6068, section 5.
        CrLf = "crlf",
        /// `%0A`, for a mail app that loses or displays the other.
        Lf = "lf",
    }
}

named! {
    /// The separator between two addresses.
    pub enum Separator {
        /// `,`, as in RFC 6068, section 2.
        Comma = "comma",
        /// `;`, outside the RFC.
        Semicolon = "semicolon",
    }
}

named! {
    /// Where the copy recipients are placed.
    pub enum CopyField {
        /// In `cc`. RFC 6068, section 4, guarantees only `subject` and `body`; a mail app may ignore it.
        Cc = "cc",
        /// After the addressees, in the field that every mail app reads.
        To = "to",
        /// Nowhere: the supporter adds them by hand.
        LeftOut = "left-out",
    }
}

named! {
    /// What a supporter sees in a mail app that misreads the link.
    pub enum Trouble {
        /// The letter is without its line breaks, or has symbols instead of them.
        RanTogether = "ran-together",
        /// The copy recipients are missing.
        CopyMissing = "copy-missing",
        /// All recipients are joined into one that does not exist.
        RecipientsJoined = "recipients-joined",
    }
}

/// How to write the link for one mail app. No page can know which app will open: the first link is [`Recipe::STANDARD`],
/// and the supporter's report about it ([`Recipe::mended`]) determines the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// How a line break is written.
    pub line_break: LineBreak,
    /// The separator between two addresses.
    pub separator: Separator,
    /// Where the copy recipients are placed.
    pub copies: CopyField,
}

impl Recipe {
    /// The recipe of RFC 6068.
    pub const STANDARD: Self = Self { line_break: LineBreak::CrLf, separator: Separator::Comma, copies: CopyField::Cc };

    /// The recipe to try next, after this trouble with the present one. `None`: there is nothing left to change, and it
    /// is better to copy the letter.
    pub fn mended(self, trouble: Trouble) -> Option<Self> {
        match (trouble, self) {
            (Trouble::RanTogether, Self { line_break: LineBreak::CrLf, .. }) => {
                Some(Self { line_break: LineBreak::Lf, ..self })
            }
            (Trouble::CopyMissing, Self { copies: CopyField::Cc, .. }) => Some(Self { copies: CopyField::To, ..self }),
            (Trouble::RecipientsJoined, Self { separator: Separator::Comma, .. }) => {
                Some(Self { separator: Separator::Semicolon, ..self })
            }
            // Neither separator works. Usually there is one addressee, and without copies there is nothing to separate.
            (Trouble::RecipientsJoined, Self { copies: CopyField::Cc | CopyField::To, .. }) => {
                Some(Self { copies: CopyField::LeftOut, ..self })
            }
            _ => None,
        }
    }
}

/// What is known about individual mail apps; for a page that lets supporters choose their app. This project has tested
/// none of it.
pub const RECIPES: [(&str, Recipe); 3] = [
    // RFC 6068. Apple Mail, Thunderbird and Outlook for Android are not known to need anything else.
    ("RFC 6068", Recipe::STANDARD),
    // Users' reports since 2008: addresses are separated by Windows' own list separator, a semicolon in most of Europe;
    // Outlook's option to allow commas has no effect on links.
    ("Outlook (Windows)", Recipe { separator: Separator::Semicolon, ..Recipe::STANDARD }),
    // Users' reports of 2019 to 2021 (hteumeuleu/email-bugs#76): `%0D%0A` came out as spaces, and for some `%0A` did,
    // too. The standard has worked again since; this is what is left to try if it does not.
    ("Gmail (Android, 2019 to 2021)", Recipe { line_break: LineBreak::Lf, ..Recipe::STANDARD }),
];
