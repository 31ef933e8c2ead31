use crate::campaign::LanguageTag;

/// What the browser's `Intl` contributes to messages that contain numbers.
#[derive(Clone, Copy)]
pub struct Intl {
    /// The plural category of a number: `one`, `few` (Unicode, CLDR plural rules).
    pub category: fn(&LanguageTag, usize) -> String,
    /// A number as the language writes it.
    pub number: fn(&LanguageTag, usize) -> String,
}

/// The words of one language, as downloaded.
pub struct Words {
    language: LanguageTag,
    dir: &'static str,
    /// The plural categories of the language, in the order of the forms.
    categories: &'static str,
    texts: Vec<&'static str>,
    intl: Intl,
}

/// Isolates text whose direction differs (Unicode Bidirectional Algorithm, first strong isolate).
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

impl Words {
    /// Reads the words of a file: a line for the direction, one for the plural categories, and one for each message.
    /// `None` if the file is of another version. The words are never freed: there are only as many as languages were read
    /// on one page, and no more than a few regions of each.
    pub fn read(file: &'static str, language: LanguageTag, intl: Intl) -> Option<Self> {
        let mut lines = file.split('\n');
        let dir = lines.next()?;
        let categories = lines.next()?;
        let texts: Vec<&'static str> = lines.collect();
        (texts.len() == super::messages::COUNT).then_some(Self { language, dir, categories, texts, intl })
    }

    /// The language, with the region that the reader requested.
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

    /// Returns the form for this number; the number is the argument after the last.
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

    /// How many messages a file has.
    #[cfg(authoring)]
    pub const COUNT: usize = super::messages::COUNT;

    /// The message at this place in the file, with a number if it is a counted message: for tests of any file.
    #[cfg(authoring)]
    pub fn message_at(&self, place: usize, number: Option<usize>, arguments: &[&str]) -> String {
        match number {
            Some(number) => self.counted(place, number, arguments),
            None => self.filled(place, arguments),
        }
    }

    fn fill(&self, template: &str, arguments: &[&str]) -> String {
        let mut out = String::new();
        // Indices have one digit: no message has ten arguments.
        for (index, piece) in template.split('{').enumerate() {
            match piece.as_bytes() {
                [digit, b'}', ..] if index > 0 => {
                    let argument = arguments.get(usize::from(digit.wrapping_sub(b'0')));
                    self.push(&mut out, argument.copied().unwrap_or_default());
                    out.push_str(piece.get(2..).unwrap_or_default());
                }
                _ => out.push_str(piece),
            }
        }
        out
    }

    fn push(&self, out: &mut String, argument: &str) {
        // Hebrew, Arabic and related scripts begin with these bytes in UTF-8; a number alone has no direction.
        let turned = argument.bytes().any(|byte| matches!(byte, 0xd6..=0xdf));
        let straight = !turned && argument.bytes().any(|byte| byte.is_ascii_alphabetic());
        if if self.dir == "rtl" { straight } else { turned } {
            out.push(ISOLATE);
            out.push_str(argument);
            out.push(END_OF_ISOLATE);
        } else {
            out.push_str(argument);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

    /// Simplified rules: one, two, few, and a category that no language has.
    const SIMPLE: Intl = Intl {
        category: |_, number| match number {
            1 => "one".into(),
            2 => "two".into(),
            3..=10 => "few".into(),
            _ => "unheard of".into(),
        },
        number: |_, number| number.to_string(),
    };

    fn words(tag: &str) -> Words {
        let language = languages().into_iter().find(|language| language.tag == tag).unwrap();
        Words::read(language.file().leak(), tag.parse().unwrap(), SIMPLE).unwrap()
    }

    #[test]
    fn a_message_names_what_it_is_given_in_any_order() {
        let english = words("en");
        assert_eq!(english.undo(), "Undo");
        assert_eq!(english.moved("Free them", "2", "6"), "Free them: now 2 of 6.");
        assert_eq!(english.days_left(4, "5 May"), "4 days left: write by 5 May.");
        assert_eq!(english.edit("{0}"), "Edit: {0}", "what is typed is no place");
    }

    #[test]
    fn the_number_decides_the_form() {
        let form = |tag: &str, number| words(tag).demands_in_letter(number);
        assert_eq!((form("en", 1), form("en", 2)), ("1 demand".to_owned(), "2 demands".to_owned()));
        assert_eq!([1, 2, 3, 100].map(|number| form("ar", number)), ["مطلب واحد", "مطلبان", "3 مطالب", "100 مطلب"]);
    }

    #[test]
    fn what_has_another_direction_is_isolated() {
        assert_eq!(words("en").edit("الموضوع"), "Edit: \u{2068}الموضوع\u{2069}");
        assert_eq!(words("ar").edit("Example Person"), "تعديل: \u{2068}Example Person\u{2069}");
        assert_eq!(words("ar").chosen("2", "6"), "2 من 6");
        assert_eq!(words("fr").edit("objet"), "Modifier\u{a0}: objet");
    }

    #[test]
    fn a_file_of_another_version_is_no_words() {
        let file = languages().first().unwrap().file();
        let (shorter, _) = file.rsplit_once('\n').unwrap();
        for file in [shorter.to_owned(), file.clone() + "\n", String::new()] {
            assert!(Words::read(file.leak(), "ar".parse().unwrap(), SIMPLE).is_none());
        }
    }
}
