//! Tests that the server answers every request, and never with a file outside its folder.

use std::{
    env, fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process,
};

use proptest::{collection::vec, prelude::*};

use super::{Options, Server, path};

/// Pieces that paths out of a folder typically contain, and names that exist; the tests also use arbitrary text.
const PARTS: [&str; 20] = [
    "..",
    ".",
    "/",
    "//",
    "\\",
    ":",
    "\0",
    "%",
    "%2e",
    "%2E%2e",
    "%2f",
    "%5c",
    "%00",
    "%c0%ae",
    "site",
    "secret.txt",
    "index.html",
    "?",
    "#",
    " ",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![4 => proptest::sample::select(&PARTS[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

/// Creates a folder with a page and a sub-folder, and next to it a file that must never be served.
fn site(name: &str) -> (PathBuf, PathBuf) {
    let folder = env::temp_dir().join(format!("letter-widget-any-path-{}-{name}", process::id()));
    let root = folder.join("site");
    fs::create_dir_all(root.join("site")).unwrap();
    for file in ["site/index.html", "site/site/index.html", "secret.txt"] {
        fs::write(folder.join(file), file).unwrap();
    }
    let root = root.canonicalize().unwrap();
    (folder, root)
}

fn percent_encoded(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02x}")).collect()
}

fn stays_inside(root: &Path, path: &str) {
    if let Some(file) = path::resolve(root, path) {
        assert!(file.starts_with(root) && file.is_file(), "{path}: {}", file.display());
    }
}

#[test]
fn bytes_in_percent_signs_are_those_of_the_path() {
    proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }, |(bytes in vec(any::<u8>(), 0..40))| {
        let wanted = String::from_utf8([b"/", &*bytes].concat()).ok();
        prop_assert_eq!(path::decode(&format!("/{}?a#b", percent_encoded(&bytes))), wanted);
    });
}

#[test]
fn any_path_leads_to_a_file_in_the_folder_or_nowhere() {
    let (folder, root) = site("resolve");
    proptest!(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() }, |(pieces in vec(piece(), 0..8))| {
        let text = pieces.concat();
        stays_inside(&root, &text);
        for target in [text.clone(), format!("/{text}"), format!("/{}", percent_encoded(text.as_bytes()))] {
            if let Some(path) = path::decode(&target) {
                stays_inside(&root, &path);
            }
        }
    });
    fs::remove_dir_all(&folder).unwrap();
}

/// Bytes that are not a request end the connection, and the server keeps running.
#[test]
fn any_bytes_leave_the_server_running() {
    let (folder, root) = site("bytes");
    let server = Server::start(&root, Options::default()).unwrap();
    let address = server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let answer = |target: &[u8]| {
        let mut stream = TcpStream::connect(&address).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
        let request = [b"GET ", target, b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"].concat();
        // The server may close the connection before it has read everything.
        let _ = stream.write_all(&request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    proptest!(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() }, |(bytes in vec(any::<u8>(), 0..60))| {
        let said = answer(&[b"/", &*bytes].concat());
        prop_assert!(!said.contains("secret") && !said.contains(" 500 "), "{}", said);
        prop_assert!(answer(b"/").starts_with("HTTP/1.1 200"));
    });
    drop(server);
    fs::remove_dir_all(&folder).unwrap();
}
