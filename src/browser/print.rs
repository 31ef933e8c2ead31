//! Prints the letter alone, from inside any page.
//!
//! The sheets are in a separate container, the last child of `<body>`, inside a shadow root, so that the page's styles do not
//! reach them. During printing, a style sheet of the document hides everything else. Container and style sheet are removed on
//! `afterprint`. Some browsers never report that they are done, and on phones `window.print()` returns while the dialog is still
//! requesting the pages. So container and style sheet are also removed by anything that happens only once the dialog is closed
//! (someone touches the page or types on it, or the page is left), and together with the widget.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, ShadowRootInit, ShadowRootMode};

use crate::letter::{
    AddressSize, Block, Envelope, Letter, Page, Paper, Recipient, Sheet, Stationery, Window, address_size, copy_line,
};

use super::style;

/// The document's styles: what prints and what does not. The rule for the chosen paper is added.
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/print-page.css"));
/// The styles of the sheets.
const SHEETS: &str = include_str!(concat!(env!("OUT_DIR"), "/print.css"));

/// The rules for the paper: for the document, and the width of the sheets, without which WebKit does not print at true
/// size (see the style sheet).
fn paper_rules(paper: Paper) -> (&'static str, &'static str) {
    match paper {
        Paper::A4 => ("@page{size:A4}", ".sheet,.labels{width:210mm}"),
        Paper::Letter => ("@page{size:letter}", ".sheet,.labels{width:8.5in}"),
    }
}

/// Events of the window that occur only once the dialog is closed, and whether to receive them before the page can stop them.
/// (For `focus`, only the window's own is meant: that of a field does not bubble.)
const OVER: [(&str, bool); 5] =
    [("afterprint", false), ("pagehide", false), ("focus", false), ("pointerdown", true), ("keydown", true)];

struct Printing {
    container: Element,
    /// The document's style sheet; if the browser cannot construct one, an element in the container contains the same rules.
    page_style: Option<CssStyleSheet>,
}

/// Starts or stops listening for them.
fn listen(on: bool) {
    let Some(window) = web_sys::window() else { return };
    CLEAN_UP.with(|over| {
        let listener = over.unchecked_ref();
        for (event, first) in OVER {
            let _ = if on {
                window.add_event_listener_with_callback_and_bool(event, listener, first)
            } else {
                window.remove_event_listener_with_callback_and_bool(event, listener, first)
            };
        }
    });
}

thread_local! {
    static CLEAN_UP: JsValue = Closure::<dyn Fn()>::new(clean_up).into_js_value();
    static PRINTING: RefCell<Option<Printing>> = const { RefCell::new(None) };
}

