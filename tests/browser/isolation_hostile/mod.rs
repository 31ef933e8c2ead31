//! A page's CSS cannot break the widget: whether it is added before the widget or after, every element is where it is on a clean
//! page, and looks the same. The widget still works, and its printout is not empty.

use xtask::{browsers::Engine, server::Server};

use crate::harness::{Browser, Lab, Site, looks::Looks, pdf::Pdf};

/// A hostile style sheet of a page, with the attributes of its root element.
struct Hostile {
    name: &'static str,
    root: &'static str,
    css: &'static str,
}

const fn hostile(name: &'static str, css: &'static str) -> Hostile {
    Hostile { name, root: "", css }
}

const HOSTILE: [Hostile; 14] = [
    hostile("unset", "* { all: unset !important; }"),
    hostile(
        "nothing",
        "div, section, article, header, button, input, select, textarea, details, summary, p, ul, ol, li, h2, h3, svg, span
            { display: none !important; }",
    ),
    hostile("huge", "html { font-size: 200px !important; }"),
    hostile("tiny", "html { font-size: 62.5%; } body { font-size: 3px; }"),
    Hostile { name: "rtl", root: "dir=\"rtl\"", css: "html, body { direction: rtl !important; unicode-bidi: bidi-override; }" },
    hostile(
        "moved",
        "body { transform: translate(3px, 4px); filter: sepia(0.3); perspective: 300px; will-change: transform; contain: paint; }",
    ),
    hostile("inherited", include_str!("inherited.css")),
    hostile("inherited-late", include_str!("inherited.css")),
    hostile(
        "names",
        ":root { --accent: red; --accent-light: red; --accent-dark: red; --accent-light-ink: red; --ground: red; --card: red;
            --paper: red; --ink: red; --soft: red; --line: red; --edge: red; --tint: red; --mark: red; --ui: monospace;
            --letter: monospace; --round: 99px; --rem: 99px; --base: 99px; --shade: red; }",
    ),
    hostile("element", "letter-widget { columns: 3 !important; writing-mode: vertical-rl !important; font-size: 0; }"),
    hostile("row", "body { display: flex !important; } body > :not(letter-widget) { display: none; }"),
    hostile("column", "body { display: flex; flex-direction: column; align-items: center; }"),
    hostile("floating", "letter-widget { float: left !important; }"),
    hostile("inline", "letter-widget { display: inline-block !important; vertical-align: top; }"),
];

/// A phone's width, and a width at which the letter is next to the choices.
const WIDTHS: [u32; 2] = [390, 1100];

pub fn run(lab: &Lab) {
    let server = site().start();
    let browser = lab.browser();
    for width in WIDTHS {
        enter(&browser, &server, "clean", width);
        let clean = Looks::of_widget(&browser);
        for Hostile { name, css, .. } in &HOSTILE {
            enter(&browser, &server, name, width);
            Looks::of_widget(&browser).must_be(&clean, &format!("`{name}`, {width} px"));
            works(&browser, name);
            enter(&browser, &server, "clean", width);
            add(&browser, css);
            Looks::of_widget(&browser).must_be(&clean, &format!("`{name}` that comes late, {width} px"));
        }
    }
    bar_stays_in_sight(&browser, &server);
    hidden_stays_hidden(&browser, &server);
    prints(&browser, &server);
}

fn site() -> Site {
    let clean = hostile("clean", "");
    let mut site = Site::new();
    for each in HOSTILE.iter().chain([&clean]) {
        site = site.html(&format!("/{}.html", each.name), page(each));
        for width in WIDTHS {
            let frame = frame(each.name, width, 9000);
            site = site.html(&format!("/{}-{width}.html", each.name), frame);
        }
    }
    let prison = include_str!("prison.css");
    site.html("/small.html", frame("moved", WIDTHS[0], 700)).html("/prison.html", page(&hostile("prison", prison)))
}

