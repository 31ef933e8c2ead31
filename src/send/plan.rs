use crate::letter::Letter;

use super::mail::Carries;
use super::names::named;
use super::reason::{Obstacle, Reason};

named! {
    /// A way for the letter to get where it should.
    pub enum Route {
        /// The supporter's mail app, to the addressee.
        Mail = "mail",
        /// The supporter's mail app, to themselves: to print it elsewhere.
        MailToSelf = "mail-to-self",
        /// A mail service's page in the browser.
        Webmail = "webmail",
        /// A form on the addressee's own pages.
        WebForm = "web-form",
        /// A call.
        Phone = "phone",
        /// Paper.
        Print = "print",
        /// Another app, by the system's own menu (Web Share).
        Share = "share",
        /// A draft as a file, for a mail program.
        Eml = "eml",
        /// The letter as a text file.
        Txt = "txt",
        /// The clipboard.
        Copy = "copy",
    }
}

/// What the browser runs on and what it may do, as far as it matters for a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// A phone or tablet: touched, and seldom next to a printer.
    pub handheld: bool,
    /// The page stands within another app (a social network's), not in a browser.
    pub in_app: bool,
    /// The page stands within a frame of another: links that leave it open a new tab. The plan is the same.
    pub framed: bool,
    /// The page may write to the clipboard.
    pub clipboard: bool,
    /// The page may open the system's menu for sharing.
    pub share: bool,
}

impl Default for Device {
    /// A computer's browser, which copies and does not share.
    fn default() -> Self {
        Self { handheld: false, in_app: false, framed: false, clipboard: true, share: false }
    }
}

/// Whether a letter by post would arrive before the last day of the action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// It would, or there is no last day.
    InTime,
    /// It would hardly.
    TooLate {
        /// Days left, today not counted.
        days_left: u16,
        /// Days that a letter takes, about.
        takes: u16,
    },
}

/// All that the plan depends on.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// What its mail link carries: to the addressee, or to oneself where the addressee has no e-mail address.
    pub carries: Carries,
    /// Whether the addressee has a form on their own pages.
    pub web_form: bool,
    /// Whether a telephone number is known: of the addressee, or of who gets a copy.
    pub phone: bool,
    /// Whether a letter by post would arrive in time.
    pub post: Post,
    /// Whether letters still go out: `false` once the action is closed.
    pub open: bool,
    /// What the browser runs on.
    pub device: Device,
}

/// One way, and why it stands where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The way.
    pub route: Route,
    /// Why, or when it helps. Not to be said where there is an obstacle.
    pub reason: Reason,
    /// Why it cannot be used. Such offers come last.
    pub obstacle: Option<Obstacle>,
}

/// The ways for this letter, best first, each at most once; those that cannot be used come last. Never empty, and the
/// first can be used unless the action is closed.
///
/// Ways that make no sense for this addressee (a form that does not exist) are not in it. The one exception is e-mail: that there
/// is no address is what people wonder about first.
pub fn plan(situation: &Situation<'_>) -> Vec<Offer> {
    let routes = routes(situation);
    let lead =
        promoted(situation).or_else(|| routes.iter().copied().find(|route| rank(situation, *route) == Rank::Usable));
    let mut plan = Vec::with_capacity(routes.len());
    for wanted in [Rank::Lead, Rank::Usable, Rank::Behind, Rank::Unusable] {
        for route in routes {
            let leads = lead == Some(*route);
            if wanted == if leads { Rank::Lead } else { rank(situation, *route) } {
                let obstacle = if situation.open { obstacle(situation, *route) } else { Some(Obstacle::Closed) };
                plan.push(Offer { route: *route, reason: reason(situation, *route, leads), obstacle });
            }
        }
    }
    plan
}

/// In which part of the plan a way stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Lead,
    Usable,
    Behind,
    Unusable,
    Nowhere,
}

impl Situation<'_> {
    fn email(&self) -> bool {
        !self.letter.to.emails.is_empty()
    }

    /// Whether the letter does not fit into a mail link.
    fn long(&self) -> bool {
        self.carries != Carries::WholeLetter
    }

    fn late(&self) -> bool {
        self.post != Post::InTime
    }

    /// Whether paper is the only thing that reaches the addressee.
    fn paper_only(&self) -> bool {
        !self.email() && !self.web_form && !self.phone
    }
}

