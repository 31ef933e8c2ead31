use crate::campaign::{SenderAddress, Signature};
use crate::state::{Action, Field};

use super::draft::draft;
use super::icons;
use super::scene::{View, joined};
use super::tag::{Tag, classed, tag};

/// Draws the fields for what only the supporter can say: who writes, from where, and why.
pub(super) fn yours(view: &View<'_>) -> Tag {
    let (model, words) = (view.model, view.words);
    let (safety, supporter) = (&model.campaign.safety, model.supporter());
    let warning = safety
        .warning
        .as_ref()
        .map(|warning| classed("p", "note").with(icons::shield()).with(view.tells(tag("span"), warning)));
    let initials = if safety.signature == Signature::Initials { words.initials_hint() } else { "" };
    let name = field("name", words.name(), "", line(view, Field::Name, &supporter.name, "name"), initials);
    let town = field("town", words.town(), "", line(view, Field::Town, &supporter.town, "address-level2"), "");
    let message = area(view, Field::Message, &model.choices().message).set("rows", "4");
    let message = field("message", words.message(), words.optional(), message, words.message_hint());
    let section = classed("section", "yours")
        .set("aria-labelledby", "yours")
        .with(view.heading("h3", 1).set("id", "yours").say(words.yours()))
        .with(classed("p", "hint").say(if model.draft.is_kept() {
            words.yours_hint_kept()
        } else {
            words.yours_hint()
        }))
        .maybe(warning)
        .with(classed("div", "two").with(name).with(town))
        .with(country(view))
        .maybe(address(view))
        .with(message);
    draft(view, section)
}

/// Draws a field with its label and a hint on how to fill it in; the hint is tied to the field.
fn field(id: &'static str, label: &'static str, aside: &'static str, control: Tag, hint: &'static str) -> Tag {
    if hint.is_empty() {
        return framed(id, label, aside, control);
    }
    framed(id, label, aside, described(id, control)).with(hint_of(id).say(hint))
}

fn described(id: &'static str, control: Tag) -> Tag {
    control.put("aria-describedby", String::from(id) + "-hint")
}

fn framed(id: &'static str, label: &'static str, aside: &'static str, control: Tag) -> Tag {
    let aside = (!aside.is_empty()).then(|| tag("em").say(aside));
    // The space is for people who use a screen reader.
    let label = tag("label").set("for", id).say(label).say(" ").maybe(aside);
    classed("div", "field").with(label).with(control.set("id", id))
}

fn hint_of(id: &'static str) -> Tag {
    classed("p", "hint").put("id", String::from(id) + "-hint")
}

fn line(view: &View<'_>, field: Field, value: &str, autocomplete: &'static str) -> Tag {
    tag("input")
        .set("type", "text")
        .set("dir", "auto")
        .set("autocomplete", autocomplete)
        .value(value)
        .on_input(view.types(field))
}

fn area(view: &View<'_>, field: Field, value: &str) -> Tag {
    tag("textarea").set("dir", "auto").value(value).on_input(view.types(field))
}

fn country(view: &View<'_>) -> Tag {
    let (model, words) = (view.model, view.words);
    let names: Vec<_> = view.letter.copies.iter().filter_map(|copy| copy.lines.first()).map(String::as_str).collect();
    // The country is mentioned only if it decides who gets a copy.
    let decides = model.template().copies.iter().any(|copy| !copy.supporters_in.is_empty());
    let hint = match (names.is_empty(), model.supporter().country) {
        (false, Some(_)) if decides => words.copy_from_there(&joined(&names, words.semicolon())),
        (false, _) => words.copy_goes_to(&joined(&names, words.semicolon())),
        (true, Some(_)) if decides => words.no_copy().to_owned(),
        _ => String::new(),
    };
    let onchange = view.chooses(|code| Action::CountryChosen(code.parse().ok()));
    let chosen = model.supporter().country.as_ref().map_or("", |country| country.as_str());
    let mut select = tag("select").set("autocomplete", "country").on_change(onchange);
    select = select.with(option("", chosen).say(words.no_country()));
    for (code, name) in view.countries {
        select = select.with(option(code, chosen).text(name));
    }
    framed("country", words.country(), "", described("country", select)).with(hint_of("country").text(&hint))
}

fn option(code: &str, chosen: &str) -> Tag {
    tag("option").put("value", code.to_owned()).selected(code == chosen)
}

fn address(view: &View<'_>) -> Option<Tag> {
    let (model, words) = (view.model, view.words);
    let (aside, hint) = match model.campaign.safety.sender_address {
        SenderAddress::Never => return None,
        SenderAddress::Optional => (words.optional(), words.address_hint()),
        SenderAddress::Required => ("", words.address_required()),
    };
    let control = area(view, Field::Address, &model.supporter().address);
    Some(field("address", words.address(), aside, control.set("rows", "2").set("autocomplete", "street-address"), hint))
}
