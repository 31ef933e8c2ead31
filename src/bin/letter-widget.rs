//! The command line: what a campaigner asks about a campaign file, without a browser.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod cli {
    use std::ffi::OsStr;
    use std::fmt::Write;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};
    use letter_widget::campaign::{Campaign, LanguageTag, LetterTemplate, Node, check_size, read};
    use letter_widget::letter::{Variety, variety};
    use letter_widget::native::{Icu, is_right_to_left};
    use letter_widget::publish::translations::{Finding, of_campaign, of_interface};
    use letter_widget::publish::{minified, plain_letters};
    use letter_widget::words::languages;

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
        /// List what translators look for: texts that are missing, too long for their place, or still as in the first language; in
        /// the interface, and in campaign files
        Translations {
            /// Campaign files
            files: Vec<PathBuf>,
        },
        /// Write the words of the interface, a file for each language, as the widget reads them
        Words {
            /// The folder to write to
            #[arg(long)]
            out: PathBuf,
        },
        /// Check a campaign file and write what a website needs of it: the campaign, and its letters for browsers that cannot
        /// run the widget
        Publish {
            /// The campaign file
            file: PathBuf,
            /// The folder to write to; it is made where there is none
            #[arg(long)]
            out: PathBuf,
        },
    }

    pub fn run() -> ExitCode {
        let (file, done) = match Arguments::parse().command {
            Command::Variants { file } => {
                let done = campaign(&file).map(|(_, campaign)| report(&campaign));
                (file, done)
            }
            Command::Translations { files } => return translations(&files),
            Command::Words { out } => {
                let done = write_words(&out);
                (out, done)
            }
            Command::Publish { file, out } => {
                let done = publish(&file, &out);
                (file, done)
            }
        };
        match done {
            Ok(report) => {
                print!("{report}");
                ExitCode::SUCCESS
            }
            Err(problem) => {
                eprintln!("{}: {problem}", file.display());
                ExitCode::FAILURE
            }
        }
    }

    /// The text of a campaign file, and the campaign.
    fn campaign(file: &Path) -> Result<(String, Campaign), String> {
        let text = fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"))?;
        check_size(text.len()).map_err(|problems| problems.to_string())?;
        let node: Node = serde_json::from_str(&text).map_err(not_json)?;
        let campaign = read(&node).map_err(|problems| format!("has mistakes:\n{problems}"))?;
        Ok((text, campaign))
    }

    fn not_json(error: serde_json::Error) -> String {
        format!("is not JSON: {error}")
    }

    /// Writes the files of a campaign, and answers their paths, a line each. Nothing is written of a campaign with mistakes.
    fn publish(file: &Path, out: &Path) -> Result<String, String> {
        let (text, campaign) = campaign(file)?;
        let name = file.file_stem().and_then(OsStr::to_str).ok_or("has a name that cannot stand in an address")?;
        let letters =
            serde_json::to_string(&plain_letters(&campaign, &Icu, is_right_to_left)).map_err(|e| e.to_string())?;
        let files = [("json", minified(&text).map_err(not_json)?), ("letter.json", letters)];
        let failed = |path: &Path, error| format!("{} cannot be written: {error}", path.display());
        fs::create_dir_all(out).map_err(|error| failed(out, error))?;
        let mut report = String::new();
        for (ending, content) in files {
            let path = out.join(format!("{name}.{ending}"));
            fs::write(&path, content).map_err(|error| failed(&path, error))?;
            // Writing to a string cannot fail.
            let _ = writeln!(report, "{}", path.display());
        }
        Ok(report)
    }

    /// Fails where a text is missing.
    fn translations(files: &[PathBuf]) -> ExitCode {
        let mut remarks: Vec<_> = of_interface().into_iter().map(|remark| ("interface".to_owned(), remark)).collect();
        let mut unread = false;
        for file in files {
            match campaign(file) {
                Ok((_, campaign)) => {
                    remarks
                        .extend(of_campaign(&campaign).into_iter().map(|remark| (file.display().to_string(), remark)));
                }
                Err(problem) => {
                    eprintln!("{}: {problem}", file.display());
                    unread = true;
                }
            }
        }
        for (place, remark) in &remarks {
            println!("{place}\t{remark}");
        }
        let missing = remarks.iter().any(|(_, remark)| remark.finding == Finding::Missing);
        if unread || missing { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn write_words(out: &Path) -> Result<String, String> {
        for language in languages() {
            let (words, plain) = (format!("words-{}.txt", language.tag), format!("plain-{}.json", language.tag));
            for (name, content) in [(words, language.file()), (plain, language.plain_file())] {
                fs::write(out.join(&name), content).map_err(|error| format!("{name} cannot be written: {error}"))?;
            }
        }
        Ok(String::new())
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
