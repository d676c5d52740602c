//! [DeleteItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/deleteitem-operation), for the write test the administrator may ask for.

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::ItemId;
use crate::xml::{Child, Cursor, Writer};

/// Deletes an entry for good; nobody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeleteItem {
    /// Which entry.
    pub id: ItemId,
}

impl Wire for DeleteItem {
    const REQUEST: &'static str = "DeleteItem";
    const RESPONSE: &'static str = "DeleteItemResponse";
    type Response = ();

    fn write(&self, writer: &mut Writer) {
        let attributes = [("DeleteType", "HardDelete"), ("SendMeetingCancellations", "SendToNone")];
        request(writer, Self::REQUEST, &attributes, |writer| {
            writer.element("m:ItemIds", &[], |writer| self.id.write(writer));
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |_, _, ()| Ok(()))
    }
}
