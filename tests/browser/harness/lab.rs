//! One engine under test: its driver is started by the first case that needs it and serves all others.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use xtask::browsers::Engine;

use super::{Browser, driver::Driver};

/// What a browser says about the one who uses it.
#[derive(Clone, Copy)]
pub struct Person {
    /// The language of their browser.
    pub language: &'static str,
    /// Whether they have a mouse; without, headless engines report neither mouse nor finger.
    pub mouse: bool,
    /// Whether they have pages in colours of their own. Firefox is told as it starts, Chromium by its developer tools.
    pub forced_colours: bool,
    /// Whether what the browser keeps of them is read afterwards (`Browser::close`): the driver must not delete it.
    pub leaves_profile: bool,
}

impl Default for Person {
    fn default() -> Self {
        Self { language: "en-US", mouse: true, forced_colours: false, leaves_profile: false }
    }
}

/// How often a browser is asked to start. On a busy machine WebKitGTK's was seen to hang once before it had opened a page.
const TRIES: usize = 2;

/// An engine, ready to open browsers.
pub struct Lab {
    /// Which one.
    pub engine: Engine,
    drivers: Mutex<Vec<Driver>>,
}

/// The labs of one engine: as many as there are cases that run at the same time.
pub struct Labs {
    /// Which one.
    pub engine: Engine,
    free: Mutex<Vec<Lab>>,
}

/// A lab that no other case uses meanwhile.
pub struct Taken<'l> {
    labs: &'l Labs,
    lab: Option<Lab>,
}

impl Labs {
    pub fn new(engine: Engine) -> Self {
        Self { engine, free: Mutex::default() }
    }

    /// A lab for one case.
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

    /// A new browser with a profile of its own.
    pub fn browser(&self) -> Browser {
        self.browser_of(Person::default())
    }

    /// A new browser that says this about its person.
    pub fn browser_of(&self, person: Person) -> Browser {
        let mut drivers = self.drivers.lock().unwrap_or_else(PoisonError::into_inner);
        // WebKitGTK takes its language from the environment, so each language has a driver of its own there.
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
            // What did not answer is ended with all it started; nothing of the widget has run in it.
            drop(drivers.remove(position));
        }
        panic!("{}", problems.join("\n"))
    }

    /// Ends every process that was started here.
    pub fn close(&self) {
        self.drivers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
