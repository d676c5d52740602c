//! Looks rooms and people up: the ports on top of the directory operations.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anteroom_domain::ports::{AddressBook, PeoplePage, RoomDirectory};
use anteroom_domain::{
    Code, DirectoryRoom, Disposition, Failure, Mailbox, MailboxKind, Resolution, RoomList, SmtpAddress,
};

use super::kinds::Kinds;
use super::operations::{Candidate, FindPeople, GetRoomLists, GetRooms, Persona, ResolveNames};
use super::types::EmailAddress;
use super::{EwsClient, EwsError, ResponseCode};
use crate::autodiscover::{Holder, fetch_holder};

/// How many entries of the address book a page has.
const PAGE: u32 = 100;

/// The directory of an organization, as the service account sees it. Cloning is cheap; clones share what is fetched once: which
/// rooms the room lists have.
#[derive(Debug, Clone)]
pub struct Directory {
    client: EwsClient,
    kinds: Kinds,
    /// No Autodiscover answers beside the endpoint.
    is_alone: Arc<AtomicBool>,
    /// Recipients that were found and not yet told from resources when the server refused: asked again, they are not looked
    /// up again.
    half_known: Arc<Mutex<HashMap<String, Recipient>>>,
}

impl Directory {
    /// A directory that asks through `client`.
    pub fn new(client: EwsClient) -> Self {
        Self {
            kinds: Kinds::new(client.clone()),
            client,
            is_alone: Arc::default(),
            half_known: Arc::default(),
        }
    }
}

impl AddressBook for Directory {
    async fn fetch_people(&self, query: &str, offset: u32) -> Result<PeoplePage, Failure> {
        let request = FindPeople { query: query.to_owned(), offset, most: PAGE };
        let people = self.client.call(&request, None).await?.value;
        let given = u32::try_from(people.personas.len()).unwrap_or(PAGE);
        let reached = offset.saturating_add(given);
        let has_more = match people.total {
            Some(total) => reached < total,
            None => given >= PAGE,
        };
        let nameless = people.personas.iter().filter(|persona| !persona.has_person_name());
        let nameless = nameless.filter(|persona| persona.kind() == MailboxKind::User);
        Ok(PeoplePage {
            nameless: nameless.filter_map(|persona| persona.address.find_smtp()).collect(),
            people: people.personas.iter().filter_map(Persona::mailbox).collect(),
            next: (given > 0 && has_more).then_some(reached),
            total: people.total,
        })
    }

    async fn is_unnamed_resource(&self, mailbox: &SmtpAddress, is_nameless: bool) -> Result<bool, Failure> {
        Ok(self.kinds.is_listed(mailbox).await?
            || (is_nameless && self.kinds.keeps_bookings(mailbox).await?))
    }
}

impl RoomDirectory for Directory {
    async fn fetch_room_lists(&self) -> Result<Vec<RoomList>, Failure> {
        Ok(room_lists(self.client.call(&GetRoomLists, None).await?.value))
    }

    async fn fetch_rooms(&self, list: &SmtpAddress) -> Result<Vec<DirectoryRoom>, Failure> {
        let rooms = match self.client.call(&GetRooms { list: list.clone() }, None).await {
            Ok(reply) => reply.value,
            Err(error) => {
                let is_unknown = matches!(
                    error.find_response_code(),
                    Some(ResponseCode::NameResolutionNoResults | ResponseCode::NonExistentMailbox)
                );
                if !is_unknown {
                    return Err(error.into());
                }
                return Err(Failure::new(Code::RoomNotFound, Disposition::SkipItem)
                    .with("list", list)
                    .caused_by(error));
            }
        };
        Ok(rooms
            .into_iter()
            .filter_map(|room| {
                Some(DirectoryRoom {
                    address: room.find_smtp()?,
                    display_name: room.name,
                    list: Some(list.clone()),
                })
            })
            .collect())
    }

