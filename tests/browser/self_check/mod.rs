//! The page on which webmasters check their own: a good setup passes, and every single fault is reported with its fix.

pub mod any;
pub mod pinned;

use xtask::server::{Reply, Server};

use crate::harness::{
    Browser, Lab, Site,
    site::{built, path},
};

const CAMPAIGN: &str = "campaigns/ua-0425-usa.json";
/// The supposed address of the partner's page, which nobody opens.
const PAGE: &str = "http://127.0.0.1:9/act";

/// What a webmaster pastes.
struct Paste {
    snippet: String,
    page: &'static str,
    policy: String,
}

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let server = sent_well().start();
    passes(&browser, &server);
    snippets(&browser, &server);
    campaigns_of_other_sites(&browser, &server);
    policies(&browser, &server);
    files(&browser);
    frames(&browser, &server);
    fits_a_phone(&browser);
}

/// The widget's site, set up as the guide asks.
fn sent_well() -> Site {
    let forever = "public, max-age=31536000, immutable";
    let mut site = Site::new();
    for (name, caching) in [
        ("letter-widget.js", "no-cache"),
        ("widget.js", forever),
        ("widget_bg.wasm", forever),
        ("words-en.txt", forever),
        (CAMPAIGN, "no-cache"),
        ("embed.html", "no-cache"),
        ("embed.js", "no-cache"),
    ] {
        site = site.with(&format!("/{name}"), sent(name, caching));
    }
    site
}

/// A compressed file with all the headers that it should have.
fn sent(name: &str, caching: &str) -> Reply {
    let small = xtask::compress::Encoding::Gzip.encode(&built(name)).unwrap();
    Reply::new(200, xtask::server::content_type(name.as_ref()), small)
        .with_header("Content-Encoding", "gzip")
        .with_header("Cache-Control", caching)
        .with_header("X-Content-Type-Options", "nosniff")
        .with_header("Access-Control-Allow-Origin", "*")
}

fn element(server: &Server) -> Paste {
    let url = server.url();
    let snippet = format!(
        "<script type=\"module\" src=\"{url}letter-widget.js\"></script>
        <letter-widget campaign=\"{url}{CAMPAIGN}\" seed=\"0\"><p>The letter.</p></letter-widget>"
    );
    Paste { snippet, page: PAGE, policy: good_policy(server) }
}

fn good_policy(server: &Server) -> String {
    let url = server.url();
    format!(
        "Content-Security-Policy: default-src 'self'; script-src 'self' {url} 'wasm-unsafe-eval'; connect-src {url}"
    )
}

fn frame(server: &Server) -> Paste {
    let url = server.url();
    let snippet = format!(
        "<iframe title=\"Write a letter\" src=\"{url}embed.html?campaign={CAMPAIGN}&amp;seed=0\" sandbox=\"allow-scripts \
         allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads \
         allow-top-navigation-to-custom-protocols\" allow=\"clipboard-write; web-share\"></iframe>
        <script async src=\"{url}letter-widget-frame.js\"></script>"
    );
    Paste { snippet, page: PAGE, policy: format!("frame-src {url}; script-src {url}letter-widget-frame.js") }
}

/// Pastes and returns the findings as text.
fn check(browser: &Browser, server: &Server, paste: &Paste) -> String {
    browser.open(&format!("{}check.html", server.url()));
    check_here(browser, paste)
}

fn check_here(browser: &Browser, paste: &Paste) -> String {
    for (id, text) in [("snippet", &*paste.snippet), ("page", paste.page), ("policy", &paste.policy)] {
        let text = serde_json::json!(text);
        browser.js(&format!("document.getElementById('{id}').value = {text};"));
    }
    browser.until_js("the script", "return !document.querySelector('form button').disabled;");
    browser.js("document.querySelector('form button').click();");
    browser.until_js("the findings", "return document.getElementById('text').value !== '';");
    browser.js("return document.getElementById('text').value;").as_str().unwrap().to_owned()
}

/// Checks that something of this level is found, in these words, and that the fix is named.
fn finds(browser: &Browser, server: &Server, paste: &Paste, level: &str, words: &str, cure: &str) {
    let text = check(browser, server, paste);
    let lines: Vec<&str> = text.lines().collect();
    let named =
        lines.windows(2).any(|two| two[0].starts_with(level) && two[0].contains(words) && two[1].contains(cure));
    assert!(
        named,
        "lacks `{level}: … {words} …`, to be mended by `{cure}`:\n{text}\nfor\n{}\n{}",
        paste.snippet, paste.policy
    );
}

