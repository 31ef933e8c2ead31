//! The contrast of every pair of colours that the styles combine, by the formula of WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for
//! what shows a control or its state (1.4.11). `golden/contrast.txt` contains the ratios, light and dark, for the usual accent
//! and those of the campaigns that ship; and no accent that a page or an author may name falls below.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use expect_test::expect_file;
use letter_widget::campaign::Accent;
use support::colour::{Colour, brighter, contrast, mixed};
use support::styles::{Declaration, declarations};
use support::{bundled, text};

/// Text that is read.
const TEXT: f64 = 4.5;
/// Borders of fields, boxes and buttons, icons, the focus ring.
const SHAPE: f64 = 3.0;

/// The foreground, the background, the contrast that they need, and where they appear.
const PAIRS: [(&str, &str, f64, &str); 29] = [
    ("ink", "ground", TEXT, "headings, labels"),
    ("ink", "card", TEXT, "demands, ways, fields"),
    ("ink", "paper", TEXT, "the letter"),
    ("ink", "tint", TEXT, "calm notes, what is asked after, a way under the mouse"),
    ("ink", "mark", TEXT, "the supporter's own words"),
    ("soft", "ground", TEXT, "hints"),
    ("soft", "card", TEXT, "why a demand, why a way; arrows of lists"),
    ("soft", "paper", TEXT, "sender, date, copies, translations"),
    ("soft", "tint", TEXT, "the same under the mouse"),
    ("note-ink", "note", TEXT, "warnings"),
    ("accent", "ground", TEXT, "urgent action"),
    ("accent", "card", TEXT, "quiet buttons, numbers of steps, icons of ways"),
    ("accent", "paper", TEXT, "numbers of demands"),
    ("accent", "tint", TEXT, "quiet buttons under the mouse"),
    ("accent-ink", "accent", TEXT, "buttons, ticks"),
    ("accent-ink", "accent, hover", TEXT, "buttons under the mouse"),
    ("accent-ink", "accent, active", TEXT, "buttons that are pressed"),
    ("accent", "note", SHAPE, "focus on a link in a warning"),
    ("accent", "mark", SHAPE, "focus beside own words"),
    ("edge", "ground", SHAPE, "borders of fields, from outside"),
    ("edge", "card", SHAPE, "borders of fields and boxes, from inside; the grip"),
    ("edge", "paper", SHAPE, "pens, the line for the name"),
    ("edge", "tint", SHAPE, "borders of what stands in a calm note"),
    ("ink", "tint, plain", TEXT, "browsers that mix no colours"),
    ("ink", "mark, plain", TEXT, "browsers that mix no colours"),
    ("soft", "tint, plain", TEXT, "browsers that mix no colours"),
    ("accent", "tint, plain", TEXT, "browsers that mix no colours"),
    ("edge", "tint, plain", SHAPE, "browsers that mix no colours"),
    ("accent", "mark, plain", SHAPE, "browsers that mix no colours"),
];

/// Colours that carry no information: without them, space, words and shapes make the same distinctions.
const DECORATION: [&str; 2] = ["line", "shade"];

/// What the reader's browser asks for.
#[derive(Clone, Copy)]
struct Wish {
    name: &'static str,
    dark: bool,
    more: bool,
}

const WISHES: [Wish; 4] = [
    Wish { name: "light", dark: false, more: false },
    Wish { name: "dark", dark: true, more: false },
    Wish { name: "light, more contrast", dark: false, more: true },
    Wish { name: "dark, more contrast", dark: true, more: true },
];

/// The tokens as they are for one reader and one accent.
struct Tokens {
    /// The declared values of each token, in order: the last one counts, and the first is for browsers that do not know the last.
    values: BTreeMap<String, Vec<String>>,
    accent: Accent,
    /// The factors by which a button's colours are multiplied.
    filters: BTreeMap<String, f64>,
}

impl Tokens {
    fn new(wish: Wish, accent: Accent) -> Self {
        let ground = constant(if wish.dark { "DARK" } else { "LIGHT" });
        let mut tokens = Self { values: BTreeMap::new(), accent: accent.readable_on(ground), filters: filters() };
        let all = declarations("tokens.css");
        let layer = |wanted: &dyn Fn(&Declaration) -> bool| -> Vec<_> {
            all.iter().filter(|each| wanted(each)).cloned().collect()
        };
        tokens.add(layer(&|each| each.places == [".widget"]));
        if wish.dark {
            tokens.add(layer(&|each| each.within("@dark")));
        }
        if wish.more {
            tokens.add(layer(&|each| each.within("prefers-contrast: more")));
        }
        tokens
    }

    fn add(&mut self, layer: Vec<Declaration>) {
        let mut layered: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for each in layer {
            if let Some(name) = each.name.strip_prefix("--") {
                layered.entry(name.to_owned()).or_default().push(each.value);
            }
        }
        assert!(!layered.is_empty(), "no tokens there");
        self.values.append(&mut layered);
    }

