//! The command line: its commands and options, and the parser.

mod options;

use std::path::PathBuf;

pub use self::options::{BenchOptions, Command, FuzzOptions, Limit, MutantsOptions, TestOptions};

/// Shown for `--help` and after a mistake.
pub const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port PORT]    build the widget and show it in a browser; the port is 8080 unless given
  build                  build the widget into dist/
  dist                   build, compress each file, and pack all of it for servers of others
  reproduce              build twice, in two folders, and compare all files byte by byte
  size [--no-build]      build, then print the bytes that a visitor loads
  test [--native] [--engine ENGINE]... [FILTER]
                         format, lint, test; --native leaves out the browsers,
                         ENGINE is chromium, firefox or webkit (all unless given),
                         FILTER runs only the tests whose names contain it
  bench --load [--runs RUNS] [--quick] [--format FORMAT]
                         load the widget in Chromium over a slow network on a slow
                         processor, and print what it takes; each page is loaded
                         RUNS times (5 unless given), FORMAT is plain or markdown
  fuzz [TARGET] [--seconds N | --runs N]
                         search for inputs that break a property of tests/properties, for
                         N seconds (60 unless given) or N inputs; all targets unless one is
                         given, each starting from its folder in tests/fuzz/corpus
  mutants [--shard K/N] [--file GLOB]
                         change the pure core at one place at a time, and list the changes
                         that no test notices; all of them take hours
  script-mutants [FILTER]
                         build with each fault of tests/script_mutants.json in turn, and see
                         whether the browser tests notice; FILTER picks faults
  screenshots [FOLDER]   photograph the widget, into target/screenshots unless given

What a command needs and can install is installed at its first run, which takes minutes.";

/// The arguments of the program; an option's value may be the next argument or come after `=`.
struct Words(Vec<String>);

impl Words {
    fn new(words: impl Iterator<Item = String>) -> Self {
        let split = |word: String| match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => vec![option.to_owned(), value.to_owned()],
            _ => vec![word],
        };
        let mut words: Vec<_> = words.flat_map(split).collect();
        words.reverse();
        Self(words)
    }

    fn next(&mut self) -> Option<String> {
        self.0.pop()
    }

    fn value(&mut self, option: &str) -> Result<String, String> {
        self.next().ok_or_else(|| format!("{option} needs a value"))
    }
}

/// Parses the arguments after `cargo xtask`; the error says which of them is wrong.
pub fn parse(words: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut words = Words::new(words);
    let command = words.next().ok_or("which command?")?;
    match &*command {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "serve" => serve(words),
        "build" => no_more(words, Command::Build),
        "dist" => no_more(words, Command::Dist),
        "reproduce" => no_more(words, Command::Reproduce),
        "size" => size(words),
        "test" => test(words).map(Command::Test),
        "bench" => bench(words).map(Command::Bench),
        "fuzz" => fuzz(words),
        "mutants" => mutants(words),
        "script-mutants" => script_mutants(words),
        "screenshots" => screenshots(words),
        _ => Err(format!("no command is called `{command}`")),
    }
}

fn serve(mut words: Words) -> Result<Command, String> {
    let mut port = 8080;
    while let Some(word) = words.next() {
        match &*word {
            "--port" => {
                let value = words.value("--port")?;
                port = value.parse().map_err(|_| format!("`{value}` is not a port; ports are numbers up to 65535"))?;
            }
            _ => return Err(unexpected(&word)),
        }
    }
    Ok(Command::Serve { port })
}

fn size(mut words: Words) -> Result<Command, String> {
    let mut build = true;
    while let Some(word) = words.next() {
        match &*word {
            "--no-build" => build = false,
            _ => return Err(unexpected(&word)),
        }
    }
    Ok(Command::Size { build })
}

fn test(mut words: Words) -> Result<TestOptions, String> {
    let mut options = TestOptions::default();
    while let Some(word) = words.next() {
        match &*word {
            "--native" => options.native = true,
            "--engine" => options.engines.push(words.value("--engine")?.parse()?),
            _ if word.starts_with('-') || options.filter.is_some() => return Err(unexpected(&word)),
            _ => options.filter = Some(word),
        }
    }
    if options.native && !options.engines.is_empty() {
        return Err("--native runs no browser, so --engine does not go with it".to_owned());
    }
    Ok(options)
}

fn bench(mut words: Words) -> Result<BenchOptions, String> {
    let (mut options, mut load) = (BenchOptions::default(), false);
    while let Some(word) = words.next() {
        match &*word {
            "--load" => load = true,
            "--quick" => options.quick = true,
            "--runs" => {
                let value = words.value("--runs")?;
                options.runs = Some(value.parse().map_err(|_| format!("`{value}` is no number of runs"))?);
            }
            "--format" => options.markdown = is_markdown(&words.value("--format")?)?,
            _ => return Err(unexpected(&word)),
        }
    }
    if load { Ok(options) } else { Err("which bench? There is one: --load".to_owned()) }
}