/// The ways in their usual order. Without e-mail address there is nobody to put into a web mailer or a draft.
fn routes(situation: &Situation<'_>) -> &'static [Route] {
    use Route::{Copy, Eml, Mail, MailToSelf, Phone, Print, Share, Txt, WebForm, Webmail};
    let Device { handheld, in_app, .. } = situation.device;
    match (situation.email(), handheld) {
        (true, _) if in_app => &[Copy, Mail, WebForm, Share, Phone, Print, Txt, Webmail, Eml],
        (true, true) => &[Mail, WebForm, Copy, Share, Print, Phone, Txt, Webmail, Eml],
        // A draft holds what a link does not.
        (true, false) if situation.long() => &[Mail, Eml, Webmail, WebForm, Print, Copy, Share, Phone, Txt],
        (true, false) => &[Mail, Webmail, WebForm, Print, Copy, Share, Phone, Eml, Txt],
        (false, _) if in_app => &[WebForm, Share, Copy, MailToSelf, Phone, Print, Txt, Mail],
        (false, true) => &[WebForm, MailToSelf, Print, Copy, Share, Phone, Txt, Mail],
        (false, false) => &[WebForm, Print, MailToSelf, Copy, Share, Phone, Txt, Mail],
    }
}

/// The way that leads against the usual order, if one does.
fn promoted(situation: &Situation<'_>) -> Option<Route> {
    let Device { handheld, in_app, clipboard, share, .. } = situation.device;
    let (email, form) = (situation.email(), situation.web_form);
    // Too long for a link, and what this page may not copy has to be marked by hand.
    let stuck = situation.long() && !clipboard;
    let instead = if share { Route::Share } else { Route::Copy };
    if !email && !form && situation.late() && situation.phone {
        Some(Route::Phone)
    } else if in_app {
        (email && !clipboard).then_some(instead)
    } else if stuck && email && !handheld {
        Some(Route::Eml)
    } else if stuck && handheld && (email || !form) {
        Some(instead)
    } else {
        None
    }
}

fn rank(situation: &Situation<'_>, route: Route) -> Rank {
    let given = match route {
        Route::Print | Route::MailToSelf => situation.letter.to.postal,
        Route::WebForm => situation.web_form,
        Route::Phone => situation.phone,
        Route::Share => situation.device.share,
        _ => true,
    };
    let paper = matches!(route, Route::Print | Route::MailToSelf);
    if !given {
        Rank::Nowhere
    } else if obstacle(situation, route).is_some() {
        Rank::Unusable
    } else if paper && situation.late() && !situation.paper_only() {
        Rank::Behind
    } else {
        Rank::Usable
    }
}

fn obstacle(situation: &Situation<'_>, route: Route) -> Option<Obstacle> {
    let Device { handheld, in_app, .. } = situation.device;
    match route {
        Route::Mail if !situation.email() => Some(Obstacle::NoEmail),
        Route::Webmail | Route::Eml if handheld => Some(Obstacle::OnlyOnComputer),
        Route::Webmail | Route::Eml | Route::Print | Route::Txt if in_app => Some(Obstacle::InAppBrowser),
        _ => None,
    }
}

fn reason(situation: &Situation<'_>, route: Route, leads: bool) -> Reason {
    let Device { in_app, clipboard, .. } = situation.device;
    match route {
        Route::Mail | Route::MailToSelf if in_app => Reason::MailMayNotOpen,
        Route::Mail if !situation.long() => Reason::MailIsReady,
        Route::Mail if clipboard => Reason::MailNeedsPaste,
        Route::Mail => Reason::MailByHand,
        Route::Print | Route::MailToSelf => paper(situation, route, leads),
        Route::Webmail => Reason::WebmailOnComputer,
        Route::WebForm if situation.email() => Reason::FormAsWell,
        Route::WebForm => Reason::FormIsTheirDoor,
        Route::Phone if leads => Reason::CallThem,
        Route::Phone => Reason::CallAsWell,
        Route::Share if !leads => Reason::ShareIt,
        Route::Share if in_app => Reason::ShareBecauseInApp,
        Route::Share => Reason::ShareIsLong,
        Route::Eml if situation.long() => Reason::DraftIsLong,
        Route::Eml => Reason::DraftFile,
        Route::Txt => Reason::TextFile,
        Route::Copy if in_app => Reason::CopyBecauseInApp,
        Route::Copy if clipboard => Reason::CopyAnywhere,
        Route::Copy => Reason::CopyByHand,
    }
}

/// Why paper, be it from this device or from another. Where it is the only way, that it may come too late is said once, of the
/// way that a device without printer has, or of the printer.
fn paper(situation: &Situation<'_>, route: Route, leads: bool) -> Reason {
    let (handheld, to_self) = (situation.device.handheld, route == Route::MailToSelf);
    match situation.post {
        Post::TooLate { days_left, takes } if !situation.paper_only() => Reason::PostTooLate { days_left, takes },
        Post::TooLate { days_left, takes } if to_self == handheld => Reason::PaperMayBeLate { days_left, takes },
        _ if to_self && leads => Reason::PaperFromComputer,
        _ if to_self => Reason::PrintLater,
        _ if handheld => Reason::PrinterAtHand,
        _ if leads => Reason::PaperOnly,
        _ => Reason::PaperAsWell,
    }
}
