//! The download panel: files, snippets for a page, and a code to try the draft on a phone.

use web_sys::{HtmlInputElement, HtmlTextAreaElement, InputEvent, MouseEvent};
use yew::{Callback, TargetCast};

use crate::browser::address::{folder as here, is_here_only};
use crate::browser::intl::Intl;
use crate::browser::{clipboard, file};
use crate::send::Href;
use crate::studio::Studio;
use crate::studio::code::{Code, Lead, lead};
use crate::studio::files::{campaign_file, folder, letter_file, lines, page, stem};
use crate::studio::trial::Extent;
use crate::view::tag::{Tag, button, classed, tag};

use super::look::{File, Message, View};
use super::notes::Notes;
use super::picture::picture;

pub(super) fn take(view: &View<'_>) -> Tag {
    let panel = classed("section", "panel").with(view.heading("Take it away")).with(campaign(view));
    match &view.notes.campaign {
        None => {
            panel.with(tag("p").say(
                "The letters, the lines to paste and a code for phones appear here once the widget accepts the campaign: see Checks.",
            ))
        }
        Some(_) => others(view, panel),
    }
}

fn takes(view: &View<'_>, file: File, class: &'static str, label: String) -> Tag {
    button(class, view.tell.reform(move |_: MouseEvent| Message::Take(file))).text(&label)
}

fn campaign(view: &View<'_>) -> Tag {
    let name = stem(view.studio.file());
    tag("div")
        .with(takes(view, File::Campaign, "button", format!("Download {name}.json")).set("id", "take-campaign"))
        .with(classed("p", "help").say("The campaign. It holds all that is in the form; open it here again to go on."))
}

fn others(view: &View<'_>, panel: Tag) -> Tag {
    let name = stem(view.studio.file());
    let Some(campaign) = &view.notes.campaign else { return panel };
    let folder = folder(view.address);
    let lines = lines(campaign, &Intl::default(), &folder);
    panel
        .with(takes(view, File::Letters, "button plain", format!("Download {name}.letter.json")).set("id", "take-letters"))
        .with(classed("p", "help").say("Its letters, for browsers that cannot run the widget. Put it beside the campaign, and download both again after every change."))
        .with(address(view))
        .with(snippet(view, "element", "For a page", &lines.element))
        .with(snippet(view, "div", "For editors that take unknown elements out", &lines.div))
        .with(snippet(view, "frame", "For pages that do not allow scripts from other sites", &lines.frame))
        .with(takes(view, File::Page, "button plain", format!("Download {name}.html")).set("id", "take-page"))
        .with(classed("p", "help").say("A page of its own with these lines. Where no address is given, it belongs beside the campaign and the widget's files."))
        .with(phone(view))
}

fn address(view: &View<'_>) -> Tag {
    let typed = view
        .tell
        .reform(|event: InputEvent| Message::Address(event.target_unchecked_into::<HtmlInputElement>().value()));
    classed("div", "field")
        .with(tag("label").set("for", "address").say("Where the widget's files and the campaign will stand"))
        .with(
            classed("p", "help")
                .set("id", "address-help")
                .say("A folder, as https://www.example.org/letters/. Empty where the page stands in it, too."),
        )
        .with(
            tag("input")
                .set("type", "url")
                .set("id", "address")
                .set("aria-describedby", "address-help")
                .set("autocomplete", "off")
                .value(view.address)
                .on_input(typed),
        )
}

