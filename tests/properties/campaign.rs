//! A campaign file, which anyone may have written.

use std::rc::Rc;

use letter_widget::campaign::{Campaign, Date, Node, accept, check_size, read};
use letter_widget::check::check as advise;
use letter_widget::letter::{Letter, compose, whole_text};
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::{Addresses, editions, minified, plain_letters, snippets};
use letter_widget::send::{MAX_ENCODED, MAX_WEBMAIL, Mail, Webmail, eml, letter_link, text_file};
use letter_widget::state::{Action, update, write_draft};

use super::draft::{any_node, opened, opened_by};

/// Any text that is JSON is either a campaign or answered with every problem.
pub fn any_text(text: &str) {
    let Ok(file) = serde_json::from_str::<Node>(text) else { return };
    if check_size(text.len()).is_ok() {
        check(&file);
        let small: Node = serde_json::from_str(&minified(text).unwrap()).unwrap();
        assert_eq!(accept(&small), accept(&file), "the published file says something else");
        if let Some(campaign) = accept(&file).map(Rc::new) {
            in_each_language(text, &campaign);
        }
    }
}

/// The file in one language says the same to its reader as the complete file.
fn in_each_language(text: &str, whole: &Rc<Campaign>) {
    let editions = editions(text, whole).unwrap();
    assert_eq!(editions.len(), if whole.languages.len() > 1 { whole.languages.len() } else { 0 });
    for (reader, file) in editions {
        assert!(file.len() <= text.len() + 64 * (1 + whole.letters.len()) + 16 * whole.texts().len(), "{reader}");
        let edition = accept(&serde_json::from_str(&file).unwrap()).unwrap_or_else(|| panic!("{reader}: {file}"));
        let edition = Rc::new(edition);
        for (ours, all) in edition.texts().iter().zip(whole.texts()) {
            assert_eq!((&ours.path, ours.text.spoken(&reader)), (&all.path, all.text.spoken(&reader)), "{reader}");
        }
        let letters = |campaign: &Rc<Campaign>| -> Vec<Letter> {
            let model = opened_by(campaign.clone(), reader.clone());
            let places = 0..campaign.letters.len();
            places.map(|place| compose(update(&model, Action::LetterPicked(place)).brief(), &Icu)).collect()
        };
        assert_eq!(letters(&edition), letters(whole), "{reader}");
    }
}

/// No file makes the reader panic, the widget accepts exactly the files that can be read, and accepted files yield letters, links
/// and files.
pub fn check(file: &Node) {
    let answer = read(file);
    assert_eq!(accept(file).as_ref(), answer.as_ref().ok(), "the widget and the explanation do not agree");
    advise(file, Date::new(2025, 1, 28).unwrap(), &Icu);
    match answer {
        Ok(campaign) => used(Rc::new(campaign)),
        Err(problems) => {
            assert!(problems.iter().len() > 0);
            for problem in problems.iter() {
                assert!(!problem.cause.trim().is_empty() && !problem.cure.trim().is_empty(), "{problem:?}");
                assert!(!problem.to_string().contains(char::is_control), "{problem:?}");
            }
        }
    }
}

fn used(campaign: Rc<Campaign>) {
    let model = opened(campaign.clone());
    for place in 0..campaign.letters.len() {
        let model = update(&model, Action::LetterPicked(place));
        letter(&compose(model.brief(), &Icu));
    }
    any_node(&campaign, &serde_json::from_str(&write_draft(&model, 1)).unwrap());
    published(&campaign);
}

fn letter(letter: &Letter) {
    assert!(!letter.subject.is_empty() && !whole_text(letter).contains('\r'));
    assert!(letter_link(letter).href.len() <= MAX_ENCODED);
    let mail = Mail::best(letter);
    for service in Webmail::ALL {
        assert!(service.link(&mail).href.len() <= MAX_WEBMAIL);
    }
    super::eml::check(&mail);
    assert!(!eml(&mail).is_empty() && text_file(letter).ends_with("\r\n"));
}

/// The published letters name every address of the file, and nothing in the file becomes markup.
fn published(campaign: &Campaign) {
    let letters = plain_letters(campaign, &Icu, is_right_to_left);
    for (published, template) in letters.letters.iter().zip(campaign.letters.iter()) {
        let to: Vec<_> = template.to.emails.iter().map(|email| email.as_str().to_owned()).collect();
        assert_eq!((&*published.id, &published.to), (template.id.as_str(), &to));
    }
    let snippets = snippets(campaign, &Icu, Addresses { widget: "https://letters.example.org/", campaign: "c.json" });
    for snippet in [snippets.element, snippets.div, snippets.frame] {
        assert!(!snippet.contains("<script>") && !snippet.contains("javascript:\""), "{snippet}");
    }
}
