//! The processes behind a browser: a WebDriver server and the processes that it starts, with their own home folder.

use std::{
    cell::Cell,
    fs::{self, File},
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver, support::block_on};
use xtask::{
    browsers::Engine,
    process::{self, find_on_path},
    tools,
};

use super::{Browser, lab::Person, mail::Mailbox, wait};

/// Where Debian and other distributions install the small browser that comes with WebKitGTK for testing.
const MINI_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib64/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

/// No network except this machine's own, no first-run pages, no sandbox that needs privileges a container lacks.
const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,1000",
];

/// Without this, headless Chromium reports that there is no mouse.
const CHROMIUM_MOUSE: &str =
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";

/// A running WebDriver server.
pub struct Driver {
    /// The language set in its environment.
    pub language: String,
    engine: Engine,
    guard: Child,
    port: u16,
    home: PathBuf,
    opened: Cell<usize>,
}

/// Describes what is missing for an engine on this machine; empty if nothing is.
pub fn missing(engine: Engine) -> Vec<String> {
    let program = |name: &str| find_on_path(name).is_none().then(|| format!("the program `{name}`"));
    let lacks = match engine {
        Engine::Chromium => vec![program("chromium"), program("chromedriver")],
        Engine::Firefox => {
            let firefox = firefox().is_none().then(|| "the program `firefox-esr` or `firefox`".to_owned());
            let driver = geckodriver().is_none().then(|| "`geckodriver` (`cargo xtask test` installs it)".to_owned());
            vec![firefox, driver]
        }
        Engine::Webkit => {
            let python = python().is_none().then(|| "Python with `gi` and WebKit2 4.1 for it".to_owned());
            let browser = mini_browser().is_none().then(|| "WebKitGTK's MiniBrowser".to_owned());
            vec![program("WebKitWebDriver"), program("xvfb-run"), python, browser]
        }
    };
    lacks.into_iter().chain([program("pdftotext")]).flatten().collect()
}

fn firefox() -> Option<PathBuf> {
    find_on_path("firefox-esr").or_else(|| find_on_path("firefox"))
}

/// A Python that can show a WebKit window: often the system's own, not the first on the PATH.
pub fn python() -> Option<PathBuf> {
    let test = "import gi; gi.require_version('WebKit2', '4.1')";
    let works =
        |python: &PathBuf| process::output(Command::new(python).args(["-c", test]).stderr(Stdio::null())).is_some();
    ["/usr/bin/python3", "python3"].map(PathBuf::from).into_iter().find(works)
}

fn mini_browser() -> Option<&'static str> {
    MINI_BROWSERS.into_iter().find(|path| Path::new(path).is_file())
}

fn geckodriver() -> Option<PathBuf> {
    let named = std::env::var_os("LETTER_WIDGET_GECKODRIVER").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| tools::GECKODRIVER.find())
}

