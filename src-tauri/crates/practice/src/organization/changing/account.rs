//! Changes to the service account and its rights.

use crate::organization::ids::SmtpAddress;
use crate::organization::recipient::{MailboxState, Recipient};
use crate::organization::{Organization, Preparation};

impl Organization {
    pub(super) fn amend_service(&mut self, change: impl FnOnce(&mut Recipient)) {
        let Some(guid) = self.service_account().map(|account| account.guid) else { return };
        self.edit(|recipients| {
            if let Some(account) = recipients.iter_mut().find(|entry| entry.guid == guid) {
                change(account);
            }
        });
    }

    pub(super) fn restore_service(
        &mut self,
        origin: &Organization,
        restore: impl FnOnce(&mut Recipient, &Recipient),
    ) {
        if let Some(was) = origin.service_account() {
            self.amend_service(|account| restore(account, was));
        }
    }

    pub(super) fn name_account(&mut self, first_name: &str, last_name: &str) {
        self.amend_service(|account| {
            first_name.clone_into(&mut account.first_name);
            last_name.clone_into(&mut account.last_name);
        });
    }

    pub(super) fn give_mailbox(&mut self) {
        self.amend_service(|account| {
            if account.mailbox == MailboxState::Absent {
                account.mailbox = MailboxState::Available;
            }
        });
    }

    pub(super) fn keep_password(&mut self) {
        if let Some(guid) = self.service_account().map(|account| account.guid) {
            self.preparation.password_expiry.remove(&guid);
        }
    }

    pub(super) fn restore_password_expiry(&mut self, was: &Preparation) {
        let Some(guid) = self.service_account().map(|account| account.guid) else { return };
        match was.password_expiry.get(&guid) {
            Some(day) => self.preparation.password_expiry.insert(guid, *day),
            None => self.preparation.password_expiry.remove(&guid),
        };
    }

    pub(super) fn grant_full_access(&mut self, mailboxes: &[SmtpAddress]) {
        let found = mailboxes.iter().filter_map(|address| self.directory.find(address.as_str()));
        let found: Vec<_> =
            found.filter(|mailbox| mailbox.has_mailbox()).map(|mailbox| mailbox.guid).collect();
        self.preparation.full_access.extend(found);
    }

    pub(super) fn restore_full_access(&mut self, was: &Preparation, mailboxes: &[SmtpAddress]) {
        for guid in mailboxes.iter().filter_map(|address| self.guid_at(address)).collect::<Vec<_>>() {
            if !was.full_access.contains(&guid) {
                self.preparation.full_access.remove(&guid);
            }
        }
    }
}