fn snippet(view: &View<'_>, id: &'static str, name: &'static str, text: &str) -> Tag {
    let area_id = format!("lines-{id}");
    let (tell, kept) = (view.tell.clone(), text.to_owned());
    let onclick = Callback::from(move |event: MouseEvent| {
        let tell = tell.clone();
        let near: web_sys::Element = event.target_unchecked_into();
        select(&near);
        clipboard::copy(&near, &kept, move |worked| tell.emit(Message::Copied(id, worked)));
    });
    let said = match view.copied {
        Some((what, true)) if what == id => "Copied.",
        Some((what, false)) if what == id => {
            "The browser did not copy them. The lines are selected: copy them with the keyboard."
        }
        _ => "",
    };
    classed("div", "field")
        .with(tag("label").put("for", area_id.clone()).say(name))
        .with(
            tag("textarea")
                .put("id", area_id)
                .set("class", "code")
                .set("readonly", "")
                .set("rows", "4")
                .set("spellcheck", "false")
                .value(text),
        )
        .with(
            classed("div", "row")
                .with(button("button small", onclick).put("aria-label", format!("Copy: {name}")).say("Copy"))
                .with(tag("span").set("role", "status").say(said)),
        )
}

/// Selects the lines above the button, so that a person can copy them if the browser does not.
fn select(button: &web_sys::Element) {
    let field =
        button.closest(".field").ok().flatten().and_then(|field| field.query_selector("textarea").ok().flatten());
    if let Some(area) = field {
        use wasm_bindgen::JsCast;
        area.unchecked_ref::<HtmlTextAreaElement>().select();
    }
}

fn phone(view: &View<'_>) -> Tag {
    let block = tag("div").with(tag("h3").say("Try it on a phone"));
    let place = if view.address.trim().starts_with("http") { folder(view.address) } else { here() };
    let name = format!("{}.json", stem(view.studio.file()));
    let block = match lead(view.studio.file(), &view.studio.language, &place, &name) {
        Lead::Trial(code, extent) => {
            let how = match extent {
                Extent::Whole => "The whole campaign travels in the code, and to no server.",
                Extent::OneLanguage => {
                    "The code itself holds the campaign; nothing is sent to a server. To save space it has only the language chosen above."
                }
                Extent::FirstWordings => {
                    "The campaign travels in the code, and to no server; for want of room only with the language chosen above, the first wordings, and without background."
                }
                Extent::FirstLetter => {
                    "Only the first letter travels in the code, and to no server: for want of room with the language chosen above, the first wordings, and without background."
                }
            };
            block
                .with(tag("p").say(how))
                .with(
                    tag("p")
                        .say("The page says that it is a draft, and hands no letter over until you allow it there."),
                )
                .with(shown(&code))
        }
        Lead::Published(code) => block
            .with(tag("p").say(
                "The campaign is too long to travel in a code. This one leads to where it will stand: upload it first.",
            ))
            .with(shown(&code)),
        Lead::Nowhere => block.with(tag("p").say("This address is too long for a code.")),
    };
    if !is_here_only(&place) {
        return block;
    }
    block.with(classed("p", "notice").say("The widget's files are only on this computer, which a phone cannot reach. Above, give the address of a site that has them."))
}

fn shown(code: &Code) -> Tag {
    let link = Href::to_own_page(code.address.clone()).map(|address| {
        let link = tag("a").leads(address).set("target", "_blank").set("rel", "noopener noreferrer");
        tag("p").with(link.set("id", "trial").say("Open it here"))
    });
    tag("div").with(picture(code)).maybe(link)
}

/// Saves a file. Returns whether the browser could be asked to.
pub(super) fn save(studio: &Studio, notes: &Notes, address: &str, file: File) -> bool {
    let name = stem(studio.file());
    let conventions = Intl::default();
    match (file, &notes.campaign) {
        (File::Campaign, _) => file::save(&format!("{name}.json"), "application/json", &campaign_file(studio.file())),
        (File::Letters, Some(campaign)) => {
            file::save(&format!("{name}.letter.json"), "application/json", &letter_file(campaign, &conventions))
        }
        (File::Page, Some(campaign)) => {
            let lines = lines(campaign, &conventions, &folder(address));
            file::save(&format!("{name}.html"), "text/html;charset=utf-8", &page(campaign, &lines))
        }
        (_, None) => false,
    }
}
