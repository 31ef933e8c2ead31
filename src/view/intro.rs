use crate::browser::intl::language_name;
use crate::campaign::{AfterDeadline, Date, Organiser};
use crate::letter::day_in_words;
use crate::send::{organiser_link, telephone_link};
use crate::state::{Deadline, deadline};

use super::icons;
use super::link::mail_to;
use super::scene::View;
use super::tag::{Tag, classed, tag};

/// Draws the title and summary of the campaign, and how today relates to the last day.
pub(super) fn intro(view: &View<'_>) -> Tag {
    let (campaign, words) = (&view.model.campaign, view.words);
    let number = campaign.reference.as_ref().map(|reference| tag("span").text(&reference.number));
    let eyebrow = classed("p", "eyebrow").with(tag("b").say(words.urgent_action())).maybe(number);
    let summary = campaign.summary.as_ref().map(|summary| view.tells(classed("p", "lede"), summary));
    tag("header")
        .with(eyebrow)
        .with(view.tells(view.heading("h2", 0).set("part", "heading"), &campaign.title))
        .maybe(summary)
        .maybe(foreign(view))
        .maybe(note(view))
}

/// Draws a hint if the campaign is in a language other than the interface's.
fn foreign(view: &View<'_>) -> Option<Tag> {
    let (words, reader) = (view.words, &view.model.reader);
    let foreign = reader.primary() != words.language().primary();
    foreign.then(|| classed("p", "hint").text(&words.only_in(&language_name(words.language(), reader))))
}

fn note(view: &View<'_>) -> Option<Tag> {
    let (model, words) = (view.model, view.words);
    let organiser = &model.campaign.organiser;
    let write = |day: Date| day_in_words(view.conventions, words.language(), day);
    match deadline(&model.campaign, model.today) {
        Deadline::None | Deadline::Over { after: AfterDeadline::Open, .. } => None,
        Deadline::Ahead { until, days } => {
            let day = write(until);
            let left = if days == 0 { words.last_day(&day) } else { words.days_left(days.into(), &day) };
            let left = tag("span").text(&left);
            Some(classed("p", "note calm").with(icons::clock()).with(left))
        }
        Deadline::Over { ended, after } => {
            let office = &organiser.name;
            let what = if after == AfterDeadline::Closed { words.closed(office) } else { words.ask_first(office) };
            let over = tag("b").text(&words.over(&write(ended)));
            let said = tag("span").with(over).say(" ").text(&what);
            Some(classed("p", "note").with(icons::clock()).with(contact(said, organiser, view)))
        }
    }
}

/// Adds how to reach the office, as links that show the address: a link helps only where there is an app for it.
fn contact(mut said: Tag, organiser: &Organiser, view: &View<'_>) -> Tag {
    let framed = view.model.device.framed;
    let comma = view.words.comma();
    if let Some(email) = &organiser.email {
        let link = mail_to(tag("a"), organiser_link(email, "", "").href, framed);
        said = said.say(comma).say(" ").with(link.set("dir", "auto").text(email.as_str()));
    }
    if let Some(number) = organiser.phone.first() {
        let link = telephone_link(number).map(|href| tag("a").leads_to(href));
        said = said.say(comma).say(" ").with(link.unwrap_or_else(|| tag("span")).set("dir", "auto").text(number));
    }
    if let Some(url) = &organiser.url {
        said = said
            .say(comma)
            .say(" ")
            .with(tag("a").leads_to(url.as_str().to_owned()).set("dir", "auto").text(url.as_str()));
    }
    said.say(".")
}
