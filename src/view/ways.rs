use crate::send::{Carries, Offer, Route};

use super::controls::{controls, mail_link};
use super::copying::copy_result;
use super::icons;
use super::scene::View;
use super::tag::{Tag, classed, tag};

/// The number of routes that are visible besides the leading one; the rest are collapsed.
const IN_SIGHT: usize = 3;

/// Draws the routes: the best one large, with its reason, the others within reach, and those that do not work here, with the reason.
pub(super) fn ways(view: &View<'_>, section: Tag) -> Tag {
    let mut ways = classed("div", "ways");
    let (mut more, mut not_here) = (classed("div", "ways"), tag("ul"));
    let (mut has_more, mut has_not) = (false, false);
    for (index, offer) in view.offers.iter().enumerate() {
        if let Some(obstacle) = offer.obstacle {
            let why = view.words.obstacle(obstacle, &view.model.template().to.name);
            let name = tag("b").say(view.words.route(offer.route));
            not_here = not_here.with(tag("li").with(name).text(&view.words.named("", &why)));
            has_not = true;
        } else if index == 0 {
            ways = ways.with(lead(view, *offer));
        } else if index <= IN_SIGHT {
            ways = ways.with(row(view, *offer));
        } else {
            if view.stage.whole {
                more = more.with(row(view, *offer));
            }
            has_more = true;
        }
    }
    let more = has_more.then(|| folded("more", view.words.more_ways(), more));
    let not_here = has_not.then(|| folded("more", view.words.not_here(), not_here));
    let kept = view.model.draft.is_kept();
    let private = if kept { view.words.private_but_kept() } else { view.words.private() };
    let private = classed("p", "foot").with(icons::lock()).with(tag("span").say(private));
    section.with(ways).maybe(more).maybe(not_here).with(copy_result(view)).with(private)
}

/// Draws collapsed content: what few people look for, one tap away.
pub(super) fn folded(class: &'static str, title: &'static str, content: Tag) -> Tag {
    let summary = tag("summary").say(title).with(classed("span", "onward").with(icons::onward()));
    classed("details", class).with(summary).with(content)
}

fn lead(view: &View<'_>, offer: Offer) -> Tag {
    classed("div", "lead")
        .key(0)
        .with(view.heading("h4", 2).say(view.words.route(offer.route)))
        .with(tag("p").text(&reason(view, offer)))
        .with(controls(view, offer.route, "button"))
}

/// Draws a route. One that takes a single tap is a row; one that takes several, or has more to say, can be expanded.
fn row(view: &View<'_>, offer: Offer) -> Tag {
    let route = offer.route;
    let (row, folds) = match route {
        Route::Mail | Route::MailToSelf if whole_link(view) => (mail_link(view, route, "way"), false),
        _ => (classed("summary", "way"), true),
    };
    let said = tag("span").with(tag("b").say(view.words.route(route))).with(tag("span").text(&reason(view, offer)));
    let row = row.with(icon(route)).with(said).with(classed("span", "onward").with(icons::onward()));
    let key = 1 + route as usize;
    if folds {
        let inside = view.stage.whole.then(|| controls(view, route, "button quiet"));
        let controls = classed("div", "stack").maybe(inside);
        return classed("details", "fold").key(key).with(row).with(controls);
    }
    row.key(key)
}

fn reason(view: &View<'_>, offer: Offer) -> String {
    view.words.reason(offer.reason, &view.model.template().to.name)
}

pub(super) fn whole_link(view: &View<'_>) -> bool {
    view.link.carries == Carries::WholeLetter
}

fn icon(route: Route) -> Tag {
    match route {
        Route::Mail | Route::MailToSelf | Route::Webmail | Route::Eml => icons::mail(),
        Route::Print => icons::printer(),
        Route::Phone => icons::phone(),
        Route::Share => icons::share(),
        Route::WebForm | Route::Txt => icons::page(),
        Route::Copy => icons::copy(),
    }
}
