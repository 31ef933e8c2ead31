//! A model of the widget that runs beside the one in the browser: the same actions on both must give the same letter.

use std::rc::Rc;

use letter_widget::campaign::{Campaign, Date, DemandsAs};
use letter_widget::letter::{Block, Letter, Part, compose, whole_text};
use letter_widget::send::{Device, Mail, Offer, mail_link};
use letter_widget::state::{Action, Model, Opening, offers, update};

use super::{Browser, expected, wait};
use crate::support::{Known, date, language};

/// The state that the widget should have.
pub struct Desk {
    pub model: Model,
}

impl Desk {
    /// The state in which the widget opens in this browser, on an English page.
    pub fn new(browser: &Browser, campaign: Campaign, seed: u32) -> Self {
        let device = "const handheld = matchMedia('(hover: none) and (pointer: coarse)').matches;
            return [handheld, typeof navigator.share === 'function'];";
        let device = browser.js(device);
        let is = |index: usize| device[index] == true;
        Self {
            model: Model::new(Opening {
                campaign: Rc::new(campaign),
                reader: language("en"),
                country: expected::region(browser),
                today: today(browser),
                device: Device { handheld: is(0), share: is(1), ..Device::default() },
                seed,
            }),
        }
    }

    /// Applies an action that was also done in the browser.
    pub fn did(&mut self, action: Action) {
        self.model = update(&self.model, action);
    }

    pub fn letter(&self) -> Letter {
        compose(self.model.brief(), &Known)
    }

    pub fn text(&self) -> String {
        whole_text(&self.letter())
    }

    pub fn mail(&self) -> Mail {
        Mail::best(&self.letter())
    }

    /// The mail link, in the form that this supporter's mail app needs.
    pub fn link(&self) -> String {
        mail_link(&self.mail(), self.model.recipe).href
    }

    /// The routes for the letter, best first.
    pub fn offers(&self) -> Vec<Offer> {
        let carries = mail_link(&self.mail(), self.model.recipe).carries;
        offers(&self.model, &self.letter(), carries)
    }

    /// The name of a demand in the interface.
    pub fn label(&self, demand: usize) -> String {
        self.model.template().demands.get(demand).unwrap().label.first(&self.model.reader).to_owned()
    }

    /// Waits until the paper in the widget shows this letter and nothing else.
    pub fn on_paper(&self, browser: &Browser) {
        let script = "return $$('.paper p, .paper li').map(each => {
            const copy = each.cloneNode(true);
            copy.querySelectorAll('.gloss').forEach(gloss => gloss.remove());
            return copy.textContent;
        });";
        let wanted = self.paper();
        wait::until("the letter on the paper", || {
            let shown: Vec<String> =
                browser.try_widget(script).and_then(|v| serde_json::from_value(v).map_err(|e| e.to_string()))?;
            if shown == wanted { Ok(()) } else { Err(format!("wanted {wanted:#?}\nshown {shown:#?}")) }
        });
    }
}

/// The supporter's current day according to the page's `Date`, which a case may have replaced.
fn today(browser: &Browser) -> Date {
    let script = "const d = new window.Date(); const two = n => String(n).padStart(2, '0');
        return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;";
    date(browser.js(script).as_str().unwrap())
}

impl Desk {
    /// The texts of the letter as they appear on the paper, one per element, without the translations beside them.
    /// Where the supporter deleted text, a line says that it is left out.
    fn paper(&self) -> Vec<String> {
        let letter = self.letter();
        let mut texts = Vec::new();
        if !letter.sender.is_empty() {
            texts.push(letter.sender.join("\n"));
        }
        texts.extend([letter.dateline.clone(), letter.to.lines.join("\n")]);
        for part in Part::FIXED {
            match part {
                Part::Subject => texts.push(self.standing(part, &letter.subject)),
                Part::Salutation => texts.push(self.standing(part, &letter.salutation)),
                Part::Valediction => texts.push(self.standing(part, &letter.valediction)),
                Part::LeadIn => self.demands(&mut texts, &letter),
                part => {
                    let before = texts.len();
                    texts.extend(paragraphs(&letter, part));
                    if texts.len() == before && self.model.choices().edits.get(part).is_some() {
                        texts.push(self.standing(part, ""));
                    }
                }
            }
        }
        let signature = letter.signature.join("\n");
        texts.push(if signature.is_empty() { "Your name".into() } else { signature });
        texts.extend(letter.copies.iter().map(|copy| format!("{} {}", letter.copy_label, copy.lines.join(", "))));
        texts
    }

    fn demands(&self, texts: &mut Vec<String>, letter: &Letter) {
        let choices = self.model.choices();
        let list = letter.body.iter().find_map(|block| match block {
            Block::Demands { lead_in, items } => Some((&**lead_in, &**items)),
            Block::Paragraph { .. } => None,
        });
        let before = texts.len();
        texts.extend(paragraphs(letter, Part::LeadIn));
        if texts.len() > before {
            return;
        }
        let (lead_in, items) = list.unwrap_or_default();
        texts.push(self.standing(Part::LeadIn, lead_in));
        if choices.demands_as == DemandsAs::List && choices.demands.count() > 1 {
            for demand in choices.demands.chosen() {
                let text = items.iter().find(|item| item.demand == demand).map_or("", |item| &item.text);
                texts.push(self.standing(Part::Demand(demand), text));
            }
        }
    }

    /// The text of a part that is one element, or the line that says it is left out.
    fn standing(&self, part: Part, text: &str) -> String {
        if text.is_empty() { format!("{}: left out", self.name(part)) } else { text.to_owned() }
    }

    /// The name of a part in the interface.
    pub fn name(&self, part: Part) -> String {
        let name = match part {
            Part::Subject => "subject",
            Part::Salutation => "greeting",
            Part::Opening => "opening",
            Part::Own => "your own words",
            Part::LeadIn => "words before the demands",
            Part::Demand(demand) => return self.label(demand),
            Part::Closing => "last paragraph",
            Part::Valediction => "sign-off",
        };
        name.to_owned()
    }
}

fn paragraphs(letter: &Letter, part: Part) -> impl Iterator<Item = String> {
    letter.body.iter().filter_map(move |block| match block {
        Block::Paragraph { part: of, text } if *of == part => Some(text.clone()),
        _ => None,
    })
}

/// The mail link that the widget shows.
pub fn link_shown(browser: &Browser) -> String {
    browser.text("return $('.send a[href^=\"mailto:\"]').getAttribute('href');")
}

/// Asserts that the page had no uncaught errors; for pages that record them.
pub fn untroubled(browser: &Browser) {
    assert_eq!(browser.js("return window.trouble;"), serde_json::json!([]), "errors that nobody caught");
}
