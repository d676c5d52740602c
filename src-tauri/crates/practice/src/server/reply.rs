//! One answer, and how it goes out: compressed when asked, dressed as Exchange dresses its answers, cut when told.

use std::{
    io::{self, Write},
    pin::Pin,
    task::{Context, Poll},
};

use flate2::{Compression, write::GzEncoder};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use hyper::body::{Body, Bytes, Frame, SizeHint};

/// Below this a compressed answer is no smaller.
const WORTH_COMPRESSING: usize = 256;

/// An answer before it is put on the wire.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// The response code inside, for the log.
    pub(crate) code: Option<String>,
    /// Send only so many bytes of what is announced, then break off.
    pub(crate) cut_after: Option<usize>,
    /// Say nothing more where it is cut, instead of breaking off.
    pub(crate) holds: bool,
}

impl Reply {
    pub(crate) fn new(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        let (headers, body) = (Vec::new(), body.into());
        Self { status, content_type, headers, body, code: None, cut_after: None, holds: false }
    }

    pub(crate) fn xml(status: u16, body: impl Into<String>) -> Self {
        Self::new(status, "text/xml; charset=utf-8", body)
    }

    pub(crate) fn json(status: u16, body: &serde_json::Value) -> Self {
        Self::new(status, "application/json; charset=utf-8", body.to_string())
    }

    pub(crate) fn html(status: u16, body: impl Into<String>) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    pub(crate) fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub(crate) fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Makes the response; a header that is no valid header (a fault script may say anything) is left out.
    pub(crate) fn into_response(self, gzip: bool) -> Response<WireBody> {
        let mut bytes = self.body.into_bytes();
        let mut response = Response::new(());
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        if !bytes.is_empty() {
            headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        }
        if gzip && bytes.len() >= WORTH_COMPRESSING {
            let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::fast());
            if let Ok(compressed) = encoder.write_all(&bytes).and_then(|()| encoder.finish()) {
                bytes = compressed;
                headers.insert(http::header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                headers.insert(http::header::VARY, HeaderValue::from_static("Accept-Encoding"));
            }
        }
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.append(name, value);
            }
        }
        response.map(|()| WireBody::new(bytes, self.cut_after, self.holds))
    }
}

/// A body that can promise more than it sends.
#[derive(Debug)]
pub(crate) struct WireBody {
    bytes: Option<Bytes>,
    promised: u64,
    short: bool,
    holds: bool,
    flushed: bool,
}

impl WireBody {
    fn new(mut bytes: Vec<u8>, cut_after: Option<usize>, holds: bool) -> Self {
        let promised = bytes.len();
        bytes.truncate(cut_after.unwrap_or(promised));
        let short = bytes.len() < promised;
        let bytes = (!bytes.is_empty()).then(|| Bytes::from(bytes));
        Self { bytes, promised: u64::try_from(promised).unwrap_or(u64::MAX), short, holds, flushed: false }
    }
}

impl Body for WireBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if !self.short {
            return Poll::Ready(None);
        }
        // The connection flushes what it holds only when the body has nothing to say for a moment.
        if !self.flushed {
            self.flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        // Nothing wakes it: the connection ends when the client has had enough.
        if self.holds {
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::other("cut short by the fault script"))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none() && !self.short
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
