//! What is computed from the file once the author pauses: what needs fixing, the lengths of the links, the preview.

use crate::browser::address::Address;
use crate::browser::intl::Intl;
use crate::browser::settings;
use crate::campaign::{Campaign, Date, accept};
use crate::check::{Room, check, rooms};
use crate::studio::Studio;
use crate::studio::concerns::{Concern, concerns};
use crate::studio::files::campaign_file;

/// What is known about the file.
#[derive(Default)]
pub(super) struct Notes {
    /// Its concerns.
    pub concerns: Vec<Concern>,
    /// The campaign, if the widget accepts it.
    pub campaign: Option<Campaign>,
    /// The lengths of its links.
    pub rooms: Vec<Room>,
    /// The last file that the widget accepted, for the preview.
    pub preview: Option<Preview>,
}

/// A file for the preview.
pub(super) struct Preview {
    text: String,
    pub address: Address,
}

impl Notes {
    /// What is known about the current file. The previous preview stays if the file is the same or the widget refuses it.
    pub fn of(studio: &Studio, before: Option<Preview>) -> Self {
        let file = studio.file();
        let today = settings::today().unwrap_or(Date::EARLIEST);
        let conventions = Intl::default();
        let campaign = accept(file);
        let preview = match &campaign {
            None => before,
            Some(_) => {
                let text = campaign_file(file);
                match before {
                    Some(preview) if preview.text == text => Some(preview),
                    _ => Address::of_json(&text).map(|address| Preview { text, address }),
                }
            }
        };
        Self {
            concerns: concerns(check(file, today, &conventions)),
            rooms: campaign.as_ref().map(|campaign| rooms(campaign, &conventions)).unwrap_or_default(),
            campaign,
            preview,
        }
    }
}
