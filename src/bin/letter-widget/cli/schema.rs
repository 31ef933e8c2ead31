use clap::Args;
use letter_widget::schema::schema_text;

use super::Answer;

/// Write the JSON schema of campaign files, with which editors complete and check them
#[derive(Args)]
pub struct Options {}

pub fn run() -> Answer {
    Answer::well(schema_text())
}
