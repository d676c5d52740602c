//! Response messages: what came of each part of a request.

use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};

use super::ResponseCode;
use crate::xml::{Child, Cursor, XmlError};

/// Whether a part succeeded
/// ([ResponseMessageType](https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsemessagetype-complextype)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseClass {
    /// It did.
    Success,
    /// It did, with reservations: the answer is there, and a code beside it. Or nothing was done at all, as with
    /// everything behind the item that ended a batch.
    Warning,
    /// It did not.
    Error,
}

/// An error or a fault of Exchange, with the extras it carried.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {text}")]
pub struct ResponseError {
    /// The code.
    pub code: ResponseCode,
    /// The server's words, in its language.
    pub text: String,
    /// How long the server asks to wait (`BackOffMilliseconds`).
    pub back_off: Option<Duration>,
    /// A code inside the first, as when the cloud wraps `ErrorServerBusy` in `ErrorInternalServerError`.
    pub inner: Option<ResponseCode>,
    /// The primary address of the mailbox that was named by a further one.
    pub primary: Option<String>,
}

/// One response message: its class, its code, and its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message<T> {
    pub(crate) class: ResponseClass,
    pub(crate) error: ResponseError,
    pub(crate) content: T,
}

impl ResponseError {
    /// An error that is only a code; built up while reading.
    pub(crate) fn empty() -> Self {
        Self { code: ResponseCode::NoError, text: String::new(), back_off: None, inner: None, primary: None }
    }

    /// The code that says most: the inner one when the outer is Exchange's catch-all.
    fn telling(&self) -> &ResponseCode {
        match (&self.code, &self.inner) {
            (ResponseCode::InternalServerError, Some(inner)) => inner,
            (code, _) => code,
        }
    }

    /// The stable name.
    pub fn code(&self) -> Code {
        self.telling().code()
    }

    /// What to do mechanically; the time to wait comes from the server.
    pub fn disposition(&self) -> Disposition {
        match (self.telling().disposition(), self.back_off) {
            (Disposition::Retry | Disposition::SlowDown, Some(wait)) => Disposition::RetryAfter(wait),
            (disposition, _) => disposition,
        }
    }

    /// Adds what the texts of [`ResponseError::code`] name.
    pub(crate) fn describe(&self, failure: Failure) -> Failure {
        let failure = failure.with("response_code", self.code.name());
        match &self.primary {
            Some(primary) => failure.with("primary", primary),
            None => failure,
        }
    }

    /// Reads `MessageXml`: named values such as `BackOffMilliseconds`
    /// ([MessageXml](https://learn.microsoft.com/exchange/client-developer/web-service-reference/messagexml)).
    pub(crate) fn read_message_xml(&mut self, cursor: &mut Cursor<'_>) -> Result<(), XmlError> {
        cursor.children(|cursor, child| {
            match child.find_attribute("Name").as_deref() {
                Some("BackOffMilliseconds") => {
                    // A hint that cannot be read is no reason to lose the error it came with.
                    self.back_off = cursor.text()?.trim().parse().ok().map(Duration::from_millis);
                }
                Some("InnerErrorResponseCode") => {
                    self.inner = Some(ResponseCode::parse(cursor.text()?.trim()));
                }
                Some("Primary") => self.primary = Some(cursor.words()?).filter(|primary| !primary.is_empty()),
                _ => {}
            }
            Ok(())
        })
    }
}

impl From<ResponseError> for Failure {
    fn from(error: ResponseError) -> Self {
        error.describe(Self::new(error.code(), error.disposition())).caused_by(error)
    }
}

impl<T: Default> Message<T> {
    /// Reads the message the cursor is in; `visit` reads the elements that belong to the operation.
    pub(crate) fn read(
        cursor: &mut Cursor<'_>,
        element: &Child<'_>,
        mut visit: impl FnMut(&mut Cursor<'_>, &Child<'_>, &mut T) -> Result<(), XmlError>,
    ) -> Result<Self, XmlError> {
        let mut message =
            Self { class: ResponseClass::Error, error: ResponseError::empty(), content: T::default() };
        cursor.children(|cursor, child| {
            match child.name() {
                "MessageText" => message.error.text = cursor.words()?,
                "ResponseCode" => message.error.code = ResponseCode::parse(cursor.text()?.trim()),
                "MessageXml" => message.error.read_message_xml(cursor)?,
                _ => visit(cursor, child, &mut message.content)?,
            }
            Ok(())
        })?;
        message.class = match element.find_attribute("ResponseClass").as_deref() {
            Some("Success") => ResponseClass::Success,
            Some("Warning") => ResponseClass::Warning,
            // Where the class is missing, the code tells; it is not worth the other messages of the answer.
            Some("Error") => ResponseClass::Error,
            _ if message.error.code == ResponseCode::NoError => ResponseClass::Success,
            _ => ResponseClass::Error,
        };
        Ok(message)
    }
}

impl<T: Default + PartialEq> Message<T> {
    /// The content, unless the class is Error, or Warning without any: a warning alone says nothing of whether the part was
    /// done.
    pub(crate) fn into_result(self) -> Result<T, ResponseError> {
        let is_answered = match self.class {
            ResponseClass::Success => true,
            ResponseClass::Warning => match self.error.code {
                ResponseCode::NoError => true,
                ResponseCode::BatchProcessingStopped => false,
                _ => self.content != T::default(),
            },
            ResponseClass::Error => false,
        };
        if is_answered { Ok(self.content) } else { Err(self.error) }
    }
}

/// Reads all of `ResponseMessages` in an operation's response element.
pub(crate) fn read_messages<T: Default>(
    cursor: &mut Cursor<'_>,
    mut visit: impl FnMut(&mut Cursor<'_>, &Child<'_>, &mut T) -> Result<(), XmlError>,
) -> Result<Vec<Message<T>>, XmlError> {
    let mut messages = Vec::new();
    cursor.children(|cursor, child| {
        if child.name() == "ResponseMessages" {
            cursor.children(|cursor, child| {
                messages.push(Message::read(cursor, child, &mut visit)?);
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(messages)
}
