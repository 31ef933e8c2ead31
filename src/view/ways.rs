use std::rc::Rc;

use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::browser::{clipboard, print};
use crate::campaign::LanguageTag;
use crate::letter::{Letter, addressee_text, body_text, note_to_self, sheets, whole_text};
use crate::send::{Carries, MailLink, Offer, Route};
use crate::state::Action;

use super::icons;
use super::tag::{Tag, button, classed, list, tag};
use super::words::{Words, words};

#[derive(Properties, PartialEq)]
pub(super) struct WaysProps {
    pub letter: Rc<Letter>,
    pub link: MailLink,
    pub offers: Vec<Offer>,
    pub reader: LanguageTag,
    pub act: Callback<Action>,
}

/// What became of the last text that was to be copied.
#[derive(Clone, PartialEq)]
enum Copied {
    Done(Rc<str>),
    Refused(Rc<str>),
}

/// The ways out: the best one large, with its reason, the others in reach.
#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let copied = use_state_eq(|| None::<Copied>);
    let ways = View { props, words: words(&props.reader), copied };
    let (lead, others) = match props.offers.split_first() {
        Some((lead, others)) => (Some(ways.lead(*lead)), others),
        None => (None, &[][..]),
    };
    let mut all = classed("div", "ways").maybe(lead);
    for offer in others {
        all = all.with(ways.row(*offer));
    }
    let private = classed("p", "foot").with(icons::lock()).with(tag("span").say(ways.words.private));
    list(vec![all.done(), ways.copy_result().done(), private.done()])
}

struct View<'a> {
    props: &'a WaysProps,
    words: &'static Words,
    copied: UseStateHandle<Option<Copied>>,
}

