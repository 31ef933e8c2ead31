//! The code that a partner pastes into a page: the widget, and within it the letter for readers without JavaScript.

use std::fmt::{self, Write};

use crate::campaign::{Campaign, Date, LanguageTag, LetterTemplate};
use crate::letter::{Block, Brief, Choices, Conventions, Item, Letter, Supporter, Wording, compose, day_in_words};
use crate::send::{Href, MailLink, letter_link};
use crate::state::letter_language;
use crate::words::languages;

/// The addresses of the files, as the page refers to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses<'a> {
    /// The folder of the widget, with a `/` at the end; empty if the page is in that folder.
    pub widget: &'a str,
    /// The campaign file, relative to that folder.
    pub campaign: &'a str,
}

/// Three ways to embed the widget in a page; a page needs only one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippets {
    /// A script and an element.
    pub element: String,
    /// The same for editors that remove unknown elements.
    pub div: String,
    /// A frame, for pages that do not allow third-party scripts.
    pub frame: String,
}

/// Returns the snippets for a campaign, in its first language: the letters with the author's first wordings and all
/// demands, and without a name.
pub fn snippets(campaign: &Campaign, conventions: &dyn Conventions, at: Addresses<'_>) -> Snippets {
    let page = Page { campaign, conventions, reader: campaign.languages.first() };
    let letters = page.content();
    let (widget, file) = (escaped(at.widget), escaped(at.campaign));
    let tags: Vec<&str> = campaign.languages.iter().map(LanguageTag::as_str).collect();
    let [element_tags, div_tags, frame_tags] = if tags.len() > 1 {
        let list = tags.join(" ");
        [
            format!(" languages=\"{list}\""),
            format!(" data-languages=\"{list}\""),
            format!("&languages={}", tags.join("+")),
        ]
    } else {
        Default::default()
    };
    let script = format!("<script type=\"module\" src=\"{widget}letter-widget.js\"></script>\n");
    let own = format!("{}embed.html?campaign={}{frame_tags}", at.widget, query(at.campaign));
    let address = escaped(&own);
    let title = escaped(page.title());
    Snippets {
        element: format!(
            "{script}<letter-widget campaign=\"{widget}{file}\"{element_tags}>\n{letters}</letter-widget>\n"
        ),
        div: format!("{script}<div data-letter-widget data-campaign=\"{widget}{file}\"{div_tags}>\n{letters}</div>\n"),
        frame: format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"1800\" loading=\"lazy\" \
             allow=\"clipboard-write; web-share\" sandbox=\"allow-scripts allow-same-origin allow-popups \
             allow-popups-to-escape-sandbox allow-modals allow-downloads \
             allow-top-navigation-to-custom-protocols\"></iframe>\n\
             <script async src=\"{widget}letter-widget-frame.js\"></script>\n\
             <p>{}</p>\n",
            link(Href::to_own_page(own), page.title())
        ),
    }
}

/// Escapes text for use in an element or a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Returns a link if there is an address, otherwise only its text.
fn link(to: Option<Href>, words: &str) -> String {
    match to {
        Some(href) => format!("<a href=\"{}\">{}</a>", escaped(href.as_str()), escaped(words)),
        None => escaped(words),
    }
}

/// Encodes the name of a file as the value of a parameter: characters with a meaning in an address are percent-encoded
/// (RFC 3986, section 3.4).
fn query(address: &str) -> String {
    let mut query = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            query.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(query, "%{byte:02X}");
        }
    }
    query
}

/// A page in one reader's language.
struct Page<'a> {
    campaign: &'a Campaign,
    conventions: &'a dyn Conventions,
    reader: &'a LanguageTag,
}

impl Page<'_> {
    fn title(&self) -> &str {
        self.campaign.title.first(self.reader)
    }

    /// Returns a message of the interface; English if the interface is not available in the reader's language.
    fn says(&self, name: &str) -> &'static str {
        let all = languages();
        let tags = [self.reader.primary(), "en"];
        let spoken = tags.iter().find_map(|tag| all.iter().find(|language| language.tag == *tag));
        let entry = spoken.and_then(|language| language.plain.iter().find(|entry| entry.name == name));
        entry.and_then(|entry| entry.forms.first().copied()).unwrap_or_default()
    }

    fn content(&self) -> String {
        let mut html = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) -> fmt::Result {
        writeln!(html, "  <div lang=\"{}\" dir=\"{}\">", self.reader, self.reader.dir())?;
        writeln!(html, "    <h2>{}</h2>", escaped(self.title()))?;
        if let Some(summary) = &self.campaign.summary {
            writeln!(html, "    <p>{}</p>", escaped(summary.first(self.reader)))?;
        }
        if let Some(until) = self.campaign.act_until {
            let day = day_in_words(self.conventions, self.reader, until);
            writeln!(html, "    <p>{}</p>", escaped(&self.says("until").replace("{day}", &day)))?;
        }
        if let Some(warning) = &self.campaign.safety.warning {
            writeln!(html, "    <p>{}</p>", escaped(warning.first(self.reader)))?;
        }
        for template in self.campaign.letters.iter() {
            self.write_letter(html, template)?;
        }
        writeln!(html, "  </div>")
    }

    fn write_letter(&self, html: &mut String, template: &LetterTemplate) -> fmt::Result {
        let letter = self.letter(template);
        if self.campaign.letters.len() > 1 {
            writeln!(html, "    <h3>{}</h3>", escaped(template.label.first(self.reader)))?;
        }
        let to: Vec<String> = letter.to.lines.iter().map(|line| escaped(line)).collect();
        writeln!(html, "    <p>{}</p>", escaped(self.says("to")))?;
        writeln!(html, "    <address>{}</address>", to.join("<br>"))?;
        let MailLink { href, .. } = letter_link(&letter);
        let words = if letter.to.emails.is_empty() { "to_self" } else { "mail" };
        writeln!(html, "    <p>{}</p>", link(Href::new(href), self.says(words)))?;
        writeln!(html, "    <div lang=\"{}\" dir=\"{}\">", letter.language, letter.language.dir())?;
        writeln!(html, "      <p><b>{}</b></p>", escaped(&letter.subject))?;
        paragraph(html, &letter.salutation)?;
        for block in &letter.body {
            match block {
                Block::Paragraph { text, .. } => paragraph(html, text)?,
                Block::Demands { lead_in, items } => demands(html, lead_in, items)?,
            }
        }
        paragraph(html, &letter.valediction)?;
        writeln!(html, "    </div>")
    }

    fn letter(&self, template: &LetterTemplate) -> Letter {
        let (supporter, choices) = (Supporter::default(), Choices::new(template, Wording::default()));
        let language = letter_language(template, self.reader);
        // The date appears only in the head of a letter, which is not shown.
        let today = Date::EARLIEST;
        let brief =
            Brief { campaign: self.campaign, template, supporter: &supporter, choices: &choices, today, language };
        compose(brief, self.conventions)
    }
}

fn paragraph(html: &mut String, text: &str) -> fmt::Result {
    writeln!(html, "      <p>{}</p>", escaped(text).replace('\n', "<br>"))
}

fn demands(html: &mut String, lead_in: &str, items: &[Item]) -> fmt::Result {
    paragraph(html, lead_in)?;
    writeln!(html, "      <ol>")?;
    for Item { text, .. } in items {
        writeln!(html, "        <li>{}</li>", escaped(text))?;
    }
    writeln!(html, "      </ol>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
        assert_eq!(query("campaigns/ä b&c.json"), "campaigns/%C3%A4%20b%26c.json");
    }
}
