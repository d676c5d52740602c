//! The addresses an administrator is told before anything is set up.

use super::Cast;
use super::people::{EXPIRED_ALIAS, SERVICE_NAME};
use super::rooms::EQUIPMENT_ALIAS;
use crate::organization::ids::SmtpAddress;
use crate::organization::recipient::{Recipient, RecipientKind};
use crate::organization::troubled::Trouble;

/// What the vendor asked for, or the organization decided on: addresses and names, whether anything stands there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roles {
    /// The rooms to connect.
    pub rooms: Vec<SmtpAddress>,
    /// The equipment mailbox for virtual rooms.
    pub equipment: SmtpAddress,
    /// The room list.
    pub room_list: SmtpAddress,
    /// A person to try impersonation with.
    pub test_user: SmtpAddress,
    /// A mailbox that a scoped right must not reach.
    pub outside_mailbox: SmtpAddress,
    /// The service account's given name.
    pub first_name: String,
    /// The service account's family name.
    pub last_name: String,
}

impl Default for Roles {
    fn default() -> Self {
        let nobody = || SmtpAddress::new("");
        Self {
            rooms: Vec::new(),
            equipment: nobody(),
            room_list: nobody(),
            test_user: nobody(),
            outside_mailbox: nobody(),
            first_name: SERVICE_NAME.0.to_owned(),
            last_name: SERVICE_NAME.1.to_owned(),
        }
    }
}

/// The roles in an organization that is prepared.
pub(super) fn choose(recipients: &[Recipient], cast: &Cast) -> Roles {
    let address = |found: Option<&Recipient>| {
        found.map_or_else(|| SmtpAddress::new(""), |recipient| recipient.primary.clone())
    };
    let called = |alias: &str| address(recipients.iter().find(|entry| entry.alias == alias));
    let list = recipients.iter().find(|entry| matches!(entry.kind, RecipientKind::RoomList(_)));
    let user = cast.organizers.first().and_then(|position| recipients.get(*position));
    let rooms = recipients.iter().filter(|entry| cast.rooms.contains(&entry.guid));
    let outside = cast.troubled_with(Trouble::OutsideImpersonationScope).into_iter().next();
    Roles {
        rooms: rooms.map(|room| room.primary.clone()).collect(),
        equipment: called(EQUIPMENT_ALIAS),
        room_list: address(list),
        test_user: address(user),
        outside_mailbox: outside.unwrap_or_else(|| called(EXPIRED_ALIAS)),
        ..Roles::default()
    }
}
