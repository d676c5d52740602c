//! Changes to rooms and equipment.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::organization::calendar::Calendar;
use crate::organization::ids::{Guid, SmtpAddress};
use crate::organization::recipient::{MailboxState, Recipient, RecipientKind, Room};
use crate::organization::zone::Zone;
use crate::organization::{Organization, Processing};

impl Organization {
    /// Rooms come with empty calendars. An address somebody has is left alone, as `New-Mailbox` refuses it.
    pub(super) fn create_rooms(&mut self, rooms: &[SmtpAddress]) {
        let mut made: Vec<Recipient> = Vec::new();
        let mut seen = HashSet::new();
        for address in rooms {
            let is_taken = self.directory.find(address.as_str()).is_some();
            if !is_taken && seen.insert(address) {
                made.push(self.fresh(address, RecipientKind::Room(self.new_room(address))));
            }
        }
        self.cast.rooms.extend(made.iter().map(|room| room.guid));
        self.add(made);
    }

    pub(super) fn create_equipment(&mut self, address: &SmtpAddress) {
        let equipment = RecipientKind::Equipment(self.new_room(address));
        let Some(there) = self.directory.find(address.as_str()).cloned() else {
            let fresh = self.fresh(address, equipment);
            return self.add(vec![fresh]);
        };
        if matches!(there.kind, RecipientKind::Equipment(_)) {
            return;
        }
        self.calendars.entry(there.guid).or_default();
        self.amend(std::slice::from_ref(address), |entry| {
            entry.kind = match &entry.kind {
                RecipientKind::Room(room) => RecipientKind::Equipment(room.clone()),
                _ => equipment.clone(),
            };
            if entry.mailbox == MailboxState::Absent {
                entry.mailbox = MailboxState::Available;
            }
        });
    }

    /// Mail users become what they were before their mailboxes left; their meetings come with them.
    pub(super) fn move_here(&mut self, mailboxes: &[SmtpAddress]) {
        let elsewhere = self.cast.elsewhere.clone();
        self.amend(mailboxes, |entry| {
            if entry.kind == RecipientKind::MailUser {
                let room = elsewhere.get(&entry.guid).cloned();
                entry.kind = room.map_or(RecipientKind::User, RecipientKind::Room);
                entry.mailbox = MailboxState::Available;
            }
        });
    }

    pub(super) fn make_primary(&mut self, addresses: &[SmtpAddress]) {
        let wished: HashSet<&SmtpAddress> = addresses.iter().collect();
        self.amend(addresses, |entry| {
            if wished.contains(&entry.primary) {
                return;
            }
            if let Some(alias) = entry.proxies.iter_mut().find(|alias| wished.contains(&**alias)) {
                std::mem::swap(alias, &mut entry.primary);
            }
        });
    }

    /// Sets processing, and has the meetings sent again where other things are kept of them now: a real calendar would
    /// show the difference only from the next meeting on, and nobody practises that long. What clients wrote there is gone.
    pub(super) fn set_processing(
        &mut self,
        mailboxes: &[SmtpAddress],
        mut set: impl FnMut(&mut Processing, Guid),
    ) {
        let mut sent_again = Vec::new();
        self.amend(mailboxes, |entry| {
            let (RecipientKind::Room(room) | RecipientKind::Equipment(room)) = &mut entry.kind else {
                return;
            };
            let before = room.processing;
            set(&mut room.processing, entry.guid);
            if !before.keeps_the_same(&room.processing) {
                sent_again.push(entry.guid);
            }
        });
        for guid in sent_again {
            let generated = self.source.as_ref().is_some_and(|source| source.calendars.contains_key(&guid));
            if generated {
                self.calendars.insert(guid, Arc::default());
            }
        }
    }

    /// What stands at the addresses becomes what stood there in `origin`: the same kind of entry, or none.
    pub(super) fn restore_kind(&mut self, origin: &Organization, addresses: &[SmtpAddress]) {
        for guid in addresses.iter().filter_map(|address| self.guid_at(address)).collect::<Vec<_>>() {
            let was = origin.directory.find_guid(guid);
            self.edit(|recipients| match was {
                Some(was) => {
                    if let Some(entry) = recipients.iter_mut().find(|entry| entry.guid == guid) {
                        entry.kind = was.kind.clone();
                        entry.mailbox = was.mailbox;
                    }
                }
                None => recipients.retain(|entry| entry.guid != guid),
            });
            if was.is_none() {
                self.calendars.remove(&guid);
                self.preparation.full_access.remove(&guid);
                self.cast.rooms.retain(|room| *room != guid);
            }
        }
    }

    pub(super) fn restore_addresses(&mut self, origin: &Organization, addresses: &[SmtpAddress]) {
        self.amend(addresses, |entry| {
            if let Some(was) = origin.directory.find_guid(entry.guid) {
                entry.primary.clone_from(&was.primary);
                entry.proxies.clone_from(&was.proxies);
            }
        });
    }

    fn add(&mut self, entries: Vec<Recipient>) {
        for entry in &entries {
            let calendar = OnceLock::from(Calendar::new(entry.guid));
            self.calendars.insert(entry.guid, Arc::new(calendar));
        }
        self.edit(|recipients| recipients.extend(entries));
    }

    /// A resource as `New-Mailbox` makes it: where the address was meant to be, if that is known.
    fn new_room(&self, address: &SmtpAddress) -> Room {
        let planned = self.source.as_ref().and_then(|source| source.directory.find(address.as_str()));
        match planned.and_then(Recipient::room) {
            Some(room) => Room { processing: Processing::NEW, ..room.clone() },
            None => Room {
                site: 0,
                building: String::new(),
                floor: 0,
                capacity: 0,
                zone: self.sites.first().map_or_else(Zone::utc, |site| site.zone.clone()),
                processing: Processing::NEW,
            },
        }
    }
}