impl Driver {
    /// Starts the server and waits until it answers.
    pub fn start(engine: Engine, language: &str) -> Self {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let home = format!("letter-widget-{}-{number}-{engine}-{language}", std::process::id());
        let home = std::env::temp_dir().join(home);
        fs::create_dir_all(home.join("tmp")).unwrap();
        let port = free_port();
        let words = command_line(engine, port);
        // However this program ends, its pipe to the guard closes, and the guard then ends all processes that it started.
        let mut command = Command::new("sh");
        command.args(["-c", r#""$@" </dev/null & cat >/dev/null; kill -TERM 0"#, "guard"]).args(words);
        let log = File::create(home.join("driver.log")).unwrap();
        command.stdin(Stdio::piped()).stdout(log.try_clone().unwrap()).stderr(log).process_group(0);
        isolate(&mut command, &home, language);
        Mailbox::install(&home);
        // WebKitGTK reads the download folder from the desktop's settings.
        fs::create_dir_all(home.join("downloads")).unwrap();
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", home.join("downloads").display());
        fs::write(home.join("config/user-dirs.dirs"), downloads).unwrap();
        let guard = command.spawn().unwrap();
        let driver = Self { language: language.to_owned(), engine, guard, port, home, opened: Cell::new(0) };
        wait::until(&format!("the driver of {engine}"), || {
            let log = || fs::read_to_string(driver.home.join("driver.log")).unwrap_or_default();
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(|error| format!("{error}\n{}", log()))
        });
        driver
    }

    /// Opens a browser with a fresh profile, or returns the reason why it cannot.
    pub fn open(&self, person: Person) -> Result<Browser, String> {
        self.opened.set(self.opened.get() + 1);
        let profile = self.home.join(format!("profile-{}", self.opened.get()));
        let mut capabilities = Capabilities::new();
        fs::create_dir_all(&profile).map_err(|error| format!("{}: {error}", profile.display()))?;
        for (name, value) in capabilities_of(self.engine, person, &profile).as_object().unwrap() {
            capabilities.set(name.clone(), value.clone()).unwrap();
        }
        let address = format!("http://127.0.0.1:{}", self.port);
        let driver = block_on(async {
            WebDriver::builder(address, capabilities).request_timeout(Duration::from_secs(60)).connect().await
        });
        let driver = driver.map_err(|error| {
            let log = fs::read_to_string(self.home.join("driver.log")).unwrap_or_default();
            format!("no browser: {error}\n{log}")
        })?;
        Ok(Browser::new(self.engine, driver, &self.home, &profile))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let start = Instant::now();
        while matches!(self.guard.try_wait(), Ok(None)) && start.elapsed() < Duration::from_secs(5) {
            thread::sleep(Duration::from_millis(20));
        }
        // Only the guard's process group, and only for processes that ignored the first signal.
        let group = format!("-{}", self.guard.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.guard.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// Gives a command its own home folder, so that it neither reads nor changes the user's settings, mail app or caches.
pub fn isolate(command: &mut Command, home: &Path, language: &str) {
    // WebKitGTK reports the locale's language; a language without a region has no locale, and WebKitGTK then reports none.
    let locale =
        if language.contains('-') { format!("{}.UTF-8", language.replace('-', "_")) } else { "C.UTF-8".into() };
    command.env("HOME", home).env("TMPDIR", home.join("tmp"));
    for (variable, folder) in [
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ] {
        command.env(variable, home.join(folder));
    }
    command.env("LANG", locale).env_remove("LANGUAGE").env_remove("LC_ALL");
    command.env("WEBKIT_DISABLE_SANDBOX", "1").env("NO_AT_BRIDGE", "1").env("MOZ_HEADLESS", "1");
    command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env_remove("WAYLAND_DISPLAY");
    // Headless browsers need no display, but without one `xdg-open` starts no mail app: this names one that does not exist.
    command.env("DISPLAY", ":letter-widget");
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Firefox's arguments, with this profile if one is given: the driver deletes only profiles that it created itself. With a given
/// profile, the port between driver and browser must be given, too.
fn firefox_arguments(profile: Option<&Path>) -> Vec<String> {
    let mut arguments: Vec<_> = ["-headless", "-width", "1280", "-height", "1000"].map(str::to_owned).into();
    if let Some(profile) = profile {
        arguments.extend(["-profile".to_owned(), profile.display().to_string()]);
    }
    arguments
}

fn command_line(engine: Engine, port: u16) -> Vec<String> {
    let words: Vec<String> = match engine {
        Engine::Chromium => vec!["chromedriver".into(), format!("--port={port}")],
        Engine::Firefox => {
            let program = geckodriver().unwrap().display().to_string();
            vec![program, "--port".into(), port.to_string(), "--websocket-port".into(), free_port().to_string()]
        }
        Engine::Webkit => {
            let screen = "--server-args=-screen 0 1400x1050x24";
            vec!["xvfb-run".into(), "-a".into(), screen.into(), "WebKitWebDriver".into(), format!("--port={port}")]
        }
    };
    words
}

fn capabilities_of(engine: Engine, person: Person, profile: &Path) -> Value {
    let Person { language, mouse, forced_colours, leaves_profile } = person;
    // Firefox's values: a fine pointer is 2, hovering is 4.
    let pointer = if mouse { 6 } else { 0 };
    let downloads = profile.with_file_name("downloads");
    match engine {
        Engine::Chromium => {
            let own = [format!("--user-data-dir={}", profile.display()), format!("--lang={language}")];
            let arguments: Vec<_> = CHROMIUM_ARGUMENTS
                .into_iter()
                .map(str::to_owned)
                .chain(own)
                .chain(mouse.then(|| CHROMIUM_MOUSE.to_owned()))
                .collect();
            json!({ "goog:chromeOptions": {
                "binary": find_on_path("chromium"),
                "args": arguments,
                "prefs": { "intl.accept_languages": language, "intl.selected_languages": language },
            } })
        }
        Engine::Firefox => json!({ "moz:firefoxOptions": {
            "binary": firefox(),
            "args": firefox_arguments(leaves_profile.then_some(profile)),
            "prefs": {
                "intl.accept_languages": language,
                "ui.primaryPointerCapabilities": pointer,
                "ui.allPointerCapabilities": pointer,
                // Always use the reader's colours (2), or only with a system contrast theme (0).
                "browser.display.document_color_use": if forced_colours { 2 } else { 0 },
                "app.normandy.enabled": false,
                "app.update.disabledForTesting": true,
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.safebrowsing.downloads.remote.enabled": false,
                "browser.safebrowsing.malware.enabled": false,
                "browser.safebrowsing.phishing.enabled": false,
                "datareporting.healthreport.uploadEnabled": false,
                "extensions.getAddons.cache.enabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "services.settings.server": "data:,",
            },
        } }),
        Engine::Webkit => {
            json!({ "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] } })
        }
    }
}
