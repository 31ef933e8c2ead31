//! An open browser: its page, the widget on it, mouse and keyboard.

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

/// Prepended to every script about the widget: `$` and `$$` search in its shadow root.
const PRELUDE: &str = "const host = document.querySelector('letter-widget'), root = host.shadowRoot;
    const $ = css => root.querySelector(css), $$ = css => [...root.querySelectorAll(css)];
    const shown = each => each.getClientRects().length > 0;
    const says = each => (each.getAttribute('aria-label') ?? each.textContent).trim();\n";

/// A browser window with its own profile; it closes when it is dropped.
pub struct Browser {
    pub engine: Engine,
    /// The home folder of the browser, its driver and their mail app.
    pub home: PathBuf,
    /// The folder for what it stores about its user. WebKitGTK's browser stores that in its home folder.
    pub profile: PathBuf,
    driver: Option<WebDriver>,
}

impl Browser {
    pub fn new(engine: Engine, driver: WebDriver, home: &Path, profile: &Path) -> Self {
        let (home, profile) = (home.to_path_buf(), profile.to_path_buf());
        let browser = Self { engine, home, profile, driver: Some(driver) };
        if engine != Engine::Chromium {
            // For the others, the arguments or the display set the size; this is best effort, and no case needs it.
            let _ = block_on(browser.driver().set_window_rect(0, 0, 1280, 1000));
        }
        browser
    }

