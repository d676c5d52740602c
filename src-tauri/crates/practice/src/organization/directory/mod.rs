//! The directory: who exists, under which addresses, and how names are looked up.

mod beginnings;
mod lookup;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use beginnings::Beginnings;

use super::ids::{Guid, SmtpAddress};
use super::recipient::{Recipient, RecipientKind};

pub use lookup::PeoplePage;

/// All recipients, with the ways to find them. It does not change once it is made.
#[derive(Debug, Clone)]
pub struct Directory {
    recipients: Vec<Recipient>,
    by_address: HashMap<String, usize>,
    by_dn: HashMap<String, usize>,
    by_login: HashMap<String, usize>,
    by_guid: HashMap<Guid, usize>,
    addresses: Beginnings,
    /// What ambiguous name resolution compares with.
    names: Beginnings,
}

impl Directory {
    /// A directory of these recipients. Where two claim the same address, the first has it.
    pub(crate) fn new(recipients: Vec<Recipient>) -> Self {
        let mut directory = Self {
            recipients: Vec::new(),
            by_address: HashMap::new(),
            by_dn: HashMap::new(),
            by_login: HashMap::new(),
            by_guid: HashMap::new(),
            addresses: Beginnings::new(&recipients, lookup::addresses),
            names: Beginnings::new(&recipients, lookup::names),
        };
        for (position, recipient) in recipients.iter().enumerate() {
            for address in std::iter::once(&recipient.primary).chain(&recipient.proxies) {
                directory.by_address.entry(address.folded()).or_insert(position);
            }
            for dn in std::iter::once(&recipient.legacy_dn).chain(&recipient.former_dns) {
                directory.by_dn.entry(dn.as_str().to_lowercase()).or_insert(position);
            }
            directory.by_login.entry(recipient.alias.to_lowercase()).or_insert(position);
            directory.by_guid.insert(recipient.guid, position);
        }
        directory.recipients = recipients;
        directory
    }

    /// All recipients, hidden ones too, in directory order.
    pub fn recipients(&self) -> &[Recipient] {
        &self.recipients
    }

    /// Whoever has the address, as primary or alias, hidden or not.
    pub fn find(&self, address: &str) -> Option<&Recipient> {
        self.at(self.by_address.get(&SmtpAddress::new(address).folded()))
    }

    /// Whoever has or had the distinguished name.
    pub fn find_dn(&self, dn: &str) -> Option<&Recipient> {
        self.at(self.by_dn.get(&dn.trim().to_lowercase()))
    }

    /// Whoever has the alias, which is the login name after `DOMAIN\`.
    pub fn find_alias(&self, alias: &str) -> Option<&Recipient> {
        self.at(self.by_login.get(&alias.trim().to_lowercase()))
    }

    /// Whoever has the user principal name.
    pub fn find_principal(&self, name: &str) -> Option<&Recipient> {
        let name = SmtpAddress::new(name);
        self.find_alias(name.local_part()).filter(|recipient| recipient.principal == name)
    }

    /// Whoever has the security identifier.
    pub fn find_sid(&self, sid: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.sid.eq_ignore_ascii_case(sid.trim()))
    }

    /// Whoever has the GUID.
    pub fn find_guid(&self, guid: Guid) -> Option<&Recipient> {
        self.at(self.by_guid.get(&guid))
    }

    /// The room lists that address lists show.
    pub fn room_lists(&self) -> Vec<&Recipient> {
        let lists = self.recipients.iter().filter(|entry| matches!(entry.kind, RecipientKind::RoomList(_)));
        lists.filter(|entry| !entry.hidden).collect()
    }

    /// The rooms of a room list that address lists show; none if there is no such room list.
    pub fn rooms_of(&self, list: &str) -> Option<Vec<&Recipient>> {
        let list = self.find(list)?;
        let RecipientKind::RoomList(members) = &list.kind else { return None };
        Some(self.visible(members))
    }

    /// The members of a group or room list that address lists show; none if there is no such group.
    pub fn members_of(&self, group: &str) -> Option<Vec<&Recipient>> {
        Some(self.visible(self.find(group)?.members()?))
    }

    fn visible(&self, members: &[SmtpAddress]) -> Vec<&Recipient> {
        let found = members.iter().filter_map(|member| self.find(member.as_str()));
        found.filter(|recipient| !recipient.hidden).collect()
    }

    fn at(&self, position: Option<&usize>) -> Option<&Recipient> {
        self.recipients.get(*position?)
    }
}
