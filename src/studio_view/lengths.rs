//! The lengths of the links that contain a letter, by language and by route.

use crate::check::Room;
use crate::send::LinkKind;
use crate::studio::{Path, concerns::name_of};
use crate::view::tag::{Tag, classed, tag};

use super::bar::named;
use super::look::View;

pub(super) fn lengths(view: &View<'_>) -> Tag {
    let panel = classed("section", "panel").with(view.heading("Lengths of the links"));
    if view.notes.rooms.is_empty() {
        return panel.with(tag("p").say("They are known once the widget takes the campaign: see the checks."));
    }
    let panel = panel.with(tag("p").text(&format!(
        "Characters of the links that hold a letter, all demands chosen. A mail link takes {}, webmail {}. \
         What is left is for the supporter's name, place and own words; an accented or Arabic character takes 6, most others 9 or more.",
        LinkKind::Mail.limit(),
        LinkKind::all().last().map_or(0, LinkKind::limit),
    )));
    let letters = view.notes.campaign.as_ref().map_or(0, |campaign| campaign.letters.len());
    (0..letters).fold(panel, |panel, letter| panel.with(of_letter(view, letter)))
}

/// One table per language.
fn of_letter(view: &View<'_>, letter: usize) -> Tag {
    let rooms: Vec<&Room> = view.notes.rooms.iter().filter(|room| room.letter == letter).collect();
    let label = view.notes.campaign.as_ref().and_then(|campaign| {
        campaign.letters.iter().nth(letter).map(|letter| letter.label.first(campaign.languages.first()))
    });
    let name = format!("{}: {}", name_of(&Path::of("letters").item(letter)), label.unwrap_or_default());
    let block = tag("div").with(tag("h3").text(&name));
    rooms
        .chunk_by(|one, next| one.language == next.language)
        .fold(block, |block, rooms| block.with(table(&name, rooms)))
}

fn table(letter: &str, rooms: &[&Room]) -> Tag {
    let language = rooms.first().map_or_else(String::new, |room| named(room.language.as_str()));
    let head = ["Way", "First wording", "Longest", "Left"];
    let head = head.into_iter().fold(tag("tr"), |row, word| row.with(tag("th").set("scope", "col").say(word)));
    let body = rooms.iter().fold(tag("tbody"), |body, room| body.with(row(room)));
    let table = tag("table").with(tag("caption").text(&language)).with(tag("thead").with(head)).with(body);
    let name = format!("{letter}, {language}");
    classed("div", "scroll").set("tabindex", "0").set("role", "region").put("aria-label", name).with(table)
}

fn row(room: &Room) -> Tag {
    let number = |number: usize| classed("td", "number").text(&number.to_string());
    let left = match room.left() {
        Some(left) => number(left),
        None if room.first > room.kind.limit() => classed("td", "number over").say("too long"),
        None => classed("td", "number over").say("too long in some wordings"),
    };
    tag("tr")
        .with(tag("th").set("scope", "row").say(room.kind.name()))
        .with(number(room.first))
        .with(number(room.longest))
        .with(left)
}
