//! The commands of `letter-widget`, one a file. Each answers what it has to say, or why it cannot; `main` prints it and sets the exit
//! status. What they do is the library's: here are only arguments, files and the form of the answer. Nothing here asks a network, and
//! nothing but `-o` and `--out` writes a file.

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

/// What a command has to say.
struct Answer {
    /// For standard output.
    out: Vec<u8>,
    /// For people only: standard error.
    notes: String,
    /// Whether all is well.
    well: bool,
}

impl Answer {
    fn well(out: impl Into<Vec<u8>>) -> Self {
        Self { out: out.into(), notes: String::new(), well: true }
    }
}

/// Why a command did nothing, as a sentence.
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
