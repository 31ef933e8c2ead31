//! Shortens the names that a program and its script use for each other.
//!
//! `wasm-bindgen` gives every function that the program imports a name with a hash, `__wbg_closest_d889c758da4bb13b`, in the
//! wasm and in the script. Hashes do not compress, and between two files of the same build, any two letters are enough.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;
/// The length of a wasm file's header: `\0asm` and the version.
const HEADER: usize = 8;

/// Returns the program and the script with short names. Sections that only tools read are removed.
pub fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let wasm = sections(wasm, &mut names).context("this is not wasm as wasm-bindgen writes it")?;
    Ok((wasm, in_script(script, &names)?))
}

/// The names of the imports with their short names; the module that they all come from becomes `_`.
#[derive(Default)]
struct Names {
    module: Vec<u8>,
    short: HashMap<Vec<u8>, String>,
}

fn sections(wasm: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (mut rest, mut out) = (wasm.get(HEADER..)?, wasm[..HEADER].to_vec());
    while let Some((kind, after)) = rest.split_first() {
        rest = after;
        let content = text(&mut rest)?;
        let content = if *kind == IMPORTS { imports(content, names)? } else { content.to_vec() };
        if *kind != CUSTOM {
            out.push(*kind);
            push_text(&mut out, &content);
        }
    }
    Some(out)
}

/// Rewrites the import section: a count, then for each import its module, its name, its kind (function) and its type.
fn imports(mut section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for index in 0..count {
        names.module = text(&mut section)?.to_vec();
        let short = short_name(index);
        push_text(&mut out, b"_");
        push_text(&mut out, short.as_bytes());
        names.short.insert(text(&mut section)?.to_vec(), short);
        let kind = section.split_off_first().filter(|kind| **kind == FUNCTION)?;
        out.push(*kind);
        push_number(&mut out, number(&mut section)?);
    }
    section.is_empty().then_some(out)
}

/// Returns `a` to `z`, then `aa`, `ba` and so on.
fn short_name(mut index: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b'a' + (index % 26) as u8));
        if index < 26 {
            return name;
        }
        index = index / 26 - 1;
    }
}

/// Renames the imports in the script, which names each of them once, as a key: `__wbg_closest_d889c758da4bb13b: function(`.
fn in_script(script: &str, names: &Names) -> Result<String> {
    let module = String::from_utf8_lossy(&names.module);
    let (mut out, mut renamed, mut rest) = (String::new(), 0, script);
    while !rest.is_empty() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match names.short.get(word.as_bytes()) {
            Some(_) if !after.starts_with(':') => bail!("the script names `{word}` in another place, too"),
            Some(short) => (renamed, _) = (renamed + 1, out.push_str(short)),
            None => out.push_str(word),
        }
        let next = after.find(is_word).unwrap_or(after.len());
        out.push_str(&after[..next]);
        rest = &after[next..];
    }
    ensure!(renamed == names.short.len(), "the script names {renamed} of {} imports", names.short.len());
    let quoted = format!("\"{module}\"");
    ensure!(out.matches(&quoted).count() == 1, "the script does not name {quoted} once");
    Ok(out.replace(&quoted, "_"))
}

/// Reads a wasm number (LEB128): seven bits per byte, the lowest first.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = usize::from(*bytes.split_off_first().filter(|_| shift < 32)?);
        value |= (byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}

fn push_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value % 0x80) as u8 | 0x80);
        value /= 0x80;
    }
    out.push(value as u8);
}

/// Reads bytes that are preceded by their length.
fn text<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(bytes)?;
    bytes.split_off(..length)
}

fn push_text(out: &mut Vec<u8>, text: &[u8]) {
    push_number(out, text.len());
    out.extend_from_slice(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports these functions, all of type 300.
    fn program(names: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        push_number(&mut imports, names.len());
        for name in names {
            push_text(&mut imports, b"./a_bg.js");
            push_text(&mut imports, name.as_bytes());
            imports.push(FUNCTION);
            push_number(&mut imports, 300);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (kind, content) in [(IMPORTS, imports.as_slice()), (10, b"code"), (CUSTOM, b"\x04name")] {
            wasm.push(kind);
            push_text(&mut wasm, content);
        }
        wasm
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let script = "f({ __wbg_x_12: function() { return x; }, __wbg_y: g }); h({ \"./a_bg.js\": import0 });";
        let (wasm, script) = shorten(&program(&["__wbg_x_12", "__wbg_y"]), script).unwrap();
        assert_eq!(script, "f({ a: function() { return x; }, b: g }); h({ _: import0 });");
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x02\x0f\x02\x01_\x01a\0\xac\x02\x01_\x01b\0\xac\x02\x0a\x04code");
    }

    #[test]
    fn what_is_not_as_expected_is_an_error() {
        let script = "({ one: 1, \"./a_bg.js\": 2 })";
        assert!(shorten(&program(&["one"]), script).is_ok());
        assert!(shorten(&program(&["one", "two"]), script).is_err(), "a name that is missing");
        assert!(shorten(&program(&["one"]), &format!("{script}; one()")).is_err(), "a name that stands elsewhere");
        assert!(shorten(&program(&["one"]), "({ one: 1 })").is_err(), "no module");
        let wasm = program(&["one"]);
        assert!(shorten(&wasm[..wasm.len() - 1], script).is_err(), "cut off");
        assert!(shorten(b"", script).is_err(), "empty");
    }

    #[test]
    fn names_are_short_and_never_the_same() {
        let names: Vec<String> = (0..1_000).map(short_name).collect();
        assert_eq!((&*names[0], &*names[25], &*names[26], &*names[27]), ("a", "z", "aa", "ba"));
        assert_eq!(names.iter().collect::<std::collections::HashSet<_>>().len(), names.len());
    }
}
