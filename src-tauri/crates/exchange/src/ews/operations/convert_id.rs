//! [ConvertId](https://learn.microsoft.com/exchange/client-developer/web-service-reference/convertid-operation): the cheapest question that proves a sign-in, since it touches no mailbox.

use anteroom_domain::SmtpAddress;

use crate::ews::operation::{read_batch, request, sealed::Wire};
use crate::ews::{AnswerError, ResponseError};
use crate::xml::{Child, Cursor, Writer};

/// Converts an id from one form into another.
///
/// As a probe it is sent with a made-up id: any answer, an error too, means that the sign-in works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConvertId {
    /// The id, in the form `EwsId`.
    pub id: String,
    /// The mailbox it belongs to.
    pub mailbox: SmtpAddress,
}

impl Wire for ConvertId {
    const REQUEST: &'static str = "ConvertId";
    const RESPONSE: &'static str = "ConvertIdResponse";
    /// The id as an entry id in hexadecimal.
    type Response = Vec<Result<String, ResponseError>>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[("DestinationFormat", "HexEntryId")], |writer| {
            writer.element("m:SourceIds", &[], |writer| {
                let attributes =
                    [("Format", "EwsId"), ("Id", self.id.as_str()), ("Mailbox", self.mailbox.as_str())];
                writer.empty("t:AlternateId", &attributes);
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_batch(cursor, |_, child, id: &mut String| {
            if child.name() == "AlternateId" {
                *id = child.find_attribute("Id").unwrap_or_default();
            }
            Ok(())
        })
    }
}
