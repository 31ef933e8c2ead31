//! What must be true after every action: nothing went wrong, and the links match the paper.

use letter_widget::send::{MAX_ENCODED, MAX_WEBMAIL, Webmail};
use serde_json::Value;

use super::shown::{Shown, Text};
use crate::support::links::{Read, try_mailto};
use crate::support::webmail::read_webmail;

/// Checks states of the page against the letters of one campaign file, as its author wrote them.
pub struct Judge<'a> {
    campaign: &'a Value,
    /// Whether the supporter may have asked for mail links in a different form: then copies may be elsewhere, or missing.
    mended: bool,
}

impl<'a> Judge<'a> {
    /// Creates a judge for this campaign and the actions performed on it.
    pub fn new(campaign: &'a Value, acts: &[Value]) -> Self {
        let may_mend = |act: &Value| ["press", "answer"].iter().any(|name| act["act"] == *name);
        Self { campaign, mended: acts.iter().any(may_mend) }
    }

    /// Checks a state of the page; the error lists everything that is wrong.
    pub fn of(&self, state: &Value) -> Result<(), String> {
        let mut wrong = texts(&state["wrong"]);
        wrong.extend(texts(&state["trouble"]));
        wrong.extend(texts(&state["failed"]).iter().map(|code| format!("letter-widget:failed {code}")));
        // An open demand counts in the numbering, except while its field is empty.
        let readings = [true, false]
            .map(|counts| Shown::read(&state["paper"], counts).and_then(|shown| self.links(state, &shown)));
        if let [Err(complaint), Err(_)] = readings {
            wrong.push(complaint);
        }
        for href in texts(&state["office"]) {
            if let Err(complaint) = self.office(&href) {
                wrong.push(complaint);
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
    }

    fn links(&self, state: &Value, shown: &Shown) -> Result<(), String> {
        let mail = texts(&state["mail"]);
        match &*mail {
            [] if state["open"] == true => return Err("there is no mail link".into()),
            [] => {}
            [first, others @ ..] => {
                if let Some(other) = others.iter().find(|other| *other != first) {
                    return Err(format!("two mail links differ:\n{first}\n{other}"));
                }
                let read = try_mailto(first, separator(first))?;
                self.carries(&read, first.len(), MAX_ENCODED, state, shown, &mailto_length)?;
            }
        }
        for href in texts(&state["away"]) {
            let Some(service) = service(&href) else { continue };
            let read = read_webmail(service, &href)?;
            self.carries(&read, href.len(), MAX_WEBMAIL, state, shown, &|read| webmail_length(service, read))
                .map_err(|complaint| format!("{}: {complaint}", service.name()))?;
        }
        Ok(())
    }

    /// A link has the complete letter or, if that is too long, addressees and subject, or as many addressees as fit.
    fn carries(
        &self,
        read: &Read,
        length: usize,
        limit: usize,
        state: &Value,
        shown: &Shown,
        needed: &dyn Fn(&Read) -> usize,
    ) -> Result<(), String> {
        if length > limit {
            return Err(format!("a link of {length} characters"));
        }
        let letter = &self.campaign["letters"][state["letter"].as_u64().unwrap_or_default() as usize];
        let to = texts(&letter["to"]["emails"]);
        // A letter that supporters send to themselves goes to nobody else.
        let country = state["country"].as_str().unwrap_or_default();
        let cc = if to.is_empty() { Vec::new() } else { copies(letter, country) };
        let text = shown.mail(to.is_empty());
        let whole = Read {
            to: to.clone(),
            cc: cc.clone(),
            subject: shown.subject().unwrap_or(&read.subject).to_owned(),
            body: text.known(),
        };
        if !read.body.is_empty() && !text.is(&unified(&read.body)?) {
            return Err(format!("the body of a link is not the letter shown.\nLink:\n{}\nPaper:\n{text:?}", read.body));
        }
        let carries_letter = !read.body.is_empty() || matches!(&text, Text::Known(known) if known.is_empty());
        // Nothing that fits may be left out. The length of an open part is not known here.
        if !carries_letter && matches!(text, Text::Known(_)) && needed(&whole) <= limit {
            return Err(format!("the letter is not in a link, and would take {} characters", needed(&whole)));
        }
        if read.subject != whole.subject && (carries_letter || !read.subject.is_empty()) {
            return Err(format!("a link has the subject `{}`, the paper `{}`", read.subject, whole.subject));
        }
        let both = [&*to, &*cc].concat();
        let all = (read.to == to && read.cc == cc) || (read.to == both && read.cc.is_empty());
        let without_copies = read.to == to && read.cc.is_empty() && (self.mended || !carries_letter);
        let some = !carries_letter && read.subject.is_empty() && both.starts_with(&read.to) && read.cc.is_empty();
        if !all && !without_copies && !some {
            return Err(format!("a link goes to {:?} and {:?} in place of {to:?} and {cc:?}", read.to, read.cc));
        }
        Ok(())
    }

    /// An e-mail to the organisers of the campaign goes to them and nobody else.
    fn office(&self, href: &str) -> Result<(), String> {
        let read = try_mailto(href, ',')?;
        let office = &self.campaign["organiser"]["email"];
        if read.to.len() != 1 || read.to[0] != *office || !read.cc.is_empty() {
            return Err(format!("a mail to the office goes to {:?} and {:?} in place of {office}", read.to, read.cc));
        }
        Ok(())
    }
}

/// Returns the character that separates the addresses in a mail link.
fn separator(href: &str) -> char {
    let copies = href.split("cc=").nth(1).and_then(|rest| rest.split('&').next());
    let addresses = [href.split('?').next(), copies];
    if addresses.into_iter().flatten().any(|list| list.contains(';')) { ';' } else { ',' }
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Returns the addresses of all copy recipients of this letter from a supporter in this country.
fn copies(letter: &Value, country: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for copy in letter["copies"].as_array().into_iter().flatten() {
        let countries = texts(&copy["for"]);
        if countries.is_empty() || countries.iter().any(|each| each == country) {
            addresses.extend(texts(&copy["emails"]));
        }
    }
    addresses
}

/// Converts the line breaks of a link to those of the paper. They may be CR LF or LF, but all the same.
fn unified(body: &str) -> Result<String, String> {
    let unified = body.replace("\r\n", "\n");
    if unified.contains('\r')
        || (unified.len() != body.len() && body.matches('\n').count() != body.matches("\r\n").count())
    {
        return Err(format!("two kinds of line breaks: {body:?}"));
    }
    Ok(unified)
}

fn encoded(text: &str) -> usize {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._~".contains(b);
    let breaks = text.matches('\n').count();
    text.bytes().map(|b| if plain(&b) { 1 } else { 3 }).sum::<usize>() + 3 * breaks
}

/// Returns the length, in characters, of the mail link with all of this.
fn mailto_length(read: &Read) -> usize {
    let list = |list: &[String]| list.iter().map(|address| encoded(address) - 2 + 1).sum::<usize>().saturating_sub(1);
    let parameter = |name: &str, length: usize| if length == 0 { 0 } else { 1 + name.len() + 1 + length };
    "mailto:".len()
        + list(&read.to)
        + parameter("cc", list(&read.cc))
        + parameter("subject", encoded(&read.subject))
        + parameter("body", encoded(&read.body))
}

/// Returns the maximum length, in characters, of this service's link with all of this.
fn webmail_length(service: Webmail, read: &Read) -> usize {
    let inner = mailto_length(read);
    match service {
        // These links are encoded twice: each character that is not plain becomes three.
        Webmail::OutlookPersonal | Webmail::OutlookWork | Webmail::Proton => 70 + inner * 3,
        Webmail::Gmail | Webmail::Yahoo => 60 + inner,
    }
}

fn service(href: &str) -> Option<Webmail> {
    let host = href.strip_prefix("https://")?.split('/').next()?;
    match host {
        "mail.google.com" => Some(Webmail::Gmail),
        "outlook.live.com" => Some(Webmail::OutlookPersonal),
        "outlook.cloud.microsoft" => Some(Webmail::OutlookWork),
        "compose.mail.yahoo.com" => Some(Webmail::Yahoo),
        "mail.proton.me" => Some(Webmail::Proton),
        _ => None,
    }
}
