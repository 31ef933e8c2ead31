//! What the widget makes of any sequence of actions, against a second, simpler account of the same rules.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, CountryCode, DemandsAs};
use letter_widget::letter::Refusal;
use letter_widget::send::{Device, Route};
use letter_widget::state::{Action, Field, HandOff, Model, Outcome, update};
use proptest::collection::vec;
use proptest::prelude::*;
use support::{campaign_of, country, opened_on, ua_0425, with_email};

const ROUTES: [Route; 4] = [Route::Mail, Route::MailToSelf, Route::Print, Route::Copy];
const FIELDS: [Field; 4] = [Field::Name, Field::Town, Field::Address, Field::Message];

fn opened(campaign: Campaign) -> Model {
    opened_on(campaign, "2025-01-28", Device::default())
}

fn any_action() -> impl Strategy<Value = Action> {
    let place = || prop_oneof![9 => 0_usize..8, 1 => any::<usize>()];
    let country = prop_oneof![Just(None), Just(country("CA")), Just(country("US")), Just(country("DE"))];
    prop_oneof![
        6 => place().prop_map(Action::DemandToggled),
        4 => (place(), place()).prop_map(|(demand, position)| Action::DemandMoved { demand, position }),
        1 => prop_oneof![Just(DemandsAs::List), Just(DemandsAs::Prose)].prop_map(Action::DemandsSetAs),
        4 => (prop::sample::select(FIELDS.to_vec()), any::<String>()).prop_map(|(field, text)| Action::Typed(field, text)),
        1 => country.prop_map(Action::CountryChosen),
        3 => prop::sample::select(ROUTES.to_vec()).prop_map(Action::LetterHandedOff),
        2 => Just(Action::HandOffWorked),
        3 => Just(Action::HandOffFailed),
        1 => Just(Action::WaysReopened),
    ]
}

/// A campaign whose letter has these demands (true: required), and accepts this many of them.
fn any_campaign() -> impl Strategy<Value = Campaign> {
    let generated = vec(any::<bool>(), 1..7).prop_flat_map(|required| {
        let (all, needed) = (required.len(), required.iter().filter(|r| **r).count());
        (Just(required), needed.max(1)..=all).prop_flat_map(|(required, at_most)| {
            (0..=at_most).prop_map(move |at_least| with_demands(&required, at_least, at_most))
        })
    });
    prop_oneof![1 => Just(()).prop_map(|()| ua_0425()), 1 => Just(()).prop_map(|()| with_email()), 3 => generated]
}

fn with_demands(required: &[bool], at_least: usize, at_most: usize) -> Campaign {
    let mut file: serde_json::Value = serde_json::from_str(&support::text("tests/fixtures/with-email.json")).unwrap();
    let demand = |(index, required): (usize, &bool)| serde_json::json!({ "id": format!("demand-{index}"), "label": "Do it", "text": "do it", "required": required });
    file["letters"][0]["demands"] = required.iter().enumerate().map(demand).collect();
    file["letters"][0]["choose"] = serde_json::json!({ "at_least": at_least, "at_most": at_most });
    campaign_of(&file.to_string()).unwrap()
}

/// The second account: each fact by itself.
struct Account {
    order: Vec<usize>,
    chosen: Vec<bool>,
    required: Vec<bool>,
    at_least: usize,
    at_most: usize,
    refusal: Option<Refusal>,
    typed: [String; 4],
    country: Option<CountryCode>,
    form: DemandsAs,
    hand_off: Option<HandOff>,
    failed: Vec<Route>,
}

impl Account {
    fn of(model: &Model) -> Self {
        let template = model.template();
        let mut chosen = vec![false; template.demands.len()];
        model.choices().demands.chosen().for_each(|demand| chosen[demand] = true);
        Self {
            order: (0..template.demands.len()).collect(),
            chosen,
            required: template.demands.iter().map(|demand| demand.required).collect(),
            at_least: template.choose.at_least,
            at_most: template.choose.at_most,
            refusal: None,
            typed: Default::default(),
            country: None,
            form: template.demands_as,
            hand_off: None,
            failed: Vec::new(),
        }
    }

    fn count(&self) -> usize {
        self.chosen.iter().filter(|chosen| **chosen).count()
    }

