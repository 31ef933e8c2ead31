use crate::letter::{Block, Letter, Part};

use super::tag::{Tag, classed, tag};
use super::words::Words;

/// The letter as it stands on paper.
pub(super) fn paper(letter: &Letter, words: &Words) -> Tag {
    let heading = tag("h3").set("id", "letter").set("tabindex", "-1").say(words.letter);
    let mut sheet = classed("article", "paper").set("dir", "auto").set("part", "paper");
    sheet = sheet.put("lang", letter.language.as_str().to_owned());
    if !letter.sender.is_empty() {
        sheet = sheet.with(lines("sender", &letter.sender));
    }
    sheet = sheet
        .with(classed("p", "dateline").text(&letter.dateline))
        .with(lines("to", &letter.to.lines))
        .with(classed("p", "subject").text(&letter.subject))
        .with(tag("p").text(&letter.salutation));
    for part in &letter.body {
        sheet = block(sheet, part);
    }
    sheet = sheet.with(classed("p", "sign").text(&letter.valediction)).with(signature(letter, words));
    for copy in &letter.copies {
        sheet = sheet.with(classed("p", "copies").say(letter.copy_label).say(" ").text(&copy.lines.join(", ")));
    }
    classed("section", "desk").set("aria-labelledby", "letter").with(heading).with(sheet)
}

/// Lines under each other; the style sheet keeps the breaks.
fn lines(class: &'static str, lines: &[String]) -> Tag {
    classed("p", class).text(&lines.join("\n"))
}

fn block(sheet: Tag, block: &Block) -> Tag {
    match block {
        Block::Paragraph { part: Part::Own, text } => sheet.with(tag("p").with(classed("span", "own").text(text))),
        Block::Paragraph { text, .. } => sheet.with(tag("p").text(text)),
        Block::Demands { lead_in, items } => {
            let mut list = tag("ol");
            for item in items {
                list = list.with(tag("li").text(item));
            }
            sheet.with(classed("p", "lead-in").text(lead_in)).with(list)
        }
    }
}

/// The signature, or a line that waits for one; the waiting line is in no letter that goes out.
fn signature(letter: &Letter, words: &Words) -> Tag {
    if letter.signature.is_empty() {
        return classed("p", "name").with(classed("span", "ghost").set("aria-hidden", "true").say(words.name));
    }
    lines("name", &letter.signature)
}
