use crate::browser::intl::language_name;
use crate::letter::{Block, Letter, Part, copy_line, has_variants, wordings};
use crate::state::{Action, letter_language};

use super::edit::{Edit, edit_button, name_of};
use super::icons;
use super::scene::View;
use super::tag::{Tag, button, classed, tag};

/// Draws the letter as it looks on paper; each part can be edited in place.
pub(super) fn paper(view: &View<'_>) -> Tag {
    let letter = &*view.letter;
    let heading = view.heading("h3", 1).set("id", "letter").set("tabindex", "-1").say(view.words.letter());
    let mut sheet = classed("article", "paper");
    sheet = sheet.put("lang", letter.language.as_str().to_owned()).set("dir", letter.language.dir());
    if !letter.sender.is_empty() {
        sheet = sheet.with(lines("sender", &letter.sender));
    }
    sheet = sheet.with(classed("p", "dateline").text(&letter.dateline)).with(lines("to", &letter.to.lines));
    for part in Part::FIXED {
        sheet = Standing { view, part }.on(sheet);
    }
    sheet = sheet.with(signature(view));
    for copy in &letter.copies {
        sheet = sheet.with(classed("p", "copies").text(&copy_line(letter, copy)));
    }
    let head = classed("div", "head").with(heading).with(tools(view));
    classed("section", "desk").set("aria-labelledby", "letter").with(head).maybe(written_in(view)).with(sheet)
}

/// Draws the choice of the letter's language: the addressee's, or the supporter's own where the author allows it.
fn written_in(view: &View<'_>) -> Option<Tag> {
    let (model, words) = (view.model, view.words);
    let own = model.own_language()?;
    let theirs = letter_language(model.template(), &model.reader);
    let choice = |is_own: bool, label: String| {
        let radio = tag("input").set("type", "radio").set("name", "written-in");
        let radio = radio.checked(model.choices().own_language == is_own);
        let radio = radio.on_change(view.changes(Action::OwnLanguageChosen(is_own)));
        tag("label").with(radio).with(tag("span").text(&label))
    };
    let fieldset = classed("fieldset", "set-as").with(tag("legend").say(words.written_in()));
    let theirs = choice(false, words.in_theirs(&language_name(words.language(), theirs)));
    Some(fieldset.with(theirs).with(choice(true, words.in_yours(&language_name(words.language(), own)))))
}

/// Draws the tools for the letter as a whole.
fn tools(view: &View<'_>) -> Tag {
    let (words, history) = (view.words, &view.model.history);
    let tool = |label: &'static str, icon: Tag, possible: bool, action: Action| {
        let tool = button("icon-button", view.does(action));
        let tool = tool.set("aria-label", label).set("title", label).with(icon);
        if possible { tool } else { tool.set("aria-disabled", "true") }
    };
    let other = has_variants(view.model.template(), &view.letter.language).then(|| {
        button("button small", view.does(Action::OtherWording(None))).with(icons::dice()).say(words.other_wording())
    });
    let said = match view.stage.travelled {
        Some(false) => words.undone(),
        Some(true) => words.redone(),
        None => "",
    };
    classed("div", "tools")
        .maybe(other)
        .with(view.announces(classed("span", "unseen"), said))
        .with(tool(words.undo(), icons::undo(), history.can_undo(), Action::Undone))
        .with(tool(words.redo(), icons::redo(), history.can_redo(), Action::Redone))
}

/// One part of the letter, in its place on the paper.
struct Standing<'a> {
    view: &'a View<'a>,
    part: Part,
}

