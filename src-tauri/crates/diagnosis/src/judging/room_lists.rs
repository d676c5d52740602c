//! Room lists and their members.

use crate::facts::{ListFacts, RoomListFacts};

/// Whether the members of all lists are known.
pub(crate) fn is_whole(facts: &RoomListFacts) -> bool {
    !facts.lists.is_empty() && facts.lists.iter().all(|list| list.is_complete && list.members.is_some())
}

/// A list as a line of evidence.
pub(crate) fn line(list: &ListFacts) -> String {
    let kind = if list.is_room_list { "room list" } else { "no room list" };
    let size = list.members.as_ref().map_or_else(|| "unknown".to_owned(), |all| all.len().to_string());
    let more = if list.members.is_some() && !list.is_complete { " or more" } else { "" };
    format!("{}: {kind}, members: {size}{more}", list.address)
}
