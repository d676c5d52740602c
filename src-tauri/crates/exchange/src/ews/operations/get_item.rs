//! [GetItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation), many at a time.

use crate::ews::operation::{read_batch, request, sealed::Wire};
use crate::ews::types::{CalendarItem, ItemId, ItemShape};
use crate::ews::{AnswerError, ResponseError};
use crate::xml::{Child, Cursor, Writer};

/// Asks for calendar items in full. Servers stop a batch after about a minute, so keep it at 50 or less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetItem {
    /// Which.
    pub ids: Vec<ItemId>,
}

impl Wire for GetItem {
    const REQUEST: &'static str = "GetItem";
    const RESPONSE: &'static str = "GetItemResponse";
    /// One result for each id, in their order.
    type Response = Vec<Result<CalendarItem, ResponseError>>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            ItemShape::Details.write(writer);
            writer.element("m:ItemIds", &[], |writer| {
                for id in &self.ids {
                    id.write(writer);
                }
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_batch(cursor, |cursor, child, item| {
            if child.name() == "Items" {
                cursor.children(|cursor, _| {
                    *item = CalendarItem::read(cursor)?;
                    Ok(())
                })?;
            }
            Ok(())
        })
    }
}
