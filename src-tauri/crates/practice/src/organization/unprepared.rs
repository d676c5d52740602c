//! An organization in which nothing is prepared yet: every requirement of every product is missing.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use jiff::ToSpan as _;

use super::generate::{EQUIPMENT_ALIAS, FALLBACK_ALIAS};
use super::ids::{Guid, SmtpAddress};
use super::recipient::{MailboxState, Recipient, RecipientKind};
use super::troubled::Trouble;
use super::{DOMAIN, Directory, ImpersonationScope, Organization, Preparation, Processing};

/// Days until the service account's password is too old.
const PASSWORD_DAYS_LEFT: i64 = 20;
/// The room whose alias was handed out instead of its primary address, by position.
const BY_ALIAS: usize = 1;
/// The rooms nobody has made yet, by position.
const MISSING: [usize; 2] = [2, 5];
/// The room whose mailbox is in another organization, by position.
const ELSEWHERE: usize = 3;
const ROOM_LIST: &str = "meeting-rooms";

impl Organization {
    /// The same organization before anything was done for a planner: the service account is disabled, without mailbox and
    /// names, its password ends in twenty days and needs a second factor; nothing is published; a few rooms are missing;
    /// rights, room lists and equipment have yet to be made. Where rooms are few, fewer things are wrong with them.
    #[must_use]
    pub fn unprepared(self) -> Self {
        let source = Arc::new(self);
        let mut changed = source.copy();
        let service = source.service_account().map(|account| account.guid);
        changed.preparation = Preparation {
            password_expiry: source.preparation.password_expiry.clone(),
            ..Preparation::all(false)
        };
        let expires = source.today.checked_add(PASSWORD_DAYS_LEFT.days()).ok();
        changed.preparation.password_expiry.extend(service.zip(expires));
        changed.scope = RwLock::new(ImpersonationScope::Nobody);
        let positions: HashMap<Guid, usize> =
            source.cast.rooms.iter().enumerate().map(|(position, room)| (*room, position)).collect();
        let mut recipients = source.directory.recipients().to_vec();
        for recipient in &mut recipients {
            if Some(recipient.guid) == service {
                strip(recipient);
            }
            if let RecipientKind::Room(room) = &mut recipient.kind {
                room.processing = Processing::DEFAULT;
            }
            let Some(position) = positions.get(&recipient.guid).copied() else { continue };
            let announced = changed.cast.roles.rooms.get_mut(position);
            if let (BY_ALIAS, Some(announced), Some(alias)) = (position, announced, recipient.proxies.first())
            {
                *announced = alias.clone();
            }
            if let (ELSEWHERE, RecipientKind::Room(room)) = (position, &recipient.kind) {
                changed.cast.elsewhere.insert(recipient.guid, room.clone());
                recipient.kind = RecipientKind::MailUser;
                recipient.mailbox = MailboxState::Absent;
            }
        }
        recipients.retain(|recipient| {
            let is_missing =
                positions.get(&recipient.guid).is_some_and(|position| MISSING.contains(position))
                    || matches!(recipient.kind, RecipientKind::RoomList(_))
                    || recipient.alias == EQUIPMENT_ALIAS;
            !is_missing
        });
        changed.cast.roles.room_list = SmtpAddress::new(&format!("{ROOM_LIST}@{DOMAIN}"));
        let people = source.cast.organizers.iter().rev();
        let mut people = people.filter_map(|position| source.directory.recipients().get(*position));
        let outside = people.find(|person| {
            person.is_listed()
                && person.alias != FALLBACK_ALIAS
                && person.primary != changed.cast.roles.test_user
        });
        if let Some(person) = outside {
            changed.cast.roles.outside_mailbox = person.primary.clone();
        }
        // The source's own calendars are filled as its rooms would: with subjects.
        changed.calendars = source.calendars.keys().map(|guid| (*guid, Arc::default())).collect();
        // How far the role reaches is for whoever grants it.
        changed.cast.troubled.retain(|one| one.trouble != Trouble::OutsideImpersonationScope);
        changed.directory = Directory::new(recipients);
        changed.source = Some(source);
        changed
    }
}

fn strip(account: &mut Recipient) {
    account.enabled = false;
    account.mailbox = MailboxState::Absent;
    account.first_name.clear();
    account.last_name.clear();
    account.directory_mail = account.proxies.first().cloned();
}