    async fn resolve(&self, query: &str) -> Result<Resolution, Failure> {
        let query = query.trim();
        if query.is_empty() {
            return Ok(Resolution::NotFound);
        }
        // A distinguished name may hold an @ and read like an address.
        let address = query.parse::<SmtpAddress>().ok().filter(|_| !query.starts_with('/'));
        let half_known = self.half_known().remove(query);
        let found = match (half_known, address) {
            (Some(one), _) => Found::One(one),
            (None, Some(address)) => self.find_holder(&address).await?,
            (None, None) => self.find_named(query).await?,
        };
        match found {
            Found::One(mut one) => match self.kinds.tell(&mut one.mailbox, one.has_person_name).await {
                Ok(()) => Ok(Resolution::Found(one.mailbox)),
                Err(error) => {
                    self.half_known().insert(query.to_owned(), one);
                    Err(error.into())
                }
            },
            Found::Other(resolution) => Ok(resolution),
        }
    }
}

/// The room lists with an SMTP address.
pub(super) fn room_lists(lists: Vec<EmailAddress>) -> Vec<RoomList> {
    let list = |list: EmailAddress| Some(RoomList { address: list.find_smtp()?, display_name: list.name });
    lists.into_iter().filter_map(list).collect()
}

/// What a question for one recipient gave.
enum Found {
    One(Recipient),
    Other(Resolution),
}

/// A recipient, and what tells people from resources.
#[derive(Debug, Clone)]
struct Recipient {
    mailbox: Mailbox,
    has_person_name: bool,
}

impl Directory {
    fn half_known(&self) -> MutexGuard<'_, HashMap<String, Recipient>> {
        self.half_known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever has an address, primary or further. Servers offer whoever has one that begins so, and show three addresses of each
    /// at most; where nobody they offer shows this one, Autodiscover is asked, which looks up one address alone.
    async fn find_holder(&self, address: &SmtpAddress) -> Result<Found, EwsError> {
        let names = self.client.call(&ResolveNames { entry: format!("smtp:{address}") }, None).await?.value;
        match Resolution::holder(address, names.mailboxes()) {
            Resolution::Found(mailbox) => {
                let candidate =
                    |one: &&Candidate| one.mailbox().is_some_and(|one| one.address == mailbox.address);
                let has_person_name =
                    names.candidates.iter().find(candidate).is_some_and(Candidate::has_person_name);
                Ok(Found::One(Recipient { mailbox, has_person_name }))
            }
            // Nobody has an address that begins so, hence nobody has this one: nothing is hidden behind a cut.
            Resolution::NotFound if !names.candidates.is_empty() => self.find_behind_the_cut(address).await,
            resolution => Ok(Found::Other(resolution)),
        }
    }

    async fn find_behind_the_cut(&self, address: &SmtpAddress) -> Result<Found, EwsError> {
        let nobody = Found::Other(Resolution::NotFound);
        if self.is_alone.load(Ordering::Relaxed) {
            return Ok(nobody);
        }
        let name = match fetch_holder(&self.client, address).await {
            Holder::Named(name) if name.starts_with('/') => name,
            Holder::Named(_) | Holder::Nobody => return Ok(nobody),
            Holder::Absent => {
                self.is_alone.store(true, Ordering::Relaxed);
                return Ok(nobody);
            }
        };
        Ok(match self.find_named(&name).await? {
            Found::One(mut one) => {
                if !one.mailbox.has(address) {
                    one.mailbox.aliases.push(address.clone());
                }
                Found::One(one)
            }
            Found::Other(_) => nobody,
        })
    }

    /// Whoever a legacy distinguished name or a name means.
    async fn find_named(&self, name: &str) -> Result<Found, EwsError> {
        let mut names = self.client.call(&ResolveNames { entry: name.to_owned() }, None).await?.value;
        if name.starts_with('/') {
            names.candidates.retain(|candidate| candidate.may_be_named(name));
        }
        let mut found = names.candidates.iter().filter_map(|candidate| {
            let has_person_name = candidate.has_person_name();
            Some(Recipient { mailbox: candidate.mailbox()?, has_person_name })
        });
        let Some(first) = found.next() else { return Ok(Found::Other(Resolution::NotFound)) };
        let others: Vec<_> = found.map(|other| other.mailbox).collect();
        if others.is_empty() {
            return Ok(Found::One(first));
        }
        let all = std::iter::once(first.mailbox).chain(others).collect();
        Ok(Found::Other(Resolution::Ambiguous(all)))
    }

