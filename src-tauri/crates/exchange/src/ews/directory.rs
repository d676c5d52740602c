//! Looks rooms and people up: the importer's port on top of the directory operations.

use anteroom_domain::ports::RoomDirectory;
use anteroom_domain::{
    Code, DirectoryRoom, Disposition, Failure, Mailbox, MailboxKind, Resolution, RoomList, SmtpAddress,
};

use super::operations::{Candidate, FindPeople, GetRoomLists, GetRooms, Persona, ResolveNames};
use super::types::EmailAddress;
use super::{EwsClient, ResponseCode};

/// How many entries of the address book a page has.
const PAGE: u32 = 100;

/// The directory of an organisation, as the service account sees it.
#[derive(Debug, Clone)]
pub struct Directory {
    client: EwsClient,
}

/// A page of the address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// Entries with an SMTP address. Here the server tells rooms from people.
    pub people: Vec<Mailbox>,
    /// The offset of the next page; `None` on the last one.
    pub next: Option<u32>,
    /// How many entries there are in all, if told.
    pub total: Option<u32>,
}

impl Directory {
    /// A directory that asks through `client`.
    pub fn new(client: EwsClient) -> Self {
        Self { client }
    }

    /// Fetches the page at `offset` of the address book's entries whose name begins with `query`, which must not be empty.
    ///
    /// # Errors
    /// What the server or the network said.
    pub async fn fetch_people(&self, query: &str, offset: u32) -> Result<PeoplePage, Failure> {
        let request = FindPeople { query: query.to_owned(), offset, most: PAGE };
        let people = self.client.call(&request, None).await?.value;
        let given = u32::try_from(people.personas.len()).unwrap_or(PAGE);
        let reached = offset.saturating_add(given);
        let has_more = match people.total {
            Some(total) => reached < total,
            None => given >= PAGE,
        };
        Ok(PeoplePage {
            people: people.personas.iter().filter_map(find_person).collect(),
            next: (given > 0 && has_more).then_some(reached),
            total: people.total,
        })
    }
}