    /// A colour by its name in the table.
    fn colour(&self, name: &str) -> Colour {
        let (token, state) = name.split_once(", ").unwrap_or((name, ""));
        let values = self.values.get(token).unwrap_or_else(|| panic!("no token --{token}"));
        let value = if state == "plain" { values.first() } else { values.last() };
        let colour = self.read(value.unwrap()).unwrap_or_else(|| panic!("--{token} is no colour: {values:?}"));
        self.filters.get(state).map_or(colour, |factor| brighter(colour, *factor))
    }

    /// Computes the colour of a value; returns nothing if it is not a colour, or is translucent.
    fn read(&self, value: &str) -> Option<Colour> {
        if value.starts_with('#') {
            return hex(value);
        }
        if let Some(mix) = value.strip_prefix("color-mix(in oklab, ") {
            let (one, other) = mix.strip_suffix(')')?.split_once(", ")?;
            let (one, share) = one.split_once(' ')?;
            let share: f64 = share.strip_suffix('%')?.parse().ok()?;
            return Some(mixed(self.read(one)?, share / 100.0, self.read(other)?));
        }
        let name = value.strip_prefix("var(--")?.strip_suffix(')')?;
        match name {
            "accent-light" | "accent-dark" => Some(colour_of(self.accent)),
            "accent-light-ink" | "accent-dark-ink" => Some(colour_of(self.accent.ink())),
            // The page's own value, if it has one; what follows is ours.
            _ => match name.split_once(", ") {
                Some((_, ours)) => self.read(ours),
                None => self.read(self.values.get(name)?.last()?),
            },
        }
    }
}

/// Parses `#fff` and `#ffffff`.
fn hex(value: &str) -> Option<Colour> {
    let digits = value.strip_prefix('#')?;
    let long = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    format!("#{long}").parse().ok().map(colour_of)
}

fn colour_of(accent: Accent) -> Colour {
    accent.channels().map(|channel| f64::from(channel) / 255.0)
}

/// A colour constant of the program, read from the source because `src/embed/theme.rs` is compiled for browsers only.
fn constant(name: &str) -> Accent {
    let source = text("src/embed/theme.rs");
    let (_, rest) = source.split_once(&format!("const {name}: Accent = Accent::new(")).expect("the constant");
    let channels = rest.split_once(')').unwrap().0.split(", ").map(|c| u8::from_str_radix(&c[2..], 16).unwrap());
    let [red, green, blue] = channels.collect::<Vec<_>>().try_into().unwrap();
    Accent::new(red, green, blue)
}

/// What hovering and pressing do to a button.
fn filters() -> BTreeMap<String, f64> {
    let all = declarations("ways.css");
    let of = |state: &str| {
        let selector = format!(".button:{state}");
        let filter = all.iter().find(|each| each.selector() == selector && each.name == "filter").expect("a filter");
        let factor = filter.value.strip_prefix("brightness(").and_then(|rest| rest.strip_suffix(')'));
        (state.to_owned(), factor.and_then(|factor| factor.parse().ok()).expect("a number"))
    };
    ["hover", "active"].map(of).into_iter().collect()
}

/// The usual accent and those of the campaigns that ship.
fn accents() -> Vec<Accent> {
    let shipped = ["ua-0425-usa", "safe-passage-americas"].map(|name| bundled(name).accent.expect("an accent"));
    std::iter::once(constant("USUAL")).chain(shipped).collect()
}

/// The pairs that fall short with this accent, in words.
fn short(accent: Accent) -> Vec<String> {
    let mut all = Vec::new();
    for wish in WISHES {
        let tokens = Tokens::new(wish, accent);
        for (on, ground, wanted, what) in PAIRS {
            let is = contrast(tokens.colour(on), tokens.colour(ground));
            if is < wanted {
                all.push(format!("{}, {accent}: {on} on {ground} has {is:.2}, not {wanted}: {what}", wish.name));
            }
        }
    }
    all
}

