use crate::letter::Letter;

use super::{Carries, MailLink};

/// A way for the letter to get where it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The supporter's mail app, to the addressee.
    Mail,
    /// The supporter's mail app, to themselves: to print it elsewhere.
    MailToSelf,
    /// Paper.
    Print,
    /// The clipboard.
    Copy,
}

/// What the browser runs on, as far as it matters for a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// A phone or tablet: touched, and seldom next to a printer.
    pub handheld: bool,
}

/// One route and why it stands where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The way.
    pub route: Route,
    /// Why, or when it helps.
    pub reason: Reason,
}

/// Why a route is offered; `view/words` says it in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The addressee reads e-mail and the mail is ready.
    MailIsReady,
    /// The letter is too long for a mail link: copied first, then pasted.
    MailNeedsPaste,
    /// There is no e-mail address: the letter goes on paper.
    PaperOnly,
    /// Paper beside the mail.
    PaperAsWell,
    /// No printer at hand: mail it to yourself.
    PrintLater,
    /// The same where it leads, because a phone has no printer and paper is the only way.
    PaperFromComputer,
    /// For a phone that has a printer after all.
    PrinterAtHand,
    /// Works everywhere.
    CopyAnywhere,
}

/// The routes for this letter, best first. Never empty.
pub fn plan(letter: &Letter, link: &MailLink, device: Device) -> Vec<Offer> {
    let offer = |route, reason| Offer { route, reason };
    let copy = offer(Route::Copy, Reason::CopyAnywhere);
    if !letter.to.emails.is_empty() {
        let whole = link.carries == Carries::WholeLetter;
        let mail = offer(Route::Mail, if whole { Reason::MailIsReady } else { Reason::MailNeedsPaste });
        return vec![mail, offer(Route::Print, Reason::PaperAsWell), copy];
    }
    let print = |reason| offer(Route::Print, reason);
    let later = |reason| offer(Route::MailToSelf, reason);
    if device.handheld {
        return vec![later(Reason::PaperFromComputer), print(Reason::PrinterAtHand), copy];
    }
    vec![print(Reason::PaperOnly), later(Reason::PrintLater), copy]
}
