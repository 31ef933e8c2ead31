use std::rc::Rc;

use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::browser::{clipboard, print};
use crate::campaign::LanguageTag;
use crate::letter::{Letter, addressee_text, body_text, sheets, whole_text};
use crate::send::{Carries, MailLink, Offer, Route};
use crate::state::Action;

use super::icons;
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
        Some((lead, others)) => (ways.lead(*lead), others),
        None => (Html::default(), &[][..]),
    };
    html! {
        <>
            <div class="ways">
                { lead }
                { for others.iter().map(|offer| ways.row(*offer)) }
            </div>
            { ways.copy_result() }
            <p class="foot">{ icons::lock() }<span>{ ways.words.private }</span></p>
        </>
    }
}

struct View<'a> {
    props: &'a WaysProps,
    words: &'static Words,
    copied: UseStateHandle<Option<Copied>>,
}

impl View<'_> {
    fn lead(&self, offer: Offer) -> Html {
        html! {
            <div class="lead" key="lead">
                <h4>{ (self.words.route)(offer.route) }</h4>
                <p>{ self.reason(offer) }</p>
                { self.controls(offer.route, "button") }
            </div>
        }
    }

    /// A way that takes one tap is a row; one that takes several folds out.
    fn row(&self, offer: Offer) -> Html {
        let key = self.key(offer.route);
        let label = html! {
            <>
                { icon(offer.route) }
                <span><b>{ (self.words.route)(offer.route) }</b><span>{ self.reason(offer) }</span></span>
                <span class="onward">{ icons::onward() }</span>
            </>
        };
        match offer.route {
            Route::Print => html! {
                <button {key} type="button" class="way" onclick={print_now(&self.props.letter, &self.props.act)}>{ label }</button>
            },
            route @ (Route::Mail | Route::MailToSelf) if self.whole_link() => html! {
                <a {key} class="way" href={self.props.link.href.clone()} onclick={self.hand_off(route)}>{ label }</a>
            },
            route => html! {
                <details {key} class="fold"><summary class="way">{ label }</summary>{ self.controls(route, "button quiet") }</details>
            },
        }
    }

    fn controls(&self, route: Route, class: &'static str) -> Html {
        match route {
            Route::Print => html! {
                <button type="button" {class} onclick={print_now(&self.props.letter, &self.props.act)}>
                    { icons::printer() }{ (self.words.print)(self.props.letter.copies.len() + 1) }
                </button>
            },
            Route::Mail | Route::MailToSelf if self.whole_link() => {
                let label = if route == Route::Mail { self.words.open_mail } else { self.words.mail_to_self };
                self.mail_link(route, class, label)
            }
            Route::Mail | Route::MailToSelf => self.copy_then_mail(route, class),
            Route::Copy => self.copy_buttons(class),
        }
    }

    fn mail_link(&self, route: Route, class: &'static str, label: &'static str) -> Html {
        html! {
            <a {class} href={self.props.link.href.clone()} onclick={self.hand_off(route)}>{ icons::mail() }{ label }</a>
        }
    }

    /// The letter does not fit into a link: it is copied first, then a link with addresses and subject opens the mail.
    fn copy_then_mail(&self, route: Route, class: &'static str) -> Html {
        html! {
            <ol class="steps">
                <li>{ self.copy_button(class, self.words.copy_first, &body_text(&self.props.letter), None) }</li>
                <li>
                    { self.mail_link(route, class, self.words.then_mail) }
                    <p class="hint">{ self.words.paste_hint }</p>
                </li>
            </ol>
        }
    }

    fn copy_buttons(&self, class: &'static str) -> Html {
        let letter = &self.props.letter;
        html! {
            <div class="row">
                { self.copy_button(class, self.words.copy_letter, &whole_text(letter), Some(Action::LetterHandedOff(Route::Copy))) }
                { self.copy_button("button small", self.words.copy_address, &addressee_text(letter), None) }
                { self.copy_button("button small", self.words.copy_subject, &letter.subject, None) }
                { self.copy_button("button small", self.words.copy_body, &body_text(letter), None) }
            </div>
        }
    }

    fn copy_button(&self, class: &'static str, label: &'static str, text: &str, then: Option<Action>) -> Html {
        let text: Rc<str> = text.into();
        let done = *self.copied == Some(Copied::Done(text.clone()));
        let (copied, act) = (self.copied.setter(), self.props.act.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            let near: Element = event.target_unchecked_into();
            let (copied, act, then, kept) = (copied.clone(), act.clone(), then.clone(), text.clone());
            clipboard::copy(&near, &text, move |worked| {
                let kept = kept.clone();
                copied.set(Some(if worked { Copied::Done(kept) } else { Copied::Refused(kept) }));
                if let Some(action) = then.clone().filter(|_| worked) {
                    act.emit(action);
                }
            });
        });
        let icon = if done { icons::check() } else { icons::copy() };
        html! { <button type="button" {class} {onclick}>{ icon }{ label }</button> }
    }

    /// Says that it is copied; where the browser refused, the text stands here, selected.
    fn copy_result(&self) -> Html {
        let result = match &*self.copied {
            None => Html::default(),
            Some(Copied::Done(_)) => html! { <p class="copied">{ self.words.copied }</p> },
            Some(Copied::Refused(text)) => html! {
                <div class="field">
                    <label for="to-copy">{ self.words.not_copied }</label>
                    <SelectedText key={text.to_string()} text={text.to_string()} />
                </div>
            },
        };
        html! { <div role="status">{ result }</div> }
    }

    fn reason(&self, offer: Offer) -> String {
        (self.words.reason)(offer.reason, self.props.letter.to.lines.first().map_or("", String::as_str))
    }

    fn hand_off(&self, route: Route) -> Callback<MouseEvent> {
        self.props.act.reform(move |_| Action::LetterHandedOff(route))
    }

    fn whole_link(&self) -> bool {
        self.props.link.carries == Carries::WholeLetter
    }

    fn key(&self, route: Route) -> &'static str {
        match route {
            Route::Mail => "mail",
            Route::MailToSelf => "self",
            Route::Print => "print",
            Route::Copy => "copy",
        }
    }
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

fn icon(route: Route) -> Html {
    match route {
        Route::Mail | Route::MailToSelf => icons::mail(),
        Route::Print => icons::printer(),
        Route::Copy => icons::copy(),
    }
}

#[derive(Properties, PartialEq)]
struct SelectedTextProps {
    text: String,
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
    html! { <textarea id="to-copy" ref={field} readonly=true rows="8" value={props.text.clone()} /> }
}
