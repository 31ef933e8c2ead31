//! Every mistake that the reader finds, and the message for it: the cause completes the sentence "the value here …", the
//! cure says how to fix it. Only the explanation of a refused file uses the messages.

use super::words::{code_point, decimal, joined, one_of, quoted, sentence};
use super::{Fault, LanguageTag, Node};

/// A mistake, with the details that its explanation needs.
#[derive(Clone, Copy)]
pub(super) enum Wrong<'a> {
    /// A mistake that is always described in the same words.
    Plain(Plain),
    /// A text that does not have the form of its type.
    Form(&'a str, Fault),
    /// A field that is named after a language, but whose name is not a valid tag.
    Name(Fault),
    /// A text with a character that can disguise what it says.
    Disguise(char),
    /// A value, and the kind of value that is wanted instead.
    Kind(&'a Node, Wanted<'a>),
    /// A word that is not one of these.
    Word(&'a str, &'a [&'a str]),
    /// A number that is not whole or is greater than this.
    Number(u16),
    /// A list with this many items, and the largest number allowed.
    Items(usize, usize),
    /// An object with too many fields: this many.
    Fields(usize),
    /// A field with this name, where only these are known.
    Field(&'a str, &'a [&'a str]),
    /// A language that an earlier item already names.
    SecondLanguage(&'a str),
    /// A short name that an earlier item already has.
    SecondId(&'a str),
    /// A text that is missing in this language, in which its letter can be sent.
    Untranslated(&'a LanguageTag),
    /// A letter that asks for more demands than it has: the number asked for, and the number it has.
    TooFewDemands(usize, usize),
    /// A letter whose least number of demands is greater than its most: the least, and the most.
    LeastOverMost(usize, usize),
    /// A letter that allows fewer demands than are required: the most, and the number required.
    RequiredOverMost(usize, usize),
    /// A file that is too large: this many bytes.
    Size(usize),
    /// A file that is not an object.
    File(&'a Node),
    /// A newer format than the one that is read: the file's, and the one that is read.
    NewerFormat(f64, f64),
    /// A format that never existed.
    NoFormat(f64),
}

/// A mistake that is always described in the same words.
#[derive(Clone, Copy)]
pub(super) enum Plain {
    Missing,
    Empty,
    TooLong,
    HtmlTag,
    Twice,
    NoLanguage,
    TooManyLanguages,
    BeforeIssue,
    NoLetter,
    NoDemand,
    NoLanguageOfCampaign,
    NoText,
    NoWayToAddressee,
    NoWayToCopy,
    TakesNoDemand,
}

/// What kind of value a place should contain.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'a> {
    Text,
    Truth,
    Number,
    List,
    Object,
    OneOf(&'a [&'a str]),
}

impl From<Plain> for Wrong<'_> {
    fn from(plain: Plain) -> Self {
        Wrong::Plain(plain)
    }
}

const KEEP_ONE: &str = "Keep one of the two.";
const CHANGE_CHOICE: &str = "Change \"at_least\", \"at_most\" or the demands so that they agree.";

impl Wrong<'_> {
    /// Returns the cause and the cure.
    pub(super) fn words(self) -> (String, String) {
        match self {
            Wrong::Plain(plain) => both(plain.words()),
            Wrong::Form(text, fault) => (quoted(text, fault.words().0), fault.words().1.into()),
            Wrong::Name(fault) => both(fault.words()),
            Wrong::Disguise(c) => (
                sentence(&[
                    "holds ",
                    &code_point(c),
                    ", which is not seen and can make the text look different from what it says.",
                ]),
                "Delete the words around it and type them again.".into(),
            ),
            Wrong::Kind(node, wanted) => wrong_kind(node, wanted),
            Wrong::Word(text, known) => {
                (quoted(text, "has no meaning here."), sentence(&["Write ", &one_of(known), "."]))
            }
            Wrong::Number(most) => (
                "is not a number that can be used here.".into(),
                sentence(&["Write a whole number from 0 to ", &most.to_string(), "."]),
            ),
            Wrong::Items(count, most) => (
                sentence(&["has ", &count.to_string(), " items; the limit is ", &most.to_string(), "."]),
                "Split the campaign, or shorten the list.".into(),
            ),
            Wrong::Fields(count) => (
                sentence(&["has ", &count.to_string(), " fields; no object of a campaign has so many."]),
                "Compare it with a campaign that works.".into(),
            ),
            Wrong::Field(name, known) => ("is a field that this format does not have.".into(), meant(name, known)),
            Wrong::SecondLanguage(tag) => (quoted(tag, "appears here twice."), KEEP_ONE.into()),
            Wrong::SecondId(id) => {
                (quoted(id, "is already the id of an earlier item."), "Give each its own id.".into())
            }
            Wrong::Untranslated(language) => (
                sentence(&["has no text in \"", language.as_str(), "\", in which this letter can go out."]),
                "Add the translation, or change \"languages\" or \"own_language\" of the letter.".into(),
            ),
            Wrong::TooFewDemands(asked, there) => {
                choice(["asks for ", " demands, and the letter has ", "."], asked, there)
            }
            Wrong::LeastOverMost(least, most) => {
                choice(["asks for at least ", " demands, and takes no more than ", "."], least, most)
            }
            Wrong::RequiredOverMost(most, required) => {
                choice(["takes no more than ", " demands, and ", " are required."], most, required)
            }
            Wrong::Size(bytes) => (
                sentence(&["The file has ", &bytes.div_ceil(1024).to_string(), " KiB; 512 KiB is the most."]),
                "Split the campaign, or take out what no reader needs.".into(),
            ),
            Wrong::File(node) => (
                sentence(&["The file is ", node.kind(), ", not a campaign."]),
                "Put everything between one { and one }; compare it with a campaign that works.".into(),
            ),
            Wrong::NewerFormat(format, ours) => (
                sentence(&["is ", &decimal(format), "; this version of the widget reads format ", &decimal(ours), "."]),
                "Update the widget's files, or write the campaign in the older format.".into(),
            ),
            Wrong::NoFormat(format) => {
                (sentence(&["is ", &decimal(format), ", and there is no such format."]), "Write 1.".into())
            }
        }
    }
}

impl Plain {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Plain::Missing => ("is missing.", "Add it: the widget cannot do without it."),
            Plain::Empty => ("is empty.", "Write something, or take it out if it is optional."),
            Plain::TooLong => ("is longer than 20,000 characters.", "Shorten it, or split it into paragraphs."),
            Plain::HtmlTag => (
                "contains an HTML tag.",
                "Take the tag out: text is shown just as it is written. Use a list for paragraphs.",
            ),
            Plain::Twice => ("stands here twice.", KEEP_ONE),
            Plain::NoLanguage => ("has no language.", "Write at least { \"en\": \"…\" }."),
            Plain::TooManyLanguages => ("has more than 40 languages.", "Leave some out."),
            Plain::BeforeIssue => ("is before the day of issue.", "Check both dates."),
            Plain::NoLetter => ("is an empty list.", "A campaign has at least one letter."),
            Plain::NoDemand => ("is an empty list.", "A letter asks for at least one thing."),
            Plain::NoLanguageOfCampaign => ("is an empty list.", "Name at least one language, as in [\"en\"]."),
            Plain::NoText => ("is an empty list.", "Write at least one text, or take it out if it is optional."),
            Plain::NoWayToAddressee => {
                ("cannot be reached.", "Give a postal address, an e-mail address or a web form.")
            }
            Plain::NoWayToCopy => ("has no way to be reached.", "Give an address or an e-mail address."),
            Plain::TakesNoDemand => ("takes no demand at all.", CHANGE_CHOICE),
        }
    }
}

impl Wanted<'_> {
    fn words(self) -> String {
        String::from(match self {
            Wanted::Text => "a text in quotation marks",
            Wanted::Truth => "true or false without quotation marks",
            Wanted::Number => "a whole number without quotation marks",
            Wanted::List => "a list in square brackets, as in [\"…\", \"…\"]",
            Wanted::Object => "an object in curly brackets, as in { \"…\": \"…\" }",
            Wanted::OneOf(words) => return one_of(words),
        })
    }
}

fn both((cause, cure): (&str, &str)) -> (String, String) {
    (cause.into(), cure.into())
}

fn wrong_kind(node: &Node, wanted: Wanted<'_>) -> (String, String) {
    let end = if matches!(node, Node::Null) { ", or take it out if it is optional." } else { "." };
    (sentence(&["is ", node.kind(), "."]), sentence(&["Write ", &wanted.words(), end]))
}

/// Returns the cure for an unknown field: the name that was probably meant, or all known names.
fn meant(name: &str, known: &[&str]) -> String {
    let (mut nearest, mut distance) = ("", usize::MAX);
    // A long name resembles none of them, and comparing it takes a long time.
    for word in known.iter().filter(|word| name.len() < 2 * word.len()) {
        let far = strsim::levenshtein(word, name);
        if (far, *word) < (distance, nearest) {
            (nearest, distance) = (word, far);
        }
    }
    if distance <= 3 && distance < nearest.len() {
        sentence(&["Did you mean \"", nearest, "\"?"])
    } else {
        sentence(&["Take it out. The fields here are: ", &joined(known, ", "), "."])
    }
}

/// Describes a choice of demands that cannot be met: two numbers between three parts of a sentence.
fn choice([before, between, after]: [&str; 3], one: usize, other: usize) -> (String, String) {
    (sentence(&[before, &one.to_string(), between, &other.to_string(), after]), CHANGE_CHOICE.into())
}
