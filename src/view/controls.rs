//! The controls of each route.

use yew::prelude::*;

use crate::browser::share::{Shared, share};
use crate::browser::{file, print, settings};
use crate::campaign::EmailAddress;
use crate::letter::{addressee_text, body_text, pages, phone_script, whole_text};
use crate::send::{Carries, Route, Webmail, eml, file_name, telephone_link, text_file};
use crate::state::write_draft;

use super::copying::copy_button;
use super::icons;
use super::link::{mail_to, site};
use super::scene::{View, joined};
use super::stationery::stationery;
use super::tag::{Tag, button, classed, tag};
use super::ways::{folded, whole_link};

/// Draws the controls of a route.
pub(super) fn controls(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    let words = view.words;
    match route {
        Route::Print => {
            let copies = view.letter.copies.iter().filter(|copy| copy.postal).count();
            let label = words.print(copies);
            let print = button(class, print_now(view)).with(icons::printer()).text(&label);
            classed("div", "stack").with(print).with(folded("options", words.stationery(), stationery(view)))
        }
        Route::Mail | Route::MailToSelf => {
            let open = open_mail(view, route, class);
            let mail = &view.mail.body;
            let way = if whole_link(view) { open } else { copy_then(view, class, mail, open, words.paste_hint()) };
            copies_said(view, classed("div", "stack").with(way), view.link.copies)
        }
        Route::Webmail => webmail(view, class),
        Route::WebForm => {
            let Some(form) = &view.model.template().to.web_form else { return tag("div") };
            let open = classed("a", class).leads_to(form.as_str().to_owned()).on_click(view.hands_off(route));
            let way = copy_then(view, class, &body_text(&view.letter), open.say(words.open_form()), words.form_hint());
            // The site is named before the letter is copied: the letter goes there, whatever the words around it say.
            let whose = tag("p").say(words.form_site()).say(" ").with(site(form));
            copies_said(view, classed("div", "stack").with(whose).with(way), true)
        }
        Route::Phone => phone(view, class),
        Route::Share => {
            let (title, text) = (view.letter.subject.clone(), whole_text(&view.letter));
            let exit = view.exit();
            let onclick = Callback::from(move |_: MouseEvent| {
                if !exit.opens(Route::Share) {
                    return;
                }
                let exit = exit.clone();
                share(&title, Shared::Text(&text), move |shared| {
                    if shared {
                        exit.taken(Route::Share);
                    }
                });
            });
            button(class, onclick).with(icons::share()).say(words.share_it())
        }
        Route::Eml => save(view, class, route, words.save_draft_file()),
        Route::Txt => save(view, class, route, words.save_text()),
        Route::Copy => copy_buttons(view, class),
    }
}

/// Draws a real link that is up to date at every moment; a tap on it is recorded, and the browser does the rest.
pub(super) fn mail_link(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    let link = mail_to(classed("a", class), view.link.href.clone(), view.model.device.framed);
    link.on_click(view.hands_off(route))
}

fn open_mail(view: &View<'_>, route: Route, class: &'static str) -> Tag {
    mail_link(view, route, class).with(icons::mail()).say(view.words.open_mail())
}

/// Names the copies that this route does not carry: those that a link left out, and those that go by post only.
fn copies_said(view: &View<'_>, mut way: Tag, carried: bool) -> Tag {
    if !carried && !view.mail.cc.is_empty() {
        let addresses: Vec<&str> = view.mail.cc.iter().map(EmailAddress::as_str).collect();
        way = way.with(classed("p", "hint").text(&view.words.copies_by_hand(&joined(&addresses, view.words.comma()))));
    }
    // An e-mail to oneself is printed anyway, with its copies.
    let on_paper = view.letter.copies.iter().filter(|copy| copy.emails.is_empty() && !view.mail.to.is_empty());
    let names: Vec<&str> = on_paper.filter_map(|copy| copy.lines.first()).map(String::as_str).collect();
    if !names.is_empty() {
        way = way.with(classed("p", "hint").text(&view.words.copies_by_post(&joined(&names, view.words.semicolon()))));
    }
    way
}

