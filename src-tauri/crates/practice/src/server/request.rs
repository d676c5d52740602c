//! One request, read completely, in the few words the handlers need.

use base64::{Engine, prelude::BASE64_STANDARD};
use http::HeaderMap;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use secrecy::SecretString;

/// Exchange's own default for `maxAllowedContentLength` of the EWS directory is 64 MB; nothing here comes close.
const LARGEST_BODY: usize = 8 << 20;

/// A request with its body.
pub(crate) struct Request {
    pub(crate) method: http::Method,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// Why a body could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    TooLarge,
    Broken,
}

/// A login as the client typed it, with its password.
#[derive(Debug)]
pub(crate) struct Credentials {
    pub(crate) login: String,
    pub(crate) password: SecretString,
}

impl Request {
    /// Reads the body; bounded, so that a client cannot fill the memory.
    pub(crate) async fn fetch(request: http::Request<Incoming>) -> Result<Self, Unreadable> {
        let (head, body) = request.into_parts();
        let body = match Limited::new(body, LARGEST_BODY).collect().await {
            Ok(body) => body.to_bytes().to_vec(),
            Err(error) if error.is::<http_body_util::LengthLimitError>() => return Err(Unreadable::TooLarge),
            Err(_) => return Err(Unreadable::Broken),
        };
        Ok(Self {
            method: head.method,
            path: head.uri.path().to_owned(),
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers: head.headers,
            body,
        })
    }

    /// A header as text; a value that is not text counts as absent.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The login of a `Basic` header (RFC 7617). Clients disagree about its characters: bytes that are no UTF-8 are taken
    /// for ISO 8859-1, as IIS does.
    pub(crate) fn find_credentials(&self) -> Option<Credentials> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        if !scheme.eq_ignore_ascii_case("basic") {
            return None;
        }
        let plain = String::from_utf8(BASE64_STANDARD.decode(token.trim()).ok()?)
            .unwrap_or_else(|latin| latin.into_bytes().into_iter().map(char::from).collect());
        let (login, password) = plain.split_once(':')?;
        Some(Credentials { login: login.to_owned(), password: password.into() })
    }

    /// A parameter of the query, decoded; names are matched without regard to case as IIS does.
    pub(crate) fn find_parameter(&self, name: &str) -> Option<String> {
        self.query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| decode(&value.replace('+', "%20")))
    }
}

/// Resolves percent escapes; a broken escape stays as it is.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        plain.push(escape.unwrap_or(bytes[at]));
        at += if escape.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn request(header: &str, query: &str) -> Request {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", header.parse().unwrap());
        Request {
            method: http::Method::GET,
            path: "/".into(),
            query: query.into(),
            headers,
            body: Vec::new(),
        }
    }

    #[test]
    fn a_basic_header_may_hold_colons_in_the_password() {
        let token = BASE64_STANDARD.encode("PRACTICE\\svc:a:b");
        let credentials = request(&format!("basic {token}"), "").find_credentials().unwrap();
        assert_eq!(credentials.login, "PRACTICE\\svc", "the login ends at the first colon");
        assert!(!format!("{credentials:?}").contains("a:b"), "Debug must not show the password");
    }

    #[test]
    fn both_common_encodings_of_a_login_are_read() {
        for bytes in ["svc:é".as_bytes(), b"svc:\xe9"] {
            let token = BASE64_STANDARD.encode(bytes);
            let credentials = request(&format!("Basic {token}"), "").find_credentials().unwrap();
            assert_eq!(credentials.password.expose_secret(), "é", "{bytes:?} is the same password");
        }
    }

    #[test]
    fn other_schemes_and_rubbish_are_no_credentials() {
        for header in ["Bearer abc", "Basic !!!", "Basic", "Basic bm9jb2xvbg=="] {
            assert!(request(header, "").find_credentials().is_none(), "{header} holds no login");
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let request = request("x", "Email=a%2Bb%40practice.example&Protocol=EWS&broken=%zz");
        assert_eq!(
            request.find_parameter("email").as_deref(),
            Some("a+b@practice.example"),
            "escapes are resolved"
        );
        assert_eq!(request.find_parameter("broken").as_deref(), Some("%zz"), "a broken escape stays");
    }
}
