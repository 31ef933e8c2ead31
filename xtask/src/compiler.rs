//! The compiler as cargo starts it for the browser programs.
//!
//! They need unstable flags (`build.rs`), and `RUSTC_BOOTSTRAP=1` makes cargo and the compiler accept them. It would also let every
//! dependency, build script and macro use unstable features, and many use these if they detect them. So cargo starts this program
//! instead of the compiler, and it limits the permission to the minimum: only the standard library may use
//! unstable features, only code for the browser is compiled with unstable flags, and code that runs on this machine gets neither.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};

use crate::build::WASM;

/// The variable that is set when this program must act as the compiler.
const ACT_AS: &str = "LETTER_WIDGET_COMPILER";

/// What the compiler may be asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Permission {
    /// Unstable flags and features: for the standard library, and for cargo's queries about the compiler.
    Everything,
    /// Unstable flags: for code that runs in the browser.
    Flags,
    /// Only what the stable compiler allows.
    Nothing,
}

/// The variables that make cargo start this program instead of the compiler.
pub(crate) fn variables() -> Result<[(&'static str, OsString); 2]> {
    let program = env::current_exe().context("this program does not know where it is")?;
    let is_xtask = program.file_stem() == Some(OsStr::new("xtask"));
    ensure!(is_xtask, "only `cargo xtask` can build: {} cannot act as the compiler", program.display());
    Ok([("RUSTC_WRAPPER", program.into()), (ACT_AS, "1".into())])
}

/// Runs the compiler if cargo has started this program instead of it: `xtask rustc ARGUMENTS`.
pub fn act() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next()?;
    let is_compiler = Path::new(&compiler).file_stem() == Some(OsStr::new("rustc"));
    if !is_compiler || env::var_os(ACT_AS).is_none() {
        return None;
    }
    let mut command = prepared(&compiler, arguments.collect());
    let code = command.status().ok().and_then(|status| status.code()).and_then(|code| u8::try_from(code).ok());
    Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn prepared(compiler: &OsStr, arguments: Vec<OsString>) -> Command {
    let permission = permission(&arguments);
    let mut command = Command::new(compiler);
    command.args(arguments);
    match permission {
        Permission::Everything => {}
        Permission::Flags => {
            command.arg("-Zallow-features=");
        }
        Permission::Nothing => {
            command.env_remove("RUSTC_BOOTSTRAP");
        }
    }
    command
}

fn permission(arguments: &[OsString]) -> Permission {
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    let pair = |option: &str, value: &str| {
        has(&format!("{option}={value}")) || arguments.windows(2).any(|two| two[0] == option && two[1] == value)
    };
    let asks = |argument: &OsString| {
        let argument = argument.to_string_lossy();
        argument == "-vV" || argument == "--version" || argument.starts_with("--print")
    };
    // cargo compiles the standard library, and nothing else, with this flag.
    let is_std = has("-Zforce-unstable-if-unmarked") || pair("-Z", "force-unstable-if-unmarked");
    if is_std || arguments.iter().any(asks) {
        Permission::Everything
    } else if pair("--target", WASM) {
        Permission::Flags
    } else {
        Permission::Nothing
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Write, process::Stdio};

    use super::*;

    const UNSTABLE: &str = "#![feature(never_type)] pub fn f() {}";

    /// Whether the compiler accepts this source with these arguments.
    fn compiles(source: &str, arguments: &str) -> bool {
        // The output goes to a folder: where permitted, the compiler would replace a device such as /dev/null with a file.
        let folder = env::temp_dir().join("letter-widget-compiler");
        let common = "--crate-name probe --crate-type lib --edition 2024 --emit metadata --out-dir";
        let words = arguments.split_whitespace().chain(common.split_whitespace()).map(OsString::from);
        let all = words.chain([folder.into_os_string(), "-".into()]).collect();
        let mut command = prepared(OsStr::new("rustc"), all);
        command.env_remove("RUSTC_WRAPPER").current_dir(crate::root()).stdin(Stdio::piped()).stderr(Stdio::null());
        if command.get_envs().all(|(name, _)| name != "RUSTC_BOOTSTRAP") {
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(source.as_bytes()).unwrap();
        child.wait().unwrap().success()
    }

    #[test]
    fn only_the_standard_library_may_use_unstable_features() {
        assert!(compiles(UNSTABLE, "-Zforce-unstable-if-unmarked"));
        assert!(!compiles(UNSTABLE, "--target wasm32-unknown-unknown"), "a dependency in the browser");
        assert!(!compiles(UNSTABLE, ""), "a build script or macro");
    }

    #[test]
    fn only_code_for_the_browser_is_compiled_with_unstable_flags() {
        let stable = "#![no_std] pub fn f() {}";
        assert!(compiles(stable, "") && compiles(stable, "--target wasm32-unknown-unknown"));
        assert!(compiles(stable, "-Zlocation-detail=none --target=wasm32-unknown-unknown"));
        assert!(!compiles(stable, "-Zlocation-detail=none"));
    }

    #[test]
    fn cargo_may_ask_what_the_compiler_can_do() {
        let of = |line: &str| permission(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>());
        for line in ["-vV", "- --crate-name ___ --print=file-names -Zfmt-debug=none --target wasm32-unknown-unknown"] {
            assert_eq!(of(line), Permission::Everything, "{line}");
        }
        assert_eq!(
            of("--crate-name std -Z force-unstable-if-unmarked --target wasm32-unknown-unknown"),
            Permission::Everything
        );
    }
}
