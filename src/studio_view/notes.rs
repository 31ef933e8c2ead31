//! What is worked out from the file once the author rests: what is to be mended, how long the links are, the preview.

use crate::browser::address::Address;
use crate::browser::intl::Intl;
use crate::browser::settings;
use crate::campaign::{Campaign, Date, accept};
use crate::check::{Room, check, rooms};
use crate::studio::Studio;
use crate::studio::concerns::{Concern, concerns};
use crate::studio::files::campaign_file;

/// What is known of the file.
#[derive(Default)]
pub(super) struct Notes {
    /// What is to be said of it.
    pub concerns: Vec<Concern>,
    /// The campaign, where the widget takes it.
    pub campaign: Option<Campaign>,
    /// How long its links are.
    pub rooms: Vec<Room>,
    /// The last file that the widget took, for the preview.
    pub preview: Option<Preview>,
}

/// A file for the preview.
pub(super) struct Preview {
    text: String,
    pub address: Address,
}

impl Notes {
    /// What is known of the file as it is now. A preview of the same file stays, and the last good one where this file is refused.
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
