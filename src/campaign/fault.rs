/// Why a single value is refused: it does not have the form of its type.
///
/// A fault contains no message, so that the widget, which explains nothing, contains none either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a valid `Accent`.
    Colour,
    /// Not a valid `CountryCode`.
    Country,
    /// Not a valid `Date`.
    Date,
    /// Not a valid `EmailAddress`.
    Email,
    /// Not a valid `LanguageTag`.
    Language,
    /// A `LanguageTag` that would be valid if a part did not appear twice.
    LanguageParts,
    /// Not a valid `Slug`.
    ShortName,
    /// Not a valid `WebUrl`.
    Url,
}

/// Explains the fault to the author of the value: cause and cure.
#[cfg(authoring)]
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (cause, cure) = self.words();
        write!(f, "This {cause} {cure}")
    }
}

impl Fault {
    /// Returns what is wrong, as the end of the sentence "this value …", and what the author can do about it.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Fault::Colour => {
                ("is not a colour.", "Write it as # and six digits from 0 to 9 or a to f, as in \"#8a1538\".")
            }
            Fault::Country => {
                ("is not a country code.", "Use the two capital letters of ISO 3166-1, as in \"CA\" for Canada.")
            }
            Fault::Date => ("is not a day of the calendar.", "Write year, month and day, as in \"2025-03-03\"."),
            Fault::Email => (
                "is not an e-mail address that every mail app takes.",
                "Write one bare address, as in \"office@example.org\": no name, no brackets, no comma, no second address.",
            ),
            Fault::Language => (
                "is not a language tag.",
                "Write the short code of the language, as in \"en\", \"fr-CA\" or \"ar\" (BCP 47).",
            ),
            Fault::LanguageParts => ("is a language tag in which a part is there twice.", "Keep one of the two."),
            Fault::ShortName => (
                "is not a usable short name.",
                "Use 1 to 64 small letters a–z, digits and hyphens, as in \"ua-0425-usa\".",
            ),
            Fault::Url => (
                "is not a web address that can be used here.",
                "Copy it in full from the address bar of your browser: it begins with https:// and the name of the site in small letters, as in \"https://www.example.org/\", and has no spaces.",
            ),
        }
    }
}
