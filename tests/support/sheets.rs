use std::fs;

use super::path;

/// The text of a sheet; invalid UTF-8 is replaced, as when it is pasted.
pub fn sheet(name: &str) -> String {
    String::from_utf8_lossy(&fs::read(path(&format!("tests/sheets/{name}.txt"))).unwrap()).into_owned()
}

/// All sheets with their names.
pub fn all() -> Vec<(String, String)> {
    let mut names: Vec<String> = fs::read_dir(path("tests/sheets"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().unwrap().strip_suffix(".txt").map(str::to_owned))
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), sheet(&name))).collect()
}
