//! Which addresses the organisation itself calls rooms.

use std::collections::HashSet;
use std::sync::Arc;

use anteroom_domain::{MailboxKind, Resolution, SmtpAddress};
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::ews::operations::{FindPeople, GetRoomLists, GetRooms};
use tokio::sync::OnceCell;

use crate::facts::RecipientFacts;

/// The members of all room lists, fetched once and shared by all rooms of a validation; beyond them, the address book's word.
///
/// EWS names rooms and people alike `Mailbox`, so what tells them apart is a room list or the address book's persona type.
#[derive(Debug, Clone)]
pub struct ListedRooms {
    client: EwsClient,
    members: Arc<OnceCell<HashSet<String>>>,
}

impl ListedRooms {
    /// Nothing is fetched yet.
    pub fn new(client: EwsClient) -> Self {
        Self { client, members: Arc::default() }
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
                let mut members = HashSet::new();
                // Room lists are made by administrators, if at all; an organisation without them is asked person by person.
                let lists =
                    self.client.call(&GetRoomLists, None).await.map(|reply| reply.value).unwrap_or_default();
                for list in lists.iter().filter_map(|list| list.find_smtp()) {
                    let rooms = self.client.call(&GetRooms { list }, None).await.map(|reply| reply.value);
                    let rooms = rooms.unwrap_or_default();
                    members.extend(rooms.iter().filter_map(|room| Some(room.find_smtp()?.key())));
                }
                members
            })
            .await
    }

    async fn find_in_address_book(&self, address: &SmtpAddress, name: &str) -> Option<MailboxKind> {
        let query = if name.trim().is_empty() { address.local_part() } else { name };
        let ask = FindPeople { query: query.to_owned(), offset: 0, most: 50 };
        let people = self.client.call(&ask, None).await.ok()?.value;
        let persona =
            people.personas.iter().find(|persona| persona.address.find_smtp().as_ref() == Some(address))?;
        Some(persona.kind()).filter(|kind| *kind != MailboxKind::Unknown)
    }
}
