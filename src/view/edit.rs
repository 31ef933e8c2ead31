//! A part of the letter that is open for editing in place.

use crate::letter::{Part, suggestion, wordings};
use crate::state::{Action, Field};

use super::icons;
use super::scene::View;
use super::tag::{Tag, button, classed, tag};

/// The id of the button that opens a part.
pub(super) fn edit_id(part: Part) -> String {
    let number = match part {
        Part::Demand(demand) => demand + Part::FIXED.len(),
        part => Part::FIXED.iter().position(|fixed| *fixed == part).unwrap_or_default(),
    };
    String::from("edit-") + &number.to_string()
}

/// Draws the button that opens a part.
pub(super) fn edit_button(view: &View<'_>, part: Part) -> Tag {
    let open = view.does(Action::EditOpened(Some(part)));
    let label = view.words.edit(name_of(view, part));
    view.aside(button("edit", open)).put("id", edit_id(part)).put("aria-label", label).with(icons::pen())
}

/// The name of a part: for a demand, its own label.
pub(super) fn name_of<'v>(view: &View<'v>, part: Part) -> &'v str {
    match part {
        Part::Demand(demand) => {
            let demand = view.model.template().demands.get(demand);
            demand.map_or("", |demand| demand.label.first(&view.model.reader))
        }
        part => view.words.part(part),
    }
}

/// A part that is open for editing.
pub(super) struct Edit<'a> {
    pub view: &'a View<'a>,
    pub part: Part,
}

impl Edit<'_> {
    /// Draws the fields and the button that closes them. A sentence of several demands has a field for each of them, so
    /// that the text typed there stays with its demand.
    pub fn tag(&self) -> Tag {
        let choices = self.view.model.choices();
        let editing = self.view.aside(classed("div", "editing"));
        let mut editing = editing.with(self.field(self.part, "edit".to_owned()));
        if self.part == Part::LeadIn && choices.as_sentence() {
            for demand in choices.demands.chosen() {
                let part = Part::Demand(demand);
                editing = editing.with(self.field(part, edit_id(part)));
            }
        }
        let close = self.view.does(Action::EditOpened(None));
        editing.with(button("button small", close).say(self.view.words.edit_done()))
    }

    fn field(&self, part: Part, id: String) -> Tag {
        let (model, words) = (self.view.model, self.view.words);
        let (choices, template) = (model.choices(), model.template());
        let language = model.letter_language();
        let edited = choices.edits.get(part);
        let (field, text) = match edited {
            _ if part == Part::Own => (Field::Message, &*choices.message),
            Some(text) => (Field::Part(part), text),
            None => (Field::Part(part), suggestion(template, &choices.wording, part, language)),
        };
        let rows = text.len() / 40 + 1 + usize::from(part.is_long());
        let area = tag("textarea")
            .set("dir", language.dir())
            .put("lang", language.as_str().to_owned())
            .put("id", id.clone())
            .put("rows", rows.min(16).to_string())
            .value(text);
        let other = wordings(template, part, language).len() > 1;
        let action = |label: &'static str, icon: Tag, action: Action| {
            button("text-link", self.view.does(action)).with(icon).say(label)
        };
        let other = other.then(|| action(words.other_wording(), icons::dice(), Action::OtherWording(Some(part))));
        let back = edited.map(|_| action(words.suggested(), icons::undo(), Action::EditDropped(part)));
        let label = tag("label").put("for", id).text(name_of(self.view, part));
        classed("div", "field")
            .with(label)
            .with(area.on_input(self.view.types(field)))
            .with(classed("div", "row").maybe(other).maybe(back))
    }
}
