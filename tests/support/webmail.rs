//! Links to web mailers, read back by a parser that knows nothing of how they are written: the `url` crate.

use letter_widget::send::Webmail;
use url::Url;

use super::reading::{Read, must, split, try_mailto, try_parameters};

/// Takes a link apart as its service does; the error says what the service would stumble over.
pub fn read_webmail(service: Webmail, href: &str) -> Result<Read, String> {
    must(href.bytes().all(|b| b.is_ascii_graphic()), || format!("not only visible ASCII: {href}"))?;
    must(!href.contains(['+', '"', '<', '>', '\'']), || format!("a character that is read differently: {href}"))?;
    let url = Url::parse(href).map_err(|error| format!("{error}: {href}"))?;
    must((url.scheme(), url.as_str()) == ("https", href), || {
        format!("the browser would write it differently: {href}")
    })?;
    let place = [url.host_str().unwrap_or_default(), url.path()].concat();
    let at = |wanted: &str, other: Option<&str>| {
        must((&*place, other) == (wanted, None), || format!("not the page for a new mail: {href}"))
    };
    match service {
        Webmail::Gmail => {
            at("mail.google.com/mail/", url.fragment())?;
            let start = [("view", "cm"), ("fs", "1")];
            let parameters = parameters_without_to(&url)?;
            let begins = parameters.iter().zip(start).all(|((name, value), start)| (&**name, &**value) == start);
            must(begins, || format!("not a new mail: {href}"))?;
            assemble(parameters.get(start.len()..).unwrap_or_default(), ["to", "cc", "su", "body"])
        }
        Webmail::OutlookPersonal | Webmail::OutlookWork => {
            let host = if service == Webmail::OutlookWork { "outlook.cloud.microsoft" } else { "outlook.live.com" };
            at(&[host, "/mail/deeplink/compose"].concat(), url.fragment())?;
            match &*try_parameters(&url)? {
                [(name, link)] if name == "mailtouri" => try_mailto(link, ','),
                other => Err(format!("other parameters: {other:?}")),
            }
        }
        Webmail::Yahoo => {
            at("compose.mail.yahoo.com/", url.fragment())?;
            assemble(&parameters_without_to(&url)?, ["to", "no parameter for copies", "subject", "body"])
        }
        Webmail::Proton => {
            // The letter must not reach the server.
            at("mail.proton.me/inbox/", url.query())?;
            let behind = url.fragment().and_then(|fragment| fragment.strip_prefix("mailto="));
            let pair = ["x=", behind.ok_or_else(|| format!("no mail: {href}"))?].concat();
            let link = url::form_urlencoded::parse(pair.as_bytes()).next().map(|pair| pair.1.into_owned());
            try_mailto(&link.unwrap_or_default(), ',')
        }
    }
}

/// The parameters; only `to` may be empty, if the e-mail goes to oneself.
fn parameters_without_to(url: &Url) -> Result<Vec<(String, String)>, String> {
    let mut filled = url.clone();
    let query = url.query().unwrap_or_default();
    let open = query.ends_with("to=") || query.contains("to=&");
    if open {
        filled.set_query(Some(&query.replacen("to=", "to=nobody", 1)));
    }
    let mut parameters = try_parameters(&filled)?;
    parameters.retain(|(name, value)| !(open && name == "to" && value == "nobody"));
    Ok(parameters)
}

fn assemble(parameters: &[(String, String)], names: [&str; 4]) -> Result<Read, String> {
    let mut mail = Read::default();
    for (name, value) in parameters {
        match names.iter().position(|known| known == name) {
            Some(0) => mail.to = split(value, ','),
            Some(1) => mail.cc = split(value, ','),
            Some(2) => mail.subject = value.clone(),
            Some(3) => mail.body = value.clone(),
            _ => return Err(format!("a parameter that nobody asked for: {name}")),
        }
    }
    Ok(mail)
}
