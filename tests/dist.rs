//! What the packed build in `dist` declares as its components: `cargo xtask dist` makes it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use cyclonedx_bom::models::bom::Bom;
use cyclonedx_bom::validation::Validate;
use serde_json::Value;
use sha2::{Digest, Sha384};
use support::{path, text};

fn document() -> Value {
    serde_json::from_str(&text("dist/letter-widget.cdx.json")).unwrap()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is no list in {value}"))
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is no text in {value}"))
}

/// The components with this name.
fn called<'a>(document: &'a Value, name: &str) -> Vec<&'a Value> {
    list(document, "components").iter().filter(|component| word(component, "name") == name).collect()
}

/// What this component needs, directly and indirectly.
fn needs(document: &Value, start: &str) -> BTreeSet<String> {
    let edges: BTreeMap<&str, Vec<&str>> = list(document, "dependencies")
        .iter()
        .map(|entry| {
            let needed = entry["dependsOn"].as_array().map(Vec::as_slice).unwrap_or_default();
            (word(entry, "ref"), needed.iter().map(|name| name.as_str().unwrap()).collect())
        })
        .collect();
    let (mut found, mut left) = (BTreeSet::new(), vec![start]);
    while let Some(name) = left.pop() {
        for needed in edges.get(name).unwrap_or_else(|| panic!("{name} is not listed")) {
            if found.insert((*needed).to_owned()) {
                left.push(needed);
            }
        }
    }
    found
}

#[test]
fn the_bill_of_materials_is_cyclonedx() {
    let bom = Bom::parse_from_json(text("dist/letter-widget.cdx.json").as_bytes()).unwrap();
    assert!(bom.validate().passed(), "{:?}", bom.validate());
    assert_eq!((word(&document(), "bomFormat"), word(&document(), "specVersion")), ("CycloneDX", "1.5"));
}

#[test]
fn every_component_has_an_address_a_licence_and_the_checksum_of_the_lock_file() {
    let lock = text("Cargo.lock");
    let document = document();
    let (mut refs, mut of_lock) = (BTreeSet::new(), 0);
    for component in list(&document, "components") {
        let (name, version, purl) = (word(component, "name"), word(component, "version"), word(component, "purl"));
        assert!(refs.insert(word(component, "bom-ref")), "{purl} twice");
        assert!(!word(&list(component, "licenses")[0], "expression").is_empty(), "{component}");
        if name == "rust-std" {
            assert_eq!(purl, format!("pkg:github/rust-lang/rust@{version}"));
            continue;
        }
        assert_eq!(purl, format!("pkg:cargo/{name}@{version}"));
        let hash = &list(component, "hashes")[0];
        assert_eq!(word(hash, "alg"), "SHA-256");
        if let Some((_, rest)) = lock.split_once(&format!("name = \"{name}\"\nversion = \"{version}\"\n")) {
            let (entry, _) = rest.split_once("\n\n").unwrap_or((rest, ""));
            assert!(entry.contains(&format!("checksum = \"{}\"", word(hash, "content"))), "{purl}");
            of_lock += 1;
        }
    }
    // The others belong to the standard library, which has its own lock file.
    assert!(of_lock > 80 && refs.len() - of_lock < 20, "{of_lock} of {}", refs.len());
}

#[test]
fn what_is_in_the_programs_is_told_from_what_built_them() {
    let document = document();
    let scope = |name: &str| called(&document, name).iter().map(|found| word(found, "scope")).collect::<Vec<_>>();
    for linked in ["yew", "wasm-bindgen", "rlsf", "strsim", "rust-std", "qrcodegen"] {
        assert_eq!(scope(linked), ["required"], "{linked}");
    }
    for building in ["yew-macro", "wasm-bindgen-macro", "minifier", "serde_derive"] {
        assert_eq!(scope(building), ["excluded"], "{building}");
    }
    // Crates that only tests and tools use.
    for elsewhere in ["proptest", "clap", "icu_locale", "oxc_parser", "thirtyfour"] {
        assert!(scope(elsewhere).is_empty(), "{elsewhere}");
    }
}

#[test]
fn each_program_lists_its_own_crates() {
    let document = document();
    let has = |program: &str, name: &str| {
        needs(&document, program).iter().any(|purl| purl.starts_with(&format!("pkg:cargo/{name}@")))
    };
    for program in ["widget", "explain", "studio"] {
        assert!(has(program, "wasm-bindgen") && has(program, "syn"), "{program}");
        assert_eq!(has(program, "qrcodegen"), program == "studio", "{program}");
    }
    let whole = needs(&document, word(&document["metadata"]["component"], "bom-ref"));
    for component in list(&document, "components") {
        assert!(whole.contains(word(component, "bom-ref")), "nothing needs {component}");
    }
}

#[test]
fn the_programs_are_the_ones_of_this_build() {
    let document = document();
    let programs = list(&document["metadata"]["component"], "components");
    let listed: BTreeSet<_> = programs.iter().map(|program| word(program, "name").to_owned()).collect();
    let built = fs::read_dir(path("dist")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(listed, built.filter(|name| name.ends_with(".wasm")).collect());
    for program in programs {
        let content = fs::read(path("dist").join(word(program, "name"))).unwrap();
        let hash: String = Sha384::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(word(&list(program, "hashes")[0], "content"), hash, "{program}");
    }
}

#[test]
fn it_says_nothing_of_the_machine_or_the_time() {
    let text = text("dist/letter-widget.cdx.json");
    for word in ["file:", "serialNumber", "timestamp", &path("").to_string_lossy()] {
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(text, xtask::bom::document(&path("dist")).unwrap(), "made once more, it is the same");
}

#[test]
fn no_program_holds_a_path_of_the_machine() {
    let home = std::env::home_dir().unwrap();
    for entry in fs::read_dir(path("dist")).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "wasm" || extension == "js") {
            let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
            for found in [&*path("").to_string_lossy(), &*home.join(".cargo").to_string_lossy(), "/.cargo/registry"] {
                assert!(!text.contains(found), "{} has {found}", file.display());
            }
        }
    }
}

#[test]
fn the_archive_has_the_bill_of_materials() {
    let version = env!("CARGO_PKG_VERSION");
    let archive = fs::read(path(&format!("dist/letter-widget-{version}.zip"))).unwrap();
    let name = format!("letter-widget-{version}/letter-widget.cdx.json");
    assert!(archive.windows(name.len()).any(|window| window == name.as_bytes()));
}
