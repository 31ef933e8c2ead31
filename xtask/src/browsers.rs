//! The browser engines that the widget is tested in.

use std::{fmt, str::FromStr};

/// A browser engine; every browser that supporters use has one of these three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet and most others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari and every browser on an iPhone; tested with WebKitGTK, which exists on Linux only.
    Webkit,
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The engines that can be tested on this operating system.
    pub fn available() -> Vec<Self> {
        Self::ALL.into_iter().filter(|&engine| engine != Self::Webkit || cfg!(target_os = "linux")).collect()
    }

    /// The name on the command line and in the tests' environment variables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let engine = Self::ALL.into_iter().find(|engine| engine.name() == name);
        engine.ok_or_else(|| format!("no engine is called `{name}`; there are chromium, firefox and webkit"))
    }
}

/// The names of engines, separated by commas, as in the variable `LETTER_WIDGET_ENGINES`.
pub fn comma_list(engines: &[Engine]) -> String {
    engines.iter().map(|engine| engine.name()).collect::<Vec<_>>().join(",")
}
