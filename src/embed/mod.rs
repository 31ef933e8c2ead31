//! The widget on a page: what the loader calls to put it into an element of a partner's page, to remove it, and to explain why
//! it refuses a campaign.
//!
//! `loader/`, next to this file, contains the script of a partner's page: it defines the element, fetches, and keeps the
//! element's own content whenever anything fails. `view/` draws the widget; `browser/` provides what it needs from the browser.

mod explain;
mod opening;
mod theme;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot};

use crate::browser::host::Host;
use crate::browser::intl::{WORDS, is_known};
use crate::browser::print::clean_up;
use crate::browser::{json, settings, style};
use crate::campaign::{Campaign, LanguageTag, MAX_FILE_BYTES, accept};
use crate::state::{Action, Model, write_draft};
use crate::view::{App, AppProps, Message};
use crate::words::Words;

pub use explain::explain;

const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));

/// A widget, on the page or parked until it is drawn.
struct Mounted {
    app: yew::AppHandle<App>,
    element: HtmlElement,
    /// The element in the shadow root into which Yew draws.
    place: Element,
    /// The model after the supporter's last action: kept outside the component, which nobody may access once the program has
    /// stopped inside it.
    model: Rc<RefCell<Rc<Model>>>,
    words: &'static Words,
    host: Host,
    /// Whether the letter is printed as soon as it is drawn.
    prints: bool,
}

/// All widgets. The number that the loader has for one is its position in the list, counted from 1.
#[derive(Default)]
struct Widgets {
    mounted: Vec<Option<Mounted>>,
    /// Removed widgets, to be reused: Yew never frees what a separate root needs (its listeners: 8 KB each).
    parked: Vec<(yew::AppHandle<App>, Element)>,
}

impl Widgets {
    fn slot(&mut self, number: usize) -> Option<&mut Option<Mounted>> {
        self.mounted.get_mut(number.checked_sub(1)?)
    }
}

thread_local! {
    /// One sheet for all widgets of the page.
    static SHEET: Option<CssStyleSheet> = style::sheet(STYLES);
    static SPOKEN: RefCell<Vec<&'static Words>> = RefCell::default();
    static WIDGETS: RefCell<Widgets> = RefCell::default();
}

/// The number of regions of one language that are distinguished on one page.
const MOST_REGIONS: usize = 8;

/// What the loader fetched for a widget.
pub struct Content<'c> {
    /// The campaign file.
    pub campaign: &'c str,
    /// The words of the interface ([`Words::read`]).
    pub words: &'c str,
    /// The language of these words, with the region that the reader asked for.
    pub language: &'c str,
    /// Where the campaign file was read from.
    pub address: &'c str,
}

/// Opens a campaign for `element`, to be followed by [`prepare`] and then [`draw`]. `draft` is what [`draft`] returned for a widget that
/// was in this element before; with `prints`, that letter is printed at once. Returns the number that the other functions take; `None` if
/// the campaign is refused, for reasons that [`explain`] gives.
pub fn mount(
    element: HtmlElement,
    content: &Content<'_>,
    draft: Option<&str>,
    host: Host,
    prints: bool,
) -> Option<usize> {
    let words = spoken(content.words, content.language)?;
    let campaign = Rc::new(campaign_of(content.campaign)?);
    let (model, taken_up) = opening::open(&element, campaign, content.address, draft)?;
    let model = Rc::new(RefCell::new(Rc::new(model)));
    let (app, place) = match WIDGETS.with_borrow_mut(|widgets| widgets.parked.pop()) {
        Some((mut app, place)) => {
            // Settings that change before it is drawn must change this widget, not the previous one.
            app.update(parked(words, model.clone()));
            (app, place)
        }
        None => {
            let place = element.owner_document()?.create_element("div").ok()?;
            (yew::Renderer::<App>::with_root_and_props(place.clone(), parked(words, model.clone())).render(), place)
        }
    };
    let mounted = Mounted { app, element, place, model, words, host, prints: prints && taken_up };
    WIDGETS.with_borrow_mut(|Widgets { mounted: all, .. }| {
        let place = all.iter().position(Option::is_none).unwrap_or(all.len());
        all.resize_with(all.len().max(place + 1), || None);
        *all.get_mut(place)? = Some(mounted);
        Some(place + 1)
    })
}

/// Prepares what [`draw`] needs: reads the styles and finds the colours, in an invisible place within this shadow root. It is a
/// separate task, so that no task takes long.
pub fn prepare(number: usize, root: &ShadowRoot) {
    SHEET.with(|_| ());
    with(number, |Mounted { element, place, model, .. }| {
        theme::hide(place);
        let _ = root.append_child(place);
        theme::apply(element, place, &model.borrow().campaign);
    });
}

