//! `cargo xtask`: builds, serves, measures and tests the widget, and installs the tools needed for that.

mod commands;
mod usage;

use std::process::ExitCode;

use self::usage::{Command, USAGE};

fn main() -> ExitCode {
    if let Some(code) = xtask::compiler::act() {
        return code;
    }
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    match usage::parse(arguments) {
        Ok(command) => run(command),
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> ExitCode {
    let outcome = match command {
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Command::Serve { port } => commands::serve::run(port),
        Command::Build => xtask::build::build(),
        Command::Dist => commands::dist::run(),
        Command::Reproduce => commands::dist::reproduce(),
        Command::Size { build } => commands::size::run(build),
        Command::Test(options) => commands::test::run(&options),
        Command::Bench(options) => commands::bench::run(&options),
        Command::Fuzz(options) => commands::fuzz::run(&options),
        Command::Mutants(options) => commands::mutants::run(&options),
        Command::ScriptMutants { filter } => commands::script_mutants::run(filter.as_deref()),
        Command::Screenshots { folder } => commands::screenshots::run(&folder),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
