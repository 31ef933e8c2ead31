use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use letter_widget::campaign::{Date, Problems, check_size};
use letter_widget::check::{Finding, Level, Position, Positions, check};
use letter_widget::native::Icu;
use serde::Serialize;

use super::io::{NoJson, campaigns_among, parsed, text_of, today, tree_of};
use super::{Answer, Outcome};

/// Check campaign files for mistakes that the widget refuses, with advice on what goes wrong in practice
#[derive(Args)]
pub struct Options {
    /// Campaign files; - reads standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The day to check for, such as 2025-01-28; today by default
    #[arg(long, value_name = "DATE", value_parser = parsed::<Date>)]
    today: Option<Date>,
    /// The format of the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line for each, with its remedy below
    Text,
    /// A list of objects
    Json,
}

/// A finding with its position.
#[derive(Serialize)]
pub struct Placed {
    file: String,
    line: usize,
    column: usize,
    level: &'static str,
    path: String,
    cause: String,
    cure: String,
}

/// Reports failure if there is a mistake; advice does not count as one.
pub fn run(options: &Options) -> Outcome {
    let today = today(options.today)?;
    let mut all = Vec::new();
    let files = campaigns_among(&options.files);
    for file in &files {
        all.extend(of_file(file, today)?);
    }
    let errors = all.iter().filter(|placed| placed.level == Level::Error.as_str()).count();
    let out = match options.format {
        Format::Text => listed(&all, errors, files.len()),
        Format::Json => serde_json::to_string_pretty(&all).map_err(|error| error.to_string())? + "\n",
    };
    Ok(Answer { well: errors == 0, ..Answer::well(out) })
}

/// The findings about one file, in file order.
pub fn of_file(file: &Path, today: Date) -> Result<Vec<Placed>, String> {
    let text = text_of(file)?;
    let placed = |(Position { line, column }, finding): (Position, Finding)| Placed {
        file: file.display().to_string(),
        line,
        column,
        level: finding.level.as_str(),
        path: finding.path,
        cause: finding.cause,
        cure: finding.cure,
    };
    Ok(findings(&text, today).into_iter().map(placed).collect())
}

fn findings(text: &str, today: Date) -> Vec<(Position, Finding)> {
    let error =
        |cause: String, cure: &str| Finding { level: Level::Error, path: String::new(), cause, cure: cure.into() };
    if let Err(problems) = check_size(text.len()) {
        return of_problems(&problems);
    }
    let tree = match tree_of(text) {
        Ok(tree) => tree,
        Err(NoJson { position, cause, cure }) => return vec![(position, error(cause, cure))],
    };
    let positions = Positions::of(text);
    let mut all: Vec<_> = check(&tree, today, &Icu).into_iter().map(|f| (positions.at(&f.path), f)).collect();
    // The sort is stable, so findings at the same place keep their order: mistakes first.
    all.sort_by_key(|(position, _)| *position);
    all
}

fn of_problems(problems: &Problems) -> Vec<(Position, Finding)> {
    let start = Position { line: 1, column: 1 };
    problems.iter().map(|problem| (start, Finding::error(problem))).collect()
}

fn listed(all: &[Placed], errors: usize, files: usize) -> String {
    let mut text = String::new();
    for Placed { file, line, column, level, path, cause, cure } in all {
        let colon = if path.is_empty() { "" } else { ": " };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{file}:{line}:{column}: {level}: {path}{colon}{cause}\n    {cure}");
    }
    let count = |number: usize, one: &str, more: &str| format!("{number} {}", if number == 1 { one } else { more });
    let (errors, advice) =
        (count(errors, "error", "errors"), count(all.len() - errors, "piece of advice", "pieces of advice"));
    let _ = writeln!(text, "{}: {errors}, {advice}.", count(files, "file", "files"));
    text
}
