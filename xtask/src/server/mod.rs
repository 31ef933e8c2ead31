//! A small static file server for the developer's machine, on the loopback address only.
//!
//! `cargo xtask serve` uses it to show a build, and browser tests use it as a partner site: they can answer individual
//! paths themselves, add headers to documents and read which paths were requested.

mod connections;
mod mime;
mod path;
mod reply;

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::{
    Method, Request, Response,
    body::{Bytes, Incoming},
    header::{ACCEPT_ENCODING, REFERER},
};

use self::connections::Connections;
use crate::{compress::Encoding, stamp::is_hashed};

pub use self::mime::content_type;
pub use self::reply::Reply;

/// Replies to a path instead of the file; `None` means that the file is served. The path is decoded and has no query.
pub type Hook = Box<dyn Fn(&str) -> Option<Reply> + Send + Sync>;

/// How to serve; by default, on any free port and only files.
#[derive(Default)]
pub struct Options {
    /// The port; 0 means any free one.
    pub port: u16,
    /// Called before the server looks for a file. It may block, because every request has its own thread.
    pub hook: Option<Hook>,
    /// Headers for HTML documents, for instance a Content-Security-Policy.
    pub html_headers: Vec<(String, String)>,
}

/// A running server; it stops when it is dropped.
pub struct Server {
    port: u16,
    site: Arc<Site>,
    /// Ends all connections when it is dropped.
    _connections: Connections,
}

/// The state that the request threads share.
struct Site {
    root: PathBuf,
    options: Options,
    requests: Mutex<Vec<Asked>>,
}

/// A request.
struct Asked {
    url: String,
    /// Whether it says which page it comes from.
    has_referrer: bool,
}

impl Server {
    /// Serves the files below `root`.
    pub fn start(root: &Path, options: Options) -> Result<Self> {
        reply::check_headers(&options.html_headers)?;
        let root = root.canonicalize().with_context(|| format!("cannot serve the folder {}", root.display()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
            .with_context(|| format!("cannot listen on port {} of 127.0.0.1", options.port))?;
        let port = listener.local_addr().context("the server has no address")?.port();
        let site = Arc::new(Site { root, options, requests: Mutex::default() });
        let answering = Arc::clone(&site);
        let connections = Connections::accept(listener, Arc::new(move |request| answering.respond(&request)))?;
        Ok(Self { port, site, _connections: connections })
    }

    /// The address of the root, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The requests so far, in order: paths with their queries, as sent.
    pub fn requests(&self) -> Vec<String> {
        self.asked(|request| Some(request.url.clone()))
    }

    /// The requests so far that say which page they come from: their paths with their queries.
    pub fn with_referrer(&self) -> Vec<String> {
        self.asked(|request| request.has_referrer.then(|| request.url.clone()))
    }

    fn asked(&self, told: impl Fn(&Asked) -> Option<String>) -> Vec<String> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).iter().filter_map(told).collect()
    }
}

impl Site {
    fn respond(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let url = request.uri().to_string();
        let asked = Asked { url: url.clone(), has_referrer: request.headers().contains_key(REFERER) };
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        self.answer(request, &url).into_response(&self.options.html_headers)
    }

    fn answer(&self, request: &Request<Incoming>, url: &str) -> Reply {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Reply::text(405, "only GET and HEAD are answered here");
        }
        let Some(path) = path::decode(url) else {
            return Reply::text(400, "this is not a path");
        };
        let hooked = self.options.hook.as_ref().and_then(|hook| hook(&path));
        hooked
            .or_else(|| self.file(&path, accepts_brotli(request)))
            .unwrap_or_else(|| Reply::text(404, format!("not found: {path}")))
    }

    fn file(&self, path: &str, brotli: bool) -> Option<Reply> {
        let file = path::resolve(&self.root, path)?;
        let reply = match brotli.then(|| compressed(&file)).flatten() {
            Some(small) => Reply::new(200, content_type(&file), small)
                .with_header("Content-Encoding", Encoding::Brotli.name())
                .with_header("Vary", "Accept-Encoding"),
            None => Reply::new(200, content_type(&file), fs::read(&file).ok()?),
        };
        let reply = if is_unframed(&file) { unframed(reply) } else { reply };
        Some(if is_hashed(&file) { reply.with_header("Cache-Control", FOREVER) } else { reply })
    }
}

/// Pages on which people make decisions. No other page may show them in a frame, where it could cover them with something else.
pub const UNFRAMED: [&str; 3] = ["check.html", "studio.html", "try.html"];

fn is_unframed(file: &Path) -> bool {
    file.file_name().and_then(|name| name.to_str()).is_some_and(|name| UNFRAMED.contains(&name))
}

fn unframed(reply: Reply) -> Reply {
    reply.with_header("Content-Security-Policy", "frame-ancestors 'none'").with_header("X-Frame-Options", "DENY")
}

/// The cache policy for files whose names change with their content.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The content of the compressed file next to this one, unless it is older than this file.
fn compressed(file: &Path) -> Option<Vec<u8>> {
    let beside = Encoding::Brotli.beside(file);
    let changed = |file: &Path| fs::metadata(file).and_then(|about| about.modified()).ok();
    (changed(&beside)? >= changed(file)?).then(|| fs::read(beside).ok())?
}

fn accepts_brotli(request: &Request<Incoming>) -> bool {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|names| names.split(',').any(|name| name.trim() == Encoding::Brotli.name()))
}

#[cfg(test)]
mod any_path;
#[cfg(test)]
mod tests;
