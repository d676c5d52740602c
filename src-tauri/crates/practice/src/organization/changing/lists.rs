//! Changes to room lists.

use std::collections::HashSet;

use anteroom_domain::ROOMS_PER_LIST;

use crate::organization::Organization;
use crate::organization::ids::SmtpAddress;
use crate::organization::recipient::{Recipient, RecipientKind};

/// More lists than any organization has rooms for.
const MOST_LISTS: usize = 1_000;

impl Organization {
    pub(super) fn create_room_list(&mut self, list: &SmtpAddress) {
        if self.directory.find(list.as_str()).is_none() {
            let fresh = self.fresh(list, RecipientKind::RoomList(Vec::new()));
            return self.edit(|recipients| recipients.push(fresh));
        }
        self.amend(std::slice::from_ref(list), |entry| {
            if let RecipientKind::Group(members) = &mut entry.kind {
                entry.kind = RecipientKind::RoomList(std::mem::take(members));
            }
        });
    }

    /// Lists that are not there are made, the first one, too; what is no room list is left alone. Addresses that are no rooms
    /// here cannot be members.
    pub(super) fn fill_room_lists(&mut self, list: &SmtpAddress, rooms: &[SmtpAddress]) {
        let found = rooms.iter().filter_map(|address| self.directory.find(address.as_str()));
        let mut seen = HashSet::new();
        let rooms =
            found.filter(|entry| matches!(entry.kind, RecipientKind::Room(_)) && seen.insert(entry.guid));
        let members: Vec<SmtpAddress> = rooms.map(|room| room.primary.clone()).collect();
        let mut parts = members.chunks(ROOMS_PER_LIST);
        for number in 1..MOST_LISTS {
            let part = parts.next();
            let address = numbered(list, number);
            let is_there = self.directory.find(address.as_str()).is_some();
            if part.is_none() && !is_there && number > 1 {
                break;
            }
            if !is_there {
                self.create_room_list(&address);
                let made = self.guid_at(&address);
                self.cast.made_by_filling.extend(made);
            }
            self.set_members(&address, part.unwrap_or_default().to_vec());
        }
    }

    pub(super) fn manage_room_list(&mut self, list: &SmtpAddress) {
        let Some(manager) = self.service_account().map(|account| account.primary.clone()) else { return };
        self.set_managers(list, vec![manager]);
    }

    pub(super) fn restore_members(&mut self, origin: &Organization, list: &SmtpAddress) {
        for number in 1..MOST_LISTS {
            let address = numbered(list, number);
            let Some(guid) = self.guid_at(&address) else {
                // Whoever made the first list may have taken it away before the further ones.
                if number == 1 {
                    continue;
                }
                break;
            };
            if self.cast.made_by_filling.remove(&guid) {
                self.edit(|recipients| recipients.retain(|entry| entry.guid != guid));
            } else {
                let members = origin.directory.find_guid(guid).and_then(Recipient::members);
                self.set_members(&address, members.unwrap_or_default().to_vec());
            }
        }
    }

    pub(super) fn restore_managers(&mut self, origin: &Organization, list: &SmtpAddress) {
        let was = origin.directory.find(list.as_str()).map(|entry| entry.managers.clone());
        self.set_managers(list, was.unwrap_or_default());
    }

    fn set_members(&mut self, list: &SmtpAddress, wished: Vec<SmtpAddress>) {
        self.amend(std::slice::from_ref(list), |entry| {
            if let RecipientKind::RoomList(members) = &mut entry.kind {
                members.clone_from(&wished);
            }
        });
    }

    fn set_managers(&mut self, list: &SmtpAddress, managers: Vec<SmtpAddress>) {
        self.amend(std::slice::from_ref(list), |entry| {
            if is_room_list(entry) {
                entry.managers.clone_from(&managers);
            }
        });
    }
}

fn is_room_list(entry: &Recipient) -> bool {
    matches!(entry.kind, RecipientKind::RoomList(_))
}

/// The address of the nth list: the second of `rooms@contoso.com` is `rooms-02@contoso.com`.
fn numbered(list: &SmtpAddress, number: usize) -> SmtpAddress {
    match list.as_str().split_once('@') {
        Some((local, domain)) if number > 1 => SmtpAddress::new(&format!("{local}-{number:02}@{domain}")),
        _ => list.clone(),
    }
}
