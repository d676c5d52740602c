//! [GetRoomLists](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getroomlists-operation).

use anteroom_domain::{Limit, limits};

use crate::ews::AnswerError;
use crate::ews::operation::{read_flat, sealed::Wire};
use crate::ews::types::EmailAddress;
use crate::xml::{Child, Cursor, Writer};

/// Asks for the room lists of the organization.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GetRoomLists;

impl Wire for GetRoomLists {
    const REQUEST: &'static str = "GetRoomLists";
    const RESPONSE: &'static str = "GetRoomListsResponse";
    /// Empty where nobody made a room list.
    type Response = Vec<EmailAddress>;

    fn write(&self, writer: &mut Writer) {
        writer.empty("m:GetRoomLists", &[]);
    }

    fn read(cursor: &mut Cursor<'_>, element: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_flat(cursor, element, |cursor, child, lists: &mut Vec<_>| {
            if child.name() == "RoomLists" {
                cursor.children(|cursor, _| {
                    let list = EmailAddress::read(cursor)?;
                    cursor.add(lists, list, limits::ROOM_LISTS, Limit::RoomLists)
                })?;
            }
            Ok(())
        })
    }
}
