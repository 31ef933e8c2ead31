//! Where links lead: only to permitted kinds of address, and to the site that is shown next to them. A page that is opened learns
//! nothing about this one.

use letter_widget::campaign::WebUrl;
use serde_json::{Value, json};

use crate::harness::{Browser, Lab, Site, desk::untroubled};
use crate::support::text;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let odd: Vec<String> = serde_json::from_str(&text("tests/fixtures/odd-urls.json")).unwrap();
    let mut taken: Vec<String> = odd.into_iter().filter(|text| text.parse::<WebUrl>().is_ok()).collect();
    taken.extend(made_up());
    hosts_are_the_browsers(&browser, &taken);
    for part in taken.chunks(60) {
        every_source_names_its_site(&browser, part);
    }
    for language in ["en", "ar"] {
        the_form_names_its_site(&browser, language);
    }
    nothing_is_told(&browser);
}

/// Returns the addresses assembled from pieces that are accepted.
fn made_up() -> Vec<String> {
    let hosts = [
        "example.org",
        "a.b.c.example",
        "canada.ca.example",
        "xn--bcher-kva.example",
        "1a.example",
        "a--b.example",
        "exa%6dple.org",
        "EXAMPLE.org",
        "1.2.3.4",
        "a.1",
        "a@b.example",
        "a..example",
        "a_b.example",
        "a.b:443",
        "a.b:8443",
        "a.b:0",
    ];
    let ends = [
        "",
        "/",
        "?",
        "#",
        "/a/../b",
        "/@c.d",
        "?@c.d/",
        "#@c.d",
        "//c.d",
        "/%2e%2e/",
        "/;c.d",
        "/a:b@c.d/",
        "/[a]",
        "\\c.d",
        "/a b",
    ];
    let all = hosts.iter().flat_map(|host| ends.map(|end| format!("https://{host}{end}")));
    all.filter(|text| text.parse::<WebUrl>().is_ok()).collect()
}

fn hosts_are_the_browsers(browser: &Browser, taken: &[String]) {
    let server = Site::new().page("").start();
    browser.open(&server.url());
    let read = "return arguments[0].map(text => { const url = new URL(text);
        return [url.protocol, url.host, url.username + url.password]; });";
    let wanted: Value =
        taken.iter().map(|text| json!(["https:", text.parse::<WebUrl>().unwrap().host(), ""])).collect();
    assert!(taken.len() > 60, "{}", taken.len());
    assert_eq!(browser.js_with(read, vec![json!(taken)]), wanted);
}

fn campaign() -> Value {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
    file["background"] = json!(["The longer story."]);
    file
}

fn open(browser: &Browser, campaign: &Value, attributes: &str) -> xtask::server::Server {
    let server = Site::new().campaign(&campaign.to_string(), attributes, "").start();
    browser.open_widget(&server.url());
    browser.unfold();
    server
}

/// The author words the label of a source, and it may name any site: the real one is shown next to it.
fn every_source_names_its_site(browser: &Browser, taken: &[String]) {
    let mut file = campaign();
    file["sources"] = taken.iter().map(|url| json!({ "label": "https://canada.ca/", "url": url })).collect();
    let _server = open(browser, &file, "");
    let wanted: Value = taken.iter().map(|url| json!([url, url.parse::<WebUrl>().unwrap().host()])).collect();
    let shown = "return $$('.background li').map(each => {
        const link = each.querySelector('a'), site = each.querySelector('.site');
        return [link.getAttribute('href'), shown(site) && new URL(link.href).host === site.textContent && site.textContent];
    });";
    assert_eq!(browser.widget(shown), wanted);
    untroubled(browser);
}

/// The site of a form is shown before the copy button, in full, and left to right in every language.
fn the_form_names_its_site(browser: &Browser, language: &str) {
    let host = "www.canada.ca.a-very-long-name-that-hides-where-it-really-leads.more-and-more-of-it.form.example:8443";
    let mut file = campaign();
    for letter in file["letters"].as_array_mut().unwrap() {
        letter["to"]["web_form"] = json!(format!("https://{host}/canada.ca"));
    }
    let _server = open(browser, &file, &format!("lang=\"{language}\" seed=\"7\""));
    let found = browser.widget(
        "const link = $$('.send a').find(each => each.href.endsWith('/canada.ca')), steps = link.closest('ol');
        const site = steps.parentElement.querySelector('.site'), style = getComputedStyle(site);
        const copy = steps.querySelector('button'), within = site.getBoundingClientRect(), around = $('.widget').getBoundingClientRect();
        return [site.textContent, new URL(link.href).host, style.direction,
            Boolean(site.compareDocumentPosition(copy) & Node.DOCUMENT_POSITION_FOLLOWING), shown(site),
            within.left >= around.left && within.right <= around.right];",
    );
    assert_eq!(found, json!([host, host, "ltr", true, true, true]), "{language}");
    untroubled(browser);
}

/// Checks all links of a widget: sources, office, webmail, form, telephone, e-mail.
fn nothing_is_told(browser: &Browser) {
    let mut file = campaign();
    file["act_until"] = json!("2020-01-01");
    file["after"] = json!("ask-first");
    file["organiser"]["url"] = json!("https://office.example.org/");
    file["organiser"]["email"] = json!("office@example.org");
    file["organiser"]["phone"] = json!(["000 000"]);
    file["sources"] = json!([{ "label": "A report", "url": "https://report.example.org/" }]);
    let _server = open(browser, &file, "");
    let links = browser
        .widget("return $$('a').map(each => [each.getAttribute('href'), each.target, each.rel, each.referrerPolicy]);");
    let links: Vec<[Option<String>; 4]> = serde_json::from_value(links).unwrap();
    let mut pages = Vec::new();
    for [href, target, rel, policy] in &links {
        let href = href.as_deref().expect("a link leads somewhere");
        let told = [target, rel, policy].map(|text| text.as_deref().unwrap_or_default());
        match href.split_once(':').map(|(scheme, _)| scheme) {
            Some("https") => {
                assert_eq!(told, ["_blank", "noopener noreferrer", "no-referrer"], "{href}");
                pages.push(href);
            }
            Some("mailto" | "tel") => assert_eq!(told, ["", "", ""], "{href}"),
            _ => assert!(href.starts_with('#'), "{href}"),
        }
    }
    for page in ["https://office.example.org/", "https://report.example.org/", "https://example.org/en/write"] {
        assert!(pages.contains(&page), "{page} is not in {pages:?}");
    }
    untroubled(browser);
}
