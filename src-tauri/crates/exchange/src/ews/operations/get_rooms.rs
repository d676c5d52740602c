//! [GetRooms](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getrooms-operation): the rooms of a room list, a hundred at most.

use anteroom_domain::{Limit, SmtpAddress, limits};

use crate::ews::AnswerError;
use crate::ews::operation::{read_flat, request, sealed::Wire};
use crate::ews::types::EmailAddress;
use crate::xml::{Child, Cursor, Writer};

/// Asks for the rooms of a room list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetRooms {
    /// The room list.
    pub list: SmtpAddress,
}

impl Wire for GetRooms {
    const REQUEST: &'static str = "GetRooms";
    const RESPONSE: &'static str = "GetRoomsResponse";
    type Response = Vec<EmailAddress>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            EmailAddress::write_smtp(writer, "m:RoomList", &self.list);
        });
    }

    fn read(cursor: &mut Cursor<'_>, element: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_flat(cursor, element, |cursor, child, rooms: &mut Vec<_>| {
            if child.name() == "Rooms" {
                cursor.children(|cursor, _| {
                    cursor.children(|cursor, child| {
                        if child.name() == "Id" {
                            let room = EmailAddress::read(cursor)?;
                            cursor.add(rooms, room, limits::ROOMS, Limit::Rooms)?;
                        }
                        Ok(())
                    })
                })?;
            }
            Ok(())
        })
    }
}
