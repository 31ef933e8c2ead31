//! Colours of campaign files and of pages.

use letter_widget::campaign::Accent;

/// The contrast that WCAG 2.2 requires of text; a hair less than what the program aims for, because luminance is approximated.
const READABLE: f32 = 4.5;

/// Any text is a colour or not, and every colour is made readable.
pub fn any_text(text: &str) {
    if let Ok(accent) = text.parse::<Accent>() {
        assert_eq!(accent.to_string(), text.to_ascii_lowercase());
        readable(accent);
    }
    if let Some(accent) = Accent::from_computed(text) {
        assert_eq!(accent.to_string().parse(), Ok(accent), "{text}");
        readable(accent);
    }
}

fn readable(accent: Accent) {
    for ground in [Accent::WHITE, Accent::INK, Accent::new(0xef, 0xed, 0xea), Accent::new(0x32, 0x2e, 0x2b)] {
        let shade = accent.readable_on(ground);
        assert!(shade.contrast(ground) >= READABLE, "{shade} on {ground}");
        assert!(shade.contrast(shade.ink()) >= READABLE, "{} on {shade}", shade.ink());
    }
}
