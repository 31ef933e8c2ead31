//! One open browser: the page, the widget in it, mouse and keyboard.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use thirtyfour::{
    By, Key, WebDriver, WebElement,
    common::print::{PrintMargins, PrintPage, PrintParameters},
    support::block_on,
};
use xtask::{browsers::Engine, server::Server};

use super::{mail::Mailbox, wait};

/// In scope of every script about the widget: `$` and `$$` search in its shadow root.
const PRELUDE: &str = "const host = document.querySelector('letter-widget'), root = host.shadowRoot;
    const $ = css => root.querySelector(css), $$ = css => [...root.querySelectorAll(css)];
    const shown = each => each.getClientRects().length > 0;
    const says = each => (each.getAttribute('aria-label') ?? each.textContent).trim();\n";

/// A browser window with a profile of its own; it closes when it is dropped.
pub struct Browser {
    pub engine: Engine,
    /// The folder that is home to it, its driver and their mail app.
    pub home: PathBuf,
    /// The folder for what it keeps of its person. WebKitGTK's keeps that in its home.
    pub profile: PathBuf,
    driver: Option<WebDriver>,
}

impl Browser {
    pub fn new(engine: Engine, driver: WebDriver, home: &Path, profile: &Path) -> Self {
        let (home, profile) = (home.to_path_buf(), profile.to_path_buf());
        let browser = Self { engine, home, profile, driver: Some(driver) };
        if engine != Engine::Chromium {
            // The arguments or the display set the others; best effort, and no case needs it.
            let _ = block_on(browser.driver().set_window_rect(0, 0, 1280, 1000));
        }
        browser
    }

