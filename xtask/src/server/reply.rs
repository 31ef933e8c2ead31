//! Replies to requests.

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::{
    Response, StatusCode,
    body::Bytes,
    header::{HeaderMap, HeaderName, HeaderValue},
};

/// A complete answer to one request.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The content type, right or deliberately wrong.
    pub content_type: String,
    /// The body.
    pub body: Vec<u8>,
    /// Additional headers; each replaces the server's own header of the same name, except that all policies are sent.
    pub headers: Vec<(String, String)>,
}

/// Headers of every reply: a build is never stale, and a widget may load its files from another origin.
const DEFAULT_HEADERS: [(&str, &str); 2] = [("Cache-Control", "no-cache"), ("Access-Control-Allow-Origin", "*")];

const POLICY: &str = "Content-Security-Policy";

impl Reply {
    /// A reply without further headers.
    pub fn new(status: u16, content_type: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        Self { status, content_type: content_type.into(), body: body.into(), headers: Vec::new() }
    }

    /// A reply of plain text.
    pub fn text(status: u16, text: impl Into<String>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.into())
    }

    /// The reply with one more header.
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub(super) fn into_response(self, html_headers: &[(String, String)]) -> Response<Full<Bytes>> {
        match self.head(html_headers) {
            Ok((status, headers)) => response(status, headers, self.body),
            Err(error) => {
                response(StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), format!("{error:#}").into_bytes())
            }
        }
    }

    fn head(&self, html_headers: &[(String, String)]) -> Result<(StatusCode, HeaderMap)> {
        let status = StatusCode::from_u16(self.status).with_context(|| format!("{} is no status", self.status))?;
        Ok((status, self.all_headers(html_headers)?))
    }

    fn all_headers(&self, html_headers: &[(String, String)]) -> Result<HeaderMap> {
        let is_html = self.content_type.starts_with("text/html");
        let html_headers = html_headers.iter().filter(|_| is_html).map(|(name, value)| (&**name, &**value));
        let defaults = DEFAULT_HEADERS.into_iter().chain(html_headers).filter(|(name, _)| !self.replaces(name));
        let own = self.headers.iter().map(|(name, value)| (&**name, &**value));
        let content_type = std::iter::once(("Content-Type", &*self.content_type));
        content_type.chain(defaults).chain(own).map(|(name, value)| header(name, value)).collect()
    }

    fn replaces(&self, wanted: &str) -> bool {
        !wanted.eq_ignore_ascii_case(POLICY) && self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(wanted))
    }
}

/// Returns an error if one of the headers cannot be sent.
pub(super) fn check_headers(headers: &[(String, String)]) -> Result<()> {
    headers.iter().try_for_each(|(name, value)| header(name, value).map(drop))
}

fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    let wrong = || format!("`{name}: {value}` is not a header");
    Ok((name.parse().with_context(wrong)?, value.parse().with_context(wrong)?))
}

/// Builds a response with its body in one piece, so that its length is always sent.
fn response(status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