impl RoomDirectory for Directory {
    async fn fetch_room_lists(&self) -> Result<Vec<RoomList>, Failure> {
        let lists = self.client.call(&GetRoomLists, None).await?.value;
        Ok(lists
            .into_iter()
            .filter_map(|list| Some(RoomList { address: list.find_smtp()?, display_name: list.name }))
            .collect())
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

    /// Of a mailbox this says [`MailboxKind::User`], of whatever sort it is: the operation does not tell rooms from people.
    async fn resolve(&self, query: &str) -> Result<Resolution, Failure> {
        let address = query.parse::<SmtpAddress>().ok();
        let entry = match &address {
            Some(address) => format!("smtp:{address}"),
            None => query.trim().to_owned(),
        };
        if entry.is_empty() {
            return Ok(Resolution::NotFound);
        }
        let names = self.client.call(&ResolveNames { entry }, None).await?.value;
        Ok(choose(names.candidates, address.as_ref()))
    }
}

/// Picks the one that was meant. For an address that is the recipient whose primary address it is, or else the only one that
/// has it at all.
fn choose(candidates: Vec<Candidate>, asked: Option<&SmtpAddress>) -> Resolution {
    let mut found: Vec<(Mailbox, Vec<SmtpAddress>)> = candidates.iter().filter_map(find_mailbox).collect();
    if let Some(asked) = asked {
        // The server matches beginnings: `room@contoso.com` also finds `room@contoso.com.au`.
        found.retain(|(mailbox, _)| {
            mailbox.address == *asked || !mailbox.address.key().starts_with(&asked.key())
        });
        let primary = only(&found, |(mailbox, _)| mailbox.address == *asked);
        if let Some((mailbox, _)) = primary.or_else(|| only(&found, |(_, all)| all.contains(asked))) {
            return Resolution::Found(mailbox.clone());
        }
    }
    let mut mailboxes: Vec<_> = found.into_iter().map(|(mailbox, _)| mailbox).collect();
    match mailboxes.len() {
        0 => Resolution::NotFound,
        1 => Resolution::Found(mailboxes.remove(0)),
        _ => Resolution::Ambiguous(mailboxes),
    }
}

fn only<T>(items: &[T], matches: impl Fn(&T) -> bool) -> Option<&T> {
    let mut matching = items.iter().filter(|item| matches(item));
    let first = matching.next()?;
    matching.next().is_none().then_some(first)
}

/// The recipient with all its addresses; `None` without any SMTP address.
fn find_mailbox(candidate: &Candidate) -> Option<(Mailbox, Vec<SmtpAddress>)> {
    let all: Vec<SmtpAddress> = candidate.addresses.iter().filter_map(|text| text.parse().ok()).collect();
    let listed_primary = || {
        candidate.addresses.iter().find_map(|text| text.strip_prefix("SMTP:")?.parse::<SmtpAddress>().ok())
    };
    let address = candidate.mailbox.find_smtp().or_else(listed_primary)?;
    let display_name = candidate.mailbox.name.clone();
    let kind = kind(&candidate.mailbox);
    Some((Mailbox { address, display_name, kind, aliases: Vec::new(), identity: None }, all))
}

fn kind(mailbox: &EmailAddress) -> MailboxKind {
    match mailbox.mailbox_type.as_str() {
        "Mailbox" => MailboxKind::User,
        "PublicDL" | "PrivateDL" | "GroupMailbox" => MailboxKind::Group,
        "Contact" | "OneOff" | "ImplicitContact" => MailboxKind::Contact,
        _ => MailboxKind::Unknown,
    }
}

fn find_person(persona: &Persona) -> Option<Mailbox> {
    let kind = match persona.kind.as_str() {
        "Room" => MailboxKind::Room,
        // Somebody without a mailbox here is a person of the address book too; the address says which.
        "Person" if kind(&persona.address) == MailboxKind::Contact => MailboxKind::Contact,
        "Person" => MailboxKind::User,
        "DistributionList" | "ModernGroup" => MailboxKind::Group,
        _ => kind(&persona.address),
    };
    let display_name = [&persona.display_name, &persona.address.name]
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_default();
    let address = persona.address.find_smtp()?;
    Some(Mailbox { address, display_name, kind, aliases: Vec::new(), identity: None })
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn found(resolution: Resolution) -> Option<String> {
        match resolution {
            Resolution::Found(mailbox) => Some(mailbox.address.key()),
            _ => None,
        }
    }

    #[test]
    fn an_exact_primary_address_wins() {
        let asked: SmtpAddress = "room@contoso.com".parse().unwrap();
        let many = vec![
            candidate("Room@contoso.com", &[]),
            candidate("other@contoso.com", &["smtp:room@contoso.com"]),
        ];
        assert_eq!(found(choose(many, Some(&asked))).as_deref(), Some("room@contoso.com"));
    }

    #[test]
    fn an_alias_leads_to_its_mailbox() {
        let asked: SmtpAddress = "alias@contoso.com".parse().unwrap();
        let one = vec![candidate("room@contoso.com", &[])];
        assert_eq!(found(choose(one, Some(&asked))).as_deref(), Some("room@contoso.com"));
        let many =
            vec![candidate("a@contoso.com", &[]), candidate("b@contoso.com", &["smtp:ALIAS@contoso.com"])];
        assert_eq!(found(choose(many, Some(&asked))).as_deref(), Some("b@contoso.com"));
    }

    #[test]
    fn a_longer_address_is_another() {
        let asked: SmtpAddress = "room@contoso.com".parse().unwrap();
        assert_eq!(choose(vec![candidate("room@contoso.com.au", &[])], Some(&asked)), Resolution::NotFound);
    }

    #[test]
    fn a_person_without_a_mailbox_here_is_a_contact() {
        let persona = |mailbox_type: &str| {
            let mut address = candidate("ann@contoso.com", &[]).mailbox;
            address.mailbox_type = mailbox_type.into();
            let persona = Persona { kind: "Person".into(), display_name: "Ann".into(), address };
            find_person(&persona).map(|person| person.kind)
        };
        assert_eq!(persona("Mailbox"), Some(MailboxKind::User));
        assert_eq!(persona("Contact"), Some(MailboxKind::Contact));
        assert_eq!(persona(""), Some(MailboxKind::User), "a server that does not say");
    }

    #[test]
    fn several_stay_several() {
        let many = vec![candidate("a@contoso.com", &[]), candidate("b@contoso.com", &[])];
        assert!(matches!(choose(many, None), Resolution::Ambiguous(all) if all.len() == 2));
        assert_eq!(choose(Vec::new(), None), Resolution::NotFound);
    }

    #[test]
    fn a_distinguished_name_gives_way_to_the_listed_address() {
        let mut person =
            candidate("/o=Contoso/cn=Recipients/cn=a", &["smtp:old@contoso.com", "SMTP:a@contoso.com"]);
        person.mailbox.routing_type = "EX".into();
        assert_eq!(found(choose(vec![person], None)).as_deref(), Some("a@contoso.com"));
    }
}
