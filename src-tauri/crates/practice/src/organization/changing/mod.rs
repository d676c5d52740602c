//! What scripts change, done to an organization: copy-on-write, so that whoever looks at one state sees that state alone.

mod account;
mod lists;
mod resources;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::sync::{Arc, RwLock};

use anteroom_domain::Change;

use super::ids::{Guid, SmtpAddress};
use super::recipient::Recipient;
use super::{Directory, Organization, generate};

/// Sets entries apart that were added after the organization was generated.
const ADDED: u64 = 0x6164_6465;

impl Organization {
    /// The organization after a script did what it promises. What cannot be done as things stand (a right to a mailbox that
    /// does not exist) is left out, as a script reports an error and goes on. Doing it twice changes nothing.
    #[must_use]
    pub fn with(self: &Arc<Self>, change: &Change) -> Self {
        let mut changed = self.successor();
        match change {
            Change::EnableAccount => changed.amend_service(|account| account.enabled = true),
            Change::NameAccount { first_name, last_name } => changed.name_account(first_name, last_name),
            Change::GiveMailbox => changed.give_mailbox(),
            Change::KeepPassword => changed.keep_password(),
            Change::DropSecondFactor => changed.preparation.single_factor = true,
            Change::AlignDirectoryAddress => changed.amend_service(|account| account.directory_mail = None),
            Change::EnableEws => changed.preparation.ews_enabled = true,
            Change::OfferBasic => changed.preparation.basic_offered = true,
            Change::PublishEws => changed.preparation.ews_published = true,
            Change::PublishAutodiscover => changed.preparation.autodiscover_published = true,
            Change::MoveHere { mailboxes } => changed.move_here(&own(mailboxes)),
            Change::CreateRooms { rooms } => changed.create_rooms(&own(rooms)),
            Change::MakePrimary { addresses } => changed.make_primary(&own(addresses)),
            Change::CreateEquipment { equipment } => changed.create_equipment(&SmtpAddress::from(equipment)),
            Change::SetProcessing { mailboxes, processing } => {
                changed.set_processing(&own(mailboxes), |settings, _| settings.change(processing));
            }
            Change::GrantFullAccess { mailboxes } => changed.grant_full_access(&own(mailboxes)),
            Change::GrantImpersonation { reach } => changed.scope = RwLock::new(reach.into()),
            Change::CreateRoomList { list } => changed.create_room_list(&SmtpAddress::from(list)),
            Change::FillRoomLists { list, rooms } => {
                changed.fill_room_lists(&SmtpAddress::from(list), &own(rooms));
            }
            Change::ManageRoomList { list } => changed.manage_room_list(&SmtpAddress::from(list)),
            Change::UpdateAddressBook => changed.preparation.address_book_current = true,
            Change::EnableCustomization => changed.preparation.customization = true,
            Change::GrantApplication { client_id } => {
                changed.preparation.applications.insert(client_id.to_lowercase());
            }
        }
        changed
    }

