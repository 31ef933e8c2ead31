//! One engine under test: the first case that needs its driver starts it, and all others reuse it.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use xtask::browsers::Engine;

use super::{Browser, driver::Driver};

/// What a browser reveals about its user.
#[derive(Clone, Copy)]
pub struct Person {
    /// The language of their browser.
    pub language: &'static str,
    /// Whether they have a mouse; without one, headless engines report neither a mouse nor a touch screen.
    pub mouse: bool,
    /// Whether they force their own colours on pages. Set for Firefox when it starts, for Chromium through its developer tools.
    pub forced_colours: bool,
    /// Whether the browser's data about them is read afterwards (`Browser::close`): the driver must not delete it.
    pub leaves_profile: bool,
}

impl Default for Person {
    fn default() -> Self {
        Self { language: "en-US", mouse: true, forced_colours: false, leaves_profile: false }
    }
}

/// How many times to try to start a browser. On a busy machine, WebKitGTK's once hung before it had opened a page.
const TRIES: usize = 2;

/// An engine, ready to open browsers.
pub struct Lab {
    /// The engine.
    pub engine: Engine,
    drivers: Mutex<Vec<Driver>>,
}

/// The labs of one engine: one for each case that runs at the same time.
pub struct Labs {
    /// The engine.
    pub engine: Engine,
    free: Mutex<Vec<Lab>>,
}

/// A lab that no other case uses while this value exists.
pub struct Taken<'l> {
    labs: &'l Labs,
    lab: Option<Lab>,
}

impl Labs {
    pub fn new(engine: Engine) -> Self {
        Self { engine, free: Mutex::default() }
    }

    /// Takes a lab for one case.
    pub fn take(&self) -> Taken<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Taken { labs: self, lab: Some(free.unwrap_or_else(|| Lab::new(self.engine))) }
    }

    /// Ends every process that was started here.
    pub fn close(&self) {
        self.free.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Deref for Taken<'_> {
    type Target = Lab;

    fn deref(&self) -> &Lab {
        self.lab.as_ref().expect("it is there until it is given back")
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.labs.free.lock().unwrap_or_else(PoisonError::into_inner).extend(self.lab.take());
    }
}

impl Lab {
    pub fn new(engine: Engine) -> Self {
        Self { engine, drivers: Mutex::default() }
    }

    /// Opens a new browser with its own profile.
    pub fn browser(&self) -> Browser {
        self.browser_of(Person::default())
    }

    /// Opens a new browser that reveals this about its user.
    pub fn browser_of(&self, person: Person) -> Browser {
        let mut drivers = self.drivers.lock().unwrap_or_else(PoisonError::into_inner);
        // WebKitGTK takes its language from the environment, so each language needs a separate driver.
        let fits = |driver: &Driver| self.engine != Engine::Webkit || driver.language == person.language;
        let mut problems = Vec::new();
        for _ in 0..TRIES {
            let position = drivers.iter().position(fits).unwrap_or_else(|| {
                drivers.push(Driver::start(self.engine, person.language));
                drivers.len() - 1
            });
            match drivers[position].open(person) {
                Ok(browser) => return browser,
                Err(problem) => problems.push(problem),
            }
            // This ends the driver that failed, with all processes it started; no widget code has run there.
            drop(drivers.remove(position));
        }
        panic!("{}", problems.join("\n"))
    }

    /// Ends every process that was started here.
    pub fn close(&self) {
        self.drivers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