fn passes(browser: &Browser, server: &Server) {
    for paste in [element(server), frame(server)] {
        let text = check(browser, server, &paste);
        assert!(text.starts_with("The widget runs. There is nothing to fix."), "{text}\n{}", paste.snippet);
        assert!(text.contains("Good: The widget runs"), "{text}");
    }
}

fn snippets(browser: &Browser, server: &Server) {
    let faulty = |from: &str, to: &str| {
        let paste = element(server);
        assert!(paste.snippet.contains(from), "{from}");
        Paste { snippet: paste.snippet.replace(from, to), ..paste }
    };
    let finds = |paste: &Paste, level: &str, words: &str, cure: &str| finds(browser, server, paste, level, words, cure);
    finds(&faulty("<script", "<p"), "Stops it", "No script of the widget", "<script type=\"module\" src=");
    finds(&faulty(" campaign=", " campain="), "Stops it", "names no campaign", "<letter-widget campaign=");
    finds(&faulty("letter-widget campaign", "p campaign"), "Stops it", "No widget", "data-letter-widget");
    finds(&faulty("ua-0425-usa", "ua-0425"), "Stops it", "returns 404", "correct the address");
    finds(&faulty(" type=\"module\"", ""), "Could be better", "type=\"module\"", "<script type=\"module\"");
    finds(&faulty("<p>The letter.</p>", ""), "Could be better", "element is empty", "Put the letter");
}

/// A campaign from an origin that the page does not allow is never shown: the page names allowed origins on the script tag, or in its head.
fn campaigns_of_other_sites(browser: &Browser, server: &Server) {
    let campaigns = sent_well().start();
    let origin = campaigns.url().trim_end_matches('/').to_owned();
    let good = element(server);
    let snippet = good.snippet.replace(&format!("{}{CAMPAIGN}", server.url()), &format!("{origin}/{CAMPAIGN}"));
    let policy = good.policy.replace("connect-src", &format!("connect-src {origin}"));
    let paste = Paste { snippet, policy, page: PAGE };
    let named = format!("data-campaigns=\"{origin}\"");
    finds(browser, server, &paste, "Stops it", &format!("does not allow campaigns of {origin}"), &named);
    let unknown = Paste { snippet: paste.snippet.clone(), policy: String::new(), page: "" };
    finds(browser, server, &unknown, "Not checked", &format!("shows campaigns of {origin}"), &named);
    let meta = format!("<meta name=\"letter-widget-campaigns\" content=\"https://example.org {origin}\">");
    for snippet in
        [paste.snippet.replacen("<script", &format!("<script {named}"), 1), format!("{meta}{}", paste.snippet)]
    {
        let text = check(browser, server, &Paste { snippet, policy: paste.policy.clone(), page: PAGE });
        assert!(text.contains("Good: The widget runs") && !text.contains("Stops it"), "{text}");
    }
}

fn policies(browser: &Browser, server: &Server) {
    let url = server.url();
    let origin = url.trim_end_matches('/');
    let under = |policy: &str| Paste { policy: policy.to_owned(), ..element(server) };
    let connect = format!("default-src 'self'; script-src {url} 'wasm-unsafe-eval'");
    let program = format!("script-src {url}; connect-src {url}");
    let loader = format!("script-src {url}letter-widget.js 'wasm-unsafe-eval'; connect-src {url}");
    finds(browser, server, &under(&connect), "Stops it", "(connect-src)", &format!("{origin} to connect-src"));
    finds(browser, server, &under(&program), "Stops it", "let the program run", "'wasm-unsafe-eval' to script-src");
    finds(browser, server, &under(&loader), "Stops it", "(script-src)", &format!("{origin} to script-src"));
    // As it appears in a page, and among headers.
    let meta = format!("<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"{program}\"></head>");
    finds(browser, server, &under(&meta), "Stops it", "let the program run", "'wasm-unsafe-eval'");
    let only_reported = format!(
        "HTTP/2 200\ncontent-security-policy-report-only: {program}\ncontent-security-policy: default-src * 'unsafe-inline' 'wasm-unsafe-eval'\n"
    );
    let text = check(browser, server, &under(&only_reported));
    assert!(text.starts_with("The widget runs. There is nothing"), "what is only reported stops nothing\n{text}");
    let unknown = Paste { page: "", ..element(server) };
    finds(browser, server, &unknown, "Not checked", "'self'", "Give the address");
}