impl View<'_> {
    fn lead(&self, offer: Offer) -> Tag {
        classed("div", "lead")
            .key(0)
            .with(tag("h4").say((self.words.route)(offer.route)))
            .with(tag("p").text(&self.reason(offer)))
            .with(self.controls(offer.route, "button"))
    }

    /// A way that takes one tap is a row; one that takes several folds out.
    fn row(&self, offer: Offer) -> Tag {
        let row = match offer.route {
            Route::Print => button("way", print_now(&self.props.letter, &self.props.act)),
            Route::Mail | Route::MailToSelf if self.whole_link() => self.mail_link(offer.route, "way"),
            _ => classed("summary", "way"),
        };
        let said = tag("span").with(tag("b").say((self.words.route)(offer.route)));
        let said = said.with(tag("span").text(&self.reason(offer)));
        let row = row.with(icon(offer.route)).with(said).with(classed("span", "onward").with(icons::onward()));
        let key = 1 + offer.route as usize;
        if self.folds(offer.route) {
            return classed("details", "fold").key(key).with(row).with(self.controls(offer.route, "button quiet"));
        }
        row.key(key)
    }

    fn folds(&self, route: Route) -> bool {
        match route {
            Route::Print => false,
            Route::Mail | Route::MailToSelf => !self.whole_link(),
            Route::Copy => true,
        }
    }

    fn controls(&self, route: Route, class: &'static str) -> Tag {
        let (letter, words) = (&self.props.letter, self.words);
        match route {
            Route::Print => button(class, print_now(letter, &self.props.act))
                .with(icons::printer())
                .text(&(words.print)(letter.copies.len() + 1)),
            Route::Mail | Route::MailToSelf if self.whole_link() => self.open_mail(route, class),
            Route::Mail | Route::MailToSelf => self.copy_then_mail(route, class),
            Route::Copy => self.copy_buttons(class),
        }
    }

    fn mail_link(&self, route: Route, class: &'static str) -> Tag {
        classed("a", class).put("href", self.props.link.href.clone()).on_click(hand_off(&self.props.act, route))
    }

    fn open_mail(&self, route: Route, class: &'static str) -> Tag {
        self.mail_link(route, class).with(icons::mail()).say(self.words.open_mail)
    }

    /// The letter does not fit into a link: it is copied first, then a link with addresses and subject opens the mail.
    fn copy_then_mail(&self, route: Route, class: &'static str) -> Tag {
        let letter = &self.props.letter;
        let mail = if route == Route::Mail { body_text(letter) } else { note_to_self(letter) };
        let paste = classed("p", "hint").say(self.words.paste_hint);
        classed("ol", "steps")
            .with(tag("li").with(self.copy_button(class, self.words.copy_first, &mail, None)))
            .with(tag("li").with(self.open_mail(route, class)).with(paste))
    }

    fn copy_buttons(&self, class: &'static str) -> Tag {
        let (letter, words) = (&self.props.letter, self.words);
        let copied = Some(Action::LetterHandedOff(Route::Copy));
        classed("div", "row")
            .with(self.copy_button(class, words.copy_letter, &whole_text(letter), copied))
            .with(self.copy_button("button small", words.copy_address, &addressee_text(letter), None))
            .with(self.copy_button("button small", words.copy_subject, &letter.subject, None))
            .with(self.copy_button("button small", words.copy_body, &body_text(letter), None))
    }

    fn copy_button(&self, class: &'static str, label: &'static str, text: &str, then: Option<Action>) -> Tag {
        let text: Rc<str> = text.into();
        let done = matches!(&*self.copied, Some(Copied::Done(copied)) if *copied == text);
        let (copied, act) = (self.copied.setter(), self.props.act.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            let near: Element = event.target_unchecked_into();
            let (copied, act, then, kept) = (copied.clone(), act.clone(), then.clone(), text.clone());
            clipboard::copy(&near, &text, move |worked| {
                copied.set(Some(if worked { Copied::Done(kept) } else { Copied::Refused(kept) }));
                if let Some(action) = then.filter(|_| worked) {
                    act.emit(action);
                }
            });
        });
        let icon = if done { icons::check() } else { icons::copy() };
        button(class, onclick).with(icon).say(label)
    }

    /// Says that it is copied; where the browser refused, the text stands here, selected.
    fn copy_result(&self) -> Tag {
        let region = tag("div").set("role", "status");
        match &*self.copied {
            None => region,
            Some(Copied::Done(_)) => region.with(classed("p", "copied").say(self.words.copied)),
            Some(Copied::Refused(text)) => {
                let text = AttrValue::from(text.clone());
                let label = tag("label").set("for", "to-copy").say(self.words.not_copied);
                let field = html! { <SelectedText key={&*text} text={text.clone()} /> };
                region.with(classed("div", "field").with(label).node(field))
            }
        }
    }

    fn reason(&self, offer: Offer) -> String {
        (self.words.reason)(offer.reason, self.props.letter.to.lines.first().map_or("", String::as_str))
    }

    fn whole_link(&self) -> bool {
        self.props.link.carries == Carries::WholeLetter
    }
}

/// Notes that the letter went this way; the link itself does the rest.
pub(super) fn hand_off(act: &Callback<Action>, route: Route) -> Callback<MouseEvent> {
    act.reform(move |_| Action::LetterHandedOff(route))
}

/// Prints in the tap itself: later, the browser would refuse.
pub(super) fn print_now(letter: &Letter, act: &Callback<Action>) -> Callback<MouseEvent> {
    let (letter, act) = (letter.clone(), act.clone());
    Callback::from(move |_| {
        if print::print(&sheets(&letter)) {
            act.emit(Action::LetterHandedOff(Route::Print));
        }
    })
}

fn icon(route: Route) -> Tag {
    match route {
        Route::Mail | Route::MailToSelf => icons::mail(),
        Route::Print => icons::printer(),
        Route::Copy => icons::copy(),
    }
}

#[derive(Properties, PartialEq)]
struct SelectedTextProps {
    text: AttrValue,
}

/// A text to be copied by hand, selected as soon as it stands there.
#[component]
fn SelectedText(props: &SelectedTextProps) -> Html {
    let field = use_node_ref();
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                let _ = field.focus();
                field.select();
            }
        }
    });
    let area = tag("textarea").set("id", "to-copy").set("readonly", "").set("rows", "8");
    area.value(&props.text).reference(&field).done()
}
