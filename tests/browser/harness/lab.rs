//! One engine under test: its driver is started by the first case that needs it and serves all others.

use std::sync::{Mutex, PoisonError};

use xtask::browsers::Engine;

use super::{Browser, driver::Driver};

/// The language that the browsers report unless a case asks for another.
pub const LANGUAGE: &str = "en-US";

/// An engine, ready to open browsers.
pub struct Lab {
    /// Which one.
    pub engine: Engine,
    drivers: Mutex<Vec<Driver>>,
}

impl Lab {
    pub fn new(engine: Engine) -> Self {
        Self { engine, drivers: Mutex::default() }
    }

    /// A new browser with a profile of its own.
    pub fn browser(&self) -> Browser {
        self.browser_in(LANGUAGE)
    }

    /// A new browser that reports this language.
    pub fn browser_in(&self, language: &str) -> Browser {
        let mut drivers = self.drivers.lock().unwrap_or_else(PoisonError::into_inner);
        // WebKitGTK takes its language from the environment, so each language has a driver of its own there.
        let fits = |driver: &Driver| self.engine != Engine::Webkit || driver.language == language;
        let position = drivers.iter().position(fits).unwrap_or_else(|| {
            drivers.push(Driver::start(self.engine, language));
            drivers.len() - 1
        });
        drivers[position].open(language)
    }

    /// Ends every process that was started here.
    pub fn close(&self) {
        self.drivers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
