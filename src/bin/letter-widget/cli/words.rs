use std::path::PathBuf;

use clap::Args;
use letter_widget::words::languages;

use super::io::write;
use super::{Answer, Outcome};

/// Write the words of the interface, one file per language, as the widget reads them: part of its build
#[derive(Args)]
#[command(hide = true)]
pub struct Options {
    /// The folder to write to
    #[arg(long)]
    out: PathBuf,
}

pub fn run(options: &Options) -> Outcome {
    for language in languages() {
        let (words, plain) = (format!("words-{}.txt", language.tag), format!("plain-{}.json", language.tag));
        for (name, content) in [(words, language.file()), (plain, language.plain_file())] {
            write(&options.out.join(name), content)?;
        }
    }
    Ok(Answer::well(""))
}
