//! The studio as a value: a campaign file under construction, its source sheet, and what was done so far.

use std::rc::Rc;

use crate::campaign::Node;
use crate::import::{Found, Missing};

use super::document::{Edit, edited, get, items, moved};
use super::form;
use super::history::History;
use super::path::Path;
use super::spot::text_id;
use super::translated::{first_language, languages, reworded, translated, wordings};

/// The sheet as pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its text.
    pub text: String,
    /// Whether it looks like an action sheet at all.
    pub is_sheet: bool,
    /// What is missing from it.
    pub missing: Vec<Missing>,
}

/// The state that a step changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The campaign file as far as it is written.
    pub file: Rc<Node>,
    /// What was found in the sheet, with its place in the file as it is now.
    pub found: Rc<Vec<Found>>,
}

/// The studio while a campaign is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Studio {
    /// The draft that is edited.
    pub draft: Draft,
    /// The language whose texts are edited.
    pub language: String,
    /// The sheet, if the campaign comes from one.
    pub sheet: Option<Rc<Sheet>>,
    /// Whether there are changes that were not downloaded.
    pub unsaved: bool,
    /// Whether unsaved work is kept in this browser.
    pub kept: bool,
    /// The steps that can be undone and redone.
    pub history: History<Draft>,
}

/// An author's action.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The author changed the file; the name is that of the control typed in.
    Edited(Edit, Option<String>),
    /// The author changed the wordings of the text here, in this language.
    Worded(Path, String, Wordings),
    /// The author chose to edit the texts in this language.
    LanguageChosen(String),
    /// The author removed a language from the campaign, with everything written in it.
    LanguageRemoved(String),
    /// The author undid the last step.
    Undone,
    /// The author redid it.
    Redone,
    /// The author saved the campaign file.
    Saved,
    /// The author chose whether unsaved work is kept in this browser.
    KeepAsked(bool),
}

/// A change to the wordings or paragraphs of a text. They are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wordings {
    /// Sets the text of one.
    Typed(usize, String),
    /// Adds one after the others.
    Added,
    /// Removes one.
    Removed(usize),
    /// Moves the first to where the second was.
    Moved(usize, usize),
}

impl Studio {
    /// Starts with this file.
    pub fn new(file: Node, found: Vec<Found>, sheet: Option<Sheet>) -> Self {
        let language = first_language(&file);
        let unsaved = sheet.is_some();
        let draft = Draft { file: Rc::new(file), found: Rc::new(found) };
        Self { draft, language, sheet: sheet.map(Rc::new), unsaved, kept: false, history: History::default() }
    }

    /// The campaign file as far as it is written.
    pub fn file(&self) -> &Node {
        &self.draft.file
    }

    /// What the sheet lacks and nobody has added since, with the place where it belongs. A campaign has no place for some values.
    pub fn still_missing(&self) -> Vec<(&Missing, Option<Path>)> {
        let missing = self.sheet.iter().flat_map(|sheet| &sheet.missing);
        let placed = missing.map(|missing| (missing, self.places_of(missing.field)));
        placed
            .filter_map(|(missing, places)| {
                let Some(places) = places else { return Some((missing, None)) };
                places.into_iter().find(|path| get(self.file(), path).is_none()).map(|path| (missing, Some(path)))
            })
            .collect()
    }

    /// The places in the file of something that a sheet lacks, by the importer's name for it: one place, or one in each letter.
    fn places_of(&self, field: &str) -> Option<Vec<Path>> {
        let path = match field {
            "reference" => "reference.number",
            "index" => "reference.index",
            "issued" => "issued",
            "title" => "title",
            "deadline" => "act_until",
            "organiser" => "organiser.name",
            "addressees" | "addressees.name" => "to.name",
            "addressees.salutation" => "to.salutation",
            "addressees.address" => "to.address",
            "addressees.emails" => "to.emails",
            "copies" => "copies",
            "demands" => "demands",
            "letter_languages" => "languages",
            "subject" => "subject",
            "opening" | "letter_body" => "opening",
            _ => return None,
        };
        if form::field_at(&Path::of(path)).is_some_and(|(at, _)| at == Path::of(path)) && path != "languages" {
            return Some(vec![Path::of(path)]);
        }
        let letters = Path::of("letters");
        let count = items(self.file(), &letters).len().max(1);
        Some((0..count).map(|index| letters.item(index).joined(Path::of(path).steps())).collect())
    }
}

