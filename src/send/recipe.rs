use super::names::named;

named! {
    /// How a line break of the letter is written in a link.
    pub enum LineBreak {
        /// `%0D%0A`, as RFC 6068, section 5, has it.
        CrLf = "crlf",
        /// `%0A`, for a mail app that loses or shows the other.
        Lf = "lf",
    }
}

named! {
    /// What stands between two addresses.
    pub enum Separator {
        /// `,`, as RFC 6068, section 2, has it.
        Comma = "comma",
        /// `;`, outside the RFC.
        Semicolon = "semicolon",
    }
}

named! {
    /// Where those stand who get a copy.
    pub enum CopyField {
        /// In `cc`. RFC 6068, section 4, promises only `subject` and `body`; a mail app may ignore it.
        Cc = "cc",
        /// Behind the addressees: every mail app reads those.
        To = "to",
        /// Nowhere: the supporter puts them in by hand.
        LeftOut = "left-out",
    }
}

named! {
    /// What a supporter sees in the mail app when its link was not to its liking.
    pub enum Trouble {
        /// The letter stands there without its line breaks, or with signs in their place.
        RanTogether = "ran-together",
        /// Who should get a copy is not there.
        CopyMissing = "copy-missing",
        /// All recipients stand there as one that does not exist.
        RecipientsJoined = "recipients-joined",
    }
}

/// How one mail app wants its link. No page can know which app opens: the first link is [`Recipe::STANDARD`], and what
/// the supporter says of it ([`Recipe::mended`]) makes the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// How a line break is written.
    pub line_break: LineBreak,
    /// What stands between two addresses.
    pub separator: Separator,
    /// Where those stand who get a copy.
    pub copies: CopyField,
}

impl Recipe {
    /// As RFC 6068 has it.
    pub const STANDARD: Self = Self { line_break: LineBreak::CrLf, separator: Separator::Comma, copies: CopyField::Cc };

    /// The recipe to try next, for what went wrong with this one. `None`: nothing is left to switch, and the letter is better
    /// copied.
    pub fn mended(self, trouble: Trouble) -> Option<Self> {
        match (trouble, self) {
            (Trouble::RanTogether, Self { line_break: LineBreak::CrLf, .. }) => {
                Some(Self { line_break: LineBreak::Lf, ..self })
            }
            (Trouble::CopyMissing, Self { copies: CopyField::Cc, .. }) => Some(Self { copies: CopyField::To, ..self }),
            (Trouble::RecipientsJoined, Self { separator: Separator::Comma, .. }) => {
                Some(Self { separator: Separator::Semicolon, ..self })
            }
            // Neither separator parts them. Mostly there is one addressee, and without copies nothing to part.
            (Trouble::RecipientsJoined, Self { copies: CopyField::Cc | CopyField::To, .. }) => {
                Some(Self { copies: CopyField::LeftOut, ..self })
            }
            _ => None,
        }
    }
}

/// What is known of single mail apps; for whoever lets a supporter choose theirs. Nothing here was tried by this project.
pub const RECIPES: [(&str, Recipe); 3] = [
    // RFC 6068. Apple Mail, Thunderbird and Outlook for Android are not known to want anything else.
    ("RFC 6068", Recipe::STANDARD),
    // Users' reports since 2008: Windows' own list separator is what parts addresses, a semicolon in most of Europe; Outlook's
    // option to allow commas is not heeded for links.
    ("Outlook (Windows)", Recipe { separator: Separator::Semicolon, ..Recipe::STANDARD }),
    // Users' reports of 2019 to 2021 (hteumeuleu/email-bugs#76): `%0D%0A` came out as spaces, and for some `%0A` did, too.
    // The standard is right again since; this is what is left to try where it is not.
    ("Gmail (Android, 2019 to 2021)", Recipe { line_break: LineBreak::Lf, ..Recipe::STANDARD }),
];
