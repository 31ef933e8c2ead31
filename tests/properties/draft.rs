//! A kept draft, into which anything may have been written.

use std::cell::OnceCell;
use std::rc::Rc;

use letter_widget::campaign::{Campaign, Date, LanguageTag, Node, read};
use letter_widget::letter::{compose, whole_text};
use letter_widget::native::Icu;
use letter_widget::send::{Device, letter_link};
use letter_widget::state::{Action, Model, Opening, restore_draft, update, write_draft};

/// Minutes since 1970.
const NOW: u32 = 29_700_000;

const CAMPAIGNS: [&str; 2] =
    [include_str!("../../campaigns/ua-0425-usa.json"), include_str!("../fixtures/four-languages.json")];

thread_local! {
    static READ: OnceCell<[Rc<Campaign>; 2]> = const { OnceCell::new() };
}

fn campaigns() -> [Rc<Campaign>; 2] {
    let parsed = |text: &str| Rc::new(read(&serde_json::from_str(text).unwrap()).unwrap());
    READ.with(|read| read.get_or_init(|| CAMPAIGNS.map(parsed)).clone())
}

/// The widget as it opens with this campaign.
pub fn opened(campaign: Rc<Campaign>) -> Model {
    opened_by(campaign, "en".parse().unwrap())
}

/// The same for a reader of this language.
pub fn opened_by(campaign: Rc<Campaign>, reader: LanguageTag) -> Model {
    Model::new(Opening {
        campaign,
        reader,
        country: None,
        today: Date::new(2025, 1, 28).unwrap(),
        device: Device::default(),
        seed: 0,
    })
}

/// Any text that is JSON is either restored or ignored.
pub fn any_text(text: &str) {
    let Ok(draft) = serde_json::from_str::<Node>(text) else { return };
    for campaign in campaigns() {
        any_node(&campaign, &draft);
    }
}

/// A restored draft follows the author's rules, yields letters, and stays the same when it is kept and restored once more.
pub fn any_node(campaign: &Rc<Campaign>, draft: &Node) {
    let fresh = opened(campaign.clone());
    let mut model = fresh.clone();
    if !restore_draft(&mut model, draft, NOW) {
        assert_eq!(model, fresh, "refused, and yet something was taken");
        return;
    }
    let written = write_draft(&model, NOW);
    let mut again = fresh;
    assert!(restore_draft(&mut again, &serde_json::from_str(&written).unwrap(), NOW));
    assert_eq!((&again.work, &again.sendings), (&model.work, &model.sendings));
    assert_eq!(write_draft(&again, NOW), written);
    for (place, template) in campaign.letters.iter().enumerate() {
        let choices = &model.work.letters[place];
        let allowed = template.choose.at_least..=template.choose.at_most;
        assert!(allowed.contains(&choices.demands.count()), "{} demands of {allowed:?}", choices.demands.count());
        for (demand, chosen) in choices.demands.iter() {
            assert!(chosen || !template.demands.get(demand).unwrap().required, "a required demand is left out");
        }
        let letter = compose(update(&model, Action::LetterPicked(place)).brief(), &Icu);
        assert!(!whole_text(&letter).contains('\r'));
        letter_link(&letter);
    }
}
