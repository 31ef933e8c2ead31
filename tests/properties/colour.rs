//! Colours of campaign files and of pages.

use letter_widget::campaign::Accent;

/// What WCAG 2.2 asks of text; a hair less, because luminance is approximated.
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
    for ground in [Accent::WHITE, Accent::INK, Accent::new(0xfb, 0xf8, 0xf3), Accent::new(0x19, 0x17, 0x15), accent] {
        let shade = accent.readable_on(ground);
        // Between black and white on a middling ground, one of them can always be read.
        assert!(shade.contrast(ground) >= READABLE, "{shade} on {ground}");
        assert!(shade.contrast(shade.ink()) >= READABLE, "{} on {shade}", shade.ink());
    }
}
