//! A draft: what a supporter chose and typed, as text to be kept in their browser, and back.
//!
//! Letters and demands are named by their ids, so that a draft outlives a campaign file that was changed meanwhile: what
//! the campaign no longer has is passed over.

use std::rc::Rc;

use crate::campaign::{Campaign, DemandsAs, LetterTemplate, Node, SenderAddress};
use crate::letter::{Choices, Envelope, Paper, Part, Stationery, Supporter, Window, Wording};
use crate::send::{CopyField, LineBreak, Recipe, Route, Separator};

use super::json::Json;
use super::{HandOff, Model, Outcome, Sending};

/// Whether the work is kept in this browser. Off until the supporter asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Never asked for.
    Off,
    /// Asked for: every change is kept.
    Kept,
    /// Found when the widget opened, and kept since. So many minutes old then.
    Restored(u32),
    /// The browser refuses to keep anything, or has no room left.
    Refused,
    /// The same page, open elsewhere in this browser, keeps its own, or has deleted this one.
    Elsewhere,
    /// Deleted by the supporter.
    Deleted,
    /// Deleted because every letter is done.
    Finished,
}

impl Draft {
    /// Whether changes are kept.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Kept | Self::Restored(_))
    }
}

/// The draft as JSON text. `now` is the time in minutes since 1970.
pub fn write_draft(model: &Model, now: u32) -> String {
    let mut draft = Json::new('{');
    draft.number("at", now);
    draft.text("campaign", model.campaign.id.as_str());
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
        letters.inside(template.id.as_str(), written(template, &model.work.letters[place], &model.sendings[place]));
    }
    draft.inside("letters", letters);
    draft.done()
}

fn written(template: &LetterTemplate, choices: &Choices, sending: &Sending) -> Json {
    let mut letter = Json::new('{');
    let mut demands = Json::new('[');
    for (demand, chosen) in choices.demands.iter() {
        let mut entry = String::from(if chosen { "+" } else { "-" });
        entry.push_str(&part_name(template, Part::Demand(demand))[1..]);
        demands.text("", &entry);
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
    letter.inside("turns", turns);
    let mut edits = Json::new('{');
    for (part, text) in choices.edits.iter() {
        edits.text(&part_name(template, part), text);
    }
    letter.inside("edits", edits);
    letter.text("done", if sending.done { "yes" } else { "" });
    // The question that was open when the tab was left for the mail app.
    if let Some(HandOff { route, outcome: Outcome::Asked }) = sending.hand_off {
        letter.text("asked", route.as_str());
    }
    letter
}

/// Takes up a draft where it was left. `now` is the time in minutes since 1970. What cannot be read is passed over;
/// answers whether this is a draft at all.
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
    let own = is_of(draft, &campaign);
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

/// Whether a draft is of this campaign: of another's, only who writes is taken over, for letters of both may have the same name.
pub fn is_of(draft: &Node, campaign: &Campaign) -> bool {
    let id = text(draft, "campaign");
    id.is_empty() || id == campaign.id.as_str()
}

/// What has no field must not be kept where nobody sees it.
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
    if let Some(Node::List(demands)) = letter.field("demands") {
        for entry in demands {
            if let Node::Text(entry) = entry
                && let Some(Part::Demand(demand)) = entry.get(1..).and_then(|id| demand_of(template, id))
            {
                wanted.push((demand, entry.starts_with('+')));
            }
        }
    }
    choices.demands.arrange(&wanted);
    choices
}

fn text<'n>(node: &'n Node, name: &str) -> &'n str {
    if let Some(Node::Text(text)) = node.field(name) { text } else { "" }
}

fn whole(node: &Node, name: &str) -> Option<u32> {
    if let Some(Node::Number(number)) = node.field(name) { Some(*number as u32) } else { None }
}

fn fields<'n>(node: &'n Node, name: &str) -> &'n [(String, Node)] {
    if let Some(Node::Object(fields)) = node.field(name) { fields } else { &[] }
}

/// A demand is named by its id behind a colon, which no fixed part has in its name.
fn part_name(template: &LetterTemplate, part: Part) -> String {
    if let Part::Demand(demand) = part {
        let id = template.demands.get(demand).map_or("", |demand| demand.id.as_str());
        return String::from(":") + id;
    }
    NAMES[Part::FIXED.iter().position(|fixed| *fixed == part).unwrap_or_default()].to_owned()
}

/// The names of [`Part::FIXED`], in its order.
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
