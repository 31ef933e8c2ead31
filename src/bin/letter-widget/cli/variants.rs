use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use letter_widget::campaign::{Campaign, LanguageTag, LetterTemplate};
use letter_widget::letter::{Variety, variety};

use super::io::campaign_of;
use super::{Answer, Outcome};

/// Count how many distinct letters a campaign's texts yield, letter by letter and language by language
#[derive(Args)]
pub struct Options {
    /// The campaign file
    file: PathBuf,
}

pub fn run(options: &Options) -> Outcome {
    let (_, campaign) = campaign_of(&options.file)?;
    Ok(Answer::well(report(&campaign)))
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
