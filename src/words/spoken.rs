use crate::campaign::LanguageTag;

/// What the browser's `Intl` does for words that count.
#[derive(Clone, Copy)]
pub struct Intl {
    /// The plural category of a number: `one`, `few` (Unicode, CLDR plural rules).
    pub category: fn(&LanguageTag, usize) -> String,
    /// A number as it is written.
    pub number: fn(&LanguageTag, usize) -> String,
}

/// The words of one language, as they came over the network.
pub struct Words {
    language: LanguageTag,
    dir: &'static str,
    /// The plural categories that the language has, in the order of the forms.
    categories: &'static str,
    texts: Vec<&'static str>,
    intl: Intl,
}

/// Isolates what has a direction of its own (Unicode Bidirectional Algorithm, first strong isolate).
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

impl Words {
    /// The words of a file: a line for the direction, one for the plural categories, and one for each message. Nothing where it is
    /// not of this version. They are never given back: there are as many as languages were read on one page.
    pub fn read(file: &'static str, language: LanguageTag, intl: Intl) -> Option<Self> {
        let mut lines = file.lines();
        let dir = lines.next()?;
        let categories = lines.next()?;
        let texts: Vec<&'static str> = lines.collect();
        (texts.len() == super::messages::COUNT).then_some(Self { language, dir, categories, texts, intl })
    }

    /// The language, with the region that the reader asked for.
    pub fn language(&self) -> &LanguageTag {
        &self.language
    }

    /// `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        self.dir
    }

    /// A number as this language writes it.
    pub fn number(&self, number: usize) -> String {
        (self.intl.number)(&self.language, number)
    }

    #[inline(never)]
    pub(super) fn text(&self, place: usize) -> &'static str {
        self.texts.get(place).copied().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn filled(&self, place: usize, arguments: &[&str]) -> String {
        self.fill(self.text(place), arguments)
    }

    /// The form for this number; the number is the argument behind the last.
    #[inline(never)]
    pub(super) fn counted(&self, place: usize, number: usize, arguments: &[&str]) -> String {
        let category = (self.intl.category)(&self.language, number);
        let mut forms = self.text(place).split('|');
        let mut form = "";
        for name in self.categories.split(' ') {
            form = forms.next().unwrap_or(form);
            if name == category {
                break;
            }
        }
        let written = self.number(number);
        self.fill(form, &[arguments, &[&written]].concat())
    }

    fn fill(&self, template: &str, arguments: &[&str]) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            out.push_str(before);
            let Some((place, behind)) = behind.split_once('}') else { break };
            let argument = place.parse::<u8>().ok().and_then(|place| arguments.get(usize::from(place)));
            self.push(&mut out, argument.copied().unwrap_or_default());
            rest = behind;
        }
        out.push_str(rest);
        out
    }

    fn push(&self, out: &mut String, argument: &str) {
        // Hebrew, Arabic and their kin; a number alone has no direction.
        let turned = argument.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}'));
        let straight = argument.chars().any(char::is_alphabetic) && !turned;
        if if self.dir == "rtl" { straight } else { turned } {
            out.push(ISOLATE);
            out.push_str(argument);
            out.push(END_OF_ISOLATE);
        } else {
            out.push_str(argument);
        }
    }
}
