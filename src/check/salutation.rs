//! Finds salutations that are for another addressee or in another language.

use super::At;
use super::finding::Advice;

/// How letters begin in the known languages: the first word, in lower case.
const BEGINNINGS: [(&str, &str, &[&str]); 4] = [
    ("en", "English", &["dear", "your", "sir", "madam", "honourable", "honorable", "mr", "mrs", "ms", "esteemed"]),
    ("fr", "French", &["monsieur", "madame", "mesdames", "messieurs", "cher", "chère", "votre"]),
    (
        "es",
        "Spanish",
        &[
            "estimado",
            "estimada",
            "estimados",
            "estimadas",
            "señor",
            "señora",
            "señores",
            "su",
            "sra",
            "sr",
            "excmo",
            "excma",
            "excelentísimo",
            "excelentísima",
            "distinguido",
            "distinguida",
            "vuestra",
            "honorable",
        ],
    ),
    ("de", "German", &["sehr", "liebe", "lieber", "exzellenz", "eure"]),
];

/// Capitalized words that name nobody: forms of address and offices, in the languages above.
const NOBODY: &str = "dear your excellency excellencies honour honor majesty highness eminence holiness sir sirs madam mr mrs ms dr prof \
    professor general colonel captain commander honourable honorable esteemed his her their the president minister prime \
    attorney governor ambassador secretary director chief justice judge prosecutor commissioner chairman chairperson chair \
    speaker senator deputy mayor superintendent warden inspector king queen prince princess sheikh leader chancellor member \
    members council committee board state public supreme foreign interior home affairs court police consul \
    monsieur madame mesdames messieurs cher chère chers votre excellence excellences majesté ministre président présidente \
    premier première procureur procureure général générale juge roi reine ambassadeur ambassadrice directeur directrice \
    commissaire chancelier chancelière secrétaire maître garde sceaux \
    estimado estimada estimados estimadas señor señora señores sr sra sres su sus excelencia excelencias excmo excma \
    excelentísimo excelentísima distinguido distinguida presidente presidenta ministro ministra primer primera fiscal \
    gobernador gobernadora embajador embajadora juez jueza director directora secretario secretaria comisario comisaria \
    canciller diputado diputada alcalde alcaldesa jefe jefa estado nación república licenciado licenciada doctor doctora";

const ENDS: [char; 8] = [',', ':', '!', '.', '،', '؛', '，', '：'];

pub(super) fn look(at: &At<'_>, advice: &mut Advice) {
    let salutation = &at.letter.to.salutation;
    for language in salutation.languages() {
        for (index, text) in salutation.items(language).iter().enumerate() {
            let item = (salutation.items(language).len() > 1).then_some(index);
            let path = at.text_path("to.salutation", language.as_str(), item);
            if !text.trim_end().ends_with(ENDS) {
                advice.give(
                    path.clone(),
                    "has no punctuation mark at its end.",
                    "End it as is usual in its language, with a comma or a colon.",
                );
            }
            if let Some(other) = other_language(text, language.primary()) {
                advice.give(path.clone(), format!("reads like {other}."), "Write it in the language of its letter.");
            }
            if let Some(name) = somebody_else(at, text) {
                advice.give(
                    path,
                    format!("names \"{name}\", and the addressee is \"{}\".", at.letter.to.name),
                    "Check whom it is for: often the only salutation of a sheet belongs to the copy.",
                );
            }
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-').filter(|word| !word.is_empty())
}

/// Returns the language whose letters begin with this word, if it is known and differs from this one, in which letters do
/// not.
fn other_language(text: &str, language: &str) -> Option<&'static str> {
    let first = words(text).next()?.to_lowercase();
    let begins = |(.., beginnings): &&(&str, &str, &[&str])| beginnings.contains(&first.as_str());
    if BEGINNINGS.iter().filter(begins).any(|(known, ..)| *known == language) {
        return None;
    }
    BEGINNINGS.iter().find(begins).map(|(_, name, _)| *name)
}

/// Returns a name in the salutation that the addressee does not have.
fn somebody_else<'t>(at: &At<'_>, text: &'t str) -> Option<&'t str> {
    let to = &at.letter.to;
    let known = format!("{} {}", to.name, to.role.as_deref().unwrap_or_default()).to_lowercase();
    // After the comma there is another person who is meant, or nothing.
    let named = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().count() > 2;
    words(text).skip(1).filter(named).find(|word| {
        let word = word.to_lowercase();
        !words(NOBODY).any(|nobody| nobody == word) && !words(&known).any(|there| there == word)
    })
}
