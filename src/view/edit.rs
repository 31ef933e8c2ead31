//! A part of the letter, opened to be edited where it stands.

use crate::campaign::DemandsAs;
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

/// The button that opens a part.
pub(super) fn edit_button(view: &View<'_>, part: Part) -> Tag {
    let open = view.does(Action::EditOpened(Some(part)));
    let label = (view.words.edit)((view.words.part)(part));
    button("edit", open).put("id", edit_id(part)).put("aria-label", label).with(icons::pen())
}

/// A part that is open.
pub(super) struct Edit<'a> {
    pub view: &'a View<'a>,
    pub part: Part,
}

impl Edit<'_> {
    /// The fields and the way back. A sentence of several demands has a field for each of them, so that what is written
    /// there stays with its demand.
    pub fn tag(&self) -> Tag {
        let choices = self.view.model.choices();
        let mut editing = classed("div", "editing").with(self.field(self.part, "edit".to_owned()));
        let sentence = choices.demands_as == DemandsAs::Prose || choices.demands.count() == 1;
        if self.part == Part::LeadIn && sentence {
            for demand in choices.demands.chosen() {
                let part = Part::Demand(demand);
                editing = editing.with(self.field(part, edit_id(part)));
            }
        }
        let close = self.view.does(Action::EditOpened(None));
        editing.with(button("button small", close).say(self.view.words.edit_done))
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
        let area = tag("textarea").put("id", id.clone()).put("rows", rows.min(16).to_string()).value(text);
        let other = wordings(template, part, language).len() > 1;
        let action = |label: &'static str, icon: Tag, action: Action| {
            button("text-link", self.view.does(action)).with(icon).say(label)
        };
        let other = other.then(|| action(words.other_wording, icons::dice(), Action::OtherWording(Some(part))));
        let back = edited.map(|_| action(words.suggested, icons::undo(), Action::EditDropped(part)));
        let label = tag("label").put("for", id).say((words.part)(part));
        classed("div", "field").with(label).with(area.on_input(self.view.types(field))).with(classed("div", "row").maybe(other).maybe(back))
    }
}
