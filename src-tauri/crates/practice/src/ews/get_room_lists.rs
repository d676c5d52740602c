//! `GetRoomLists`: the room lists an administrator made.

use super::{Answer, Call, address::write_recipient};
use crate::soap::Xml;

/// Source: *GetRoomLists operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>) -> Answer {
    let mut xml = Xml::new();
    xml.within("m:RoomLists", &[], |xml| {
        for list in call.organization.directory().room_lists() {
            write_recipient(xml, "t:Address", list);
        }
    });
    Answer::direct("m:GetRoomListsResponse", Ok(xml))
}
