//! A draft: what a supporter chose and typed, as text that their browser can save and restore.
//!
//! Letters and demands are identified by their ids, so that a draft survives changes to the campaign file. Entries
//! unknown to this version of the file are preserved unchanged: another version may have them.

use std::rc::Rc;

use crate::campaign::{DemandsAs, LetterTemplate, Node, SenderAddress};
use crate::letter::{Choices, Envelope, Paper, Part, Stationery, Supporter, Window, Wording};
use crate::send::{CopyField, LineBreak, Recipe, Route, Separator};

use super::json::Json;
use super::keeping::last_day;
use super::{HandOff, Model, Outcome, Sending};

/// Whether the supporter's work is saved in this browser. Off until the supporter asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Never requested.
    Off,
    /// Requested: every change is saved.
    Kept,
    /// Found when the widget opened, and saved since. The number is its age then, in minutes.
    Restored(u32),
    /// Saved as it was some changes ago: the browser has no room for the latest changes.
    Full,
    /// The browser refuses to save anything, or has no room left.
    Refused,
    /// The same page, open elsewhere in this browser, saves its own draft, or has deleted this one.
    Elsewhere,
    /// Deleted by the supporter.
    Deleted,
    /// Deleted because all letters are done.
    Finished,
}

impl Draft {
    /// Whether changes are saved.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Kept | Self::Restored(_) | Self::Full)
    }
}

/// Returns the draft as JSON text. `now` is the time in minutes since 1970.
pub fn write_draft(model: &Model, now: u32) -> String {
    let mut draft = Json::new('{');
    draft.number("at", now);
    draft.number("until", last_day(&model.campaign, model.today, now));
    draft.text("campaign", name_of(model));
    let Supporter { name, town, address, country } = model.supporter();
    draft.text("name", name);
    draft.text("town", town);
    draft.text("address", if asks_for_address(model) { address } else { "" });
    draft.text("country", country.as_ref().map_or("", |country| country.as_str()));
    let Recipe { line_break, separator, copies } = model.recipe;
    draft.text("line_break", line_break.as_str());
    draft.text("separator", separator.as_str());
    draft.text("copies", copies.as_str());
    if let Some(stationery) = model.chosen_stationery {
        draft.text("paper", stationery.paper.id());
        draft.text("window", stationery.window.id());
        draft.text("envelope", stationery.envelope.id());
    }
    draft.text("letter", model.template().id.as_str());
    let mut letters = Json::new('{');
    for (place, template) in model.campaign.letters.iter().enumerate() {
        let id = template.id.as_str();
        let before = model.kept.field(id).unwrap_or(&Node::Null);
        letters.inside(id, written(template, &model.work.letters[place], &model.sendings[place], before));
    }
    for (id, letter) in others(model) {
        letters.keep(id, letter);
    }
    draft.inside("letters", letters);
    draft.done()
}

/// The letters of the restored draft that are not in this version of the file.
fn others(model: &Model) -> impl Iterator<Item = &(String, Node)> {
    let known = |id: &str| model.campaign.letters.iter().any(|letter| letter.id.as_str() == id);
    entries(&model.kept).iter().filter(move |(id, _)| !known(id))
}

/// Whether something was written in a letter that is not in this version of the file and is not done.
pub(super) fn is_written(model: &Model) -> bool {
    others(model).any(|(_, letter)| {
        let written = !text(letter, "message").is_empty() || !fields(letter, "edits").is_empty();
        written && text(letter, "done").is_empty()
    })
}

/// Returns one letter as JSON. `before` is the same letter in the restored draft.
fn written(template: &LetterTemplate, choices: &Choices, sending: &Sending, before: &Node) -> Json {
    let mut letter = Json::new('{');
    let mut demands = Json::new('[');
    for (demand, chosen) in choices.demands.iter() {
        let mut entry = String::from(if chosen { "+" } else { "-" });
        entry.push_str(&part_name(template, Part::Demand(demand))[1..]);
        demands.text("", &entry);
    }
    for entry in items(before, "demands") {
        if let Node::Text(text) = entry
            && text.get(1..).is_some_and(|id| demand_of(template, id).is_none())
        {
            demands.keep("", entry);
        }
    }
    letter.inside("demands", demands);
    letter.text("as", if choices.demands_as == DemandsAs::Prose { "prose" } else { "list" });
    letter.text("language", if choices.own_language { "own" } else { "" });
    letter.text("message", &choices.message);
    letter.number("seed", choices.wording.seed());
    let mut turns = Json::new('{');
    for (part, turn) in choices.wording.turns() {
        turns.number(&part_name(template, *part), *turn);
    }
    keep_unknown(&mut turns, template, fields(before, "turns"));
    letter.inside("turns", turns);
    let mut edits = Json::new('{');
    for (part, text) in choices.edits.iter() {
        edits.text(&part_name(template, part), text);
    }
    keep_unknown(&mut edits, template, fields(before, "edits"));
    letter.inside("edits", edits);
    letter.text("done", if sending.done { "yes" } else { "" });
    // The question that was open when the supporter left the tab for the mail app.
    if let Some(HandOff { route, outcome: Outcome::Asked }) = sending.hand_off {
        letter.text("asked", route.as_str());
    }
    letter
}

/// Preserves the entries for parts that are not in this version of the letter.
fn keep_unknown(json: &mut Json, template: &LetterTemplate, fields: &[(String, Node)]) {
    for (name, value) in fields {
        if part_of(template, name).is_none() {
            json.keep(name, value);
        }
    }
}

