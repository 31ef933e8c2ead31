//! The letter as plain text. Line breaks are `\n`; an empty line separates blocks. The text reads well even if a mail app
//! loses its line breaks, because demands keep their numbers and punctuation.

use super::clean::push_filled;
use super::direction::right_to_left;
use super::{Block, Item, Letter, Recipient};

/// The complete letter as it appears on paper.
pub fn whole_text(letter: &Letter) -> String {
    let mut text = Text::default();
    text.block(&letter.sender);
    text.line(&letter.dateline);
    text.block(&letter.to.lines);
    text.line(&letter.subject);
    text.body(letter);
    text.copies(letter);
    text.0
}

/// The body of an e-mail to the addressee. Date, address and subject are in the header of the e-mail.
pub fn body_text(letter: &Letter) -> String {
    let mut text = Text::default();
    text.body(letter);
    text.sender_address(letter);
    text.copies(letter);
    text.0
}

/// The body of an e-mail to oneself: where the letter goes, and the letter.
pub fn note_to_self(letter: &Letter) -> String {
    let mut text = Text::default();
    text.block(&letter.to.lines);
    text.body(letter);
    text.sender_address(letter);
    text.copies(letter);
    text.0
}

/// The addressee's block, line by line.
pub fn addressee_text(letter: &Letter) -> String {
    letter.to.lines.join("\n")
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn block(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.0.push('\n');
            }
            self.0.push_str(line);
        }
    }

    /// Adds a block of one line, or nothing if the supporter deleted its words.
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.block(&[text.to_owned()]);
        }
    }

    fn body(&mut self, letter: &Letter) {
        self.line(&letter.salutation);
        for block in &letter.body {
            match block {
                Block::Paragraph { text, .. } => self.line(text),
                Block::Demands { lead_in, items } => self.demands(lead_in, items),
            }
        }
        self.line(&letter.valediction);
        self.block(&letter.signature);
    }

    /// Adds the demands as one block, whether or not the supporter deleted the words before the list.
    fn demands(&mut self, lead_in: &str, items: &[Item]) {
        let mut lines = Vec::new();
        push_filled(&mut lines, lead_in.to_owned());
        for (index, item) in items.iter().enumerate() {
            lines.push((index + 1).to_string() + ". " + &item.text);
        }
        self.block(&lines);
    }

    /// Adds the sender's address without the name, which is in the signature above it.
    fn sender_address(&mut self, letter: &Letter) {
        let signed = letter.sender.first() == letter.signature.first();
        self.block(letter.sender.get(usize::from(signed)..).unwrap_or_default());
    }

    fn copies(&mut self, letter: &Letter) {
        for copy in &letter.copies {
            self.block(&[copy_line(letter, copy)]);
        }
    }
}

/// Who gets a copy, in one line, as it appears below the letter: "Copy to: Example Embassy, 1 Example Street".
pub fn copy_line(letter: &Letter, copy: &Recipient) -> String {
    let mut text = String::from(letter.copy_label);
    let mut between = " ";
    for line in &copy.lines {
        text.push_str(between);
        text.push_str(line);
        // The comma belongs to the script of the line before it.
        between = if right_to_left(line) == Some(true) { "، " } else { ", " };
    }
    text
}