    /// Whoever has an address that `ResolveNames` offered somebody for without showing it; what sort of mailbox it is, is not
    /// asked.
    ///
    /// # Errors
    /// What the server or the network said.
    pub(super) async fn find_unlisted(&self, address: &SmtpAddress) -> Result<Option<Mailbox>, EwsError> {
        Ok(match self.find_behind_the_cut(address).await? {
            Found::One(one) => Some(one.mailbox),
            Found::Other(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ews::operations::ResolvedNames;

    fn candidate(address: &str, others: &[&str]) -> Candidate {
        Candidate {
            mailbox: EmailAddress {
                address: address.into(),
                routing_type: "SMTP".into(),
                mailbox_type: "Mailbox".into(),
                ..EmailAddress::default()
            },
            addresses: others.iter().map(|text| (*text).to_owned()).collect(),
            ..Candidate::default()
        }
    }

    fn holder(asked: &str, candidates: Vec<Candidate>) -> Option<String> {
        let names = ResolvedNames { candidates, is_complete: true };
        let holder = Resolution::holder(&asked.parse().unwrap(), names.mailboxes());
        holder.found().map(|mailbox| mailbox.address.key())
    }

    #[test]
    fn an_exact_primary_address_wins() {
        let many = vec![
            candidate("Room@contoso.com", &[]),
            candidate("other@contoso.com", &["smtp:room@contoso.com"]),
        ];
        assert_eq!(holder("room@contoso.com", many).as_deref(), Some("room@contoso.com"));
    }

    #[test]
    fn an_alias_leads_to_its_mailbox_and_only_where_it_is_listed() {
        let one = vec![candidate("room@contoso.com", &["SMTP:room@contoso.com"])];
        assert_eq!(holder("alias@contoso.com", one), None, "the only one offered is not meant for that");
        let many =
            vec![candidate("a@contoso.com", &[]), candidate("b@contoso.com", &["smtp:ALIAS@contoso.com"])];
        assert_eq!(holder("alias@contoso.com", many).as_deref(), Some("b@contoso.com"));
    }

    #[test]
    fn what_is_listed_beside_mail_addresses_is_no_address() {
        let all = [
            "SIP:ann@contoso.com",
            "X500:/o=C/cn=ann@contoso.com",
            "EUM:7;phone-context=x",
            "SMTP:a@contoso.com",
        ];
        let mailbox = candidate("a@contoso.com", &all).mailbox().unwrap();
        assert_eq!(mailbox.aliases, [], "{mailbox:?}");
    }

    #[test]
    fn a_name_that_is_shown_decides_and_one_that_is_not_shown_is_believed() {
        let name = "/o=Contoso/cn=Recipients/cn=ann";
        let shown = |others: &[&str]| candidate("a@contoso.com", others).may_be_named(name);
        assert!(shown(&["SMTP:a@contoso.com"]), "none is shown");
        assert!(shown(&["X500:/O=CONTOSO/cn=recipients/cn=ANN"]), "this one is");
        assert!(!shown(&["X500:/o=Contoso/cn=Recipients/cn=anna"]), "another one is");
        assert!(
            shown(&["x500:/o=Contoso/cn=x", "smtp:b@contoso.com", "smtp:c@contoso.com"]),
            "some are cut off"
        );
    }

    #[test]
    fn a_person_without_a_mailbox_here_is_a_contact() {
        let persona = |mailbox_type: &str| {
            let mut address = candidate("ann@contoso.com", &[]).mailbox;
            address.mailbox_type = mailbox_type.into();
            let persona =
                Persona { kind: "Person".into(), display_name: "Ann".into(), address, ..Persona::default() };
            persona.mailbox().map(|person| person.kind)
        };
        assert_eq!(persona("Mailbox"), Some(MailboxKind::User));
        assert_eq!(persona("Contact"), Some(MailboxKind::Contact));
        assert_eq!(persona(""), Some(MailboxKind::User), "a server that does not say");
    }

    #[test]
    fn a_distinguished_name_gives_way_to_the_listed_address() {
        let mut person =
            candidate("/o=Contoso/cn=Recipients/cn=a", &["smtp:old@contoso.com", "SMTP:a@contoso.com"]);
        person.mailbox.routing_type = "EX".into();
        assert_eq!(holder("a@contoso.com", vec![person]).as_deref(), Some("a@contoso.com"));
    }
}
