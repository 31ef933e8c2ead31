//! The widget's own state, kept natively beside the browser: whatever is done there is done here, and must look the same.

use std::rc::Rc;

use letter_widget::campaign::Campaign;
use letter_widget::letter::{Letter, compose};
use letter_widget::send::{Device, Mail, mail_link};
use letter_widget::state::{Action, Model, Opening, update};
use xtask::server::Reply;

use super::{Browser, Site, expected};
use crate::support::{Known, language, text};

/// A page with the campaign of this file and these attributes on the element, at `/mirror.html`.
pub fn site(file: &str, attributes: &str) -> Site {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Letters</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"letter-widget.js\"></script>
        <letter-widget campaign=\"mirror.json\" {attributes}></letter-widget>"
    );
    Site::new().html("/mirror.html", page).with("/mirror.json", Reply::new(200, "application/json", text(file)))
}

pub struct Mirror {
    pub model: Model,
}

impl Mirror {
    /// The widget as it opens in this browser with this campaign and seed.
    pub fn new(browser: &Browser, campaign: Campaign, seed: u32) -> Self {
        let model = Model::new(Opening {
            campaign: Rc::new(campaign),
            reader: language("en"),
            country: expected::region(browser),
            today: expected::today(browser),
            device: Device::default(),
            seed,
        });
        Self { model }
    }

    /// Does here what was done there.
    pub fn act(&mut self, action: Action) {
        self.model = update(&self.model, action);
    }

    pub fn letter(&self) -> Letter {
        compose(self.model.brief(), &Known)
    }

    /// The mail link.
    pub fn link(&self) -> String {
        mail_link(&Mail::best(&self.letter()), self.model.recipe).href
    }

    /// Does both: here, and waits until the paper there holds the same letter.
    pub fn follow(&mut self, browser: &Browser, action: Action) {
        self.act(action);
        self.on_paper(browser);
    }

    /// Waits until the paper in the widget holds this letter and nothing else.
    pub fn on_paper(&self, browser: &Browser) {
        expected::on_paper(&self.letter(), browser);
    }
}
