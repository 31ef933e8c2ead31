use yew::{Html, html};

use crate::campaign::{AfterDeadline, Date, Organiser};
use crate::letter::Conventions;
use crate::state::{Deadline, Model};

use super::icons;
use super::words::Words;

/// What it is about, and where today stands to the last day.
pub(super) fn intro(model: &Model, deadline: Deadline, conventions: &dyn Conventions, words: &Words) -> Html {
    let campaign = &model.campaign;
    let reader = &model.reader;
    let number = campaign.reference.as_ref().map(|reference| reference.number.clone());
    html! {
        <header>
            <p class="eyebrow"><b>{ words.urgent_action }</b><span>{ for number }</span></p>
            <h2>{ campaign.title.first(reader) }</h2>
            if let Some(summary) = &campaign.summary {
                <p class="lede">{ summary.first(reader) }</p>
            }
            { note(model, deadline, &|day| conventions.date(reader, day), words) }
        </header>
    }
}

fn note(model: &Model, deadline: Deadline, write: &dyn Fn(Date) -> String, words: &Words) -> Html {
    let organiser = &model.campaign.organiser;
    match deadline {
        Deadline::None | Deadline::Over { after: AfterDeadline::Open, .. } => Html::default(),
        Deadline::Ahead { until, days } => html! {
            <p class="note calm">{ icons::clock() }<span>{ (words.days_left)(days, &write(until)) }</span></p>
        },
        Deadline::Over { ended, after } => {
            let what = if after == AfterDeadline::Closed { words.closed } else { words.ask_first };
            html! {
                <p class="note">
                    { icons::clock() }
                    <span><b>{ (words.over)(&write(ended)) }</b>{ " " }{ what(&organiser.name) }{ contact(organiser) }</span>
                </p>
            }
        }
    }
}

/// How the office is reached, as links and as text: a link helps only where there is an app for it.
fn contact(organiser: &Organiser) -> Html {
    let mail = organiser.email.as_ref().map(|email| {
        let mut href = String::from("mailto:");
        href.push_str(email.as_str());
        html! { <>{ ", " }<a {href}>{ email.as_str() }</a></> }
    });
    let phone = organiser.phone.first().map(|number| {
        let mut href = String::from("tel:");
        href.extend(number.chars().filter(|c| c.is_ascii_digit() || *c == '+'));
        html! { <>{ ", " }<a {href}>{ number }</a></> }
    });
    let page = organiser.url.as_ref().map(|url| {
        html! { <>{ ", " }<a href={url.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ url.as_str() }</a></> }
    });
    html! { <>{ for mail }{ for phone }{ for page }{ "." }</> }
}