    pub(super) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// The mail app that this browser opens, emptied.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox::empty(&self.home)
    }

    /// Opens a page and waits until it has loaded.
    pub fn open(&self, url: &str) {
        // Where only the fragment differs, browsers stay on the page; where it is the same, Firefox's driver does not wait for the new one.
        if url.contains('#') {
            block_on(self.driver().goto("about:blank")).unwrap();
        }
        block_on(self.driver().goto(url)).unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// Opens a page and waits until the widget stands on it.
    pub fn open_widget(&self, url: &str) {
        self.open(url);
        self.until_whole();
    }

    /// Goes back to the page before, as the browser's own button does, and waits until it is there. A script that does it
    /// would leave the next one to a page that is going away: WebKit then never answers.
    pub fn back(&self) {
        block_on(self.driver().back()).unwrap();
    }

    /// Goes forward again, as with [`Browser::back`].
    pub fn forward(&self) {
        block_on(self.driver().forward()).unwrap();
    }

    /// What a server was asked for, sorted. A script is fetched to be checked, and imported from the browser's cache:
    /// WebKitGTK's automated browser keeps none, and asks twice.
    pub fn asked(&self, server: &Server) -> Vec<String> {
        let mut paths = server.requests();
        paths.sort();
        if self.engine == Engine::Webkit {
            paths.dedup_by(|one, other| one == other && one.ends_with(".js"));
        }
        paths
    }

    /// Waits until the widget stands with everything in it: what is folded away and the countries come last.
    pub fn until_whole(&self) {
        self.until("the widget", "return root && $('.widget .paper') !== null && $$('#country option').length > 1;");
    }

    /// Whether a mail link opens a mail app. WebKitGTK's small browser hands nothing over, it shows an error in place of
    /// the page: there, the tap on a link is noted and goes no further, and links are read.
    pub fn hands_over(&self) -> bool {
        if self.engine == Engine::Webkit {
            self.js("addEventListener('click', event => {
                    const link = event.composedPath().find(each => each.href?.startsWith('mailto:'));
                    if (link) event.preventDefault();
                });");
        }
        self.engine != Engine::Webkit
    }

    /// Runs a script in the page.
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, vec![])
    }

    pub fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_js(script, arguments).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    fn try_js(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        let answer = block_on(self.driver().execute(script, arguments)).map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// Runs a script with the widget in scope.
    pub fn widget(&self, script: &str) -> Value {
        self.try_widget(script).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    pub fn try_widget(&self, script: &str) -> Result<Value, String> {
        self.try_js(&format!("{PRELUDE}{script}"), vec![])
    }

    /// Runs a script in the page that answers later, by calling its last argument.
    pub fn js_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_js_later(script, arguments).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// The same for a caller that goes on without an answer.
    pub fn try_js_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        let answer = block_on(self.driver().execute_async(script, arguments)).map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// The text that a script about the widget returns.
    pub fn text(&self, script: &str) -> String {
        self.widget(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script about the widget returns something true, and answers it.
    pub fn until(&self, what: &str, script: &str) -> Value {
        wait::until(what, || truth(self.try_widget(script)))
    }

    /// Waits until a script about the page returns something true, and answers it.
    pub fn until_js(&self, what: &str, script: &str) -> Value {
        wait::until(what, || truth(self.try_js(script, vec![])))
    }

    /// The visible element of the widget that matches.
    pub fn find(&self, css: &str) -> WebElement {
        self.found(css, "return $$(arguments[0]).filter(shown)[0] ?? null;")
    }

    /// The visible button, link or label of the widget that says exactly this.
    pub fn named(&self, name: &str) -> WebElement {
        let script = "return $$('button, a, summary, label').filter(each => shown(each)
            && (says(each) === arguments[0] || each.querySelector('b')?.textContent === arguments[0]))[0] ?? null;";
        self.found(name, script)
    }

    fn found(&self, what: &str, script: &str) -> WebElement {
        let script = format!("{PRELUDE}{script}");
        wait::until(&format!("`{what}` in the widget"), || {
            let answer = block_on(self.driver().execute(script.clone(), vec![json!(what)]));
            answer.and_then(|answer| answer.element()).map_err(|error| error.to_string())
        })
    }

    pub fn click(&self, css: &str) {
        self.press(&self.find(css));
    }

    pub fn click_named(&self, name: &str) {
        self.press(&self.named(name));
    }

    /// Clicks at this place of the window, in pixels.
    pub fn click_at(&self, x: f64, y: f64) {
        let chain = self.driver().action_chain().move_to(x as i64, y as i64).click();
        block_on(chain.perform()).unwrap();
    }

    /// Clicks the visible button within the first element that matches.
    pub fn click_in(&self, css: &str, name: &str) {
        let script = "const [css, name] = arguments[0].split('|');
            return $$(css + ' button').filter(each => shown(each) && says(each) === name)[0] ?? null;";
        self.press(&self.found(&format!("{css}|{name}"), script));
    }

    /// Waits until the element of this id has the focus.
    pub fn focus_on(&self, id: &str) {
        self.until(&format!("the focus on `{id}`"), &format!("return root.activeElement?.id === '{id}';"));
    }

    /// Folds everything out that is folded away.
    pub fn unfold(&self) {
        self.widget("$$('details').forEach(each => { each.open = true; });");
    }

    /// Waits until the only element that matches says exactly this.
    pub fn says(&self, css: &str, text: &str) {
        wait::until(&format!("`{css}` says `{text}`"), || {
            let all = self.try_widget(&format!("return $$({}).map(each => each.textContent);", json!(css)))?;
            if all == json!([text]) { Ok(()) } else { Err(format!("it says {all}")) }
        });
    }

    fn press(&self, element: &WebElement) {
        self.bring_into_sight(element);
        block_on(element.click()).unwrap();
    }

    /// Into the middle of the window: the bar at the foot of a narrow widget must not be in the way. A letter beside the
    /// fields stays where it is while the page scrolls, and its end comes into sight with the end of the page.
    pub(super) fn bring_into_sight(&self, element: &WebElement) {
        self.js_with(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            if (arguments[0].getBoundingClientRect().bottom > innerHeight) {
                scrollTo({ top: document.scrollingElement.scrollHeight, behavior: 'instant' });
            }",
            vec![element.to_json().unwrap()],
        );
    }

    /// Types into a field, after what is there.
    pub fn type_into(&self, css: &str, text: &str) {
        block_on(self.find(css).send_keys(text)).unwrap();
    }

    /// Puts the text that this script expression says into a field, as pasting does, and answers what the field made of it.
    /// For what drivers do not type: WebKitGTK's leaves out line breaks and emoji.
    pub fn put_in(&self, css: &str, expression: &str) -> String {
        self.text(&format!(
            "const field = $('{css}');
            field.value = {expression};
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
            return new TextDecoder('utf-8', {{ ignoreBOM: true }}).decode(new TextEncoder().encode(field.value));"
        ))
    }

    /// Chooses an option of a list by its value, as WebDriver does it: with a click on the option.
    pub fn choose(&self, css: &str, value: &str) {
        let option = self.found(&format!("{css} option[value='{value}']"), "return $(arguments[0]);");
        // As with `press`, and an option that is not unfolded cannot be scrolled to.
        self.js_with(
            "arguments[0].closest('select').scrollIntoView({ block: 'center', behavior: 'instant' });",
            vec![option.to_json().unwrap()],
        );
        block_on(option.click()).unwrap();
    }

    /// Presses a key and lets it go, wherever the focus is.
    pub fn key(&self, key: impl Into<char>) {
        self.keys(&key.into().to_string());
    }

    /// Types on the keyboard, wherever the focus is.
    pub fn keys(&self, keys: &str) {
        let chain = self.driver().action_chain_with_delay(None, Some(Duration::ZERO));
        block_on(chain.send_keys(keys).perform()).unwrap();
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: Key, key: impl Into<char>) {
        self.keys_held(&[held], key);
    }

    /// Presses a key while others are held.
    pub fn keys_held(&self, held: &[Key], key: impl Into<char>) {
        let (held, key): (Vec<char>, char) = (held.iter().cloned().map(Into::into).collect(), key.into());
        let chain = self.driver().action_chain_with_delay(None, Some(Duration::ZERO));
        let chain = held.iter().fold(chain, |chain, held| chain.key_down(*held));
        let chain = chain.key_down(key).key_up(key);
        block_on(held.iter().rev().fold(chain, |chain, held| chain.key_up(*held)).perform()).unwrap();
    }

    /// Drags an element of the widget by its middle, so far down.
    pub fn drag(&self, css: &str, down: i64) {
        let element = self.find(css);
        self.bring_into_sight(&element);
        let chain = self.driver().action_chain_with_delay(None, Some(Duration::from_millis(20)));
        let mut chain = chain.move_to_element_center(&element).click_and_hold();
        for _ in 0..8 {
            chain = chain.move_by_offset(0, down / 8);
        }
        block_on(chain.release().perform()).unwrap();
    }

    /// Prints the page as WebDriver does it, with the margins that a browser sets by itself. Sizes in centimetres.
    pub fn print(&self, width: f64, height: f64, margin: f64) -> Vec<u8> {
        let margin = PrintMargins { top: margin, bottom: margin, left: margin, right: margin };
        let page = PrintPage { width, height };
        let parameters = PrintParameters { margin, page, shrink_to_fit: false, ..PrintParameters::default() };
        block_on(self.driver().print_page(parameters)).unwrap()
    }

    /// From now on, scripts and keys are about the page in this frame.
    pub fn enter_frame(&self, css: &str) {
        let frame = block_on(self.driver().find(By::Css(css))).unwrap();
        block_on(frame.enter_frame()).unwrap();
    }

    /// From now on, scripts and keys are about the page around all frames.
    pub fn leave_frame(&self) {
        block_on(self.driver().enter_default_frame()).unwrap();
    }

    /// From now on, scripts and keys are about the tab that was opened last.
    pub fn enter_new_tab(&self) {
        let here = block_on(self.driver().window()).unwrap();
        let other = wait::until("another tab", || {
            let all = block_on(self.driver().windows()).map_err(|error| error.to_string())?;
            all.into_iter().find(|tab| *tab != here).ok_or_else(|| "there is one tab".to_owned())
        });
        block_on(self.driver().switch_to_window(other)).unwrap();
    }

    /// Ends it as a person does who closes it: it may still write what it keeps.
    pub fn quit(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = block_on(driver.quit());
        }
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        block_on(self.driver().cdp().send_raw(method, parameters)).unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.quit();
    }
}

fn truth(answer: Result<Value, String>) -> Result<Value, String> {
    match answer? {
        Value::Null | Value::Bool(false) => Err("it is not so".to_owned()),
        value => Ok(value),
    }
}
