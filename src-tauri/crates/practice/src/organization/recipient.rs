//! Who and what stands in the directory.

use super::ids::{Guid, LegacyDn, SmtpAddress};
use super::processing::Processing;
use super::zone::Zone;

/// A place the organization works at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its city.
    pub city: &'static str,
    /// Its country.
    pub country: &'static str,
    /// Its time zone.
    pub zone: Zone,
    /// Its buildings.
    pub buildings: &'static [&'static str],
}

/// A room or a piece of equipment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The site it belongs to, a position in [`super::Organization::sites`].
    pub site: usize,
    /// Its building.
    pub building: String,
    /// Its floor.
    pub floor: i32,
    /// How many people it holds.
    pub capacity: u32,
    /// Its time zone.
    pub zone: Zone,
    /// Its settings.
    pub processing: Processing,
}

/// What kind of entry it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecipientKind {
    /// Somebody with a mailbox here.
    User,
    /// A meeting room.
    Room(Room),
    /// A projector, a car.
    Equipment(Room),
    /// Somebody with an account here and mail elsewhere (mail user).
    MailUser,
    /// Somebody from outside (mail contact).
    Contact,
    /// A distribution group that lists rooms; its members in order.
    RoomList(Vec<SmtpAddress>),
    /// A distribution group; its members in order.
    Group(Vec<SmtpAddress>),
}

/// Whether there is a mailbox, and whether it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MailboxState {
    /// It answers.
    Available,
    /// The account behind it is disabled (`ErrorAccountDisabled`).
    Disabled,
    /// It is being moved (`ErrorMailboxMoveInProgress`).
    Moving,
    /// There is none.
    Absent,
}

/// An entry of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Its GUID; for mailboxes also the mailbox's.
    pub guid: Guid,
    /// Its security identifier.
    pub sid: String,
    /// What it is.
    pub kind: RecipientKind,
    /// The mailbox, if any.
    pub mailbox: MailboxState,
    /// The name shown.
    pub display_name: String,
    /// The given name; empty if it is not a person.
    pub first_name: String,
    /// The family name; empty if it is not a person.
    pub last_name: String,
    /// The mail nickname, which is also the login after `PRACTICE\`.
    pub alias: String,
    /// The primary SMTP address.
    pub primary: SmtpAddress,
    /// Further addresses under which mail arrives.
    pub proxies: Vec<SmtpAddress>,
    /// The legacyExchangeDN.
    pub legacy_dn: LegacyDn,
    /// Former distinguished names (`X500:` proxy addresses).
    pub former_dns: Vec<LegacyDn>,
    /// The user principal name.
    pub principal: SmtpAddress,
    /// The department; empty if it is not a person.
    pub department: String,
    /// The job title; empty if it is not a person.
    pub title: String,
    /// The telephone number; may be empty.
    pub phone: String,
    /// Whether address lists leave it out.
    pub hidden: bool,
    /// The site, a position in [`super::Organization::sites`].
    pub site: usize,
    /// Whether the account may sign in. Accounts behind rooms and equipment never do, and have no password.
    pub enabled: bool,
    /// The `mail` attribute in Active Directory, where it is not the primary address.
    pub directory_mail: Option<SmtpAddress>,
    /// Who manages it (`ManagedBy`); only groups and room lists are managed.
    pub managers: Vec<SmtpAddress>,
}

impl Recipient {
    /// Whether address lists show it: it is not hidden, and no account that mail cannot reach.
    pub fn is_listed(&self) -> bool {
        let is_bare_account = self.kind == RecipientKind::User && self.mailbox == MailboxState::Absent;
        !self.hidden && !is_bare_account
    }

    /// Whether it has a mailbox here, whatever its state.
    pub fn has_mailbox(&self) -> bool {
        self.mailbox != MailboxState::Absent
    }

    /// Whether it is a room or equipment mailbox, and which.
    pub fn room(&self) -> Option<&Room> {
        match &self.kind {
            RecipientKind::Room(room) | RecipientKind::Equipment(room) => Some(room),
            _ => None,
        }
    }

    /// Whether the address is its primary one.
    pub fn is_primary(&self, address: &str) -> bool {
        self.primary == SmtpAddress::new(address)
    }

    /// The members, if it is a group or room list.
    pub fn members(&self) -> Option<&[SmtpAddress]> {
        match &self.kind {
            RecipientKind::RoomList(members) | RecipientKind::Group(members) => Some(members),
            _ => None,
        }
    }

    /// The text of `t:MailboxType`
    /// (<https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype>).
    pub fn mailbox_type(&self) -> &'static str {
        match self.kind {
            RecipientKind::User | RecipientKind::Room(_) | RecipientKind::Equipment(_) => "Mailbox",
            RecipientKind::MailUser | RecipientKind::Contact => "Contact",
            RecipientKind::RoomList(_) | RecipientKind::Group(_) => "PublicDL",
        }
    }
}
