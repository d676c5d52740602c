//! [CreateItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/createitem-operation-calendar-item), for the write test the administrator may ask for.

use anteroom_domain::TimeWindow;

use super::read_item_id;
use crate::ews::AnswerError;
use crate::ews::operation::{request, sealed::Wire};
use crate::ews::types::ItemId;
use crate::xml::{Child, Cursor, Writer};

/// Creates an entry without attendees in the calendar; nobody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateItem {
    /// Its subject.
    pub subject: String,
    /// When it is.
    pub window: TimeWindow,
    /// Where it is.
    pub location: String,
}

impl Wire for CreateItem {
    const REQUEST: &'static str = "CreateItem";
    const RESPONSE: &'static str = "CreateItemResponse";
    type Response = ItemId;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[("SendMeetingInvitations", "SendToNone")], |writer| {
            writer.element("m:SavedItemFolderId", &[], |writer| {
                writer.empty("t:DistinguishedFolderId", &[("Id", "calendar")]);
            });
            writer.element("m:Items", &[], |writer| {
                writer.element("t:CalendarItem", &[], |writer| {
                    writer.value("t:Subject", &self.subject);
                    writer.value("t:ReminderIsSet", "false");
                    writer.value("t:Start", &self.window.start().to_string());
                    writer.value("t:End", &self.window.end().to_string());
                    writer.value("t:IsAllDayEvent", "false");
                    writer.value("t:LegacyFreeBusyStatus", "Busy");
                    writer.value("t:Location", &self.location);
                });
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_item_id(cursor)
    }
}
