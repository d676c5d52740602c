//! [UpdateItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/updateitem-operation-calendar-item), for the write test the administrator may ask for.

use super::read_item_id;
use crate::ews::AnswerError;
use crate::ews::operation::{request, sealed::Wire};
use crate::ews::types::ItemId;
use crate::xml::{Child, Cursor, Writer};

/// Changes an entry's subject; nobody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateItem {
    /// Which entry, with the version it was read at.
    pub id: ItemId,
    /// Its new subject.
    pub subject: String,
}

impl Wire for UpdateItem {
    const REQUEST: &'static str = "UpdateItem";
    const RESPONSE: &'static str = "UpdateItemResponse";
    type Response = ItemId;

    fn write(&self, writer: &mut Writer) {
        let attributes =
            [("ConflictResolution", "AutoResolve"), ("SendMeetingInvitationsOrCancellations", "SendToNone")];
        request(writer, Self::REQUEST, &attributes, |writer| {
            writer.element("m:ItemChanges", &[], |writer| {
                writer.element("t:ItemChange", &[], |writer| {
                    self.id.write(writer);
                    writer.element("t:Updates", &[], |writer| {
                        writer.element("t:SetItemField", &[], |writer| {
                            writer.empty("t:FieldURI", &[("FieldURI", "item:Subject")]);
                            writer.element("t:CalendarItem", &[], |writer| {
                                writer.value("t:Subject", &self.subject);
                            });
                        });
                    });
                });
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_item_id(cursor)
    }
}
