/// Why a single value cannot be taken: it has not the form that its kind has.
///
/// A fault carries no words, so that the widget, which explains nothing, carries none either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No `Accent`.
    Colour,
    /// No `CountryCode`.
    Country,
    /// No `Date`.
    Date,
    /// No `EmailAddress`.
    Email,
    /// No `LanguageTag`.
    Language,
    /// A `LanguageTag`, but for a part that is there twice.
    LanguageParts,
    /// No `Slug`.
    ShortName,
    /// No `WebUrl`.
    Url,
}

/// In words, for whoever gave the value: cause and cure.
#[cfg(authoring)]
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (cause, cure) = self.words();
        write!(f, "This {cause} {cure}")
    }
}

impl Fault {
    /// What is wrong, as the end of the sentence "this value …", and what the author can do about it.
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
