//! What a server must answer, file by file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ureq::{Agent, Body, http::Response};
use xtask::{
    compress::{Encoding, files},
    server::UNFRAMED,
    stamp::Names,
};

use crate::running::Running;

/// A name with a hash that belongs to no file.
const MISSING: &str = "widget-0000000000.js";

/// The types of the files as they are served; servers may add the character set.
const TYPES: [(&str, &str); 6] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("txt", "text/plain"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
];

const FOR_ALL: [(&str, &str); 4] = [
    ("access-control-allow-origin", "*"),
    ("timing-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
];

pub fn check(running: &Running, brotli: bool) {
    let config = Agent::config_builder().http_status_as_error(false).proxy(None).build();
    let client = Client { agent: config.into(), root: running.url(), brotli };
    let hashed = hashed();
    let served = served();
    for name in hashed.iter().map(|name| &**name).chain(UNFRAMED) {
        assert!(served.iter().any(|served| served == name), "{name} is not looked at: {served:?}");
    }
    for name in &served {
        client.plain(name, hashed.contains(name));
        client.compressed(name);
        client.asked_again(name);
    }
    UNFRAMED.iter().for_each(|name| client.unframed(name));
    client.missing();
}

/// The names with a hash, which differ from the file's own name according to the list of the build.
pub fn hashed() -> Vec<String> {
    let names = Names::of(&xtask::dist()).unwrap();
    let hashed: Vec<_> = names.iter().filter(|(name, at)| at.file != *name).map(|(_, at)| at.file.clone()).collect();
    for kind in ["js", "json", "txt", "wasm"] {
        assert!(hashed.iter().any(|name| has_extension(name, kind)), "{kind}: {hashed:?}");
    }
    hashed
}

/// The files that visitors load, by their paths.
pub fn served() -> Vec<String> {
    let dist = xtask::dist();
    let name = |file: PathBuf| file.strip_prefix(&dist).unwrap().to_str().unwrap().replace('\\', "/");
    let known = |name: &String| TYPES.iter().any(|(extension, _)| has_extension(name, extension));
    files(&dist).unwrap().into_iter().map(name).filter(known).collect()
}

fn has_extension(name: &str, wanted: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == wanted)
}

struct Client {
    agent: Agent,
    root: String,
    brotli: bool,
}

impl Client {
    fn get(&self, name: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let mut request = self.agent.get(format!("{}{name}", self.root));
        for (header, value) in headers {
            request = request.header(*header, *value);
        }
        request.call().unwrap()
    }

    fn plain(&self, name: &str, hashed: bool) {
        let mut answer = self.get(name, &[("accept-encoding", "identity")]);
        assert_eq!(answer.status(), 200, "{name}");
        let wanted = TYPES.iter().find(|(extension, _)| has_extension(name, extension)).unwrap().1;
        assert_eq!(header(&answer, "content-type").split(';').next().unwrap(), wanted, "{name}");
        for (field, value) in FOR_ALL {
            assert_eq!(header(&answer, field), value, "{name}: {field}");
        }
        let framing = if UNFRAMED.contains(&name) { ("frame-ancestors 'none'", "DENY") } else { ("", "") };
        assert_eq!(header(&answer, "content-security-policy"), framing.0, "{name}");
        assert_eq!(header(&answer, "x-frame-options"), framing.1, "{name}");
        let kept = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(header(&answer, "cache-control"), kept, "{name}");
        assert_eq!(header(&answer, "content-encoding"), "", "{name}");
        assert_eq!(answer.body_mut().read_to_vec().unwrap(), content(name), "{name}");
    }

    /// The smallest form that the browser accepts is sent, and no other.
    fn compressed(&self, name: &str) {
        for (accepted, encodings) in [
            ("br", &[Encoding::Brotli] as &[_]),
            ("gzip", &[Encoding::Gzip]),
            ("gzip, deflate, br, zstd", &[Encoding::Brotli, Encoding::Gzip]),
        ] {
            let there = |encoding: &&Encoding| {
                (self.brotli || **encoding != Encoding::Brotli) && encoding.beside(&xtask::dist().join(name)).is_file()
            };
            let Some(wanted) = encodings.iter().find(there) else { continue };
            let mut answer = self.get(name, &[("accept-encoding", accepted)]);
            let case = format!("{name}, {accepted}: {:?}", answer.headers());
            assert_eq!(header(&answer, "content-encoding"), wanted.name(), "{case}");
            assert!(header(&answer, "vary").to_ascii_lowercase().contains("accept-encoding"), "{case}");
            let plain = self.get(name, &[("accept-encoding", "identity")]);
            for field in ["content-type", "cache-control", "access-control-allow-origin", "content-security-policy"] {
                assert_eq!(header(&answer, field), header(&plain, field), "{case}");
            }
            let body = answer.body_mut().read_to_vec().unwrap();
            assert_eq!(body, fs::read(wanted.beside(&xtask::dist().join(name))).unwrap(), "{case}: packed once");
            assert_eq!(wanted.decode(&body).unwrap(), content(name), "{case}");
        }
    }

    /// A browser that has the file does not load it again.
    fn asked_again(&self, name: &str) {
        let first = self.get(name, &[("accept-encoding", "gzip")]);
        let etag = header(&first, "etag").to_owned();
        assert!(!etag.is_empty(), "{name}: {:?}", first.headers());
        let again = self.get(name, &[("accept-encoding", "gzip"), ("if-none-match", &etag)]);
        assert_eq!(again.status(), 304, "{name}");
    }

    /// A page that may not be framed, however its name is written: the answer is the same file, or none.
    fn unframed(&self, name: &str) {
        let (first, rest) = name.split_at(1);
        let encoded = format!("%{:02x}{rest}", first.as_bytes()[0]);
        for other in [name.to_uppercase(), encoded, format!("{name}?campaign=a.json"), format!("./{name}")] {
            let answer = self.get(&other, &[]);
            let refused = header(&answer, "content-security-policy") == "frame-ancestors 'none'";
            assert!(answer.status() == 404 || refused, "{other}: {} {:?}", answer.status(), answer.headers());
        }
    }

    /// A file that is not there yet must not be cached as missing for a year.
    fn missing(&self) {
        let answer = self.get(MISSING, &[]);
        assert_eq!(answer.status(), 404);
        let kept = header(&answer, "cache-control");
        assert!(!kept.contains("immutable") && !kept.contains("max-age"), "{kept}");
        assert_eq!(header(&answer, "access-control-allow-origin"), "*", "pages elsewhere may see that it is missing");
    }
}

fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    let values: Vec<_> = answer.headers().get_all(name).iter().collect();
    assert!(values.len() < 2 || name == "vary", "{name} is sent twice: {values:?}");
    values.first().map_or("", |value| value.to_str().unwrap())
}

fn content(name: &str) -> Vec<u8> {
    fs::read(xtask::dist().join(name)).unwrap()
}
