//! The commands of `letter-widget`, one per file. Each returns its output, or why it failed; `main` prints that and sets the exit
//! status. The work is done in the library; only arguments, files and the form of the output are here. Nothing here accesses a
//! network, and only `-o` and `--out` write files.

mod check;
mod completions;
mod compose;
mod import;
mod io;
mod publish;
mod schema;
mod translations;
mod variants;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Works on campaign files of letter-widget.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Options),
    Import(import::Options),
    Compose(compose::Options),
    Publish(publish::Options),
    Variants(variants::Options),
    Translations(translations::Options),
    Schema(schema::Options),
    Completions(completions::Options),
    Words(words::Options),
}

/// The output of a command.
struct Answer {
    /// For standard output.
    out: Vec<u8>,
    /// For standard error, which only people read.
    notes: String,
    /// Whether all is well.
    well: bool,
}

impl Answer {
    fn well(out: impl Into<Vec<u8>>) -> Self {
        Self { out: out.into(), notes: String::new(), well: true }
    }
}

/// The answer, or why a command did nothing, as a sentence.
type Outcome = Result<Answer, String>;

pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Compose(options) => compose::run(&options),
        Command::Publish(options) => publish::run(&options),
        Command::Variants(options) => variants::run(&options),
        Command::Translations(options) => translations::run(&options),
        Command::Schema(_) => Ok(schema::run()),
        Command::Completions(options) => Ok(completions::run(&options)),
        Command::Words(options) => words::run(&options),
    };
    let answer = outcome.unwrap_or_else(|why| Answer { out: Vec::new(), notes: why + "\n", well: false });
    io::say(&answer);
    if answer.well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
