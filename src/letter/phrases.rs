//! The few words that every letter needs and a campaign need not write: in the letter's language, not the reader's.

use crate::campaign::LanguageTag;

/// The fixed words and signs of one language.
pub(super) struct Phrases {
    /// Leads to the demands; a colon or the demands follow.
    pub lead_in: &'static str,
    /// Follows the words that lead to a list.
    pub colon: &'static str,
    /// Ends a demand of a list that others follow.
    pub item_end: &'static str,
    /// Parts demands that have commas of their own; before the last stands the end of an item, and "and".
    pub strong_separator: &'static str,
    /// Stands before the date: where it stands alone, and behind a town.
    pub before_date: [&'static str; 2],
    /// Follows the number of the first day of a month.
    pub first_day: &'static str,
    /// Stands between town and country.
    pub comma: &'static str,
    /// Stands above the signature.
    pub valediction: &'static str,
    /// Stands before the recipients of copies.
    pub copy_label: &'static str,
    /// Stands above a copy, before the addressee's name.
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
    strong_separator: "; ",
    before_date: ["", ", "],
    first_day: "",
    comma: ", ",
    valediction: "Yours sincerely,",
    copy_label: "Copy:",
    copy_of: "Copy of my letter to ",
    call_name: "Hello. My name is ",
    call_from: "I am calling from ",
    call_about: "My call is about this: ",
    call_thanks: "Please pass this on. Thank you.",
};

/// A no-break space stands before the colon, a narrow one before the semicolon; the first of a month is "1er" (Imprimerie
/// nationale, Lexique des règles typographiques). Demands begin with "de" or "d’", as their first letter wants it, so the
/// lead-in ends before.
const FRENCH: Phrases = Phrases {
    lead_in: "Je vous demande",
    colon: "\u{a0}:",
    item_end: "\u{202f};",
    strong_separator: "\u{202f}; ",
    before_date: ["Le ", ", le "],
    first_day: "er",
    comma: ", ",
    valediction: "Je vous prie d’agréer l’expression de ma considération distinguée.",
    copy_label: "Copie\u{a0}:",
    copy_of: "Copie de ma lettre. Destinataire\u{a0}: ",
    call_name: "Bonjour. Je m’appelle ",
    call_from: "J’appelle depuis ",
    call_about: "Mon appel a pour objet\u{a0}: ",
    call_thanks: "Merci de transmettre mon message.",
};

const SPANISH: Phrases = Phrases {
    lead_in: "Le pido",
    colon: ":",
    item_end: ";",
    strong_separator: "; ",
    before_date: ["", ", "],
    first_day: "",
    comma: ", ",
    valediction: "Atentamente,",
    copy_label: "Copia:",
    copy_of: "Copia de mi carta a ",
    call_name: "Buenos días. Me llamo ",
    call_from: "Llamo desde ",
    call_about: "Llamo por este asunto: ",
    call_thanks: "Le ruego que lo transmita. Gracias.",
};

/// "And" stands before every part of an enumeration but the first, joined to its first word.
const ARABIC: Phrases = Phrases {
    lead_in: "أطلب منكم",
    colon: ":",
    item_end: "؛",
    strong_separator: "؛ و",
    before_date: ["", "، "],
    first_day: "",
    comma: "، ",
    valediction: "وتفضّلوا بقبول فائق الاحترام،",
    copy_label: "نسخة إلى:",
    copy_of: "نسخة من رسالتي إلى ",
    call_name: "مرحبًا. اسمي ",
    call_from: "أتصل من ",
    call_about: "أتصل بشأن: ",
    call_thanks: "أرجو نقل رسالتي. شكرًا لكم.",
};

/// The words of this language; English where they are not known.
pub(super) fn phrases(language: &LanguageTag) -> &'static Phrases {
    match language.primary() {
        "fr" => &FRENCH,
        "es" => &SPANISH,
        "ar" => &ARABIC,
        _ => &ENGLISH,
    }
}
