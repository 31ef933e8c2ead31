//! The few words that every letter needs and a campaign need not provide, in the letter's language, not the reader's.

use crate::campaign::LanguageTag;

/// The fixed words and signs of one language.
pub(super) struct Phrases {
    /// Introduces the demands; a colon or the demands follow.
    pub lead_in: &'static str,
    /// Follows the words that introduce a list.
    pub colon: &'static str,
    /// Ends a demand in a list if others follow.
    pub item_end: &'static str,
    /// Separates demands that contain no commas: the usual separator, and the one before "and" and the last demand. Empty if
    /// the language's usual way of listing things is sufficient.
    pub separator: [&'static str; 2],
    /// Separates demands that contain commas; before the last come `item_end` and "and".
    pub strong_separator: &'static str,
    /// Precedes the date: when the date is alone, and when it follows a town.
    pub before_date: [&'static str; 2],
    /// Follows the number of the first day of a month.
    pub first_day: &'static str,
    /// Separates town and country.
    pub comma: &'static str,
    /// The sign-off above the signature.
    pub valediction: &'static str,
    /// Precedes the copy recipients.
    pub copy_label: &'static str,
    /// Appears above a copy, before the addressee's name.
    pub copy_of: &'static str,
    /// Begins a telephone call, before the caller's name.
    pub call_name: &'static str,
    /// Says on the telephone where the caller lives, before the town.
    pub call_from: &'static str,
    /// Says on the telephone what it is about, before the subject.
    pub call_about: &'static str,
    /// Ends a telephone call.
    pub call_thanks: &'static str,
}

const ENGLISH: Phrases = Phrases {
    lead_in: "I ask you to",
    colon: ":",
    item_end: ";",
    separator: [""; 2],
    strong_separator: "; ",
    before_date: ["", ", "],
    first_day: "",
    comma: ", ",
    valediction: "Yours sincerely,",
    copy_label: "Copy to:",
    copy_of: "Copy of my letter to: ",
    call_name: "Hello. My name is ",
    call_from: "I am calling from ",
    call_about: "I am calling about this: ",
    call_thanks: "Please pass this on. Thank you.",
};

/// A no-break space precedes the colon, a narrow one the semicolon; the first of a month is "1er" (Imprimerie nationale,
/// Lexique des règles typographiques). Demands begin with "de" or "d’", depending on the letter that follows, so the
/// lead-in ends before it.
const FRENCH: Phrases = Phrases {
    lead_in: "Je vous demande",
    colon: "\u{a0}:",
    item_end: "\u{202f};",
    separator: [""; 2],
    strong_separator: "\u{202f}; ",
    before_date: ["Le ", ", le "],
    first_day: "er",
    comma: ", ",
    valediction: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
    copy_label: "Copie\u{a0}:",
    copy_of: "Copie de ma lettre. Destinataire\u{a0}: ",
    call_name: "Bonjour. Je m’appelle ",
    call_from: "J’appelle depuis ",
    call_about: "Mon appel concerne ceci\u{a0}: ",
    call_thanks: "Merci de transmettre mon message.",
};

const SPANISH: Phrases = Phrases {
    lead_in: "Le pido",
    colon: ":",
    item_end: ";",
    separator: [""; 2],
    strong_separator: "; ",
    before_date: ["", ", "],
    first_day: "",
    comma: ", ",
    valediction: "Atentamente,",
    copy_label: "Con copia a:",
    copy_of: "Copia de mi carta a: ",
    call_name: "Buenos días. Me llamo ",
    call_from: "Llamo desde ",
    call_about: "Llamo por este asunto: ",
    call_thanks: "Le ruego que lo transmita. Gracias.",
};

/// "And" precedes every part of an enumeration except the first, and is joined to the first word of that part.
const ARABIC: Phrases = Phrases {
    lead_in: "أطلب منكم",
    colon: ":",
    item_end: "؛",
    // With "and" alone, a sentence could run to dozens of words without punctuation.
    separator: ["، و", "،"],
    strong_separator: "؛ و",
    before_date: ["", "، "],
    first_day: "",
    comma: "، ",
    valediction: "وتفضّلوا بقبول فائق الاحترام،",
    copy_label: "نسخة إلى:",
    copy_of: "نسخة من رسالتي إلى: ",
    call_name: "مرحبًا. اسمي ",
    call_from: "أتصل من ",
    call_about: "أتصل بشأن: ",
    call_thanks: "أرجو إبلاغ هذا الطلب. شكرًا لكم.",
};

/// Returns the phrases of this language, or the English ones if they are not known.
pub(super) fn phrases(language: &LanguageTag) -> &'static Phrases {
    match language.primary() {
        "fr" => &FRENCH,
        "es" => &SPANISH,
        "ar" => &ARABIC,
        _ => &ENGLISH,
    }
}
