//! Operating-system packages that the browser tests need: finds them, installs them on Debian, or lists what is missing.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{browsers::Engine, process, steps};

/// A Debian package, and programs that show that it is installed; any one is enough (fonts and libraries have none).
struct Need {
    package: &'static str,
    programs: &'static [&'static str],
    engine: Option<Engine>,
}

const fn need(package: &'static str, programs: &'static [&'static str], engine: Option<Engine>) -> Need {
    Need { package, programs, engine }
}

const NEEDS: [Need; 13] = [
    need("chromium", &["chromium"], Some(Engine::Chromium)),
    need("chromium-driver", &["chromedriver"], Some(Engine::Chromium)),
    need("firefox-esr", &["firefox-esr", "firefox"], Some(Engine::Firefox)),
    need("webkit2gtk-driver", &["WebKitWebDriver"], Some(Engine::Webkit)),
    need("xvfb", &["xvfb-run"], Some(Engine::Webkit)),
    need("xauth", &["xauth"], Some(Engine::Webkit)),
    need("python3-gi", &[], Some(Engine::Webkit)),
    need("gir1.2-webkit2-4.1", &[], Some(Engine::Webkit)),
    need("xdg-utils", &["xdg-mime"], None),
    need("poppler-utils", &["pdftotext"], None),
    need("fonts-inter", &[], None),
    need("fonts-urw-base35", &[], None),
    need("fonts-noto-core", &[], None),
];

/// Ensures that the browsers, their drivers and the tests' helper programs are installed.
pub fn ensure(engines: &[Engine]) -> Result<()> {
    let debian = process::find_on_path("dpkg-query").is_some();
    let missing: Vec<_> = wanted(engines).filter(|need| !is_met(need, debian)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if debian { install(&packages(&missing)) } else { bail!("{}", advice(&missing)) }
}

/// Ensures that a C++ compiler is installed: libFuzzer is compiled together with the fuzz target that it runs.
pub fn ensure_cpp_compiler() -> Result<()> {
    if ["c++", "g++", "clang++"].iter().any(|program| process::find_on_path(program).is_some()) {
        return Ok(());
    }
    if process::find_on_path("dpkg-query").is_none() {
        bail!("libFuzzer needs a C++ compiler on the PATH: g++ or clang++. Install one with your package manager");
    }
    install(&["g++"])
}

fn wanted(engines: &[Engine]) -> impl Iterator<Item = &'static Need> {
    NEEDS
        .iter()
        .filter(|need| need.engine.is_none_or(|engine| engines.contains(&engine)))
        .filter(|need| exists_here(need))
}

/// `xdg-mime` sets the mail app on Linux desktops; other systems have no such program.
fn exists_here(need: &Need) -> bool {
    need.package != "xdg-utils" || cfg!(target_os = "linux")
}

fn is_met(need: &Need, debian: bool) -> bool {
    let found = need.programs.iter().any(|program| process::find_on_path(program).is_some());
    // Without dpkg, there is no way to ask about a font or library: the tests themselves will show whether it is missing.
    let unknown = need.programs.is_empty() && !debian;
    found || unknown || (debian && is_installed(need.package))
}

fn is_installed(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]))
        .is_some_and(|status| status.trim() == "install ok installed")
}

fn packages(needs: &[&Need]) -> Vec<&'static str> {
    needs.iter().map(|need| need.package).collect()
}

fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let command = format!("sudo apt-get install --no-install-recommends {list}");
    let Some(prefix) = administrator() else {
        bail!("the browser tests need these Debian packages: {list}. Install them with: {command}");
    };
    steps::step(&format!("installing the Debian packages {list} (once)"), || {
        process::run(&mut apt_get(prefix, &["update"], &[]))?;
        process::run(&mut apt_get(prefix, &["install", "-y", "--no-install-recommends"], packages))
    })
    .with_context(|| format!("cannot install what the browser tests need; to do it yourself: {command}"))
}

/// Updates the system's list of packages, if that is possible without a password prompt.
pub(crate) fn refresh() -> Result<()> {
    let prefix = administrator().context("the list of packages is out of date: sudo apt-get update")?;
    process::run(&mut apt_get(prefix, &["update"], &[]))
}

fn apt_get(prefix: &[&str], arguments: &[&str], packages: &[&str]) -> Command {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments, packages].concat();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// The words to put before a command to run it as root without a password prompt; `None` if that is not possible.
fn administrator() -> Option<&'static [&'static str]> {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if root {
        return Some(&[]);
    }
    process::output(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"] as &[_])
}

fn advice(missing: &[&Need]) -> String {
    let programs: Vec<_> = missing.iter().map(|need| need.programs.join(" or ")).collect();
    format!(
        "the browser tests need these programs on the PATH: {}. Install them with your package manager \
         (`cargo xtask test --native` needs none of them)",
        programs.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_brings_its_own_needs_and_no_others() {
        let names = packages(&wanted(&[Engine::Firefox]).collect::<Vec<_>>());
        assert!(names.contains(&"firefox-esr"));
        assert!(names.contains(&"poppler-utils"));
        assert!(!names.contains(&"chromium"));
        assert!(!names.contains(&"xvfb"));
    }

    #[test]
    fn missing_programs_are_named_with_their_alternatives() {
        let text = advice(&[&NEEDS[1], &NEEDS[2]]);
        assert!(text.contains("chromedriver, firefox-esr or firefox"), "{text}");
    }
}