/// Returns a frame that has this width in every engine, and is so high that nothing is sticky and no scroll bar takes up width.
fn frame(name: &str, width: u32, height: u32) -> String {
    format!(
        "<!doctype html><title>Frame</title><iframe src=\"/{name}.html\" width=\"{width}\" height=\"{height}\" style=\"border: 0\"></iframe>"
    )
}

fn page(Hostile { root, css, .. }: &Hostile) -> String {
    format!(
        "<!doctype html><html lang=\"en\" {root}><head><meta charset=\"utf-8\"><title>Page</title>
        <style>body {{ margin: 0; }}\n{css}</style><script type=\"module\" src=\"/letter-widget.js\"></script></head>
        <body id=\"page\"><letter-widget campaign=\"/campaigns/ua-0425-usa.json\" loading=\"eager\" seed=\"0\"></letter-widget>
        </body></html>"
    )
}

fn enter(browser: &Browser, server: &Server, name: &str, width: u32) {
    browser.open(&format!("{}{name}-{width}.html", server.url()));
    inside(browser);
}

fn inside(browser: &Browser) {
    browser.enter_frame("iframe");
    browser.until("the widget", "return $$('#country option').length > 1 && document.fonts.status === 'loaded';");
}

fn add(browser: &Browser, css: &str) {
    let script = "document.head.append(Object.assign(document.createElement('style'), { textContent: arguments[0] }));";
    browser.js_with(script, vec![css.into()]);
}

fn works(browser: &Browser, name: &str) {
    let items = browser.widget("return $$('.paper li').length;").as_i64().unwrap();
    browser.widget("$('.demands input').click();");
    browser.until(&format!("`{name}`: one demand less"), &format!("return $$('.paper li').length === {};", items - 1));
}

/// A transform makes the body the containing block of fixed elements; the bar of a narrow widget is not one of them.
fn bar_stays_in_sight(browser: &Browser, server: &Server) {
    browser.open(&format!("{}small.html", server.url()));
    inside(browser);
    browser.js("scrollTo(0, 900);");
    let seen = "const box = $('.bar').getBoundingClientRect(); return [Math.round(document.documentElement.clientHeight - box.bottom), box.height > 40];";
    let seen = browser.widget(seen);
    assert!(seen[0].as_i64().is_some_and(|gap| gap.abs() < 8) && seen[1] == true, "the bar is at the foot: {seen}");
}

/// If the page hides the widget, it stays hidden; if the page disables clicks, the widget cannot be clicked.
fn hidden_stays_hidden(browser: &Browser, server: &Server) {
    browser.open_widget(&format!("{}clean.html", server.url()));
    let state = "const style = getComputedStyle($('.button')); return [style.visibility, style.pointerEvents, host.getClientRects().length].join();";
    assert_eq!(browser.text(state), "visible,auto,1");
    browser.js("document.body.style.cssText = 'visibility: hidden; pointer-events: none';");
    assert_eq!(browser.text(state), "hidden,none,1");
    browser.js("document.querySelector('letter-widget').hidden = true;");
    assert_eq!(browser.text(state), "hidden,none,0");
}

/// A page that hides everything by its id, with a higher specificity than any class, still prints the letter and nothing else.
fn prints(browser: &Browser, server: &Server) {
    browser.open_widget(&format!("{}prison.html", server.url()));
    browser.js("window.print = () => {};");
    browser.widget("$$('button').find(each => says(each).startsWith('Print')).click();");
    let container = "return [...document.querySelectorAll('.letter-widget-print')].map(each => each.getClientRects().length).join();";
    assert_eq!(browser.js(container), "0", "on the screen nothing is seen of the sheets");
    if browser.engine == Engine::Webkit {
        // Its driver has no command for printing.
        return;
    }
    let pdf = Pdf::read(&browser.print(21.0, 29.7, 1.0), &browser.home);
    let text = pdf.flat();
    assert!(text.contains("Dear President Trump") && text.contains("Yours sincerely"), "{text}");
    assert!(!text.contains("PAGEWORD"), "{text}");
    assert_eq!(pdf.pages.len(), 1, "{text}");
}
