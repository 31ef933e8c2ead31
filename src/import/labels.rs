//! The words by which sheets announce what follows, in English, Spanish and French. All are written as the text is folded: in small
//! letters without accents.

use super::text::{Span, Text};

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// What is asked.
    Demands,
    /// Whom to write to.
    To,
    /// Whom to write to, and then a letter to be used.
    ToAndLetter,
    /// A letter to be used.
    Letter,
    /// Who gets a copy.
    Copies,
    /// Embassies get one, too: often without naming any.
    Diplomats,
    /// The longer story.
    Background,
    /// In which languages to write.
    Language,
    /// Until when.
    Deadline,
    /// Anything else, which ends what stands before it.
    Other,
}

/// How a label is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Whatever follows.
    Any,
    /// A colon follows, or nothing.
    Alone,
    /// In capitals, or a colon or nothing follows: in a sentence the same words mean nothing.
    Set,
}

use Mark::{Background, Copies, Deadline, Demands, Diplomats, Language, Letter, Other, To, ToAndLetter};
use Shape::{Alone, Any, Set};

type Label = (&'static str, Mark, Shape);

/// Of two that fit, the first counts: longer ones stand before those that they begin with.
const LABELS: &[Label] = &[
    // English
    ("please send appeals immediately", Deadline, Any),
    ("please send appeals to arrive", Demands, Any),
    ("please send appeals in", Demands, Any),
    ("please send your appeals", To, Any),
    ("please send appeals", To, Any),
    ("send appeals to", To, Set),
    ("send your appeals to", To, Set),
    ("send your letter to", To, Set),
    ("please write immediately", Demands, Any),
    ("write immediately", Demands, Any),
    ("please write to", To, Alone),
    ("write to", To, Alone),
    ("appeals to", To, Set),
    ("addressee", To, Alone),
    ("addressees", To, Alone),
    ("contact information", To, Alone),
    ("contact details", To, Alone),
    ("target's contact details", To, Any),
    ("targets' contact details", To, Any),
    ("target contact details", To, Any),
    ("target(s) contact details", To, Any),
    ("contact details of target", To, Any),
    ("take action: write an appeal", ToAndLetter, Any),
    ("write an appeal in your own words", ToAndLetter, Any),
    ("write a letter in your own words", ToAndLetter, Any),
    ("click here to let us know", ToAndLetter, Any),
    ("take action", ToAndLetter, Set),
    ("write a letter, send an email", Demands, Any),
    ("write a letter, email", Demands, Any),
    ("contact these", To, Any),
    ("contact this official", To, Any),
    ("contact the following", To, Any),
    ("recommended actions", Demands, Set),
    ("recommended action", Demands, Set),
    ("sample letter", Letter, Set),
    ("model letter", Letter, Set),
    ("and copies to", Copies, Any),
    ("with copies to", Copies, Set),
    ("and copies", Copies, Set),
    ("and a copy to", Copies, Set),
    ("and copy to", Copies, Set),
    ("and copy", Copies, Set),
    ("copies to diplomatic", Diplomats, Any),
    ("copies to", Copies, Set),
    ("copy to", Copies, Set),
    ("please also send copies to diplomatic", Diplomats, Any),
    ("please send copies to diplomatic", Diplomats, Any),
    ("also send copies to diplomatic", Diplomats, Any),
    ("send copies to diplomatic", Diplomats, Any),
    ("and to diplomatic", Diplomats, Any),
    ("please insert local diplomatic", Diplomats, Any),
    ("please send copies to", Copies, Set),
    ("please copy", Copies, Set),
    ("cc", Copies, Alone),
    ("additional information", Background, Set),
    ("background information", Background, Set),
    ("background", Background, Set),
    ("preferred languages to address", Language, Any),
    ("preferred language", Language, Any),
    ("please take action as soon as possible", Deadline, Any),
    ("please take action as-soon-as possible", Deadline, Any),
    ("please take action as-soon-as-possible", Deadline, Any),
    ("please take action", Deadline, Any),
    ("appeal deadline", Deadline, Set),
    ("deadline", Deadline, Alone),
    ("until", Deadline, Alone),
    ("act by", Deadline, Set),
    ("take action by", Deadline, Set),
    ("please check with", Deadline, Any),
    ("check with the", Deadline, Any),
    ("check with your", Deadline, Any),
    ("name and pronoun", Other, Any),
    ("name and preferred pronoun", Other, Any),
    ("names and pronouns", Other, Any),
    ("name of individual", Other, Any),
    ("link to previous", Other, Any),
    ("names", Other, Alone),
    ("name", Other, Alone),
    ("name(s)", Other, Alone),
    ("gender", Other, Alone),
    ("gender m/f", Other, Any),
    ("this is the first update", Other, Any),
    ("this is the second update", Other, Any),
    ("this is the", Other, Set),
    ("further information on ua", Other, Any),
    ("let us know", Other, Set),
    ("social media", Other, Set),
    // Spanish
    ("envien los llamamientos inmediatamente", Deadline, Any),
    ("envien sus llamamientos inmediatamente", Deadline, Any),
    ("envien llamamientos inmediatamente", Deadline, Any),
    ("envien llamamientos para que lleguen", Demands, Any),
    ("envien los llamamientos", To, Any),
    ("envien sus llamamientos", To, Any),
    ("envien llamamientos", To, Any),
    ("envie llamamientos", To, Any),
    ("enviad llamamientos", To, Any),
    ("llamamientos a", To, Set),
    ("escriban inmediatamente", Demands, Any),
    ("escriba inmediatamente", Demands, Any),
    ("escribid inmediatamente", Demands, Any),
    ("por favor, escriban inmediatamente", Demands, Any),
    ("accion recomendada", Demands, Set),
    ("acciones recomendadas", Demands, Set),
    ("escriban a", To, Alone),
    ("escriba a", To, Alone),
    ("datos de contacto", To, Set),
    ("actuen: escriban", ToAndLetter, Any),
    ("escriban un llamamiento", ToAndLetter, Any),
    ("escriba un llamamiento", ToAndLetter, Any),
    ("redacten un llamamiento", ToAndLetter, Any),
    ("redacte su propio llamamiento", ToAndLetter, Any),
    ("actuen lo antes posible", Deadline, Any),
    ("actue lo antes posible", Deadline, Any),
    ("actuad lo antes posible", Deadline, Any),
    ("actuen", ToAndLetter, Set),
    ("actue", ToAndLetter, Set),
    ("pasa a la accion", ToAndLetter, Set),
    ("carta modelo", Letter, Set),
    ("modelo de carta", Letter, Set),
    ("y copia a la representacion", Diplomats, Any),
    ("y copias a la representacion", Diplomats, Any),
    ("y a la representacion diplomatica", Diplomats, Any),
    ("y a los representantes diplomaticos", Diplomats, Any),
    ("envien tambien copia", Diplomats, Any),
    ("envien tambien copias", Diplomats, Any),
    ("envie tambien copia", Diplomats, Any),
    ("envien copia tambien", Diplomats, Any),
    ("envien copia a la representacion", Diplomats, Any),
    ("envien copias a la representacion", Diplomats, Any),
    ("con copia a", Copies, Set),
    ("y copias a", Copies, Set),
    ("y copia a", Copies, Set),
    ("copias a", Copies, Set),
    ("copia a", Copies, Set),
    ("copia", Copies, Alone),
    ("informacion complementaria", Background, Set),
    ("informacion adicional", Background, Set),
    ("informacion general", Background, Set),
    ("idioma preferente", Language, Any),
    ("idioma preferido", Language, Any),
    ("idioma de preferencia", Language, Any),
    ("idiomas preferentes", Language, Any),
    ("fecha limite", Deadline, Any),
    ("plazo", Deadline, Alone),
    ("antes del", Deadline, Set),
    ("hasta el", Deadline, Set),
    ("consulten con", Deadline, Any),
    ("consulte con", Deadline, Any),
    ("consulten a", Deadline, Any),
    ("nombre y pronombre", Other, Any),
    ("nombre", Other, Alone),
    ("nombres", Other, Alone),
    ("enlace a", Other, Set),
    ("esta es la primera actualizacion", Other, Any),
    ("esta es la", Other, Set),
    ("mas informacion sobre", Other, Any),
    // French
    ("priere d'envoyer vos appels immediatement", Deadline, Any),
    ("veuillez envoyer vos appels immediatement", Deadline, Any),
    ("envoyez vos appels immediatement", Deadline, Any),
    ("merci d'envoyer vos appels", To, Any),
    ("priere d'envoyer vos appels", To, Any),
    ("veuillez envoyer vos appels", To, Any),
    ("envoyez vos appels", To, Any),
    ("adressez vos appels", To, Any),
    ("appels a", To, Set),
    ("destinataires", To, Alone),
    ("destinataire", To, Alone),
    ("coordonnees des destinataires", To, Any),
    ("coordonnees", To, Set),
    ("ecrivez a", To, Alone),
    ("ecrire a", To, Alone),
    ("dans les appels", Demands, Any),
    ("dans vos appels", Demands, Any),
    ("dans vos lettres", Demands, Any),
    ("dans les lettres", Demands, Any),
    ("ecrivez immediatement", Demands, Any),
    ("action recommandee", Demands, Set),
    ("actions recommandees", Demands, Set),
    ("passez a l'action : envoyez un appel", ToAndLetter, Any),
    ("passez a l'action", ToAndLetter, Set),
    ("envoyez un appel", ToAndLetter, Any),
    ("redigez un appel", ToAndLetter, Any),
    ("agissez", ToAndLetter, Set),
    ("modele de lettre", Letter, Set),
    ("exemple de lettre", Letter, Set),
    ("lettre type", Letter, Set),
    ("lettre modele", Letter, Set),
    ("ainsi qu'aux representants diplomatiques", Diplomats, Any),
    ("et aux representants diplomatiques", Diplomats, Any),
    ("veuillez egalement adresser", Diplomats, Any),
    ("veuillez egalement envoyer", Diplomats, Any),
    ("veuillez aussi envoyer", Diplomats, Any),
    ("vous pouvez egalement adresser", Diplomats, Any),
    ("envoyez egalement des copies", Diplomats, Any),
    ("copies aux representants", Diplomats, Any),
    ("et copies a", Copies, Set),
    ("et copie a", Copies, Set),
    ("copies a", Copies, Set),
    ("copie a", Copies, Set),
    ("copies", Copies, Alone),
    ("copie", Copies, Alone),
    ("complement d'information", Background, Set),
    ("complements d'information", Background, Set),
    ("informations complementaires", Background, Set),
    ("information complementaire", Background, Set),
    ("informations generales", Background, Set),
    ("contexte", Background, Set),
    ("langue(s) a utiliser", Language, Any),
    ("langues a utiliser", Language, Any),
    ("langue a utiliser", Language, Any),
    ("langue(s) de preference", Language, Any),
    ("langue de preference", Language, Any),
    ("langue privilegiee", Language, Any),
    ("merci d'agir", Deadline, Any),
    ("agissez dans les plus brefs delais", Deadline, Any),
    ("delai d'envoi", Deadline, Any),
    ("date limite", Deadline, Any),
    ("verifiez aupres", Deadline, Any),
    ("veuillez verifier", Deadline, Any),
    ("apres le", Deadline, Set),
    ("avant le", Deadline, Set),
    ("prenom, nom", Other, Any),
    ("prenom et nom", Other, Any),
    ("nom et pronom", Other, Any),
    ("noms et pronoms", Other, Any),
    ("nom", Other, Alone),
    ("noms", Other, Alone),
    ("lien vers", Other, Any),
    ("ceci est la", Other, Any),
    ("informations complementaires sur l'au", Other, Any),
];

/// Words by which a sentence that ends with a colon says that demands follow.
const ASKING: [&str; 24] = [
    "urging",
    "urge",
    "calling on",
    "calling for",
    "call on",
    "asking",
    "ask",
    "demanding",
    "demand",
    "requesting",
    "express",
    "expressing",
    "instando",
    "insten",
    "pidiendo",
    "pidan",
    "exhortando",
    "solicitando",
    "demandez",
    "demandant",
    "exhortez",
    "exhortant",
    "appelez",
    "priez",
];

/// Words with which such a sentence begins.
const WRITING: [&str; 16] = [
    "write",
    "please",
    "send",
    "in your",
    "appeal",
    "letters",
    "escrib",
    "envi",
    "por favor",
    "en sus",
    "ecrivez",
    "ecrire",
    "dans",
    "veuillez",
    "envoyez",
    "merci",
];

/// The label with which a line begins: what it announces, and where it ends.
pub(super) fn label(text: &Text, line: &Span) -> Option<(Mark, usize)> {
    let line = &behind_number(text, line);
    for (words, mark, shape) in LABELS {
        if text.starts(line, words) && fits(text, line, words.len(), *shape) {
            return Some((*mark, line.start + words.len()));
        }
    }
    introduces_demands(text, line).then_some((Demands, line.start))
}

/// A line without the number or bullet before it: "1) TAKE ACTION", "• Write a letter".
fn behind_number(text: &Text, line: &Span) -> Span {
    let digit = text.at(line.start).is_ascii_digit()
        && matches!(text.at(line.start + 1), '.' | ')')
        && text.at(line.start + 2) == ' ';
    let bullet =
        matches!(text.at(line.start), '•' | '*' | '-' | '◼' | '▪' | '●' | '■') && text.at(line.start + 1) == ' ';
    match (digit, bullet) {
        (true, _) => line.start + 3..line.end,
        (_, true) => line.start + 2..line.end,
        _ => line.clone(),
    }
}

fn fits(text: &Text, line: &Span, length: usize, shape: Shape) -> bool {
    let label = line.start..line.start + length;
    let rest = text.trimmed(&(label.end..line.end), &[]);
    let alone = rest.is_empty() || text.at(rest.start) == ':';
    match shape {
        Any => true,
        Alone => alone,
        Set => alone || text.is_capitals(&label),
    }
}

/// "Write to the President urging him to:"
fn introduces_demands(text: &Text, line: &Span) -> bool {
    let folded = text.folded(line);
    line.len() < 400
        && folded.ends_with(b":")
        && WRITING.iter().any(|word| folded.starts_with(word.as_bytes()))
        && ASKING.iter().any(|word| text.find(line, word).is_some())
}

/// The same in the midst of a line: a sentence of its own, of which the colon is near.
fn introduces_demands_within(text: &Text, place: usize, end: usize) -> bool {
    if !["write to", "please write"].iter().any(|words| text.starts(&(place..end), words))
        || !text.at(place).is_uppercase()
    {
        return false;
    }
    let colon = (place..end.min(place + 200)).find(|place| matches!(text.at(*place), ':' | '.'));
    colon.is_some_and(|colon| {
        text.at(colon) == ':' && (colon < place + 10 || introduces_demands(text, &(place..colon + 1)))
    })
}

/// Whether a label stands at this place in the midst of a line, where only one that is set in capitals or stands before a colon is one.
pub(super) fn is_label_within(text: &Text, place: usize, end: usize) -> bool {
    let rest = place..end;
    LABELS.iter().any(|(words, ..)| {
        let label = place..place + words.len();
        words.len() > 5 && text.starts(&rest, words) && is_set_within(text, &label)
    }) || introduces_demands_within(text, place, end)
}

/// Whether these words are set as a label is: in capitals, but not within others, where they are only a part of what those say; or
/// before a colon.
fn is_set_within(text: &Text, label: &Span) -> bool {
    if text.at(label.end) == ':' && label.len() > 7 && text.at(label.start).is_uppercase() {
        return true;
    }
    let before = text.words(&(label.start.saturating_sub(24)..label.start)).pop();
    let in_capitals =
        before.is_some_and(|word| text.is_capitals(&word) && !matches!(text.at(word.end - 1), '.' | ':' | '!' | '?'));
    !in_capitals && text.is_capitals(label)
}