/// Opens the print dialog for these pages, all in one job. It must run in the tap itself, or the browser refuses.
/// Returns whether the dialog could be requested.
pub fn print(pages: &[Page<'_>], stationery: Stationery) -> bool {
    clean_up();
    let Some(window) = web_sys::window() else { return false };
    let put_up = |document| put_up(&document, pages, stationery);
    let Some(printing) = window.document().and_then(put_up) else { return false };
    PRINTING.with_borrow_mut(|slot| *slot = Some(printing));
    listen(true);
    window.print().is_ok()
}

/// Removes the pages from the document.
pub fn clean_up() {
    listen(false);
    if let Some(Printing { container, page_style }) = PRINTING.take() {
        if let (Some(document), Some(sheet)) = (container.owner_document(), page_style) {
            style::drop_sheet(&document, &sheet);
        }
        container.remove();
    }
}

fn put_up(document: &Document, pages: &[Page<'_>], stationery: Stationery) -> Option<Printing> {
    let (of_document, of_sheets) = paper_rules(stationery.paper);
    let page_rules = [PAGE, of_document].concat();
    let page_style = style::sheet(&page_rules);
    let container = document.create_element("div").ok()?;
    container.set_class_name("letter-widget-print");
    let root = container.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let rules = [SHEETS, of_sheets].concat();
    style::dress(&root, style::sheet(&rules).as_ref(), &root, &rules);
    let press = Press { document, stationery };
    for page in pages {
        root.append_child(&*press.page(page)?).ok()?;
    }
    document.body()?.append_child(&container).ok()?;
    style::dress(document, page_style.as_ref(), &container, &page_rules);
    Some(Printing { container, page_style })
}

/// Builds elements; text is inserted as text, never as markup.
struct Press<'a> {
    document: &'a Document,
    stationery: Stationery,
}

impl Press<'_> {
    fn element(&self, tag: &str, class: &str) -> Option<Element> {
        let element = self.document.create_element(tag).ok()?;
        element.set_class_name(class);
        Some(element)
    }

    fn text(&self, parent: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
        let element = self.element(tag, class)?;
        element.set_text_content(Some(text));
        parent.append_child(&element).ok()?;
        Some(element)
    }

    /// Adds a line or a block with its own direction: in a letter in Arabic, an address may be in English.
    fn apart(&self, parent: &Element, class: &str, text: &str) -> Option<()> {
        self.text(parent, "div", class, text)?.set_attribute("dir", "auto").ok()
    }

    /// Adds lines below each other; the style sheet keeps the line breaks.
    fn address(&self, parent: &Element, class: &str, lines: &[String], window: Window) -> Option<()> {
        let place = self.element("div", class)?;
        let class = match address_size(lines, window) {
            AddressSize::Usual => "",
            AddressSize::Small => "small",
            AddressSize::Tiny => "tiny",
        };
        self.apart(&place, class, &lines.join("\n"))?;
        parent.append_child(&place).ok().map(drop)
    }

    fn page(&self, page: &Page<'_>) -> Option<Element> {
        match page {
            Page::Letter(sheet) => self.sheet(sheet),
            Page::Envelope { from, to } => self.envelope(from, to),
            Page::Labels(all) => self.labels(all),
        }
    }

    fn envelope(&self, from: &[String], to: &Recipient) -> Option<Element> {
        let page = self.element(
            "article",
            match self.stationery.envelope {
                Envelope::C6 => "envelope c6",
                Envelope::Dl => "envelope dl",
                _ => "envelope us10",
            },
        )?;
        self.address(&page, "from", from, Window::None)?;
        self.address(&page, "to", &to.lines, Window::None)?;
        Some(page)
    }

    fn labels(&self, all: &[&Recipient]) -> Option<Element> {
        let page = self.element("article", "labels")?;
        for to in all {
            self.address(&page, "to", &to.lines, Window::None)?;
        }
        Some(page)
    }

    fn sheet(&self, sheet: &Sheet<'_>) -> Option<Element> {
        let (letter, window) = (sheet.letter, self.stationery.window);
        let page = self.element(
            "article",
            match window {
                Window::DinB => "sheet din",
                Window::Us10 => "sheet us",
                Window::None => "sheet plain",
            },
        )?;
        let _ = page.set_attribute("lang", letter.language.as_str());
        self.apart(&page, "sender", &letter.sender.join("\n"))?;
        let field = self.element("div", "field")?;
        if window == Window::DinB {
            self.apart(&field, "return", &letter.sender.join(" · "))?;
        }
        self.address(&field, "to", &sheet.to.lines, window)?;
        page.append_child(&field).ok()?;
        self.apart(&page, "dateline", &letter.dateline)?;
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
            Block::Paragraph { text, .. } => self.text(page, "p", "", text).map(drop),
            Block::Demands { lead_in, items } => {
                self.text(page, "p", "lead-in", lead_in)?;
                let list = self.element("ol", "")?;
                for item in items {
                    self.text(&list, "li", "", &item.text)?;
                }
                page.append_child(&list).ok().map(drop)
            }
        }
    }

    fn closing(&self, page: &Element, letter: &Letter) -> Option<()> {
        let closing = self.element("div", "closing")?;
        self.text(&closing, "p", "valediction", &letter.valediction)?;
        self.text(&closing, "div", "signature", &letter.signature.join("\n"))?;
        for copy in &letter.copies {
            self.text(&closing, "p", "copies", &copy_line(letter, copy))?;
        }
        page.append_child(&closing).ok().map(drop)
    }
}