/// Restores a draft. `now` is the time in minutes since 1970. Values that cannot be read are skipped; returns whether
/// this is a draft at all.
pub fn restore_draft(model: &mut Model, draft: &Node, now: u32) -> bool {
    let (Some(at), Some(letters)) = (whole(draft, "at"), draft.field("letters")) else { return false };
    let text = |name| text(draft, name).to_owned();
    model.work.supporter = Rc::new(Supporter {
        name: text("name"),
        town: text("town"),
        address: if asks_for_address(model) { text("address") } else { String::new() },
        country: text("country").parse().ok(),
    });
    model.recipe = recipe(draft).unwrap_or(Recipe::STANDARD);
    model.chosen_stationery = stationery(draft);
    let campaign = model.campaign.clone();
    let own = is_of(draft, model);
    if own {
        model.kept = Rc::new(letters.clone());
    }
    for (place, template) in campaign.letters.iter().enumerate().filter(|_| own) {
        if template.id.as_str() == text("letter") {
            model.work.current = place;
        }
        if let Some(letter) = letters.field(template.id.as_str()) {
            let done = !self::text(letter, "done").is_empty();
            let asked = Route::from_name(self::text(letter, "asked"));
            let hand_off = asked.map(|route| HandOff { route, outcome: Outcome::Asked });
            model.work.letters[place] = Rc::new(read(template, letter));
            model.sendings[place] = Sending { hand_off, done, ..Sending::default() };
        }
    }
    model.draft = Draft::Restored(now.saturating_sub(at));
    true
}

/// Whether a draft belongs to this campaign. From a draft of another campaign only the supporter's details are restored,
/// because letters of both may have the same name.
pub fn is_of(draft: &Node, model: &Model) -> bool {
    let name = text(draft, "campaign");
    name.is_empty() || name == name_of(model)
}

/// The name that distinguishes the campaign from all others: its address and id, or its id alone while someone is only
/// trying it out.
fn name_of(model: &Model) -> &str {
    model.draft_name.as_deref().unwrap_or(model.campaign.id.as_str())
}

/// Whether the campaign asks for an address: without a field for it, an address must not be saved where nobody sees it.
fn asks_for_address(model: &Model) -> bool {
    model.campaign.safety.sender_address != SenderAddress::Never
}

fn recipe(draft: &Node) -> Option<Recipe> {
    Some(Recipe {
        line_break: LineBreak::from_name(text(draft, "line_break"))?,
        separator: Separator::from_name(text(draft, "separator"))?,
        copies: CopyField::from_name(text(draft, "copies"))?,
    })
}

fn stationery(draft: &Node) -> Option<Stationery> {
    Some(Stationery {
        paper: Paper::from_id(text(draft, "paper"))?,
        window: Window::from_id(text(draft, "window"))?,
        envelope: Envelope::from_id(text(draft, "envelope"))?,
    })
}

fn read(template: &LetterTemplate, letter: &Node) -> Choices {
    let mut wording = Wording::new(whole(letter, "seed").unwrap_or_default());
    for (name, turn) in fields(letter, "turns") {
        if let (Some(part), Node::Number(turn)) = (part_of(template, name), turn) {
            wording.turn(part, *turn as u32);
        }
    }
    let mut choices = Choices::new(template, wording);
    for (name, edit) in fields(letter, "edits") {
        if let (Some(part), Node::Text(edit)) = (part_of(template, name), edit) {
            choices.edits.set(part, edit.clone());
        }
    }
    choices.own_language = text(letter, "language") == "own";
    choices.message = text(letter, "message").to_owned();
    choices.demands_as = if text(letter, "as") == "prose" { DemandsAs::Prose } else { DemandsAs::List };
    let mut wanted = Vec::new();
    for entry in items(letter, "demands") {
        if let Node::Text(entry) = entry
            && let Some(Part::Demand(demand)) = entry.get(1..).and_then(|id| demand_of(template, id))
        {
            wanted.push((demand, entry.starts_with('+')));
        }
    }
    choices.demands.arrange(&wanted);
    choices
}

fn text<'n>(node: &'n Node, name: &str) -> &'n str {
    if let Some(Node::Text(text)) = node.field(name) { text } else { "" }
}

pub(super) fn whole(node: &Node, name: &str) -> Option<u32> {
    if let Some(Node::Number(number)) = node.field(name) { Some(*number as u32) } else { None }
}

fn items<'n>(node: &'n Node, name: &str) -> &'n [Node] {
    if let Some(Node::List(items)) = node.field(name) { items } else { &[] }
}

fn fields<'n>(node: &'n Node, name: &str) -> &'n [(String, Node)] {
    node.field(name).map_or(&[], entries)
}

fn entries(node: &Node) -> &[(String, Node)] {
    if let Node::Object(entries) = node { entries } else { &[] }
}

/// The name of a part. A demand's name is its id after a colon, which no name of a fixed part contains.
fn part_name(template: &LetterTemplate, part: Part) -> String {
    if let Part::Demand(demand) = part {
        let id = template.demands.get(demand).map_or("", |demand| demand.id.as_str());
        return String::from(":") + id;
    }
    NAMES[Part::FIXED.iter().position(|fixed| *fixed == part).unwrap_or_default()].to_owned()
}

/// The names of [`Part::FIXED`], in the same order.
const NAMES: [&str; 7] = ["subject", "salutation", "opening", "own", "lead_in", "closing", "valediction"];

fn part_of(template: &LetterTemplate, name: &str) -> Option<Part> {
    match name.strip_prefix(':') {
        Some(id) => demand_of(template, id),
        None => NAMES.iter().position(|fixed| *fixed == name).map(|place| Part::FIXED[place]),
    }
}

fn demand_of(template: &LetterTemplate, id: &str) -> Option<Part> {
    template.demands.iter().position(|demand| demand.id.as_str() == id).map(Part::Demand)
}