    /// The organization after the script that undoes a change: what the change is about stands again as in `origin`, the
    /// organization at its start. Everything else stays.
    #[must_use]
    pub fn without(self: &Arc<Self>, change: &Change, origin: &Self) -> Self {
        let mut changed = self.successor();
        let was = &origin.preparation;
        match change {
            Change::EnableAccount => changed.restore_service(origin, |now, was| now.enabled = was.enabled),
            Change::NameAccount { .. } => changed.restore_service(origin, |now, was| {
                now.first_name.clone_from(&was.first_name);
                now.last_name.clone_from(&was.last_name);
            }),
            Change::GiveMailbox => changed.restore_service(origin, |now, was| now.mailbox = was.mailbox),
            Change::KeepPassword => changed.restore_password_expiry(was),
            Change::DropSecondFactor => changed.preparation.single_factor = was.single_factor,
            Change::AlignDirectoryAddress => {
                changed
                    .restore_service(origin, |now, was| now.directory_mail.clone_from(&was.directory_mail));
            }
            Change::EnableEws => changed.preparation.ews_enabled = was.ews_enabled,
            Change::OfferBasic => changed.preparation.basic_offered = was.basic_offered,
            Change::PublishEws => changed.preparation.ews_published = was.ews_published,
            Change::PublishAutodiscover => {
                changed.preparation.autodiscover_published = was.autodiscover_published;
            }
            Change::MoveHere { mailboxes } => changed.restore_kind(origin, &own(mailboxes)),
            Change::CreateRooms { rooms } => changed.restore_kind(origin, &own(rooms)),
            Change::MakePrimary { addresses } => changed.restore_addresses(origin, &own(addresses)),
            Change::CreateEquipment { equipment } => {
                changed.restore_kind(origin, &[SmtpAddress::from(equipment)]);
            }
            Change::SetProcessing { mailboxes, .. } => {
                changed.set_processing(&own(mailboxes), |settings, guid| {
                    let was = origin.directory.find_guid(guid).and_then(Recipient::room);
                    let was = was.or_else(|| origin.cast.elsewhere.get(&guid));
                    *settings = was.map_or(super::Processing::NEW, |room| room.processing);
                });
            }
            Change::GrantFullAccess { mailboxes } => changed.restore_full_access(was, &own(mailboxes)),
            Change::GrantImpersonation { .. } => changed.scope = RwLock::new(origin.scope()),
            Change::CreateRoomList { list } => changed.restore_kind(origin, &[SmtpAddress::from(list)]),
            Change::FillRoomLists { list, .. } => changed.restore_members(origin, &SmtpAddress::from(list)),
            Change::ManageRoomList { list } => changed.restore_managers(origin, &SmtpAddress::from(list)),
            Change::UpdateAddressBook => changed.preparation.address_book_current = was.address_book_current,
            Change::EnableCustomization => changed.preparation.customization = was.customization,
            Change::GrantApplication { client_id } => {
                let client_id = client_id.to_lowercase();
                if !was.applications.contains(&client_id) {
                    changed.preparation.applications.remove(&client_id);
                }
            }
        }
        changed
    }

    /// The same organization, with the same calendars and passwords, to be changed.
    pub(super) fn copy(&self) -> Self {
        Self {
            size: self.size,
            today: self.today,
            sites: self.sites.clone(),
            directory: self.directory.clone(),
            cast: self.cast.clone(),
            accounts: Arc::clone(&self.accounts),
            preparation: self.preparation.clone(),
            scope: RwLock::new(self.scope()),
            calendars: self.calendars.clone(),
            source: self.source.clone(),
        }
    }

    fn successor(self: &Arc<Self>) -> Self {
        let source = self.source.clone().unwrap_or_else(|| Arc::clone(self));
        Self { source: Some(source), ..self.copy() }
    }

    /// Changes entries and finds them anew under what they are called then.
    fn edit(&mut self, change: impl FnOnce(&mut Vec<Recipient>)) {
        let mut recipients = self.directory.recipients().to_vec();
        change(&mut recipients);
        self.directory = Directory::new(recipients);
    }

    /// Changes the entries at these addresses, aliases among them; addresses nobody has are left out.
    fn amend(&mut self, addresses: &[SmtpAddress], mut change: impl FnMut(&mut Recipient)) {
        let found: HashSet<Guid> = addresses.iter().filter_map(|address| self.guid_at(address)).collect();
        self.edit(|recipients| {
            recipients.iter_mut().filter(|entry| found.contains(&entry.guid)).for_each(&mut change);
        });
    }

    fn guid_at(&self, address: &SmtpAddress) -> Option<Guid> {
        self.directory.find(address.as_str()).map(|recipient| recipient.guid)
    }

    /// A new entry at an address. The same address gets the same identity whenever it is made.
    fn fresh(&self, address: &SmtpAddress, kind: super::RecipientKind) -> Recipient {
        let folded = address.folded();
        let number = folded.bytes().fold(ADDED, |sum, byte| super::numbers::mix(sum, u64::from(byte)));
        let guid = Guid::derived(self.size.seed, ADDED, number);
        let known = self.source.as_ref().and_then(|source| source.directory.find(address.as_str()));
        let alias = address.local_part();
        let name = known.map_or(alias, |known| known.display_name.as_str());
        let identity = (self.size.seed, guid, 1_000_000 + number % 1_000_000);
        Recipient { primary: address.clone(), ..generate::recipient(identity, alias, name, kind) }
    }
}

fn own(addresses: &[anteroom_domain::SmtpAddress]) -> Vec<SmtpAddress> {
    addresses.iter().map(SmtpAddress::from).collect()
}
