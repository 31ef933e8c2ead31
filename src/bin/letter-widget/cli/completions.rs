use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use super::{Answer, Arguments};

/// Write a script that completes the commands, for your shell to load
#[derive(Args)]
pub struct Options {
    /// The shell
    shell: Shell,
}

pub fn run(options: &Options) -> Answer {
    let mut script = Vec::new();
    generate(options.shell, &mut Arguments::command(), "letter-widget", &mut script);
    Answer::well(script)
}
