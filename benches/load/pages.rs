//! The pages that are loaded, and a server that sends them as real hosts do: compressed once, at the highest quality.

use std::{
    collections::HashMap,
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

use serde_json::{Value, json};
use xtask::{
    compress::Encoding,
    server::{Options, Reply, Server, content_type},
    yew_page,
};

use crate::harness::site;

/// A page to load.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The readable letter, without any script.
    Bare,
    /// The smallest Yew app that does something.
    HelloYew,
    /// This many widgets, each with a campaign of this many demands.
    Widgets { count: usize, demands: usize },
    /// One widget, far below the visible part of the page.
    FarBelow,
}

/// The number of demands in the bundled campaign.
const FEW: usize = 6;

impl Page {
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Bare, Self::HelloYew, Self::FarBelow];
        all.extend([1, 10, 50].map(|count| Self::Widgets { count, demands: FEW }));
        all.extend([50, 100].map(|demands| Self::Widgets { count: 1, demands }));
        all
    }

    /// Whether a quick run includes this page.
    pub fn is_quick(self) -> bool {
        !matches!(self, Self::Widgets { count: 10 | 50, .. } | Self::Widgets { demands: 50, .. })
    }

    pub fn name(self) -> String {
        match self {
            Self::Bare => "the letter without a widget".to_owned(),
            Self::HelloYew => "hello-Yew".to_owned(),
            Self::Widgets { count: 1, demands } => format!("1 widget, {demands} demands"),
            Self::Widgets { count, demands } => format!("{count} widgets, {demands} demands"),
            Self::FarBelow => "1 widget, not scrolled to".to_owned(),
        }
    }

    /// How many widgets or apps become ready without any interaction.
    pub fn gets_ready(self) -> usize {
        match self {
            Self::Bare | Self::FarBelow => 0,
            Self::HelloYew => 1,
            Self::Widgets { count, .. } => count,
        }
    }

    pub fn path(self) -> String {
        match self {
            Self::Bare => "/bare.html".to_owned(),
            Self::HelloYew => "/hello.html".to_owned(),
            Self::Widgets { count, demands } => format!("/{count}-of-{demands}.html"),
            Self::FarBelow => "/far.html".to_owned(),
        }
    }

    fn html(self) -> String {
        let widget = "<script type=\"module\" src=\"/letter-widget.js\"></script>";
        let (head, body) = match self {
            Self::Bare => ("", element(FEW, "")),
            Self::HelloYew => {
                ("<script type=\"module\" src=\"/hello.js\"></script>", "<div id=\"app\"></div>".to_owned())
            }
            // A single widget is visible and loads by itself, as on most pages; with many, those further down would wait.
            Self::Widgets { count: 1, demands } => (widget, element(demands, "")),
            Self::Widgets { count, demands } => (widget, element(demands, "loading=\"eager\"").repeat(count)),
            Self::FarBelow => (widget, format!("<div class=\"far\"></div>{}", element(FEW, ""))),
        };
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Example page</title>\
            <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">\
            <style>.far {{ height: 5000px }}</style>{head}</head>\
            <body><h1>Example page</h1><p>A partner’s own words.</p>{body}</body></html>"
        )
    }
}

/// The element as a partner site writes it, with a letter that is readable without any script.
fn element(demands: usize, attributes: &str) -> String {
    let items: String = (1..=demands).map(|number| format!("<li>{};</li>", demand_text(number))).collect();
    format!(
        "<letter-widget campaign=\"/campaign-{demands}.json\" seed=\"0\" {attributes}><h2>Release the example prisoner</h2>\
        <p>Dear Minister,</p><p>I write about a person held for what they said. I ask you to:</p><ol>{items}</ol>\
        <p>Yours sincerely,</p></letter-widget>"
    )
}

fn demand_text(number: usize) -> String {
    format!("see to example matter number {number}, and say in public by when and by whom it is done")
}

/// A campaign of this many demands, in the same format and with about as much text as a real one.
fn campaign(demands: usize) -> Value {
    let demand = |number: usize| {
        json!({
            "id": format!("matter-{number}"),
            "label": format!("See to example matter {number}"),
            "why": format!("It is the example matter number {number} of {demands}"),
            "text": { "en": [demand_text(number), format!("attend to example matter number {number}, and say how and when")] },
        })
    };
    let demands: Vec<_> = (1..=demands).map(demand).collect();
    json!({
        "format": 1,
        "id": "example-load",
        "organiser": { "name": "Example Office" },
        "languages": ["en"],
        "title": "Release the example prisoner",
        "safety": { "signature": "full", "sender_address": "optional" },
        "letters": [{
            "id": "minister",
            "label": "The Minister of Examples",
            "to": {
                "name": "Minister of Examples",
                "address": ["1 Example Square", "10000 Exampletown"],
                "country": "DE",
                "emails": ["minister@example.org"],
                "salutation": "Dear Minister,",
            },
            "subject": "Release the example prisoner",
            "opening": "I write about a person held for what they said.",
            "lead_in": "I ask you to",
            "demands_as": "list",
            "choose": { "at_least": 1 },
            "demands": demands,
            "closing": "I thank you for your attention.",
            "valediction": "Yours sincerely,",
        }],
    })
}

const HELLO: &str = "import start from '/yew-page.js'; start({ module_or_path: '/yew-page_bg.wasm' });";

/// Serves the pages, the build and the Yew page.
pub fn serve() -> Server {
    let yew_page = yew_page::folder();
    let sent: Mutex<HashMap<String, Reply>> = Mutex::default();
    let hook = move |path: &str| {
        let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reply) = sent.get(path) {
            return Some(reply.clone());
        }
        let (content_type, body) = plain(&yew_page, path)?;
        let reply = Reply::new(200, content_type, Encoding::Brotli.encode(&body).unwrap())
            .with_header("Content-Encoding", "br");
        sent.insert(path.to_owned(), reply.clone());
        Some(reply)
    };
    Server::start(&site::dist(), Options { hook: Some(Box::new(hook)), ..Options::default() }).unwrap()
}

/// The content type and the uncompressed content of a file.
fn plain(yew_page: &Path, path: &str) -> Option<(&'static str, Vec<u8>)> {
    let name = path.trim_start_matches('/');
    let content_type = content_type(Path::new(name));
    if let Some(page) = Page::all().into_iter().find(|page| page.path() == path) {
        return Some((content_type, page.html().into_bytes()));
    }
    if path == "/hello.js" {
        return Some((content_type, HELLO.into()));
    }
    if let Some(demands) = name.strip_prefix("campaign-").and_then(|rest| rest.strip_suffix(".json")) {
        return Some((content_type, campaign(demands.parse().ok()?).to_string().into_bytes()));
    }
    let folder = if yew_page::FILES.contains(&name) { yew_page.to_path_buf() } else { site::dist() };
    Some((content_type, fs::read(folder.join(name)).ok()?))
}
