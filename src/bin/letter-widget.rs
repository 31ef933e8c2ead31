//! The command line: what a campaigner asks about a campaign file, without a browser.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod cli {
    use std::fmt::Write;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};
    use letter_widget::campaign::{Campaign, LanguageTag, LetterTemplate, Node, check_size, read};
    use letter_widget::letter::{Variety, variety};

    /// Works on campaign files of letter-widget.
    #[derive(Parser)]
    #[command(version, arg_required_else_help = true)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Count how many distinct letters a campaign's texts yield, letter by letter and language by language
        Variants {
            /// The campaign file
            file: PathBuf,
        },
    }

    pub fn run() -> ExitCode {
        let Command::Variants { file } = Arguments::parse().command;
        match campaign(&file) {
            Ok(campaign) => {
                print!("{}", report(&campaign));
                ExitCode::SUCCESS
            }
            Err(problem) => {
                eprintln!("{}: {problem}", file.display());
                ExitCode::FAILURE
            }
        }
    }

    fn campaign(file: &Path) -> Result<Campaign, String> {
        let text = std::fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"))?;
        check_size(text.len()).map_err(|problems| problems.to_string())?;
        let node: Node = serde_json::from_str(&text).map_err(|error| format!("is not JSON: {error}"))?;
        read(&node).map_err(|problems| format!("has mistakes:\n{problems}"))
    }

    fn report(campaign: &Campaign) -> String {
        let mut report = String::from("letter\tlanguage\tby wording\tand choice\tand order\n");
        for template in campaign.letters.iter() {
            for language in template.languages.iter() {
                line(&mut report, template, language);
            }
        }
        report
    }

    fn line(report: &mut String, template: &LetterTemplate, language: &LanguageTag) {
        let Variety { by_wording, by_choice, by_order } = variety(template, language);
        let id = template.id.as_str();
        // Writing to a string cannot fail.
        let _ = writeln!(report, "{id}\t{language}\t{}\t{}\t{}", count(by_wording), count(by_choice), count(by_order));
    }

    fn count(count: u128) -> String {
        if count == u128::MAX { "more than 10^38".into() } else { count.to_string() }
    }
}
