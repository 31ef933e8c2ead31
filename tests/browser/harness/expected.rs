//! The core's output, computed natively: the browser must show and hand over exactly this.

use letter_widget::campaign::{Campaign, CountryCode, Date, LanguageTag};
use letter_widget::letter::{Block, Brief, Choices, Letter, Supporter, Wording, compose, copy_line, whole_text};
use letter_widget::send::letter_link;

use super::Browser;
use crate::support::{Known, date, ua_0425};

/// The bundled campaign with a supporter's choices, to compare with the browser.
pub struct Expected {
    pub campaign: Campaign,
    pub supporter: Supporter,
    pub choices: Choices,
    today: Date,
}

impl Expected {
    /// The state in which the widget opens in this browser, with its day and its region.
    pub fn new(browser: &Browser) -> Self {
        let campaign = ua_0425();
        let choices = Choices::new(campaign.letters.first(), Wording::default());
        let supporter = Supporter { country: region(browser), ..Supporter::default() };
        Self { campaign, supporter, choices, today: today(browser) }
    }

    pub fn letter(&self) -> Letter {
        let template = self.campaign.letters.first();
        let brief = Brief {
            campaign: &self.campaign,
            template,
            supporter: &self.supporter,
            choices: &self.choices,
            today: self.today,
            language: template.languages.first(),
        };
        compose(brief, &Known)
    }

    /// The mail link.
    pub fn link(&self) -> String {
        letter_link(&self.letter()).href
    }

    /// The complete letter as text.
    pub fn text(&self) -> String {
        whole_text(&self.letter())
    }

    /// The name of a demand in the interface.
    pub fn label(&self, demand: usize) -> String {
        self.campaign.letters.first().demands.get(demand).unwrap().label.first(&"en".parse().unwrap()).to_owned()
    }

    /// Waits until the paper in the widget shows this letter and nothing else.
    pub fn on_paper(&self, browser: &Browser) {
        on_paper(&self.letter(), browser);
    }
}

/// Waits until the paper in the widget shows this letter and nothing else; its translation is ignored.
pub fn on_paper(letter: &Letter, browser: &Browser) {
    let script = "return $$('.paper p, .paper li').map(each => {
            const copy = each.cloneNode(true);
            copy.querySelector('.gloss')?.remove();
            return copy.textContent;
        });";
    let wanted = paper(letter);
    super::wait::until("the letter on the paper", || {
        let shown: Vec<String> =
            browser.try_widget(script).and_then(|v| serde_json::from_value(v).map_err(|e| e.to_string()))?;
        if shown == wanted { Ok(()) } else { Err(format!("wanted {wanted:#?}\nshown {shown:#?}")) }
    });
}

/// The current day in the browser.
pub fn today(browser: &Browser) -> Date {
    let script = "const d = new Date(); const two = n => String(n).padStart(2, '0');
        return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;";
    date(browser.js(script).as_str().unwrap())
}

/// The texts of a letter as they appear on the paper, one per element.
fn paper(letter: &Letter) -> Vec<String> {
    let mut texts = Vec::new();
    if !letter.sender.is_empty() {
        texts.push(letter.sender.join("\n"));
    }
    texts.extend([
        letter.dateline.clone(),
        letter.to.lines.join("\n"),
        letter.subject.clone(),
        letter.salutation.clone(),
    ]);
    for block in &letter.body {
        match block {
            Block::Paragraph { text, .. } => texts.push(text.clone()),
            Block::Demands { lead_in, items } => {
                texts.push(lead_in.clone());
                texts.extend(items.iter().map(|item| item.text.clone()));
            }
        }
    }
    let signature = letter.signature.join("\n");
    texts.extend([letter.valediction.clone(), if signature.is_empty() { "Your name".into() } else { signature }]);
    texts.extend(letter.copies.iter().map(|copy| copy_line(letter, copy)));
    texts
}

/// The country in the language tag that the browser reports.
pub fn region(browser: &Browser) -> Option<CountryCode> {
    let language: LanguageTag = browser.js("return navigator.language").as_str()?.parse().ok()?;
    language.region()?.to_ascii_uppercase().parse().ok()
}
