use crate::state::Action;

use super::icons;
use super::scene::View;
use super::tag::{Tag, button, classed, tag};

/// Draws the list of letters, if the campaign has several: which one is open, and which are done.
pub(super) fn picker(view: &View<'_>) -> Option<Tag> {
    let (model, words) = (view.model, view.words);
    let all = model.sendings.len();
    if all < 2 {
        return None;
    }
    let done = model.sendings.iter().filter(|sending| sending.done).count();
    let count = tag("small").set("role", "status").text(&words.letters_done(&words.number(done), &words.number(all)));
    let mut list = classed("ul", "letters").set("role", "list");
    for (place, template) in model.campaign.letters.iter().enumerate() {
        let pick = button("pick", view.does(Action::LetterPicked(place)));
        let pick = view.tells(pick, &template.label);
        let is_done = model.sendings.get(place).is_some_and(|sending| sending.done);
        let done = is_done.then(|| tag("em").with(icons::check()).say(words.done()));
        let here = if place == model.work.current { pick.set("aria-current", "true") } else { pick };
        list = list.with(tag("li").key(place).with(here.maybe(done)));
    }
    let heading = view.heading("h3", 1).set("id", "letters").say(words.letters()).with(count);
    Some(classed("section", "picker").set("aria-labelledby", "letters").with(heading).with(list))
}
