use std::rc::Rc;

use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use crate::browser::{clipboard, print};
use crate::letter::{Envelope, Paper, Stationery, Window, addressee_text, body_text, note_to_self, pages, whole_text};
use crate::send::{Carries, Offer, Route};
use crate::state::Action;

use super::icons;
use super::scene::{Copied, Message, View};
use super::tag::{Tag, button, classed, tag};

/// The ways out: the best one large, with its reason, the others in reach.
pub(super) fn ways(view: &View<'_>, section: Tag) -> Tag {
    let mut ways = classed("div", "ways");
    for (index, offer) in view.offers.iter().enumerate() {
        ways = ways.with(if index == 0 { lead(view, *offer) } else { row(view, *offer) });
    }
    let private = classed("p", "foot").with(icons::lock()).with(tag("span").say(view.words.private));
    section.with(ways).with(copy_result(view)).with(private)
}

fn lead(view: &View<'_>, offer: Offer) -> Tag {
    classed("div", "lead")
        .key(0)
        .with(tag("h4").say((view.words.route)(offer.route)))
        .with(tag("p").text(&reason(view, offer)))
        .with(controls(view, offer.route, "button"))
}

/// A way that takes one tap is a row; one that takes several folds out.
fn row(view: &View<'_>, offer: Offer) -> Tag {
    let route = offer.route;
    let (row, folds) = match route {
        Route::Print => (button("way", print_now(view)), false),
        Route::Mail | Route::MailToSelf if whole_link(view) => (mail_link(view, route, "way"), false),
        _ => (classed("summary", "way"), true),
    };
    let said = tag("span").with(tag("b").say((view.words.route)(route))).with(tag("span").text(&reason(view, offer)));
    let row = row.with(icon(route)).with(said).with(classed("span", "onward").with(icons::onward()));
    let key = 1 + route as usize;
    if folds {
        return classed("details", "fold").key(key).with(row).with(controls(view, route, "button quiet"));
    }
    row.key(key)
}

fn controls(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    match route {
        Route::Print => {
            let label = (view.words.print)(view.letter.copies.len() + 1);
            let print = button(class, print_now(view)).with(icons::printer()).text(&label);
            tag("div").with(stationery(view)).with(print)
        }
        Route::Mail | Route::MailToSelf if whole_link(view) => open_mail(view, route, class),
        Route::Mail | Route::MailToSelf => copy_then_mail(view, route, class),
        Route::Copy => copy_buttons(view, class),
    }
}

/// A real link, current at every moment; the tap on it is noted, the browser does the rest.
pub(super) fn mail_link(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    let noted = view.act(move |_| Action::LetterHandedOff(route));
    classed("a", class).put("href", view.link.href.clone()).on_click(noted)
}

fn open_mail(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    mail_link(view, route, class).with(icons::mail()).say(view.words.open_mail)
}

/// The letter does not fit into a link: it is copied first, then a link with addresses and subject opens the mail.
fn copy_then_mail(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    let mail = if route == Route::Mail { body_text(&view.letter) } else { note_to_self(&view.letter) };
    let paste = classed("p", "hint").say(view.words.paste_hint);
    classed("ol", "steps")
        .with(tag("li").with(copy_button(view, class, view.words.copy_first, &mail)))
        .with(tag("li").with(open_mail(view, route, class)).with(paste))
}

fn copy_buttons(view: &View<'_>, class: &'static str) -> Tag {
    let (letter, words) = (&view.letter, view.words);
    classed("div", "row")
        .with(copy_button(view, class, words.copy_letter, &whole_text(letter)))
        .with(copy_button(view, "button small", words.copy_address, &addressee_text(letter)))
        .with(copy_button(view, "button small", words.copy_subject, &letter.subject))
        .with(copy_button(view, "button small", words.copy_body, &body_text(letter)))
}

fn copy_button(view: &View<'_>, class: &'static str, label: &'static str, text: &str) -> Tag {
    let text: Rc<str> = text.into();
    let done = view.stage.copied.as_ref().is_some_and(|copied| !copied.refused && copied.text == text);
    let tell = view.tell.clone();
    // The whole letter leaves the widget with one of these; its parts only help another way along.
    let whole = label == view.words.copy_letter;
    let onclick = Callback::from(move |event: MouseEvent| {
        let near: Element = event.target_unchecked_into();
        let (tell, kept) = (tell.clone(), text.clone());
        clipboard::copy(&near, &text, move |worked| {
            tell.emit(Message::Copied(Copied { text: kept, refused: !worked }));
            if worked && whole {
                tell.emit(Message::Did(Action::LetterHandedOff(Route::Copy)));
            }
        });
    });
    let icon = if done { icons::check() } else { icons::copy() };
    button(class, onclick).with(icon).say(label)
}

/// Says that it is copied; where the browser refused, the text stands here to be copied by hand.
fn copy_result(view: &View<'_>) -> Tag {
    let region = tag("div").set("role", "status");
    match &view.stage.copied {
        None => region,
        Some(copied) if copied.refused => {
            let label = tag("label").set("for", "to-copy").say(view.words.not_copied);
            let field = tag("textarea").set("id", "to-copy").set("readonly", "").set("rows", "8").value(&copied.text);
            region.with(classed("div", "field").with(label).with(field))
        }
        Some(_) => region.with(classed("p", "copied").say(view.words.copied)),
    }
}

fn reason(view: &View<'_>, offer: Offer) -> String {
    (view.words.reason)(offer.reason, &view.model.template().to.name)
}

pub(super) fn whole_link(view: &View<'_>) -> bool {
    view.link.carries == Carries::WholeLetter
}

/// Prints in the tap itself: later, the browser would refuse.
pub(super) fn print_now(view: &View<'_>) -> Callback<MouseEvent> {
    let (letter, tell, stationery) = (view.letter.clone(), view.tell.clone(), view.stationery());
    Callback::from(move |_| {
        if print::print(&pages(&[&letter], stationery), stationery) {
            tell.emit(Message::Did(Action::LetterHandedOff(Route::Print)));
        }
    })
}

/// Paper, window and envelope, each to be chosen.
fn stationery(view: &View<'_>) -> Tag {
    let now = view.stationery();
    let paper = move |id: &str| Paper::from_id(id).map(|paper| Stationery { paper, ..now });
    let window = move |id: &str| Window::from_id(id).map(|window| Stationery { window, ..now });
    let envelope = move |id: &str| Envelope::from_id(id).map(|envelope| Stationery { envelope, ..now });
    classed("div", "row")
        .with(choice(view, "paper", &Paper::ALL.map(Paper::id), now.paper.id(), paper))
        .with(choice(view, "window", &Window::ALL.map(Window::id), now.window.id(), window))
        .with(choice(view, "envelope", &Envelope::ALL.map(Envelope::id), now.envelope.id(), envelope))
}

fn choice(
    view: &View<'_>,
    id: &'static str,
    all: &[&'static str],
    chosen: &str,
    with: impl Fn(&str) -> Option<Stationery> + 'static,
) -> Tag {
    let tell = view.tell.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(stationery) = with(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
            tell.emit(Message::Stationery(stationery));
        }
    });
    let mut select = tag("select").set("id", id).set("aria-label", id).on_change(onchange);
    for value in all {
        let option = tag("option").set("value", value).say(value);
        select = select.with(if *value == chosen { option.set("selected", "") } else { option });
    }
    select
}

fn icon(route: Route) -> Tag {
    match route {
        Route::Mail | Route::MailToSelf => icons::mail(),
        Route::Print => icons::printer(),
        Route::Copy => icons::copy(),
    }
}
