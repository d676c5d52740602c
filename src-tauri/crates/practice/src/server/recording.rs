//! The traffic as JSON lines, for whoever compares it with Microsoft's schemas.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write as _},
    path::Path,
    sync::{Mutex, PoisonError},
};

use serde_json::{Map, Value, json};

use super::{reply::Reply, request::Request};

/// Headers that prove who somebody is. They are not written.
const SECRET: [&str; 4] = ["authorization", "cookie", "set-cookie", "proxy-authorization"];

/// A file that gets one line per answered request: `method`, `url`, `request_headers`, `request_body`, `status`,
/// `response_headers`, `response_body`. Bodies stand as they are before compression; secrets are left out.
#[derive(Debug)]
pub(crate) struct Recording {
    base: String,
    file: Mutex<File>,
}

impl Recording {
    /// Adds to `path`, which is made with its folder when it is not there.
    pub(crate) fn open(path: &Path, base: &str) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self { base: base.to_owned(), file: Mutex::new(file) })
    }

    /// Writes one exchange. A line that cannot be written is lost; the client gets its answer all the same.
    pub(crate) fn write(&self, request: &Request, reply: &Reply) {
        let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
        let sent =
            request.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
        let received = reply.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let line = json!({
            "method": request.method.as_str(),
            "url": format!("{}{}{query}", self.base, request.path),
            "request_headers": headers(sent),
            "request_body": text(&request.body),
            "status": reply.status,
            "response_headers": headers(received.chain([("content-type", reply.content_type)])),
            "response_body": text(reply.body.as_bytes()),
        });
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(file, "{line}");
    }
}

fn headers<'h>(headers: impl Iterator<Item = (&'h str, &'h str)>) -> Map<String, Value> {
    headers
        .filter(|(name, _)| !SECRET.contains(&name.to_ascii_lowercase().as_str()))
        .map(|(name, value)| (name.to_owned(), Value::from(value)))
        .collect()
}

fn text(body: &[u8]) -> Value {
    if body.is_empty() { Value::Null } else { Value::from(String::from_utf8_lossy(body)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_both_directions_and_no_credentials() {
        let folder = std::env::temp_dir().join(format!("anteroom-recording-{}", std::process::id()));
        let path = folder.join("wire.jsonl");
        let recording = Recording::open(&path, "https://127.0.0.1").unwrap();
        let mut headers = http::HeaderMap::new();
        headers.insert("authorization", "Basic c2VjcmV0".parse().unwrap());
        headers.insert("x-anchormailbox", "room@practice.example".parse().unwrap());
        let request = Request {
            method: http::Method::POST,
            path: "/EWS/Exchange.asmx".into(),
            query: String::new(),
            headers,
            body: b"<a/>".to_vec(),
        };
        recording.write(&request, &Reply::xml(200, "<b/>"));
        let written = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let line: Value = serde_json::from_str(&written).unwrap();
        assert_eq!((&line["request_body"], &line["response_body"]), (&json!("<a/>"), &json!("<b/>")));
        assert_eq!(line["request_headers"]["x-anchormailbox"], "room@practice.example");
        assert!(!written.contains("c2VjcmV0"), "no credentials: {written}");
    }
}
