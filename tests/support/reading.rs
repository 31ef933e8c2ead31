//! E-mails as others read them, from links and files, with parsers that know nothing of how they are written.

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::one_line;
use letter_widget::send::Mail;
use url::Url;

/// An e-mail as the mail app understands it.
#[derive(Debug, Default, PartialEq)]
pub struct Read {
    pub to: Vec<String>,
    pub cc: Vec<String>,
    pub subject: String,
    pub body: String,
}

/// What is expected to arrive of an e-mail.
pub fn expected(mail: &Mail, line_break: &str) -> Read {
    Read {
        to: texts(&mail.to),
        cc: texts(&mail.cc),
        subject: one_line(&mail.subject),
        body: arriving(&mail.body, line_break),
    }
}

pub fn texts(list: &[EmailAddress]) -> Vec<String> {
    list.iter().map(|address| address.as_str().to_owned()).collect()
}

/// Returns what is wrong unless this holds.
pub fn must(holds: bool, wrong: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(wrong()) }
}

fn decoded(text: &str) -> Result<String, String> {
    must(!text.contains(['+', '&', '=']), || format!("{text} is not plainly percent-encoded"))?;
    let pair = format!("x={text}");
    url::form_urlencoded::parse(pair.as_bytes()).next().map(|pair| pair.1.into_owned()).ok_or_else(|| pair.clone())
}

pub fn split(list: &str, separator: char) -> Vec<String> {
    if list.is_empty() { Vec::new() } else { list.split(separator).map(str::to_owned).collect() }
}

/// Reads a mail link as a mail app does, and refuses whatever at least one mail app would stumble over.
pub fn read_mailto(href: &str, separator: char) -> Read {
    try_mailto(href, separator).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// The same for a caller that continues: the error says what a mail app would stumble over.
pub fn try_mailto(href: &str, separator: char) -> Result<Read, String> {
    must(href.bytes().all(|b| b.is_ascii_graphic()), || format!("not only visible ASCII: {href}"))?;
    must(!href.contains(['+', '#', '"', '<', '>', '\'']), || {
        format!("a character that mail apps read differently: {href}")
    })?;
    must(href.matches('?').count() <= 1, || format!("more than one question mark: {href}"))?;
    let url = Url::parse(href).map_err(|error| format!("{error}: {href}"))?;
    must((url.scheme(), url.as_str()) == ("mailto", href), || {
        format!("the browser would write it differently: {href}")
    })?;
    let to = split(url.path(), separator).iter().map(|part| decoded(part)).collect::<Result<_, _>>()?;
    let mut mail = Read { to, ..Read::default() };
    for breaks in ["%0D", "%0A", "%0d", "%0a"] {
        let head = href.split("body=").next().unwrap_or_default();
        must(!head.contains(breaks), || format!("a line break outside the body: {href}"))?;
    }
    for (name, value) in try_parameters(&url)? {
        match &*name {
            "cc" => mail.cc = split(&value, separator),
            "subject" => mail.subject = value,
            "body" => mail.body = value,
            other => return Err(format!("a parameter that nobody asked for: {other}")),
        }
    }
    Ok(mail)
}

/// The parameters of an address, none of them empty or repeated.
pub fn parameters(url: &Url) -> Vec<(String, String)> {
    try_parameters(url).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// The same for a caller that continues.
pub fn try_parameters(url: &Url) -> Result<Vec<(String, String)>, String> {
    let mut found: Vec<(String, String)> = Vec::new();
    for parameter in url.query().map(|query| query.split('&')).into_iter().flatten() {
        let (name, value) = parameter.split_once('=').ok_or_else(|| format!("no value: {url}"))?;
        must(!value.is_empty(), || format!("an empty parameter: {url}"))?;
        must(!value.contains('='), || format!("a bare = in a value: {url}"))?;
        must(found.iter().all(|(seen, _)| seen != name), || format!("{name} twice: {url}"))?;
        found.push((name.to_owned(), decoded(value)?));
    }
    Ok(found)
}

/// The body as it should arrive: every break as `line_break`, every other control character as a space.
pub fn arriving(body: &str, line_break: &str) -> String {
    let mut text = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                text.push_str(line_break);
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push_str(line_break),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}
