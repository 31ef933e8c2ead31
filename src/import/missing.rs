//! What a campaign needs and a sheet does not say.

use super::Missing;
use super::people::Person;
use super::sheet::Sheet;

/// What is missing, in the order of the record.
pub(super) fn missing(sheet: &Sheet) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut lacks = |lacking: bool, field: &'static str, words: &str| {
        if lacking {
            missing.push(Missing { field, words: words.to_owned() });
        }
    };
    let to = &sheet.addressees;
    let unreached = |person: &Person| person.address.is_empty() && person.emails.is_empty();
    lacks(
        sheet.head.reference.is_none(),
        "reference",
        "There is no number of the action. Add \"reference\" if it has one.",
    );
    lacks(
        sheet.head.index.is_none(),
        "index",
        "There is no index of the document. Add it to \"reference\" if it has one.",
    );
    lacks(sheet.head.issued.is_none(), "issued", "There is no day of issue. Add \"issued\".");
    lacks(sheet.head.title.is_none(), "title", "There is no headline. Write a \"title\".");
    lacks(
        sheet.head.country.is_none(),
        "country",
        "The sheet does not say which country it is about. A campaign has no field for it.",
    );
    lacks(to.is_empty(), "addressees", "Nobody is named to write to. Add \"to\" with a name and an address.");
    lacks(
        to.iter().any(|person| person.salutation.is_none()),
        "salutation",
        "It is not said how to address somebody. Write the \"salutation\".",
    );
    lacks(to.iter().any(unreached), "address", "Somebody has neither address nor e-mail address. Add one.");
    let hidden = to.iter().any(|person| person.hidden_email);
    lacks(hidden, "emails", "An e-mail address was hidden on the page that this was copied from. Look it up there.");
    lacks(
        !hidden && to.iter().any(|person| person.emails.is_empty()),
        "emails",
        "Somebody has no e-mail address. Add \"emails\" if there are any: most supporters write by mail.",
    );
    lacks(
        sheet.copies.is_empty(),
        "copies",
        "Nobody is named to get a copy. Add \"copies\" if embassies should get one.",
    );
    lacks(
        sheet.demands.is_empty() && sheet.closed.is_none(),
        "demands",
        "Nothing is asked that could be told apart. Write the \"demands\", one each.",
    );
    lacks(sheet.deadline.is_none() && sheet.closed.is_none(), "deadline", "There is no last day. Add \"act_until\".");
    lacks(
        sheet.letter_languages.is_empty(),
        "letter_languages",
        "It is not said in which languages to write. Check \"languages\" of each letter.",
    );
    lacks(
        sheet.letter_body.is_none(),
        "letter_body",
        "There is no model letter. Write \"subject\" and \"opening\" of each letter.",
    );
    missing
}