/// Faults of the server.
fn files(browser: &Browser) {
    let plain = |name: &str, kind: &str| {
        Reply::new(200, kind, built(name)).with_header("Cache-Control", "public, max-age=31536000, immutable")
    };
    let cases = [
        ("/widget.js", plain("widget.js", "text/plain"), "Stops it", "sent as \"text/plain\"", "text/javascript"),
        (
            "/widget_bg.wasm",
            plain("widget_bg.wasm", "text/plain"),
            "Could be better",
            "starts later",
            "application/wasm",
        ),
        (
            "/widget_bg.wasm",
            plain("widget_bg.wasm", "application/wasm"),
            "Could be better",
            "without compression",
            "br",
        ),
        ("/widget.js", Reply::text(404, "not here"), "Stops it", "returns 404", "Upload the file"),
    ];
    for (file, reply, level, words, cure) in cases {
        let server = sent_well().with(file, reply).start();
        finds(browser, &server, &element(&server), level, &format!("{}{}", server.url(), &path(file)[1..]), cure);
        finds(browser, &server, &element(&server), level, words, cure);
    }
    closed(browser);
}

/// The files of a site that allows nobody else to read them, requested from the site itself and from another.
fn closed(browser: &Browser) {
    let closed = sent(CAMPAIGN, "no-cache").with_header("Access-Control-Allow-Origin", "null");
    let files = sent_well().with(&format!("/{CAMPAIGN}"), closed).start();
    let elsewhere = sent_well().start();
    for server in [&files, &elsewhere] {
        finds(browser, server, &element(&files), "Stops it", "(CORS)", "Access-Control-Allow-Origin: *");
    }
}

fn frames(browser: &Browser, server: &Server) {
    let finds = |paste: &Paste, level: &str, words: &str, cure: &str| finds(browser, server, paste, level, words, cure);
    let faulty = |from: &str, to: &str| {
        let paste = frame(server);
        assert!(paste.snippet.contains(from), "{from}");
        Paste { snippet: paste.snippet.replace(from, to), ..paste }
    };
    finds(&faulty("allow-same-origin", ""), "Stops it", "lacks allow-same-origin", "allow-scripts allow-same-origin");
    finds(&faulty("allow-modals", ""), "Could be better", "lacks allow-modals", "allow-modals");
    finds(&faulty("title=", "data-title="), "Could be better", "no title", "title=");
    finds(&faulty("campaign=", "campain="), "Stops it", "names no campaign", "embed.html?campaign=");
    let other = Paste { policy: "frame-src https://example.org".to_owned(), ..frame(server) };
    finds(&other, "Stops it", "(frame-src)", "to frame-src");
    let denied = sent("embed.html", "no-cache").with_header("X-Frame-Options", "DENY");
    let denying = sent_well().with("/embed.html", denied).start();
    self::finds(browser, &denying, &frame(&denying), "Stops it", "X-Frame-Options: DENY", "Take X-Frame-Options away");
}

/// No line is too long for the narrowest phone, with good findings and bad ones.
fn fits_a_phone(browser: &Browser) {
    let narrow = "<!doctype html><meta charset=\"utf-8\"><title>Narrow</title><iframe width=\"320\" height=\"600\" src=\"check.html\"></iframe>";
    // The server keeps this page out of frames, but not a copy that the test serves.
    let page = String::from_utf8(built("check.html")).unwrap();
    let server = sent_well().html("/narrow.html", narrow).html("/check.html", page).start();
    browser.open(&format!("{}narrow.html", server.url()));
    browser.enter_frame("iframe");
    let text = check_here(
        browser,
        &Paste { snippet: element(&server).snippet.replace("ua-0425", "ua-9"), ..element(&server) },
    );
    assert!(text.contains("Stops it"), "{text}");
    let wide = browser.js("const page = document.scrollingElement; return [page.scrollWidth, page.clientWidth];");
    assert!(wide[0].as_i64() <= wide[1].as_i64(), "the page scrolls sideways: {wide}");
    browser.leave_frame();
}
