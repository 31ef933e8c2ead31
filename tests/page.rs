//! The letter in the page, for anyone who cannot run the widget, is the letter that the widget would write.

mod support;

use letter_widget::letter::Block;
use letter_widget::send::letter_link;
use support::{text, ua_0425};

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn the_page_holds_the_default_letter() {
    let page = text("index.html");
    let letter = support::letter(&ua_0425(), |_| {});
    let mut parts = vec![
        format!("<b>{}</b>", escaped(&letter.subject)),
        format!("<p>{}</p>", escaped(&letter.salutation)),
        format!("<p>{}</p>", escaped(&letter.valediction)),
        letter.to.lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>"),
        format!("href=\"{}\"", escaped(&letter_link(&letter).href)),
    ];
    for block in &letter.body {
        match block {
            Block::Paragraph { text, .. } => parts.push(format!("<p>{}</p>", escaped(text))),
            Block::Demands { lead_in, items } => {
                parts.push(format!("<p>{}</p>", escaped(lead_in)));
                parts.extend(items.iter().map(|item| format!("<li>{}</li>", escaped(&item.text))));
            }
        }
    }
    for part in parts {
        assert!(page.contains(&part), "index.html lacks {part}");
    }
}

#[test]
fn the_page_embeds_the_widget_as_a_partner_does() {
    let page = text("index.html");
    assert!(page.contains("<script type=\"module\" src=\"letter-widget.js\"></script>"));
    assert!(page.contains("<letter-widget campaign=\"campaigns/ua-0425-usa.json\""));
}

/// `frame-ancestors` has no effect in a `<meta>`, and the page is meant to be framed.
#[test]
fn the_page_for_frames_has_a_strict_policy_and_no_referrer() {
    let page = text("embed.html");
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; \
                  base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let referrer = "<meta name=\"referrer\" content=\"no-referrer\">";
    let before = |what: &str| page.split_once(what).unwrap_or_else(|| panic!("embed.html lacks {what}")).0;
    // A policy in a `<meta>` applies to what comes after it.
    assert!(!before(&policy).contains("<link") && !before(referrer).contains("<link"));
}
