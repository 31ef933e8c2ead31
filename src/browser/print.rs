//! The letter goes to the printer alone, from inside any page.
//!
//! The sheets stand in a container of their own, the last child of `<body>`, behind a shadow root, so that the page's
//! styles do not reach them. While it prints, a style sheet of the document hides everything else. Container and sheet go
//! with `afterprint`, or before the next print where a browser never says that it is done.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, ShadowRootInit, ShadowRootMode};

use crate::letter::{Block, Letter, Sheet};

use super::style;

/// Of the document: what prints and what does not.
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/print-page.css"));
/// Of the sheets.
const SHEETS: &str = include_str!(concat!(env!("OUT_DIR"), "/print.css"));

struct Printing {
    container: Element,
    page_style: CssStyleSheet,
}

thread_local! {
    static PRINTING: RefCell<Option<Printing>> = const { RefCell::new(None) };
}

/// Opens the print dialog on these sheets: one job for all. It must run in the tap itself, or the browser refuses.
/// Answers whether the dialog could be asked for.
pub fn print(sheets: &[Sheet<'_>]) -> bool {
    clean_up();
    let Some(window) = web_sys::window() else { return false };
    let Some(printing) = window.document().and_then(|document| put_up(&document, sheets)) else { return false };
    PRINTING.with_borrow_mut(|slot| *slot = Some(printing));
    let done = Closure::once_into_js(clean_up);
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    let listener = done.unchecked_ref();
    let _ = window.add_event_listener_with_callback_and_add_event_listener_options("afterprint", listener, &once);
    window.print().is_ok()
}

/// Takes the sheets off the page.
fn clean_up() {
    if let Some(Printing { container, page_style }) = PRINTING.take() {
        if let Some(document) = container.owner_document() {
            style::drop_sheet(&document, &page_style);
        }
        container.remove();
    }
}

fn put_up(document: &Document, sheets: &[Sheet<'_>]) -> Option<Printing> {
    let page_style = style::sheet(PAGE)?;
    let container = document.create_element("div").ok()?;
    container.set_class_name("letter-widget-print");
    let root = container.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    style::adopt(&root, &style::sheet(SHEETS)?);
    let paper = Paper { document };
    for sheet in sheets {
        let page = paper.sheet(sheet)?;
        root.append_child(&page).ok()?;
    }
    document.body()?.append_child(&container).ok()?;
    style::adopt(document, &page_style);
    Some(Printing { container, page_style })
}

/// Builds elements; text goes in as text, never as markup.
struct Paper<'a> {
    document: &'a Document,
}

impl Paper<'_> {
    fn element(&self, tag: &str, class: &str) -> Option<Element> {
        let element = self.document.create_element(tag).ok()?;
        element.set_class_name(class);
        Some(element)
    }

    fn text(&self, parent: &Element, tag: &str, class: &str, text: &str) -> Option<()> {
        let element = self.element(tag, class)?;
        element.set_text_content(Some(text));
        parent.append_child(&element).ok().map(drop)
    }

    /// Lines under each other; the style sheet keeps the breaks.
    fn lines(&self, parent: &Element, class: &str, lines: &[String]) -> Option<()> {
        self.text(parent, "div", class, &lines.join("\n"))
    }

    fn sheet(&self, sheet: &Sheet<'_>) -> Option<Element> {
        let letter = sheet.letter;
        let page = self.element("article", "sheet")?;
        let _ = page.set_attribute("lang", letter.language.as_str());
        let _ = page.set_attribute("dir", "auto");
        self.lines(&page, "sender", &letter.sender)?;
        self.lines(&page, "to", &sheet.to.lines)?;
        self.text(&page, "div", "dateline", &letter.dateline)?;
        if let Some(note) = sheet.copy_note {
            self.text(&page, "div", "copy-note", note)?;
        }
        self.text(&page, "div", "subject", &letter.subject)?;
        self.text(&page, "p", "", &letter.salutation)?;
        for block in &letter.body {
            self.block(&page, block)?;
        }
        self.closing(&page, letter)?;
        Some(page)
    }

    fn block(&self, page: &Element, block: &Block) -> Option<()> {
        match block {
            Block::Paragraph { text, .. } => self.text(page, "p", "", text),
            Block::Demands { lead_in, items } => {
                self.text(page, "p", "lead-in", lead_in)?;
                let list = self.element("ol", "")?;
                for item in items {
                    self.text(&list, "li", "", item)?;
                }
                page.append_child(&list).ok().map(drop)
            }
        }
    }

    fn closing(&self, page: &Element, letter: &Letter) -> Option<()> {
        let closing = self.element("div", "closing")?;
        self.text(&closing, "p", "valediction", &letter.valediction)?;
        self.lines(&closing, "signature", &letter.signature)?;
        for copy in &letter.copies {
            let mut line = String::from(letter.copy_label);
            line.push(' ');
            line.push_str(&copy.lines.join(", "));
            self.text(&closing, "p", "copies", &line)?;
        }
        page.append_child(&closing).ok().map(drop)
    }
}
