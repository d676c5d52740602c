//! `GetRooms`: the rooms of a room list, the first hundred of them.

use super::{Answer, Call, address::write_recipient};
use crate::soap::{Element, Fault, Xml};

/// Exchange stops here and does not say so.
const MOST_ROOMS: usize = 100;

/// Source: *GetRooms operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    let address = request.require("RoomList")?.require("EmailAddress")?.text();
    let result = call
        .organization
        .directory()
        .rooms_of(address)
        .ok_or_else(|| Fault::new("ErrorNameResolutionNoResults", "No results were found."))
        .map(|rooms| {
            let mut xml = Xml::new();
            xml.within("m:Rooms", &[], |xml| {
                for room in rooms.into_iter().take(MOST_ROOMS) {
                    xml.within("t:Room", &[], |xml| write_recipient(xml, "t:Id", room));
                }
            });
            xml
        });
    Ok(Answer::direct("m:GetRoomsResponse", result))
}