/// Draws two steps: copy the letter, then open what it is pasted into.
fn copy_then(view: &View<'_>, class: &'static str, text: &str, open: Tag, hint: &'static str) -> Tag {
    let hint = classed("p", "hint").say(hint);
    classed("ol", "steps")
        .with(tag("li").with(copy_button(view, class, view.words.copy_first(), text, false)))
        .with(tag("li").with(open).with(hint))
}

fn webmail(view: &View<'_>, class: &'static str) -> Tag {
    let (mut row, mut whole, mut copies) = (classed("div", "row"), true, true);
    for service in Webmail::ALL {
        let link = service.link(&view.mail);
        whole &= link.carries == Carries::WholeLetter;
        copies &= link.copies;
        let link = classed("a", "button small").leads_to(link.href).on_click(view.hands_off(Route::Webmail));
        row = row.with(link.say(service.name()));
    }
    let row = if whole { row } else { copy_then(view, class, &view.mail.body, row, view.words.paste_hint()) };
    copies_said(
        view,
        classed("div", "stack").with(classed("p", "hint").say(view.words.webmail_tells())).with(row),
        copies,
    )
}

fn phone(view: &View<'_>, class: &'static str) -> Tag {
    let mut numbers = tag("ul").set("role", "list");
    for recipient in std::iter::once(&view.letter.to).chain(&view.letter.copies) {
        for number in &recipient.phones {
            // A number that cannot be dialled with certainty is shown as text only.
            let call = match telephone_link(number) {
                Some(href) => {
                    classed("a", class).leads_to(href).on_click(view.hands_off(Route::Phone)).with(icons::phone())
                }
                None => tag("span").set("dir", "auto"),
            };
            let call = call.text(number);
            let whom = recipient.lines.first().map_or("", String::as_str);
            numbers = numbers.with(tag("li").with(call).with(tag("small").text(whom)));
        }
    }
    let script = phone_script(view.model.brief(), view.conventions);
    let script = classed("p", "script")
        .put("lang", view.letter.language.as_str().to_owned())
        .set("dir", view.letter.language.dir())
        .text(&script);
    classed("div", "stack").with(numbers).with(view.heading("h5", 3).say(view.words.script())).with(script)
}

fn save(view: &View<'_>, class: &'static str, route: Route, label: &'static str) -> Tag {
    let (letter, mail, exit) = (view.letter.clone(), view.mail.clone(), view.exit());
    let name = |extension| file_name(&view.model.campaign.id, &view.model.template().id, extension);
    let name = name(if route == Route::Eml { "eml" } else { "txt" });
    let onclick = Callback::from(move |_: MouseEvent| {
        let saved = exit.opens(route)
            && match route {
                Route::Eml => file::save(&name, "message/rfc822", &eml(&mail)),
                _ => file::save(&name, "text/plain;charset=utf-8", &text_file(&letter)),
            };
        if saved {
            exit.taken(route);
        }
    });
    button(class, onclick).with(icons::page()).say(label)
}

fn copy_buttons(view: &View<'_>, class: &'static str) -> Tag {
    let (letter, words) = (&view.letter, view.words);
    classed("div", "row")
        .with(copy_button(view, class, words.copy_letter(), &whole_text(letter), true))
        .with(copy_button(view, "button small", words.copy_address(), &addressee_text(letter), false))
        .with(copy_button(view, "button small", words.copy_subject(), &letter.subject, false))
        .with(copy_button(view, "button small", words.copy_body(), &body_text(letter), false))
}

/// Returns a callback that prints during the tap itself: later, the browser would refuse. From inside a frame, some browsers
/// print the entire page around it, so there a separate tab prints.
pub(super) fn print_now(view: &View<'_>) -> Callback<MouseEvent> {
    let (letter, exit) = (view.letter.clone(), view.exit());
    let stationery = view.model.stationery();
    let draft = if view.host.has_tab() { write_draft(view.model, settings::now()) } else { String::new() };
    Callback::from(move |_| {
        let letter = letter.clone();
        let here = move || print::print(&pages(&[&letter], stationery), stationery);
        if exit.opens(Route::Print) && exit.host.print(&draft, here) {
            exit.taken(Route::Print);
        }
    })
}
