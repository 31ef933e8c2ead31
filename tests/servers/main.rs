//! The examples in `servers/`, each run with its own server, on the build in `dist`: `cargo xtask dist` makes it.
//!
//! A server that is not installed is reported as ignored; `cargo xtask test` fetches them where Debian's packages are available.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod answers;
mod hosts;
mod running;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use xtask::webservers::WebServer;

use self::running::{Running, apache, caddy, nginx, nginx_with_brotli};

/// How a server is started with its example; `None` if something that this needs is missing.
type Start = fn(&WebServer) -> Option<Running>;

/// Name, program, start, and whether it serves brotli.
const CASES: [(&str, &str, Start, bool); 4] = [
    ("nginx", "nginx", nginx, false),
    ("nginx_with_brotli", "nginx", nginx_with_brotli, true),
    ("caddy", "caddy", caddy, true),
    ("apache", "apache2", apache, true),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials: Vec<_> = CASES.into_iter().map(trial).collect();
    trials.push(Trial::test("static_hosts", || {
        hosts::check();
        Ok(())
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trial((name, program, start, brotli): (&'static str, &'static str, Start, bool)) -> Trial {
    let Some(server) = WebServer::find(program) else {
        return Trial::test(name, || Ok(())).with_kind(format!("{program} is not here")).with_ignored_flag(true);
    };
    Trial::test(name, move || {
        let running = start(&server).ok_or_else(|| Failed::from(format!("{name}: a module is not here")))?;
        answers::check(&running, brotli);
        Ok(())
    })
}
