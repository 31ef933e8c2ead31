use super::{arabic, english, french, plain, spanish};

/// One message in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name in the source code.
    pub name: &'static str,
    /// The names of its arguments, which are in braces in the text.
    pub arguments: Vec<&'static str>,
    /// Whether it depends on a number, `{n}`.
    pub counted: bool,
    /// The text, or one for each plural category of the language.
    pub forms: Vec<&'static str>,
}

impl Entry {
    /// The message as written to the file: arguments by their indices, the number after them, forms separated by `|`.
    fn line(&self) -> String {
        let mut line = self.forms.join("|");
        for (place, argument) in self.arguments.iter().chain(self.counted.then_some(&"n")).enumerate() {
            line = line.replace(&format!("{{{argument}}}"), &format!("{{{place}}}"));
        }
        line
    }
}

/// A language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47): a language without a region.
    pub tag: &'static str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// Its plural categories in the order of the forms (Unicode, CLDR plural rules); `other` is the last.
    pub categories: Vec<&'static str>,
    /// The messages of the widget.
    pub entries: Vec<Entry>,
    /// The messages of the letter without the widget, and of failures.
    pub plain: Vec<Entry>,
}

impl Language {
    fn new<const FORMS: usize>(
        tag: &'static str,
        right_to_left: bool,
        categories: [&'static str; FORMS],
        messages: &super::messages::Messages<FORMS>,
        plain: &plain::Plain,
    ) -> Self {
        Self {
            tag,
            right_to_left,
            categories: categories.to_vec(),
            entries: messages.entries(),
            plain: plain.entries(),
        }
    }

    /// The file that the widget reads with [`super::Words::read`], such as `words-fr.txt`.
    pub fn file(&self) -> String {
        let dir = if self.right_to_left { "rtl" } else { "ltr" };
        let lines = self.entries.iter().map(Entry::line);
        let head = [dir.to_owned(), self.categories.join(" ")];
        head.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// The file that `embed/plain.js` reads, such as `plain-fr.json`: messages by their names.
    pub fn plain_file(&self) -> String {
        let texts = self.plain.iter().map(|entry| (entry.name.to_owned(), entry.forms.concat().into()));
        serde_json::Value::Object(texts.collect()).to_string()
    }
}

/// All languages of the interface, sorted by tag. The loader lists the tags as well, and a test checks that both lists
/// agree.
pub fn languages() -> Vec<Language> {
    vec![
        Language::new("ar", true, ["zero", "one", "two", "few", "many", "other"], &arabic::MESSAGES, &arabic::PLAIN),
        Language::new("en", false, ["one", "other"], &english::MESSAGES, &english::PLAIN),
        Language::new("es", false, ["one", "other"], &spanish::MESSAGES, &spanish::PLAIN),
        Language::new("fr", false, ["one", "other"], &french::MESSAGES, &french::PLAIN),
    ]
}
