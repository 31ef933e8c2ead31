//! Tests the server, through its functions and over a real connection.

use std::{
    env, fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process,
};

use super::{Options, Reply, Server, content_type, path};

/// A site with a page, and next to it a file that must never be served; removed when it is dropped.
struct Site {
    folder: PathBuf,
    root: PathBuf,
}

fn site(name: &str) -> Site {
    let folder = env::temp_dir().join(format!("letter-widget-server-{}-{name}", process::id()));
    let root = folder.join("site");
    fs::create_dir_all(root.join("campaigns")).unwrap();
    fs::write(root.join("index.html"), "<title>Hallo</title>").unwrap();
    fs::write(root.join("campaigns/a b.json"), "{}").unwrap();
    fs::write(folder.join("secret.txt"), "secret").unwrap();
    let root = root.canonicalize().unwrap();
    Site { folder, root }
}

impl Drop for Site {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn get(server: &Server, target: &str) -> String {
    send(server, "GET", target)
}

fn send(server: &Server, method: &str, target: &str) -> String {
    send_with(server, method, target, "")
}

fn send_with(server: &Server, method: &str, target: &str, headers: &str) -> String {
    let url = server.url();
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn paths_are_decoded_without_their_query() {
    assert_eq!(path::decode("/a%20b.json?x=%").as_deref(), Some("/a b.json"));
    assert_eq!(path::decode("/%C3%BC#top").as_deref(), Some("/ü"));
    for broken in ["", "a", "http://host/", "/%", "/%4", "/%zz", "/%+1", "/%ff"] {
        assert_eq!(path::decode(broken), None, "{broken}");
    }
}

#[test]
fn a_path_leads_to_a_file_in_the_root() {
    let site = site("inside");
    let root = &site.root;
    assert_eq!(path::resolve(root, "/"), Some(root.join("index.html")));
    assert_eq!(path::resolve(root, "//index.html"), Some(root.join("index.html")));
    assert_eq!(path::resolve(root, "/campaigns/a b.json"), Some(root.join("campaigns/a b.json")));
    assert_eq!(path::resolve(root, "/campaigns"), None);
    assert_eq!(path::resolve(root, "/missing.html"), None);
}

#[test]
fn no_path_leads_out_of_the_root() {
    let site = site("outside");
    for path in ["/../secret.txt", "/campaigns/../../secret.txt", "/..\\secret.txt", "/./index.html", "/C:/secret.txt"]
    {
        assert_eq!(path::resolve(&site.root, path), None, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn no_symbolic_link_leads_out_of_the_root() {
    let site = site("link");
    std::os::unix::fs::symlink(site.folder.join("secret.txt"), site.root.join("link.txt")).unwrap();
    assert_eq!(path::resolve(&site.root, "/link.txt"), None);
}

#[test]
fn browsers_get_the_types_they_insist_on() {
    let of = |name| content_type(Path::new(name));
    assert_eq!(of("widget_bg.wasm"), "application/wasm");
    assert_eq!(of("widget.js"), "text/javascript; charset=utf-8");
    assert_eq!(of("campaigns/a.json"), "application/json");
    assert_eq!(of("unknown"), "application/octet-stream");
}

#[test]
fn files_arrive_over_the_network() {
    let site = site("network");
    let server = Server::start(&site.root, Options::default()).unwrap();
    let page = get(&server, "/?campaign=x");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    for header in ["Content-Type: text/html", "Cache-Control: no-cache", "Access-Control-Allow-Origin: *"] {
        assert!(page.contains(header), "{page}");
    }
    assert!(page.ends_with("<title>Hallo</title>"), "{page}");
    let outside = get(&server, "/%2e%2e/secret.txt");
    assert!(outside.starts_with("HTTP/1.1 404"), "{outside}");
    assert!(send(&server, "POST", "/").starts_with("HTTP/1.1 405"));
    assert_eq!(server.requests(), ["/?campaign=x", "/%2e%2e/secret.txt", "/"]);
}

#[test]
fn pages_on_which_somebody_decides_something_are_shown_in_no_frame() {
    let site = site("unframed");
    for name in ["check.html", "studio.html", "try.html", "embed.html", "check.js"] {
        fs::write(site.root.join(name), name).unwrap();
    }
    let html_headers = vec![("Content-Security-Policy".to_owned(), "img-src 'none'".to_owned())];
    let server = Server::start(&site.root, Options { html_headers, ..Options::default() }).unwrap();
    for name in ["check.html", "studio.html", "try.html", "%74ry.html?x"] {
        let page = get(&server, &format!("/{name}"));
        assert!(page.contains("Content-Security-Policy: frame-ancestors 'none'"), "{page}");
        assert!(page.contains("Content-Security-Policy: img-src 'none'"), "both policies hold: {page}");
        assert!(page.contains("X-Frame-Options: DENY"), "{page}");
    }
    for name in ["", "embed.html", "check.js"] {
        let page = get(&server, &format!("/{name}"));
        assert!(page.starts_with("HTTP/1.1 200") && !page.to_lowercase().contains("frame-"), "{page}");
    }
}

#[test]
fn what_lies_compressed_beside_a_file_is_sent_to_who_accepts_it() {
    let site = site("compressed");
    let server = Server::start(&site.root, Options::default()).unwrap();
    let accepting = "Accept-Encoding: gzip, deflate, br\r\n";
    let plain = send_with(&server, "GET", "/index.html", accepting);
    assert!(plain.ends_with("<title>Hallo</title>") && !plain.contains("Content-Encoding"), "{plain}");
    fs::write(site.root.join("index.html.br"), "small").unwrap();
    let small = send_with(&server, "GET", "/", accepting);
    assert!(small.ends_with("small") && small.contains("Content-Encoding: br"), "{small}");
    assert!(small.contains("Content-Type: text/html") && small.contains("Vary: Accept-Encoding"), "{small}");
    assert!(get(&server, "/").ends_with("<title>Hallo</title>"));
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(9);
    fs::File::options().append(true).open(site.root.join("index.html")).unwrap().set_modified(later).unwrap();
    assert!(send_with(&server, "GET", "/", accepting).ends_with("<title>Hallo</title>"), "left over");
}

#[test]
fn a_test_can_answer_a_path_itself() {
    let hook = |path: &str| {
        let reply = Reply::new(200, "text/html", "own").with_header("Cache-Control", "no-store");
        (path == "/own page").then_some(reply)
    };
    let html_headers = vec![("Content-Security-Policy".to_owned(), "default-src 'none'".to_owned())];
    let options = Options { hook: Some(Box::new(hook)), html_headers, ..Options::default() };
    let site = site("hook");
    let server = Server::start(&site.root, options).unwrap();
    let own = get(&server, "/own%20page");
    assert!(own.ends_with("own"), "{own}");
    assert!(own.contains("Cache-Control: no-store") && !own.contains("no-cache"), "{own}");
    assert!(own.contains("Content-Security-Policy: default-src 'none'"), "{own}");
    assert!(!get(&server, "/campaigns/a%20b.json").contains("Content-Security-Policy"));
}

#[test]
fn a_dropped_server_lets_go_of_its_port() {
    let site = site("drop");
    let server = Server::start(&site.root, Options::default()).unwrap();
    let port = server.port;
    get(&server, "/");
    drop(server);
    let again = (0..100).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        Server::start(&site.root, Options { port, ..Options::default() }).ok()
    });
    assert!(again.is_some_and(|server| get(&server, "/").starts_with("HTTP/1.1 200")));
}

#[test]
fn an_impossible_header_is_an_error_at_the_start() {
    let site = site("header");
    let html_headers = vec![("Bad name".to_owned(), "ü".to_owned())];
    assert!(Server::start(&site.root, Options { html_headers, ..Options::default() }).is_err());
}

/// A browser opens its connections at the same time, and keeps them open.
#[test]
fn every_one_of_many_connections_at_once_is_answered() {
    let site = site("many");
    let server = Server::start(&site.root, Options::default()).unwrap();
    let address = server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut streams: Vec<TcpStream> = (0..40).map(|_| TcpStream::connect(&address).unwrap()).collect();
    for stream in &mut streams {
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
    }
    for stream in &mut streams {
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200");
    }
}
