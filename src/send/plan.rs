use crate::letter::Letter;

use super::mail::Carries;
use super::names::named;
use super::reason::{Obstacle, Reason};

named! {
    /// A route by which the letter can reach its addressee.
    pub enum Route {
        /// The supporter's mail app, to the addressee.
        Mail = "mail",
        /// The supporter's mail app, to themselves, for printing elsewhere.
        MailToSelf = "mail-to-self",
        /// A mail service's web page.
        Webmail = "webmail",
        /// A form on the addressee's website.
        WebForm = "web-form",
        /// A telephone call.
        Phone = "phone",
        /// Paper.
        Print = "print",
        /// Another app, through the system's share menu (Web Share).
        Share = "share",
        /// A draft as a file, for a mail program.
        Eml = "eml",
        /// The letter as a text file.
        Txt = "txt",
        /// The clipboard.
        Copy = "copy",
    }
}

/// The device and what the browser on it can do, as far as it matters for a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// A phone or tablet: touch-operated, and seldom near a printer.
    pub handheld: bool,
    /// The page is open inside another app (a social network's), not in a browser.
    pub in_app: bool,
    /// The page is in a frame of another page: links that leave it open a new tab. The plan is the same.
    pub framed: bool,
    /// The page may write to the clipboard.
    pub clipboard: bool,
    /// The page may open the system's share menu.
    pub share: bool,
}

impl Default for Device {
    /// A browser on a computer, which can copy but not share.
    fn default() -> Self {
        Self { handheld: false, in_app: false, framed: false, clipboard: true, share: false }
    }
}

/// Whether a letter by post would arrive before the last day of the action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// It would, or there is no deadline.
    InTime,
    /// It probably would not.
    TooLate {
        /// Days left, not counting today.
        days_left: u16,
        /// Approximate number of days that a letter takes.
        takes: u16,
    },
}

/// Everything that the plan depends on.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// How much its mail link contains: to the addressee, or to the supporter themselves if the addressee has no e-mail
    /// address.
    pub carries: Carries,
    /// Whether the addressee's website has a form.
    pub web_form: bool,
    /// Whether a telephone number is known, of the addressee or of a copy recipient.
    pub phone: bool,
    /// Whether a letter by post would arrive in time.
    pub post: Post,
    /// Whether letters are still sent: `false` once the action is closed.
    pub open: bool,
    /// The device and its browser.
    pub device: Device,
}

/// One route, and the reason for its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The route.
    pub route: Route,
    /// Why it is offered, or when it helps. Not shown if there is an obstacle.
    pub reason: Reason,
    /// Why it cannot be used. Such offers come last.
    pub obstacle: Option<Obstacle>,
}

/// Returns the routes for this letter, best first, each at most once; those that cannot be used come last. Never empty,
/// and the first route can be used unless the action is closed.
///
/// Routes that make no sense for this addressee (a form that does not exist) are omitted. The one exception is e-mail: if
/// there is no address, that is the first thing that people wonder about.
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

/// The part of the plan that a route belongs to.
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

    /// Whether the letter is too long for a mail link.
    fn long(&self) -> bool {
        self.carries != Carries::WholeLetter
    }

    fn late(&self) -> bool {
        self.post != Post::InTime
    }

    /// Whether paper is the only way to reach the addressee.
    fn paper_only(&self) -> bool {
        !self.email() && !self.web_form && !self.phone
    }
}

/// The routes in their usual order. Without an e-mail address, webmail and drafts have no recipient.
fn routes(situation: &Situation<'_>) -> &'static [Route] {
    use Route::{Copy, Eml, Mail, MailToSelf, Phone, Print, Share, Txt, WebForm, Webmail};
    let Device { handheld, in_app, .. } = situation.device;
    match (situation.email(), handheld) {
        (true, _) if in_app => &[Copy, Mail, WebForm, Share, Phone, Print, Txt, Webmail, Eml],
        (true, true) => &[Mail, WebForm, Copy, Share, Print, Phone, Txt, Webmail, Eml],
        // A draft can contain what does not fit into a link.
        (true, false) if situation.long() => &[Mail, Eml, Webmail, WebForm, Print, Copy, Share, Phone, Txt],
        (true, false) => &[Mail, Webmail, WebForm, Print, Copy, Share, Phone, Eml, Txt],
        (false, _) if in_app => &[WebForm, Share, Copy, MailToSelf, Phone, Print, Txt, Mail],
        (false, true) => &[WebForm, MailToSelf, Print, Copy, Share, Phone, Txt, Mail],
        (false, false) => &[WebForm, Print, MailToSelf, Copy, Share, Phone, Txt, Mail],
    }
}

/// The route that comes first, contrary to the usual order, if there is one.
fn promoted(situation: &Situation<'_>) -> Option<Route> {
    let Device { handheld, in_app, clipboard, share, .. } = situation.device;
    let (email, form) = (situation.email(), situation.web_form);
    // The letter is too long for a link, and since this page may not copy, the supporter would have to select the text by
    // hand.
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

/// The reason for paper, printed from this device or another. If paper is the only route, the warning that it may be late
/// is given only once: for mail to oneself on a device without a printer, otherwise for printing.
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