impl Standing<'_> {
    fn on(&self, mut sheet: Tag) -> Tag {
        let letter = &*self.view.letter;
        if self.view.model.editing == Some(self.part) {
            return sheet.with(Edit { view: self.view, part: self.part }.tag());
        }
        match self.part {
            Part::Subject => sheet.with(self.line("p", "subject", &letter.subject)),
            Part::Salutation => sheet.with(self.line("p", "salutation", &letter.salutation)),
            Part::Valediction => sheet.with(self.line("p", "sign", &letter.valediction)),
            part => {
                let mut any = false;
                for block in letter.body.iter().filter(|block| block.part() == part) {
                    sheet = self.block(sheet, block, !any);
                    any = true;
                }
                if any {
                    return sheet;
                }
                // Deleted words leave a line, from which they can be brought back.
                let choices = self.view.model.choices();
                if part == Part::LeadIn && !choices.as_sentence() {
                    return sheet.with(self.line("p", "lead-in", "")).with(self.list());
                }
                let deleted = part == Part::LeadIn || choices.edits.get(part).is_some();
                if deleted { sheet.with(self.line("p", "", "")) } else { sheet }
            }
        }
    }

    fn block(&self, sheet: Tag, block: &Block, first: bool) -> Tag {
        match block {
            Block::Paragraph { text, .. } if !first => sheet.with(self.words("p", "", text)),
            Block::Paragraph { text, .. } => sheet.with(self.line("p", "", text)),
            Block::Demands { lead_in, .. } => sheet.with(self.line("p", "lead-in", lead_in)).with(self.list()),
        }
    }

    /// Draws the chosen demands; one whose words were deleted leaves a line, from which they can be brought back.
    fn list(&self) -> Tag {
        let mut list = tag("ol");
        for demand in self.view.model.choices().demands.chosen() {
            let standing = Standing { view: self.view, part: Part::Demand(demand) };
            list = list.with(if self.view.model.editing == Some(standing.part) {
                tag("li").with(Edit { view: self.view, part: standing.part }.tag())
            } else {
                let text = item(&self.view.letter, demand);
                // A demand that is left out gets no number: the others are numbered as in the letter that is sent.
                standing.line("li", if text.is_empty() { "gone" } else { "" }, text)
            });
        }
        list
    }

    fn words(&self, name: &'static str, class: &'static str, text: &str) -> Tag {
        let own = self.part == Part::Own || self.view.model.choices().edits.get(self.part).is_some();
        let words = if own { tag("span").set("class", "own") } else { tag("span") };
        classed(name, class).with(words.text(text))
    }

    /// Draws the words, the button that opens them, and a translation if the reader's language is another.
    fn line(&self, name: &'static str, class: &'static str, text: &str) -> Tag {
        let line = if text.is_empty() {
            let words = self.view.words;
            let left_out = words.named(name_of(self.view, self.part), words.left_out());
            classed(name, class).with(self.view.aside(classed("span", "ghost")).text(&left_out))
        } else {
            self.words(name, class, text)
        };
        line.with(edit_button(self.view, self.part)).maybe(self.translation(text))
    }

    /// The suggested words in the reader's language, if the author provides them. The supporter's own words need no translation.
    fn translation(&self, text: &str) -> Option<Tag> {
        let (translation, model) = (self.view.translation.as_ref()?, self.view.model);
        let here = wordings(model.template(), self.part, &translation.language);
        if !here.is_empty() && here == wordings(model.template(), self.part, model.letter_language()) {
            return None;
        }
        if self.part == Part::Own || self.view.model.choices().edits.get(self.part).is_some() {
            return None;
        }
        let words = match self.part {
            Part::Subject => &translation.subject,
            Part::Salutation => &translation.salutation,
            Part::Valediction => &translation.valediction,
            Part::Demand(demand) => item(translation, demand),
            part => lead(translation, part),
        };
        if words == text {
            return None;
        }
        let language = &translation.language;
        let gloss = classed("span", "gloss").put("lang", language.as_str().to_owned()).set("dir", language.dir());
        Some(gloss.text(words))
    }
}

/// The first text of a part of the body.
fn lead(letter: &Letter, part: Part) -> &str {
    match letter.body.iter().find(|block| block.part() == part) {
        Some(Block::Paragraph { text, .. }) => text,
        Some(Block::Demands { lead_in, .. }) => lead_in,
        None => "",
    }
}

fn item(letter: &Letter, demand: usize) -> &str {
    for block in &letter.body {
        if let Block::Demands { items, .. } = block
            && let Some(item) = items.iter().find(|item| item.demand == demand)
        {
            return &item.text;
        }
    }
    ""
}

/// Draws lines below each other; the style sheet keeps the line breaks.
fn lines(class: &'static str, lines: &[String]) -> Tag {
    classed("p", class).set("dir", "auto").text(&lines.join("\n"))
}

/// Draws the signature, or a placeholder for it; the placeholder is in no letter that is sent.
fn signature(view: &View<'_>) -> Tag {
    if view.letter.signature.is_empty() {
        let ghost = view.aside(classed("span", "ghost")).set("aria-hidden", "true").say(view.words.name());
        return classed("p", "name").with(ghost);
    }
    lines("name", &view.letter.signature)
}