    fn follow(&mut self, action: &Action) {
        self.refusal = None;
        match action.clone() {
            Action::DemandToggled(demand) if demand < self.chosen.len() => {
                self.refusal = self.refused(demand);
                self.chosen[demand] ^= self.refusal.is_none();
            }
            Action::DemandMoved { demand, position } if demand < self.order.len() => {
                self.order.retain(|other| *other != demand);
                self.order.insert(position.min(self.order.len()), demand);
            }
            Action::DemandToggled(_) | Action::DemandMoved { .. } => {}
            Action::DemandsSetAs(form) => self.form = form,
            Action::Typed(field, text) => self.typed[FIELDS.iter().position(|other| *other == field).unwrap()] = text,
            Action::CountryChosen(country) => self.country = country,
            Action::LetterHandedOff(route) => self.hand_off = Some(HandOff { route, outcome: Outcome::Asked }),
            Action::HandOffWorked => self.answer(Outcome::Worked),
            Action::HandOffFailed => self.answer(Outcome::Failed),
            Action::WaysReopened => self.hand_off = None,
            other => panic!("{other:?} is tested elsewhere"),
        }
    }

    fn refused(&self, demand: usize) -> Option<Refusal> {
        if !self.chosen[demand] {
            return (self.count() == self.at_most).then_some(Refusal::AtMost(self.at_most));
        }
        if self.required[demand] {
            return Some(Refusal::Required);
        }
        (self.count() == self.at_least).then_some(Refusal::AtLeast(self.at_least))
    }

    fn answer(&mut self, outcome: Outcome) {
        let Some(HandOff { route, outcome: Outcome::Asked }) = self.hand_off else { return };
        self.hand_off = Some(HandOff { route, outcome });
        let listed = self.failed.contains(&route);
        if outcome == Outcome::Failed && !listed {
            self.failed.push(route);
        }
        if outcome == Outcome::Worked {
            self.failed.retain(|failed| *failed != route);
        }
    }
}

fn check(model: &Model, account: &Account) -> Result<(), TestCaseError> {
    let (choices, supporter, sending) = (model.choices(), model.supporter(), model.sending());
    let order: Vec<usize> = choices.demands.iter().map(|(demand, _)| demand).collect();
    let mut sorted = order.clone();
    sorted.sort_unstable();
    prop_assert_eq!(sorted, (0..account.order.len()).collect::<Vec<_>>(), "a demand is lost or doubled");
    prop_assert_eq!(&order, &account.order);
    for (demand, chosen) in choices.demands.iter() {
        prop_assert_eq!(chosen, account.chosen[demand], "demand {}", demand);
        prop_assert!(chosen || !account.required[demand], "a required demand is left out");
    }
    let count = choices.demands.count();
    prop_assert!((account.at_least..=account.at_most).contains(&count), "{} chosen", count);
    prop_assert_eq!(model.refusal, account.refusal);
    prop_assert_eq!([&supporter.name, &supporter.town, &supporter.address, &choices.message], account.typed.each_ref());
    prop_assert_eq!((supporter.country, choices.demands_as), (account.country, account.form));
    prop_assert_eq!((sending.hand_off, &sending.failed), (account.hand_off, &account.failed));
    let doubled = ROUTES.iter().any(|route| sending.failed.iter().filter(|failed| *failed == route).count() > 1);
    prop_assert!(!doubled, "{:?}", sending.failed);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_actions_keeps_the_rules(campaign in any_campaign(), actions in vec(any_action(), 0..60)) {
        let mut model = opened(campaign);
        let mut account = Account::of(&model);
        check(&model, &account)?;
        for action in actions {
            let next = update(&model, action.clone());
            account.follow(&action);
            check(&next, &account)?;
            let settled = |model: &Model| (model.campaign.clone(), model.reader.clone(), model.today, model.device);
            prop_assert_eq!(settled(&next), settled(&model), "an action changed what no action may change");
            model = next;
        }
    }

    #[test]
    fn the_widget_opens_with_as_many_demands_as_the_letter_takes(campaign in any_campaign()) {
        let model = opened(campaign);
        prop_assert_eq!(model.choices().demands.count(), model.template().choose.at_most);
    }
}

fn after(actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(opened(with_email()), |model, action| update(&model, action))
}

#[test]
fn each_refusal_says_which_rule_holds_and_goes_with_the_next_action() {
    let full = after([Action::DemandToggled(2)]);
    assert_eq!(full.refusal, Some(Refusal::AtMost(2)));
    let required = update(&full, Action::DemandToggled(0));
    assert_eq!(required.refusal, Some(Refusal::Required));
    assert_eq!(update(&required, Action::Typed(Field::Name, "Example Person".into())).refusal, None);
    let last = (0..5).map(Action::DemandToggled).fold(opened(ua_0425()), |model, action| update(&model, action));
    assert_eq!(last.refusal, None);
    assert_eq!(update(&last, Action::DemandToggled(5)).refusal, Some(Refusal::AtLeast(1)));
}

