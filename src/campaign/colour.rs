use std::fmt;
use std::str::FromStr;

use super::Fault;

/// An `#rrggbb` colour: a campaign's accent, or a shade derived from it that everyone can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    channels: [u8; 3],
}

/// Contrast required of text: 4.5 : 1 in WCAG 2.2 (1.4.3), and a little more because luminance is approximated here.
const READABLE: f32 = 4.65;
/// Number of steps from a colour to black or white in the search for a readable shade.
const STEPS: u16 = 20;

impl Accent {
    /// White.
    pub const WHITE: Self = Self { channels: [255, 255, 255] };
    /// The dark ink used on light colours.
    pub const INK: Self = Self { channels: [0x1e, 0x14, 0x10] };

    /// Creates a colour from red, green and blue, 0 to 255 each.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { channels: [red, green, blue] }
    }

    /// Parses a colour in the form that browsers give computed values: `rgb(138, 21, 56)` or
    /// `color(srgb 0.54 0.08 0.22 / 0.5)`. Transparency is ignored.
    pub fn from_computed(text: &str) -> Option<Self> {
        let (whole, numbers) = match text.strip_prefix("color(srgb ") {
            Some(numbers) => (255, numbers),
            None => (1, text.strip_prefix("rgb")?),
        };
        let mut numbers = numbers.as_bytes().split(|b| b"a(, /)".contains(b)).filter(|number| !number.is_empty());
        let mut channels = [0; 3];
        for channel in &mut channels {
            *channel = (thousandths(numbers.next()?)?.saturating_mul(whole).saturating_add(500) / 1000).min(255) as u8;
        }
        Some(Self { channels })
    }

    /// The red, green and blue channels, 0 to 255 each.
    pub fn channels(self) -> [u8; 3] {
        self.channels
    }

    /// The contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns this colour, or the nearest shade of it that is readable as text on `ground`. On a dark ground the shade is
    /// only as bright as necessary, softened with a fifth of white: white alone would wash it out, full brightness would glare.
    pub fn readable_on(self, ground: Self) -> Self {
        let dark = ground.luminance() <= 0.5;
        let (mut shade, towards, first) = if dark { (self, 255, STEPS / 5) } else { (self, 0, 0) };
        for step in first..=STEPS {
            let mut mixed = shade.mixed(towards, step);
            while dark && mixed.contrast(ground) < READABLE && shade.strongest() < 240 {
                shade = shade.brighter();
                mixed = shade.mixed(towards, step);
            }
            if mixed.contrast(ground) >= READABLE {
                return mixed;
            }
        }
        Self { channels: [towards; 3] }
    }

    /// The ink for text on this colour: white if that is readable, dark otherwise.
    pub fn ink(self) -> Self {
        if self.contrast(Self::WHITE) >= READABLE { Self::WHITE } else { Self::INK }
    }

    fn strongest(self) -> u8 {
        let [red, green, blue] = self.channels;
        red.max(green).max(blue)
    }

    /// Returns the same hue, a tenth brighter, with its strongest channel at most 240. Black has no hue and becomes grey.
    fn brighter(self) -> Self {
        let strongest = u16::from(self.strongest());
        if strongest == 0 {
            return Self { channels: [1; 3] };
        }
        let wanted = (strongest + strongest / 10 + 1).min(240);
        Self { channels: self.channels.map(|c| (u16::from(c) * wanted / strongest) as u8) }
    }

    fn mixed(self, towards: u8, step: u16) -> Self {
        let mix = |c: u8| ((u16::from(c) * (STEPS - step) + u16::from(towards) * step) / STEPS) as u8;
        Self { channels: self.channels.map(mix) }
    }

    /// Relative luminance, 0 to 1. A cubic approximates the power function of sRGB, which is not linked in for this alone;
    /// the error is at most 0.002.
    fn luminance(self) -> f32 {
        let [r, g, b] = self.channels.map(|channel| {
            let c = f32::from(channel) / 255.0;
            c * (c * (c * 0.305_306 + 0.682_171) + 0.012_523)
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl fmt::Display for Accent {
    /// Writes the colour in CSS notation: `#rrggbb`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::from("#");
        for channel in self.channels {
            for digit in [channel >> 4, channel & 15] {
                text.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
            }
        }
        f.write_str(&text)
    }
}

impl FromStr for Accent {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        hex(text).ok_or(Fault::Colour)
    }
}

fn hex(text: &str) -> Option<Accent> {
    let (b'#', digits) = text.as_bytes().split_first()? else { return None };
    let mut value = 0;
    for digit in digits {
        value = value << 4 | char::from(*digit).to_digit(16)?;
    }
    let [_, red, green, blue] = u32::to_be_bytes(value);
    (digits.len() == 6).then_some(Accent::new(red, green, blue))
}

/// Parses a CSS number, in thousandths. Negative numbers become 0, and so do numbers with an exponent: they are close to 0.
fn thousandths(number: &[u8]) -> Option<u32> {
    let (mut value, mut places) = (0_u32, None);
    for digit in number {
        match digit {
            b'0'..=b'9' if places == Some(3) => {}
            b'0'..=b'9' => {
                value = value * 10 + u32::from(digit - b'0');
                places = places.map(|places| places + 1);
            }
            b'.' if places.is_none() => places = Some(0),
            b'-' | b'e' => return Some(0),
            _ => return None,
        }
        if value > 1_000_000 {
            return None;
        }
    }
    Some(value * [1000, 100, 10, 1].get(places.unwrap_or(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The exact formula of WCAG 2.2.
    fn exact_luminance(colour: Accent) -> f64 {
        let [r, g, b] = colour.channels().map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn exact_contrast(a: Accent, b: Accent) -> f64 {
        let (a, b) = (exact_luminance(a), exact_luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    proptest::proptest! {
        #[test]
        fn every_accent_is_made_readable(red: u8, green: u8, blue: u8) {
            let accent = Accent::new(red, green, blue);
            for ground in [Accent::new(0xfb, 0xf8, 0xf3), Accent::new(0x19, 0x17, 0x15)] {
                let shade = accent.readable_on(ground);
                proptest::prop_assert!(exact_contrast(shade, ground) >= 4.5, "{shade} on {ground}");
                proptest::prop_assert!(exact_contrast(shade, shade.ink()) >= 4.5, "ink on {shade}");
            }
        }
    }

    #[test]
    fn black_and_white_are_made_readable() {
        for channel in [0, 1, 254, 255] {
            let accent = Accent::new(channel, channel, channel);
            for ground in [Accent::WHITE, Accent::INK] {
                assert!(exact_contrast(accent.readable_on(ground), ground) >= 4.5, "{accent} on {ground}");
            }
        }
    }

    #[test]
    fn a_good_accent_is_left_alone() {
        let accent: Accent = "#8a1538".parse().unwrap();
        assert_eq!(accent.readable_on(Accent::new(0xfb, 0xf8, 0xf3)), accent);
        assert_eq!(accent.to_string(), "#8a1538");
    }

    proptest::proptest! {
        #[test]
        fn the_contrast_is_that_of_the_guidelines(one: [u8; 3], other: [u8; 3]) {
            let (one, other) = (Accent { channels: one }, Accent { channels: other });
            let (contrast, exact) = (f64::from(one.contrast(other)), exact_contrast(one, other));
            proptest::prop_assert!((contrast / exact - 1.0).abs() < 0.05, "{contrast} for {exact}");
        }
    }

    /// On a dark ground, a shade is softened, and as bright as necessary; on a bright one, it is as dark as necessary.
    #[test]
    fn an_accent_changes_no_more_than_it_must() {
        let accents = ["#000000", "#0000ff", "#8a1538", "#777777", "#ffd700", "#ffffff"];
        let shades =
            |ground: Accent| accents.map(|accent| accent.parse::<Accent>().unwrap().readable_on(ground).to_string());
        let on_dark = ["#858585", "#7272ff", "#e74b79", "#929292", "#ffdf33", "#ffffff"];
        assert_eq!(shades(Accent::new(0x19, 0x17, 0x15)), on_dark);
        let on_bright = ["#000000", "#0000ff", "#8a1538", "#6b6b6b", "#7f6b00", "#666666"];
        assert_eq!(shades(Accent::new(0xfb, 0xf8, 0xf3)), on_bright);
    }

    #[test]
    fn what_browsers_compute_is_read() {
        for (text, wanted) in [
            ("rgb(138, 21, 56)", "#8a1538"),
            ("rgba(138, 21, 56, 0.5)", "#8a1538"),
            ("rgb(138 21 56 / 0.5)", "#8a1538"),
            ("rgb(300, 0, 12.6)", "#ff000d"),
            ("color(srgb 0.541176 0.0823529 0.219608)", "#8a1538"),
            ("color(srgb 1.2 -0.1 5.9e-8 / 0.5)", "#ff0000"),
            ("color(srgb .5 1 0)", "#80ff00"),
            ("color(srgb 17000 1000000 0)", "#ffff00"),
        ] {
            assert_eq!(Accent::from_computed(text).map(|colour| colour.to_string()).as_deref(), Some(wanted), "{text}");
        }
        for text in [
            "",
            "red",
            "rgb(1, 2)",
            "rgb(none 0 0)",
            "oklch(0.5 0.1 20)",
            "rgb(99999999999, 0, 0)",
            "color(srgb x 0 0)",
        ] {
            assert_eq!(Accent::from_computed(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "8a1538", "#8a153", "#8a15380", "#gggggg", "red", "#+a1538"] {
            assert!(text.parse::<Accent>().is_err(), "{text}");
        }
    }
}
