#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test may panic")]
#[test]
#[ignore]
fn show() {
    let files = std::env::var("SHEETS").unwrap();
    for file in files.split_whitespace() {
        let text = String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned();
        let import = letter_widget::import::import(&text);
        println!("=== {file} sheet={}", import.is_sheet);
        println!("{}", serde_json::to_string_pretty(&import.record).unwrap());
        if std::env::var("FOUND").is_ok() {
            for f in &import.found {
                println!("{:?} {} [{}] {:?} = {:?} {}", f.certainty, f.what, f.path, f.range, f.value, f.doubt);
            }
            println!("{}", serde_json::to_string_pretty(&import.draft).unwrap());
        }
        for m in &import.missing {
            println!("- {}: {}", m.field, m.words);
        }
    }
}