/// Returns the studio after an action.
pub fn update(studio: &Studio, action: Action) -> Studio {
    let mut next = studio.clone();
    match action {
        Action::Edited(edit, typing) => next.edit(&edit, typing),
        Action::Worded(path, language, change) => {
            let typing = match &change {
                Wordings::Typed(index, _) => Some(text_id(&path, &language, *index)),
                _ => None,
            };
            let wordings = changed(wordings(studio.file(), &path, &language), change);
            next.edit(&reworded(studio.file(), &path, &language, wordings), typing);
        }
        Action::LanguageChosen(language) => {
            next.history.pause();
            next.language = language;
        }
        Action::LanguageRemoved(language) => {
            next.edit(&Edit::Put(Path::default(), without_language(studio.file(), &language)), None);
            next.language = first_language(next.file());
        }
        Action::Undone => {
            if let Some(before) = next.history.undo(&studio.draft) {
                next.travel(before);
            }
        }
        Action::Redone => {
            if let Some(after) = next.history.redo(&studio.draft) {
                next.travel(after);
            }
        }
        Action::Saved => {
            next.history.pause();
            next.unsaved = false;
            next.kept = false;
        }
        Action::KeepAsked(kept) => next.kept = kept,
    }
    next
}

fn changed(mut all: Vec<String>, change: Wordings) -> Vec<String> {
    match change {
        Wordings::Typed(index, text) => match all.get_mut(index) {
            Some(wording) => *wording = text,
            None => all.push(text),
        },
        Wordings::Added => {
            // If the list is empty, the empty field already counts as the first.
            all.resize(all.len().max(1) + 1, String::new());
        }
        Wordings::Removed(index) if index < all.len() => {
            all.remove(index);
        }
        Wordings::Moved(from, to) if from.max(to) < all.len() => {
            let wording = all.remove(from);
            all.insert(to, wording);
        }
        Wordings::Removed(_) | Wordings::Moved(..) => {}
    }
    all
}

impl Studio {
    fn edit(&mut self, edit: &Edit, typing: Option<String>) {
        let file = edited(&self.draft.file, edit);
        if file == *self.draft.file {
            return;
        }
        let found = self.draft.found.iter().map(|found| {
            let path = moved(&Path::of(&found.path), edit).map_or(String::new(), |path| path.to_string());
            Found { path, ..found.clone() }
        });
        let draft = Draft { file: Rc::new(file), found: Rc::new(found.collect()) };
        self.history.record(std::mem::replace(&mut self.draft, draft), typing);
        self.changed();
    }

    fn travel(&mut self, draft: Draft) {
        self.draft = draft;
        self.changed();
    }

    /// Records a change, and stops editing in a language that no longer exists.
    fn changed(&mut self) {
        self.unsaved = true;
        if !languages(self.file()).iter().any(|language| language.eq_ignore_ascii_case(&self.language)) {
            self.language = first_language(self.file());
        }
    }
}

/// The file without anything in a language. Texts without a language are in the first one, and are removed with it.
fn without_language(file: &Node, language: &str) -> Node {
    let mut next = file.clone();
    let goes = |tag: &str| tag.eq_ignore_ascii_case(language);
    let first = goes(&first_language(file));
    for path in translated(file) {
        match get(file, &path) {
            Some(Node::Object(entries)) => {
                for (tag, _) in entries.iter().filter(|(tag, _)| goes(tag)) {
                    next = edited(&next, &Edit::Drop(path.field(tag)));
                }
            }
            Some(_) if first => next = edited(&next, &Edit::Drop(path)),
            _ => {}
        }
    }
    let lists = std::iter::once(Path::of("languages")).chain(
        (0..items(file, &Path::of("letters")).len()).map(|index| Path::of("letters").item(index).field("languages")),
    );
    for list in lists {
        let at = items(&next, &list).iter().position(|item| matches!(item, Node::Text(tag) if goes(tag)));
        if let Some(at) = at {
            next = edited(&next, &Edit::Remove(list, at));
        }
    }
    next
}
