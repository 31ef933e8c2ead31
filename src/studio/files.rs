//! The files that an author downloads: the campaign file, its letters for browsers that cannot run the widget, and a page.

use serde::Serialize;

use crate::campaign::{Campaign, LanguageTag, Node};
use crate::letter::Conventions;
use crate::publish::{Addresses, Snippets, plain_letters, snippets};

use super::document::text;
use super::path::Path;

/// The campaign file in readable form. It keeps everything that was in it, in the same order.
pub fn campaign_file(file: &Node) -> String {
    // A tree of texts and numbers can always be written.
    serde_json::to_string_pretty(file).unwrap_or_default() + "\n"
}

/// The base name of this campaign's files, without extension.
pub fn stem(file: &Node) -> &str {
    let name = text(file, &Path::of("id")).unwrap_or_default();
    let fits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if fits { name } else { "campaign" }
}

/// The letters, unchanged by any supporter (`NAME.letter.json`).
pub fn letter_file(campaign: &Campaign, conventions: &dyn Conventions) -> String {
    let letters = plain_letters(campaign, conventions, |language: &LanguageTag| language.dir() == "rtl");
    json(&letters)
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

/// The address of a folder, with a `/` at its end; empty if none is given.
pub fn folder(address: &str) -> String {
    let address = address.trim();
    if address.is_empty() || address.ends_with('/') { address.to_owned() } else { format!("{address}/") }
}

/// The snippets to paste into a page, for files in this folder.
pub fn lines(campaign: &Campaign, conventions: &dyn Conventions, folder: &str) -> Snippets {
    let file = format!("{}.json", campaign.id.as_str());
    snippets(campaign, conventions, Addresses { widget: folder, campaign: &file })
}

/// A separate page that contains the widget.
pub fn page(campaign: &Campaign, snippets: &Snippets) -> String {
    let language = campaign.languages.first();
    let title = escaped(campaign.title.first(language));
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         </head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        language.dir(),
        snippets.element
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
