//! Which mailboxes are rooms and equipment: `ResolveNames` calls them `Mailbox`, as it calls people.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use anteroom_domain::{Disposition, Mailbox, MailboxKind, SmtpAddress};
use tokio::sync::Mutex;

use super::operations::{
    CALENDAR_OPTIONS, FindPeople, GetRoomLists, GetRooms, GetUserConfiguration, Persona,
};
use super::types::FolderRef;
use super::{EwsClient, EwsError};

/// How many people of one name are looked through.
const NAMESAKES: u32 = 50;

/// A question that failed so often and was never answered is one this server does not know.
const MOST_FAILURES: u32 = 2;

/// Tells resources from people, by what is cheapest first: the members of all room lists, fetched once; the address book's
/// persona type, a request a mailbox; and, for whoever has no person's name, the settings for bookings, read as the mailbox
/// where the account may. A resource none of them shows cannot be told from a person.
#[derive(Debug, Clone)]
pub(super) struct Kinds {
    client: EwsClient,
    listed: Arc<OnceLock<HashSet<String>>>,
    sweep: Arc<Mutex<Sweep>>,
    lists: Arc<Question>,
    book: Arc<Question>,
}

/// How far the room lists are read. A server that refuses every other request would never show them all to somebody who begins
/// anew after each refusal.
#[derive(Debug, Default)]
struct Sweep {
    /// The lists still to be read, once they are known.
    waiting: Option<Vec<SmtpAddress>>,
    members: HashSet<String>,
}

/// A kind of question, and how it went.
#[derive(Debug, Default)]
struct Question {
    was_answered: AtomicBool,
    failures: AtomicU32,
}

impl Kinds {
    pub(super) fn new(client: EwsClient) -> Self {
        Self {
            client,
            listed: Arc::default(),
            sweep: Arc::default(),
            lists: Arc::default(),
            book: Arc::default(),
        }
    }

    /// Writes into a mailbox whether it is a resource.
    ///
    /// # Errors
    /// What makes the answer worth waiting for: the server asked to wait, or failed at a question it is known to answer.
    pub(super) async fn tell(&self, mailbox: &mut Mailbox, has_person_name: bool) -> Result<(), EwsError> {
        if !matches!(mailbox.kind, MailboxKind::User | MailboxKind::Unknown) {
            return Ok(());
        }
        if self.is_listed(&mailbox.address).await? {
            mailbox.kind = MailboxKind::Room;
            return Ok(());
        }
        match self.find_in_address_book(mailbox).await? {
            Some(kind) if kind.is_resource() || mailbox.kind == MailboxKind::Unknown => mailbox.kind = kind,
            _ => {}
        }
        let is_open = matches!(mailbox.kind, MailboxKind::User | MailboxKind::Unknown);
        if is_open && !has_person_name && self.keeps_bookings(&mailbox.address).await? {
            mailbox.kind = MailboxKind::Equipment;
        }
        Ok(())
    }

    /// Whether a room list has it.
    ///
    /// # Errors
    /// As [`Self::tell`].
    pub(super) async fn is_listed(&self, address: &SmtpAddress) -> Result<bool, EwsError> {
        let key = address.key();
        if let Some(listed) = self.listed.get() {
            return Ok(listed.contains(&key));
        }
        let mut sweep = self.sweep.lock().await;
        self.go_on(&mut sweep).await?;
        Ok(self.listed.get_or_init(|| std::mem::take(&mut sweep.members)).contains(&key))
    }

    /// Reads the room lists to their end, from where an earlier reading broke off.
    async fn go_on(&self, sweep: &mut Sweep) -> Result<(), EwsError> {
        if self.listed.get().is_some() {
            return Ok(());
        }
        if sweep.waiting.is_none() {
            // An organization without room lists, or a server that does not know them, has none to tell.
            let lists = self.lists.take(self.client.call(&GetRoomLists, None).await)?;
            let lists = lists.map(|lists| lists.value).unwrap_or_default();
            sweep.waiting = Some(lists.iter().filter_map(|list| list.find_smtp()).collect());
        }
        while let Some(list) = sweep.waiting.as_ref().and_then(|waiting| waiting.last().cloned()) {
            let rooms = self.lists.take(self.client.call(&GetRooms { list }, None).await)?;
            let rooms = rooms.map(|rooms| rooms.value).unwrap_or_default();
            sweep.members.extend(rooms.iter().filter_map(|room| Some(room.find_smtp()?.key())));
            sweep.waiting.as_mut().and_then(Vec::pop);
        }
        Ok(())
    }

    async fn find_in_address_book(&self, mailbox: &Mailbox) -> Result<Option<MailboxKind>, EwsError> {
        if self.book.is_unknown() {
            return Ok(None);
        }
        let name = mailbox.display_name.trim();
        let query = if name.is_empty() { mailbox.address.local_part() } else { name };
        let ask = FindPeople { query: query.to_owned(), offset: 0, most: NAMESAKES };
        let people = self.book.take(self.client.call(&ask, None).await)?;
        let found = people.iter().flat_map(|people| &people.value.personas);
        let mut found =
            found.filter(|persona| persona.address.find_smtp().as_ref() == Some(&mailbox.address));
        Ok(found.next().map(Persona::kind))
    }

    /// Whether it keeps settings for bookings. A mailbox the account may not act as keeps its secret.
    ///
    /// # Errors
    /// As [`Self::tell`].
    pub(super) async fn keeps_bookings(&self, mailbox: &SmtpAddress) -> Result<bool, EwsError> {
        let ask = GetUserConfiguration { name: CALENDAR_OPTIONS.to_owned(), folder: FolderRef::Calendar };
        match self.client.call(&ask, Some(mailbox)).await {
            Ok(options) => Ok(options.value.keeps_bookings()),
            Err(error) if must_wait(&error) => Err(error),
            Err(_) => Ok(false),
        }
    }
}

impl Question {
    fn is_unknown(&self) -> bool {
        !self.was_answered.load(Ordering::Relaxed) && self.failures.load(Ordering::Relaxed) >= MOST_FAILURES
    }

    /// The answer; `None` where there is none to wait for.
    fn take<T>(&self, answer: Result<T, EwsError>) -> Result<Option<T>, EwsError> {
        let error = match answer {
            Ok(answer) => {
                self.was_answered.store(true, Ordering::Relaxed);
                return Ok(Some(answer));
            }
            Err(error) => error,
        };
        let is_passing = error.disposition() == Disposition::Retry;
        if must_wait(&error) || (is_passing && !self.is_unknown()) {
            self.failures.fetch_add(u32::from(is_passing), Ordering::Relaxed);
            return Err(error);
        }
        self.failures.fetch_add(1, Ordering::Relaxed);
        tracing::debug!(%error, "not told");
        Ok(None)
    }
}

/// Whether the server said when to come back, or will not be asked again at all.
fn must_wait(error: &EwsError) -> bool {
    !matches!(error.disposition(), Disposition::Retry | Disposition::SkipItem)
}
