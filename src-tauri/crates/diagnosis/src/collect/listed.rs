//! Which addresses the organization itself calls rooms.

use std::collections::HashSet;
use std::sync::Arc;

use anteroom_domain::ports::Source;
use anteroom_domain::{MailboxKind, Resolution, RoomList, SmtpAddress, limits};
use futures_util::{StreamExt as _, stream};
use tokio::sync::OnceCell;

use crate::facts::RecipientFacts;

/// The members of all room lists, fetched once and shared by all rooms of a validation; beyond them, the address book's word.
///
/// Whoever has an address is named alike, room or person, so what tells them apart is a room list or the address book's word.
#[derive(Debug, Clone)]
pub struct ListedRooms<S> {
    source: S,
    members: Arc<OnceCell<HashSet<String>>>,
}

impl<S: Source> ListedRooms<S> {
    /// Nothing is fetched yet.
    pub fn new(source: S) -> Self {
        Self { source, members: Arc::default() }
    }

    /// Adds to what the directory found whether it is a room. What cannot be told stays unknown.
    pub(super) async fn complete(&self, facts: &mut RecipientFacts, typed: &SmtpAddress) {
        let Some(chosen) = Resolution::holder(typed, facts.found.clone()).found() else { return };
        let place = facts.found.iter().position(|mailbox| *mailbox == chosen);
        let Some(mailbox) = place.and_then(|place| facts.found.get_mut(place)) else { return };
        if !matches!(mailbox.kind, MailboxKind::User | MailboxKind::Unknown) {
            return;
        }
        mailbox.kind = MailboxKind::Unknown;
        if self.members().await.contains(&mailbox.address.key()) {
            facts.listed_as_room = true;
            mailbox.kind = MailboxKind::Room;
            return;
        }
        if let Some(kind) = self.find_in_address_book(&mailbox.address, &mailbox.display_name).await {
            facts.listed_as_room = matches!(kind, MailboxKind::Room | MailboxKind::Equipment);
            mailbox.kind = kind;
        }
    }

    async fn members(&self) -> &HashSet<String> {
        self.members
            .get_or_init(|| async {
                // Room lists are made by administrators, if at all; an organization without them is asked person by person.
                let lists = self.source.fetch_room_lists().await.unwrap_or_default();
                let members =
                    async |list: RoomList| self.source.fetch_rooms(&list.address).await.unwrap_or_default();
                let rooms = stream::iter(lists)
                    .map(members)
                    .buffer_unordered(limits::ROOM_LISTS_AT_ONCE)
                    .concat()
                    .await;
                rooms.iter().map(|room| room.address.key()).collect()
            })
            .await
    }

    async fn find_in_address_book(&self, address: &SmtpAddress, name: &str) -> Option<MailboxKind> {
        let query = if name.trim().is_empty() { address.local_part() } else { name };
        let people = self.source.fetch_people(query, 0).await.ok()?.people;
        let found = people.iter().find(|person| person.address == *address)?;
        Some(found.kind).filter(|kind| *kind != MailboxKind::Unknown)
    }
}