#[test]
fn every_pair_can_be_told_apart() {
    let mut table = String::new();
    for wish in WISHES {
        let accents = accents();
        let heads: String = accents.iter().map(|accent| format!("  {accent}")).collect();
        writeln!(table, "{:<34} {:>4}{heads}", wish.name, "needs").unwrap();
        let tokens: Vec<_> = accents.into_iter().map(|accent| Tokens::new(wish, accent)).collect();
        for (on, ground, wanted, what) in PAIRS {
            write!(table, "{:<34} {wanted:>5.1}", format!("  {on} on {ground}")).unwrap();
            for tokens in &tokens {
                write!(table, " {:>8.2}", contrast(tokens.colour(on), tokens.colour(ground))).unwrap();
            }
            writeln!(table, "  {what}").unwrap();
        }
        table.push('\n');
    }
    expect_file!["golden/contrast.txt"].assert_eq(&table);
    let short: Vec<_> = accents().into_iter().flat_map(short).collect();
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn every_colour_is_in_the_table() {
    let tokens = Tokens::new(WISHES[0], constant("USUAL"));
    let is_colour = |value: &String| tokens.read(value).is_some() || value.starts_with("rgb");
    let colours = tokens.values.iter().filter(|(_, values)| values.iter().any(is_colour)).map(|(name, _)| &**name);
    let colours: BTreeSet<&str> = colours.collect();
    assert!(colours.len() > 10, "{colours:?}");
    let paired = PAIRS.iter().flat_map(|(on, ground, ..)| [*on, *ground]).map(|name| name.split(',').next().unwrap());
    let known: BTreeSet<&str> = paired.chain(DECORATION).collect();
    assert_eq!(colours, known, "each colour of tokens.css stands in PAIRS with what it stands on, or is decoration");
    // Colours are not named anywhere else.
    for file in ["widget.css", "paper.css", "ways.css"] {
        for each in declarations(file) {
            let named = each.name.starts_with("--") && is_colour(&each.value) && !each.within("forced-colors");
            assert!(!named, "{file}: {} is a colour, and belongs to tokens.css", each.name);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]
    #[test]
    fn whatever_accent_a_page_names(red: u8, green: u8, blue: u8) {
        let short = short(Accent::new(red, green, blue));
        proptest::prop_assert!(short.is_empty(), "{}", short.join("\n"));
    }
}

/// The page on which webmasters check their own, and the one that shows the widget: selector and property of the foreground and
/// of the background, and the contrast that they need.
const PAGES: [(&str, &str, &str, &str, &str, f64); 14] = [
    ("check.css", "body", "color", "body", "background", TEXT),
    ("check.css", ":root", "--pass", "body", "background", TEXT),
    ("check.css", ":root", "--warning", "body", "background", TEXT),
    ("check.css", ":root", "--fail", "body", "background", TEXT),
    ("check.css", "li > *", "color", "body", "background", TEXT),
    ("check.css", "body", "color", "textarea, input", "background", TEXT),
    ("check.css", "button", "color", "button", "background", TEXT),
    ("check.css", "textarea, input", "border", "body", "background", SHAPE),
    ("check.css", "textarea, input", "border", "textarea, input", "background", SHAPE),
    ("check.css", ":focus-visible", "outline", "body", "background", SHAPE),
    ("page.css", "body", "color", "body", "background", TEXT),
    ("page.css", "body", "color", "letter-widget", "background", TEXT),
    ("page.css", "footer", "color", "body", "background", TEXT),
    ("embed.css", ":root:not(.framed) body", "background", "black or white", "", TEXT),
];

#[test]
fn the_pages_of_our_own() {
    for (file, on, property, ground, of_ground, wanted) in PAGES {
        for dark in [false, true] {
            let on = said(file, on, property, dark);
            // The browser's own text colour, which follows the reader's preference.
            let ground =
                if of_ground.is_empty() { [f64::from(u8::from(dark)); 3] } else { said(file, ground, of_ground, dark) };
            let is = contrast(on, ground);
            assert!(is >= wanted, "{file}: {property} of {on:?} on {ground:?}: {is:.2}, dark: {dark}");
        }
    }
    let names: BTreeSet<String> =
        declarations("check.css").into_iter().map(|each| each.name).filter(|name| name.starts_with("--")).collect();
    let known = ["--pass", "--warning", "--fail", "--ink"].map(str::to_owned);
    assert_eq!(names, known.into(), "each colour stands in PAGES; --ink is the colour of `li > *`");
}

/// The colour in a declaration of a page's style sheet.
fn said(file: &str, selector: &str, property: &str, dark: bool) -> Colour {
    let all = declarations(file);
    let of = |name: &str, selector: &str, in_dark: bool| {
        let outline = format!("{name}-color");
        let fits = |each: &&Declaration| {
            each.selector() == selector && (each.name == name || each.name == outline) && each.within("dark") == in_dark
        };
        all.iter().rfind(fits).map(|each| each.value.clone())
    };
    let value = dark.then(|| of(property, selector, true)).flatten().or_else(|| of(property, selector, false));
    let value = value.unwrap_or_else(|| panic!("{file}: {selector} has no {property}"));
    if let Some(usual) = value.strip_prefix("var(--ink, ").and_then(|rest| rest.strip_suffix(')')) {
        return if dark { said(file, ":root", "--ink", true) } else { hex(usual).expect("a colour") };
    }
    let colour = value.split(' ').find_map(hex);
    colour.unwrap_or_else(|| panic!("{file}: {selector} {{ {property}: {value} }} is no colour"))
}