    pub(super) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Empties the mailbox of the mail app that this browser opens, and returns it.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox::empty(&self.home)
    }

    /// Opens a page and waits until it has loaded.
    pub fn open(&self, url: &str) {
        // If only the fragment differs, browsers stay on the page; if it is the same, Firefox's driver does not wait for the new page.
        if url.contains('#') {
            block_on(self.driver().goto("about:blank")).unwrap();
        }
        block_on(self.driver().goto(url)).unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// Opens a page and waits until the widget is complete.
    pub fn open_widget(&self, url: &str) {
        self.open(url);
        self.until_whole();
    }

    /// Goes back to the previous page, as the browser's own button does, and waits until it has loaded. If a script did
    /// this, the next script would run in a page that is being unloaded, and WebKit would never answer it.
    pub fn back(&self) {
        block_on(self.driver().back()).unwrap();
    }

    /// Goes forward again, in the same way as [`Browser::back`].
    pub fn forward(&self) {
        block_on(self.driver().forward()).unwrap();
    }

    /// The paths requested from a server, sorted. A script is fetched to be checked, then imported from the browser's cache:
    /// WebKitGTK's automated browser has no cache, and requests it twice.
    pub fn asked(&self, server: &Server) -> Vec<String> {
        let mut paths = server.requests();
        paths.sort();
        if self.engine == Engine::Webkit {
            paths.dedup_by(|one, other| one == other && one.ends_with(".js"));
        }
        paths
    }

    /// Waits until the widget is complete: collapsed content and the list of countries come last.
    pub fn until_whole(&self) {
        self.until("the widget", "return root && $('.widget .paper') !== null && $$('#country option').length > 1;");
    }

    /// Whether a mail link opens a mail app. WebKitGTK's small browser opens none and shows an error instead of the page:
    /// there, this cancels clicks on mail links once the widget has seen them, and tests read the links instead.
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

    /// Runs an asynchronous script in the page; it answers by calling its last argument.
    pub fn js_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_js_later(script, arguments).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// Does the same as [`Browser::js_later`], for a caller that can continue without an answer.
    pub fn try_js_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        let answer = block_on(self.driver().execute_async(script, arguments)).map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// Runs a script about the widget, and returns its text.
    pub fn text(&self, script: &str) -> String {
        self.widget(script).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script about the widget returns something other than null or false, and returns that.
    pub fn until(&self, what: &str, script: &str) -> Value {
        wait::until(what, || truth(self.try_widget(script)))
    }

    /// Waits until a script about the page returns something other than null or false, and returns that.
    pub fn until_js(&self, what: &str, script: &str) -> Value {
        wait::until(what, || truth(self.try_js(script, vec![])))
    }

    /// The first visible element of the widget that matches this selector.
    pub fn find(&self, css: &str) -> WebElement {
        self.found(css, "return $$(arguments[0]).filter(shown)[0] ?? null;")
    }

    /// The first visible button, link, summary or label of the widget with exactly this text.
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

    /// Clicks at this position in the window, in pixels.
    pub fn click_at(&self, x: f64, y: f64) {
        let chain = self.driver().action_chain().move_to(x as i64, y as i64).click();
        block_on(chain.perform()).unwrap();
    }

    /// Clicks the first visible button with this name within the elements that match.
    pub fn click_in(&self, css: &str, name: &str) {
        let script = "const [css, name] = arguments[0].split('|');
            return $$(css + ' button').filter(each => shown(each) && says(each) === name)[0] ?? null;";
        self.press(&self.found(&format!("{css}|{name}"), script));
    }

    /// Waits until the element with this id has the focus.
    pub fn focus_on(&self, id: &str) {
        self.until(&format!("the focus on `{id}`"), &format!("return root.activeElement?.id === '{id}';"));
    }

    /// Expands everything that is collapsed.
    pub fn unfold(&self) {
        self.widget("$$('details').forEach(each => { each.open = true; });");
    }

    /// Waits until exactly one element matches and has exactly this text.
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

    /// Scrolls an element to the middle of the window, clear of the bar at the foot of a narrow widget. A letter beside the
    /// fields stays in place while the page scrolls; its end becomes visible only at the end of the page.
    pub(super) fn bring_into_sight(&self, element: &WebElement) {
        self.js_with(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            if (arguments[0].getBoundingClientRect().bottom > innerHeight) {
                scrollTo({ top: document.scrollingElement.scrollHeight, behavior: 'instant' });
            }",
            vec![element.to_json().unwrap()],
        );
    }

    /// Types into a field, after the text that it contains.
    pub fn type_into(&self, css: &str, text: &str) {
        block_on(self.find(css).send_keys(text)).unwrap();
    }

    /// Puts the value of this script expression into a field, as pasting does, and returns what the field then contains.
    /// For text that drivers cannot type: WebKitGTK's leaves out line breaks and emoji.
    pub fn put_in(&self, css: &str, expression: &str) -> String {
        self.text(&format!(
            "const field = $('{css}');
            field.value = {expression};
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
            return new TextDecoder('utf-8', {{ ignoreBOM: true }}).decode(new TextEncoder().encode(field.value));"
        ))
    }

    /// Chooses an option of a list by its value, as WebDriver does: by clicking the option.
    pub fn choose(&self, css: &str, value: &str) {
        let option = self.found(&format!("{css} option[value='{value}']"), "return $(arguments[0]);");
        // As in `press`, but an option in a closed list cannot be scrolled to, so this scrolls to the list.
        self.js_with(
            "arguments[0].closest('select').scrollIntoView({ block: 'center', behavior: 'instant' });",
            vec![option.to_json().unwrap()],
        );
        block_on(option.click()).unwrap();
    }

    /// Presses and releases a key; it goes to the element with the focus.
    pub fn key(&self, key: impl Into<char>) {
        self.keys(&key.into().to_string());
    }

    /// Types on the keyboard; the text goes to the element with the focus.
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

    /// Drags an element of the widget down by its centre, by this many pixels.
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

    /// Prints the page through WebDriver, with margins such as a browser sets by default. Sizes are in centimetres.
    pub fn print(&self, width: f64, height: f64, margin: f64) -> Vec<u8> {
        let margin = PrintMargins { top: margin, bottom: margin, left: margin, right: margin };
        let page = PrintPage { width, height };
        let parameters = PrintParameters { margin, page, shrink_to_fit: false, ..PrintParameters::default() };
        block_on(self.driver().print_page(parameters)).unwrap()
    }

    /// Directs scripts and keys to the page in this frame from now on.
    pub fn enter_frame(&self, css: &str) {
        let frame = block_on(self.driver().find(By::Css(css))).unwrap();
        block_on(frame.enter_frame()).unwrap();
    }

    /// Directs scripts and keys to the outermost page from now on.
    pub fn leave_frame(&self) {
        block_on(self.driver().enter_default_frame()).unwrap();
    }

    /// Directs scripts and keys to the newly opened tab from now on.
    pub fn enter_new_tab(&self) {
        let here = block_on(self.driver().window()).unwrap();
        let other = wait::until("another tab", || {
            let all = block_on(self.driver().windows()).map_err(|error| error.to_string())?;
            all.into_iter().find(|tab| *tab != here).ok_or_else(|| "there is one tab".to_owned())
        });
        block_on(self.driver().switch_to_window(other)).unwrap();
    }

    /// Closes the browser as a person would: it can still write its data to disk.
    pub fn quit(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = block_on(driver.quit());
        }
    }

    /// Sends a command of the Chrome DevTools Protocol.
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