fn fuzz(mut words: Words) -> Result<Command, String> {
    let (mut target, mut limit) = (None, None);
    while let Some(word) = words.next() {
        let is_seconds = word == "--seconds";
        if is_seconds || word == "--runs" {
            let value = words.value(&word)?;
            let number = value.parse().map_err(|_| format!("`{value}` is not a number"))?;
            if limit.replace(if is_seconds { Limit::Seconds(number) } else { Limit::Runs(number) }).is_some() {
                return Err("--seconds and --runs do not go together; each is given once".to_owned());
            }
        } else if word.starts_with('-') || target.replace(word.clone()).is_some() {
            return Err(unexpected(&word));
        }
    }
    Ok(Command::Fuzz(FuzzOptions { target, limit: limit.unwrap_or(Limit::Seconds(60)) }))
}

fn mutants(mut words: Words) -> Result<Command, String> {
    let mut options = MutantsOptions::default();
    while let Some(word) = words.next() {
        match &*word {
            "--shard" => options.shard = Some(words.value("--shard")?),
            "--file" => options.file = Some(words.value("--file")?),
            _ => return Err(unexpected(&word)),
        }
    }
    Ok(Command::Mutants(options))
}

fn is_markdown(format: &str) -> Result<bool, String> {
    match format {
        "plain" => Ok(false),
        "markdown" => Ok(true),
        _ => Err(format!("`{format}` is no format of tables; formats are plain and markdown")),
    }
}

fn script_mutants(mut words: Words) -> Result<Command, String> {
    let filter = words.next();
    no_more(words, Command::ScriptMutants { filter })
}

fn screenshots(mut words: Words) -> Result<Command, String> {
    let folder = words.next().map_or_else(|| xtask::root().join("target/screenshots"), PathBuf::from);
    if folder.to_string_lossy().starts_with('-') {
        return Err(unexpected(&folder.to_string_lossy()));
    }
    no_more(words, Command::Screenshots { folder })
}

fn no_more(mut words: Words, command: Command) -> Result<Command, String> {
    words.next().map_or(Ok(command), |word| Err(unexpected(&word)))
}

fn unexpected(word: &str) -> String {
    format!("`{word}` is not understood here")
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use xtask::browsers::Engine;

    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_read_in_both_forms() {
        assert_eq!(read("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(read("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
        assert_eq!(read("serve --port=0"), Ok(Command::Serve { port: 0 }));
        let fuzz =
            |target: Option<&str>, limit| Ok(Command::Fuzz(FuzzOptions { target: target.map(str::to_owned), limit }));
        assert_eq!(read("fuzz"), fuzz(None, Limit::Seconds(60)));
        assert_eq!(read("fuzz --seconds=5"), fuzz(None, Limit::Seconds(5)));
        assert_eq!(read("fuzz mail-link --runs 1000000"), fuzz(Some("mail-link"), Limit::Runs(1_000_000)));
        assert_eq!(read("size --no-build"), Ok(Command::Size { build: false }));
        let options = TestOptions {
            native: false,
            engines: vec![Engine::Firefox, Engine::Webkit],
            filter: Some("print".to_owned()),
        };
        let shard = MutantsOptions { shard: Some("0/8".to_owned()), file: None };
        assert_eq!(read("mutants --shard 0/8"), Ok(Command::Mutants(shard)));
        let bench = BenchOptions { runs: NonZeroU32::new(3), quick: true, markdown: true };
        assert_eq!(read("bench --load --runs 3 --quick --format=markdown"), Ok(Command::Bench(bench)));
        assert_eq!(read("test --engine firefox print --engine=webkit"), Ok(Command::Test(options)));
    }

    #[test]
    fn mistakes_are_named() {
        for (line, word) in [
            ("", "which command"),
            ("sevre", "`sevre`"),
            ("serve --port", "needs a value"),
            ("serve --port 80800", "`80800`"),
            ("build --release", "`--release`"),
            ("dist --zip", "`--zip`"),
            ("test --engine ie", "`ie`"),
            ("test a b", "`b`"),
            ("test --native --engine firefox", "--engine"),
            ("bench", "--load"),
            ("bench --load --runs 0", "`0`"),
            ("bench --load --format html", "`html`"),
            ("screenshots --all", "`--all`"),
            ("fuzz --runs many", "`many`"),
            ("fuzz --runs 1 --seconds 1", "--runs"),
            ("fuzz eml draft", "`draft`"),
        ] {
            let problem = read(line).unwrap_err();
            assert!(problem.contains(word), "{line}: {problem}");
        }
    }
}
