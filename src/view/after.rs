use yew::prelude::*;

use crate::browser::share::{Shared, can_share, page_address, share};
use crate::send::{CopyField, Route, Trouble, organiser_link};
use crate::state::{Action, HandOff, Outcome, next_letter};

use super::copying::copy_button;
use super::link::mail_to;
use super::scene::View;
use super::tag::{Tag, button, classed, tag};
use super::ways::whole_link;

/// Draws the question that follows a hand-off: no page can know what a mail app or a printer did with the letter.
pub(super) fn after(view: &View<'_>) -> Tag {
    // The region is present from the start: screen readers announce changes inside a region, not its arrival.
    tag("div").set("role", "status").maybe(view.model.sending().hand_off.map(|hand_off| card(hand_off, view)))
}

fn answer(view: &View<'_>, class: &'static str, label: &'static str, action: Action) -> Tag {
    button(class, view.does(action)).say(label)
}

fn card(HandOff { route, outcome }: HandOff, view: &View<'_>) -> Tag {
    let words = view.words;
    let card = classed("div", "after");
    match outcome {
        Outcome::Asked => {
            let yes = answer(view, "button", words.yes(), Action::HandOffWorked);
            let no = answer(view, "button quiet", words.no(), Action::HandOffFailed);
            // A letter that had to be pasted was not in the e-mail that opened.
            let asked = if route == Route::Mail && !whole_link(view) { Route::MailToSelf } else { route };
            let question = tag("p").with(tag("b").say(words.question(asked)));
            card.with(question).with(classed("div", "row").with(yes).with(no)).maybe(troubles(view, route))
        }
        Outcome::Worked => {
            let other = answer(view, "button quiet", words.other_way(), Action::WaysReopened);
            let row = onward(view, classed("div", "row")).with(other);
            card.with(tag("p").say(words.thanks(route))).with(row)
        }
        Outcome::Failed => card.with(tag("p").say(words.try_next())),
        Outcome::Mended => card.with(tag("p").say(words.mended())),
    }
}

/// Offers a button for each fault that an opened e-mail can have: mail apps read links in different ways.
fn troubles(view: &View<'_>, route: Route) -> Option<Tag> {
    if route != Route::Mail && route != Route::MailToSelf {
        return None;
    }
    let mut row = classed("div", "row").with(classed("span", "hint").say(view.words.came_out_wrong()));
    let (to, cc) = (view.mail.to.len(), view.mail.cc.len());
    let joined = to > 1 || cc > 1 || (view.model.recipe.copies == CopyField::To && to + cc > 1);
    let shown = [(Trouble::RanTogether, true), (Trouble::CopyMissing, cc > 0), (Trouble::RecipientsJoined, joined)];
    for (trouble, _) in shown.into_iter().filter(|(_, fits)| *fits) {
        row = row.with(answer(view, "button small", view.words.trouble(trouble), Action::MailCameOutWrong(trouble)));
    }
    Some(row)
}

/// Adds what can follow a finished letter: the next letter, sharing the page with others, a note to the office.
fn onward(view: &View<'_>, mut row: Tag) -> Tag {
    let (words, campaign) = (view.words, &view.model.campaign);
    if let Some(place) = next_letter(view.model) {
        row = row.with(answer(view, "button", words.next_letter(), Action::LetterPicked(place)));
    }
    row = row.with(if can_share() {
        let title = campaign.title.first(&view.model.reader).to_owned();
        let onclick = Callback::from(move |_: MouseEvent| share(&title, Shared::Page, |_| {}));
        button("button small", onclick).say(words.share_page())
    } else {
        copy_button(view, "button small", words.copy_link(), &page_address().unwrap_or_default(), false)
    });
    if let Some(office) = &campaign.organiser.email {
        let subject = match &campaign.reference {
            Some(reference) => words.named(words.office_subject(), &reference.number),
            None => words.office_subject().to_owned(),
        };
        let body = words.office_body(&view.model.template().to.name);
        let link = organiser_link(office, &subject, &body);
        let link = mail_to(classed("a", "button small"), link.href, view.model.device.framed);
        row = row.with(link.say(words.tell_office()));
    }
    row
}
