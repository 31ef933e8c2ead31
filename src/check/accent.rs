//! Checks whether the accent colour is readable without adjustment.

use crate::campaign::{Accent, Campaign};

use super::finding::Advice;

/// The minimum contrast between text and its background (WCAG 2.2, 1.4.3).
const READABLE: f32 = 4.5;

pub(super) fn look(campaign: &Campaign, advice: &mut Advice) {
    let Some(accent) = campaign.accent else { return };
    let contrast = accent.contrast(Accent::WHITE);
    if contrast < READABLE {
        let shade = accent.readable_on(Accent::WHITE);
        advice.give(
            "accent".into(),
            format!("{} has a contrast of {contrast:.1} against white; text needs at least 4.5.", accent),
            format!(
                "The widget darkens it to about {}; choose that or another dark colour to have it as you want it.",
                shade
            ),
        );
    }
}