/// Draws the widget into this shadow root.
pub fn draw(number: usize, root: &ShadowRoot) {
    SHEET.with(|sheet| style::dress(root, sheet.as_ref(), root, STYLES));
    WIDGETS.with_borrow_mut(|widgets| {
        let Some(Some(Mounted { app, element, place, model, words, host, prints })) = widgets.slot(number) else {
            return;
        };
        theme::reveal(place);
        let level = settings::heading_level(element);
        app.update(AppProps { model: model.clone(), words, level, host: host.clone(), prints: *prints, parked: false });
    });
}

/// Removes a widget, and what it has put into the page for printing. A number that is not in use has no effect.
pub fn unmount(number: usize) {
    clean_up();
    let mounted = WIDGETS.with_borrow_mut(|widgets| widgets.slot(number).and_then(Option::take));
    let Some(Mounted { mut app, place, model, words, .. }) = mounted else { return };
    app.update(parked(words, model));
    place.remove();
    let _ = place.remove_attribute("style");
    WIDGETS.with_borrow_mut(|widgets| widgets.parked.push((app, place)));
}

/// The properties of a parked widget: nothing to show, and nobody to notify.
fn parked(words: &'static Words, model: Rc<RefCell<Rc<Model>>>) -> AppProps {
    AppProps { model, words, level: 2, host: Host::default(), prints: false, parked: true }
}

/// Returns what was chosen and typed, so that another widget can continue with it: [`mount`] accepts it. Works even after the program has
/// stopped.
pub fn draft(number: usize) -> Option<String> {
    let model = with(number, |mounted| mounted.model.borrow().clone())?;
    Some(write_draft(&model, settings::now()))
}

/// Switches a widget to these words, after the reader's language has changed. Returns whether they could be read.
pub fn speak(number: usize, words: &str, language: &str) -> bool {
    let Some(words) = spoken(words, language) else { return false };
    WIDGETS.with_borrow_mut(|widgets| {
        if let Some(Some(mounted)) = widgets.slot(number) {
            mounted.words = words;
        }
    });
    look_around(number);
    true
}

/// Applies what the page says around the widget.
fn look_around(number: usize) {
    let changed = with(number, |Mounted { app, element, model, words, .. }| {
        let reader = opening::reader_language(element, &model.borrow().campaign);
        ((**app).clone(), Message::Around(words, reader, settings::heading_level(element)))
    });
    if let Some((app, message)) = changed {
        app.send_message(message);
    }
}

/// The words of this language, read once for all widgets of the page.
fn spoken(file: &str, language: &str) -> Option<&'static Words> {
    // A page may set `fr-` or `en-a`: a tag that the browser does not accept as a language would stop the widget at the first number.
    let known = |tag: &str| tag.parse().ok().filter(is_known);
    let language: LanguageTag = known(language).or_else(|| known(language.get(..2)?))?;
    SPOKEN.with_borrow_mut(|all| {
        // Words are never freed. A page that cycles through the regions of a language has to make do with the first few: their
        // words are the same, only dates and numbers are those of another region.
        let held = all.iter().filter(|words| words.language().primary().eq_ignore_ascii_case(language.primary()));
        let (mut nearest, mut count) = (None, 0);
        for words in held {
            if words.language().matches(&language) {
                return Some(*words);
            }
            (nearest, count) = (Some(*words), count + 1);
        }
        if count >= MOST_REGIONS {
            return nearest;
        }
        let words = Words::read(String::from(file).leak(), language, WORDS)?;
        let words: &'static Words = Box::leak(Box::new(words));
        all.push(words);
        Some(words)
    })
}

/// Applies a changed setting of the element: `letter`, `accent` or `theme`; others concern only the style sheet. Returns
/// whether the value means anything.
pub fn set(number: usize, setting: &str) -> bool {
    if setting == "heading-level" {
        look_around(number);
    }
    let action = with(number, |Mounted { element, place, model, .. }| {
        let model = model.borrow();
        match setting {
            "letter" => opening::letter(element, &model).map(Action::LetterPicked),
            "accent" | "theme" => {
                theme::apply(element, place, &model.campaign);
                None
            }
            _ => None,
        }
    });
    let Some(action) = action.flatten() else { return setting != "letter" };
    // Not while the list is borrowed: the widget may notify the page, and the page may remove a widget.
    if let Some(app) = with(number, |mounted| (*mounted.app).clone()) {
        app.send_message(Message::Did(action));
    }
    true
}

fn with<T>(number: usize, work: impl FnOnce(&Mounted) -> T) -> Option<T> {
    WIDGETS.with_borrow_mut(|widgets| widgets.slot(number)?.as_ref().map(work))
}

fn campaign_of(text: &str) -> Option<Campaign> {
    if text.len() > MAX_FILE_BYTES {
        return None;
    }
    accept(&json::parse(text).ok()?)
}
