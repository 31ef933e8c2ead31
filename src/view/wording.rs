//! Picks the message of the interface for each value of the core.

use crate::letter::{Envelope, Paper, Part, Refusal, Window};
use crate::send::{Obstacle, Reason, Route, Trouble};
use crate::words::Words;

impl Words {
    /// Why the demands stay as they are.
    pub(super) fn refusal(&self, refusal: Refusal) -> String {
        match refusal {
            Refusal::AtLeast(1) => self.keep_one().into(),
            Refusal::AtLeast(count) => self.at_least(count),
            Refusal::AtMost(count) => self.at_most(count),
            Refusal::Required => self.keep_required().into(),
        }
    }

    /// The name of a route.
    pub(super) fn route(&self, route: Route) -> &'static str {
        match route {
            Route::Mail => self.route_mail(),
            Route::MailToSelf => self.route_mail_to_self(),
            Route::Webmail => self.route_webmail(),
            Route::WebForm => self.route_web_form(),
            Route::Phone => self.route_phone(),
            Route::Print => self.route_print(),
            Route::Share => self.route_share(),
            Route::Eml => self.route_eml(),
            Route::Txt => self.route_txt(),
            Route::Copy => self.route_copy(),
        }
    }

    /// Why a route to this addressee is offered.
    pub(super) fn reason(&self, reason: Reason, name: &str) -> String {
        let plain = match reason {
            Reason::MailIsReady => return self.why_mail_is_ready(name),
            Reason::PaperOnly => return self.why_paper_only(name),
            Reason::PaperFromComputer => return self.why_paper_from_computer(name),
            Reason::PaperMayBeLate { days_left, takes } | Reason::PostTooLate { days_left, takes } => {
                return self.why_late(days_left.into()) + " " + &self.why_post_takes(takes.into());
            }
            Reason::MailNeedsPaste => self.why_mail_needs_paste(),
            Reason::MailByHand => self.why_mail_by_hand(),
            Reason::MailMayNotOpen => self.why_mail_may_not_open(),
            Reason::PrintLater => self.why_print_later(),
            Reason::WebmailOnComputer => self.why_webmail(),
            Reason::FormIsTheirDoor => self.why_form(),
            Reason::FormAsWell => self.why_form_as_well(),
            Reason::CallThem => self.why_call(),
            Reason::CallAsWell => self.why_call_as_well(),
            Reason::PaperAsWell => self.why_paper_as_well(),
            Reason::PrinterAtHand => self.why_printer_at_hand(),
            Reason::ShareIt => self.why_share(),
            Reason::ShareIsLong => self.why_share_is_long(),
            Reason::ShareBecauseInApp => self.why_share_in_app(),
            Reason::DraftFile => self.why_draft_file(),
            Reason::DraftIsLong => self.why_draft_is_long(),
            Reason::TextFile => self.why_text_file(),
            Reason::CopyAnywhere => self.why_copy(),
            Reason::CopyBecauseInApp => self.why_copy_in_app(),
            Reason::CopyByHand => self.why_copy_by_hand(),
        };
        plain.into()
    }

    /// Why a route to this addressee is not offered.
    pub(super) fn obstacle(&self, obstacle: Obstacle, name: &str) -> String {
        match obstacle {
            Obstacle::NoEmail => self.not_without_email(name),
            Obstacle::OnlyOnComputer => self.not_on_handheld().into(),
            Obstacle::InAppBrowser => self.not_in_app().into(),
            Obstacle::Closed => self.not_when_closed().into(),
        }
    }

    /// The name of a part of the letter.
    pub(super) fn part(&self, part: Part) -> &'static str {
        match part {
            Part::Subject => self.part_subject(),
            Part::Salutation => self.part_salutation(),
            Part::Opening => self.part_opening(),
            Part::Own => self.part_own(),
            Part::LeadIn => self.part_lead_in(),
            Part::Demand(_) => self.part_demand(),
            Part::Closing => self.part_closing(),
            Part::Valediction => self.part_valediction(),
        }
    }

    /// The name of a window envelope.
    pub(super) fn window_name(&self, window: Window) -> &'static str {
        match window {
            Window::DinB => self.window_din_b(),
            Window::Us10 => self.window_us_10(),
            Window::None => self.window_none(),
        }
    }

    /// The name of what is printed in addition to the letter.
    pub(super) fn envelope_name(&self, envelope: Envelope) -> String {
        match envelope {
            Envelope::None => self.envelope_none().into(),
            Envelope::Labels => self.envelope_labels().into(),
            Envelope::C6 => self.envelope_of("C6"),
            Envelope::Dl => self.envelope_of("DL"),
            Envelope::Us10 => self.envelope_of("US #10"),
        }
    }

    /// The label of the button that prints the letter and this many copies of it.
    pub(super) fn print(&self, copies: usize) -> String {
        if copies == 0 { self.print_letter().into() } else { self.print_copies(copies) }
    }

    /// The question after a hand-off by this route.
    pub(super) fn question(&self, route: Route) -> &'static str {
        match route {
            Route::Mail | Route::Webmail => self.asked_mail(),
            Route::MailToSelf => self.asked_mail_to_self(),
            Route::WebForm => self.asked_web_form(),
            Route::Phone => self.asked_phone(),
            Route::Print => self.asked_print(),
            Route::Share => self.asked_share(),
            Route::Eml | Route::Txt => self.asked_file(),
            Route::Copy => self.asked_copy(),
        }
    }

    /// The thanks if the hand-off worked.
    pub(super) fn thanks(&self, route: Route) -> &'static str {
        match route {
            Route::Mail | Route::Webmail | Route::Eml => self.thanks_mail(),
            Route::MailToSelf => self.thanks_mail_to_self(),
            Route::Print => self.thanks_print(),
            Route::WebForm | Route::Phone => self.thanks_heard(),
            Route::Share | Route::Txt | Route::Copy => self.thanks_in_hand(),
        }
    }

    /// The name of a fault that an e-mail can have.
    pub(super) fn trouble(&self, trouble: Trouble) -> &'static str {
        match trouble {
            Trouble::RanTogether => self.trouble_ran_together(),
            Trouble::CopyMissing => self.trouble_copy_missing(),
            Trouble::RecipientsJoined => self.trouble_recipients_joined(),
        }
    }
}

/// The name of a paper size, which is the same in every language.
pub(super) fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => "US Letter",
    }
}
