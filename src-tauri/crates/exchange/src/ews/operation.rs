//! What makes a request and its answer belong together.

use super::ResponseError;
use super::response::{Message, read_messages};
use crate::xml::{Child, Cursor, Writer, XmlError, XmlFault};

/// An operation of Exchange Web Services. Only this crate implements it, one file each under
/// [`operations`](super::operations).
pub trait Operation: sealed::Wire + Send + Sync {}

impl<O: sealed::Wire + Send + Sync> Operation for O {}

/// Why an answer is not a value.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The server answered with an error.
    #[error(transparent)]
    Response(Box<ResponseError>),
    /// The answer cannot be read.
    #[error(transparent)]
    Xml(#[from] XmlError),
}

impl From<ResponseError> for AnswerError {
    fn from(error: ResponseError) -> Self {
        Self::Response(Box::new(error))
    }
}

pub(crate) mod sealed {
    use anteroom_domain::SmtpAddress;

    use super::AnswerError;
    use crate::xml::{Cursor, Writer};

    /// How an operation looks on the wire.
    pub trait Wire {
        /// The element in the request's body, and the operation's name in messages.
        const REQUEST: &'static str;
        /// The element in the answer's body, without its namespace.
        const RESPONSE: &'static str;
        /// What the answer gives.
        type Response: Send;

        /// Writes the request element.
        fn write(&self, writer: &mut Writer);

        /// The mailbox whose folder it asks for, where that is not the one it speaks for.
        fn foreign(&self) -> Option<&SmtpAddress> {
            None
        }

        /// Reads the answer; the cursor is in the response element, which `class` describes.
        fn read(
            cursor: &mut Cursor<'_>,
            element: &crate::xml::Child<'_>,
        ) -> Result<Self::Response, AnswerError>;
    }
}

/// Reads an answer with exactly one response message.
pub(crate) fn read_one<T: Default + PartialEq>(
    cursor: &mut Cursor<'_>,
    visit: impl FnMut(&mut Cursor<'_>, &Child<'_>, &mut T) -> Result<(), XmlError>,
) -> Result<T, AnswerError> {
    let message = read_messages(cursor, visit)?.into_iter().next();
    let message: Message<T> = message.ok_or_else(|| cursor.error(XmlFault::Missing("response message")))?;
    Ok(message.into_result()?)
}

/// Reads an answer that is a response message itself, as `GetRooms` and `FindPeople` answer.
pub(crate) fn read_flat<T: Default + PartialEq>(
    cursor: &mut Cursor<'_>,
    element: &Child<'_>,
    visit: impl FnMut(&mut Cursor<'_>, &Child<'_>, &mut T) -> Result<(), XmlError>,
) -> Result<T, AnswerError> {
    Ok(Message::read(cursor, element, visit)?.into_result()?)
}

/// Reads an answer with one response message per thing asked.
pub(crate) fn read_batch<T: Default + PartialEq>(
    cursor: &mut Cursor<'_>,
    visit: impl FnMut(&mut Cursor<'_>, &Child<'_>, &mut T) -> Result<(), XmlError>,
) -> Result<Vec<Result<T, ResponseError>>, AnswerError> {
    Ok(read_messages(cursor, visit)?.into_iter().map(Message::into_result).collect())
}

/// Writes a request element with its content.
pub(crate) fn request(
    writer: &mut Writer,
    name: &str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Writer),
) {
    writer.element(&format!("m:{name}"), attributes, content);
}
