//! Reads files, and writes files and messages.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Read, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};

use letter_widget::campaign::{Campaign, Date, Node, check_size, read};
use letter_widget::check::Position;

use super::Answer;

/// Prints an answer. Errors are ignored, because a reader that stops early, as `head` does, has read enough.
pub fn say(answer: &Answer) {
    let _ = stdout().write_all(&answer.out).and_then(|()| stdout().flush());
    let _ = stderr().write_all(answer.notes.as_bytes());
}

/// The text of a file, or of standard input if the file is `-`.
pub fn text_of(file: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let outcome = if file.as_os_str() == "-" {
        stdin().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(file).map(|content| bytes = content)
    };
    outcome.map_err(|error| about(file, unreadable(&error)))?;
    match String::from_utf8(bytes) {
        // Some editors put a mark before the text that shows how it is encoded.
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default()).into_owned();
            let Position { line, column } = Position::of(&before, before.len());
            Err(about(file, format!("is not UTF-8 text (line {line}, column {column}). Save it as UTF-8.")))
        }
    }
}

fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "There is no such file.".into(),
        ErrorKind::IsADirectory => "is a folder. Name a file in it.".into(),
        _ => format!("cannot be read: {error}"),
    }
}

/// The campaigns among these files. A pattern such as `campaigns/*.json` also matches the schema beside them.
pub fn campaigns_among(files: &[PathBuf]) -> Vec<&Path> {
    let is_schema = |file: &&Path| file.to_string_lossy().ends_with(".schema.json");
    let (schemas, campaigns): (Vec<_>, Vec<_>) = files.iter().map(PathBuf::as_path).partition(is_schema);
    // Anyone who names only a schema sees a message that it is not a campaign.
    if campaigns.is_empty() { schemas } else { campaigns }
}

/// Why a text is not JSON: the position, the cause and the remedy.
pub struct NoJson {
    pub position: Position,
    pub cause: String,
    pub cure: &'static str,
}

/// The tree of a campaign file.
pub fn tree_of(text: &str) -> Result<Node, NoJson> {
    serde_json::from_str(text).map_err(|error| {
        let position = Position { line: error.line().max(1), column: error.column().max(1) };
        let words = error.to_string();
        let (cause, cure) = match words.rsplit_once(" at line ").map_or(&*words, |(what, _)| what) {
            _ if text.trim().is_empty() => ("The file is empty.".into(), "Save the campaign into it."),
            "recursion limit exceeded" => (
                "Brackets stand within brackets, more than 127 deep.".into(),
                "Take the outer ones away: a campaign has less than ten.",
            ),
            what => (
                format!("The file is not JSON: {what}."),
                "Look there and just before: a comma, a bracket or a quotation mark is missing, or one too many.",
            ),
        };
        NoJson { position, cause, cure }
    })
}

/// The text of a campaign file, and the campaign; otherwise, every mistake.
pub fn campaign_of(file: &Path) -> Result<(String, Campaign), String> {
    let text = text_of(file)?;
    check_size(text.len()).map_err(|problems| about(file, problems))?;
    let node = tree_of(&text).map_err(|NoJson { position: Position { line, column }, cause, cure }| {
        about(file, format!("line {line}, column {column}: {cause} {cure}"))
    })?;
    let campaign = read(&node).map_err(|problems| about(file, format!("has mistakes:\n{problems}")))?;
    Ok((text, campaign))
}

/// Puts the name of the file before a message.
pub fn about(file: &Path, words: impl std::fmt::Display) -> String {
    format!("{}: {words}", file.display())
}

/// Writes a file, and creates its folder.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    let folder = path.parent().filter(|folder| folder.as_os_str() != OsStr::new(""));
    if let Some(file) = folder.and_then(|folder| folder.ancestors().find(|above| above.is_file())) {
        return Err(about(file, "is a file, and no folder to write to. Give another folder."));
    }
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, content))
        .map_err(|error| about(path, format!("cannot be written: {error}")))
}

/// The given day, or else today according to this computer.
pub fn today(given: Option<Date>) -> Result<Date, String> {
    let now = jiff::Zoned::now();
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let day = u16::try_from(now.year()).ok().and_then(|year| Date::new(year, part(now.month()), part(now.day())));
    given.or(day).ok_or_else(|| "This computer does not know today's date. Give one: --today 2025-01-28".into())
}

/// Parses a command-line value; an invalid one gives the error message of the campaign format.
pub fn parsed<T: std::str::FromStr<Err = letter_widget::campaign::Fault>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|fault: letter_widget::campaign::Fault| fault.to_string())
}