#[test]
fn a_way_that_failed_is_listed_once_and_the_letter_stays() {
    let model = after([
        Action::Typed(Field::Message, "My own words.".into()),
        Action::LetterHandedOff(Route::Mail),
        Action::HandOffFailed,
        Action::WaysReopened,
        Action::LetterHandedOff(Route::Mail),
        Action::HandOffFailed,
    ]);
    assert_eq!(model.sending().failed, [Route::Mail]);
    assert_eq!(model.sending().hand_off, Some(HandOff { route: Route::Mail, outcome: Outcome::Failed }));
    assert_eq!(model.choices().message, "My own words.");
}

#[test]
fn a_way_that_works_at_last_is_no_longer_listed() {
    let model = after([
        Action::LetterHandedOff(Route::Copy),
        Action::HandOffFailed,
        Action::LetterHandedOff(Route::Copy),
        Action::HandOffWorked,
    ]);
    assert_eq!((model.sending().failed.len(), model.sending().hand_off.map(|h| h.outcome)), (0, Some(Outcome::Worked)));
}

#[test]
fn an_answer_without_a_question_changes_nothing() {
    for answer in [Action::HandOffWorked, Action::HandOffFailed] {
        assert_eq!(after([answer.clone()]), after([]));
        let answered = after([Action::LetterHandedOff(Route::Print), Action::HandOffWorked]);
        assert_eq!(update(&answered, answer), answered);
    }
}

#[test]
fn a_demand_moved_past_the_end_is_last() {
    let model = after([Action::DemandMoved { demand: 0, position: usize::MAX }]);
    assert_eq!(model.choices().demands.iter().map(|(demand, _)| demand).collect::<Vec<_>>(), [1, 2, 0]);
}

#[test]
fn the_window_goes_with_the_paper_until_another_is_chosen() {
    use letter_widget::letter::{Paper, Window};
    let at_home = after([]);
    assert_eq!((at_home.stationery().paper, at_home.stationery().window), (Paper::A4, Window::DinB));
    let letter = update(&at_home, Action::PaperChosen(Some(Paper::Letter)));
    assert_eq!(letter.stationery().window, Window::Us10);
    let bare = update(&letter, Action::WindowChosen(Some(Window::None)));
    assert_eq!(update(&bare, Action::PaperChosen(Some(Paper::A4))).stationery().window, Window::None);
    let abroad = update(&at_home, Action::CountryChosen(country("CA")));
    assert_eq!(abroad.stationery().paper, Paper::Letter, "paper follows the country until it is chosen");
    assert_eq!(update(&letter, Action::CountryChosen(country("DE"))).stationery().paper, Paper::Letter);
}

#[test]
fn a_mail_that_came_out_wrong_is_put_together_differently_until_nothing_is_left() {
    use letter_widget::send::Trouble;
    let wrong = [Action::LetterHandedOff(Route::Mail), Action::MailCameOutWrong(Trouble::RanTogether)];
    let mended = after(wrong.clone());
    assert_eq!(mended.sending().hand_off.map(|h| h.outcome), Some(Outcome::Mended));
    assert!(mended.sending().failed.is_empty() && mended.recipe != after([]).recipe);
    let given_up = wrong.into_iter().fold(mended.clone(), |model, action| update(&model, action));
    assert_eq!((given_up.sending().failed.as_slice(), given_up.recipe), (&[Route::Mail][..], mended.recipe));
}

#[test]
fn each_letter_has_its_own_choices_and_its_own_ways_and_the_supporter_is_asked_once() {
    let start = opened_on(support::four_languages(), "2025-01-28", Device::default());
    let model = [
        Action::Typed(Field::Name, "Example Person".into()),
        Action::Typed(Field::Message, "For the first.".into()),
        Action::DemandToggled(1),
        Action::LetterHandedOff(Route::Mail),
        Action::HandOffFailed,
        Action::LetterPicked(2),
    ]
    .into_iter()
    .fold(start, |model, action| update(&model, action));
    assert_eq!((&*model.supporter().name, &*model.choices().message), ("Example Person", ""));
    assert_eq!((model.choices().demands.count(), model.sending().hand_off), (3, None));
    let back = update(&model, Action::LetterPicked(0));
    assert_eq!((&*back.choices().message, back.choices().demands.count()), ("For the first.", 2));
    assert_eq!(back.sending().failed, [Route::Mail]);
    assert_eq!(update(&back, Action::LetterPicked(9)), update(&back, Action::LetterPicked(0)), "no such letter");
}
