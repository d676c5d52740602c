//! Mailboxes other than a room in question: where they are, and who may open them.

use std::time::Instant;

use anteroom_domain::{Code, SmtpAddress};
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::ews::operations::{CALENDAR_OPTIONS, GetFolder, GetUserConfiguration};
use anteroom_exchange::ews::types::FolderRef;
use futures_util::{StreamExt as _, stream};
use jiff::Timestamp;

use super::asked;
use super::processing::read;
use super::room::fetch_recipient;
use crate::Scene;
use crate::facts::{
    CalendarFacts, EnvironmentFacts, Fault, Observed, ProcessingFacts, ScopeFacts, Whereabouts,
};

/// How many mailboxes are asked about at a time.
const AT_ONCE: usize = 4;

/// How often a mailbox that refuses is asked again.
const ASKED_AGAIN: u32 = 2;

/// How many mailboxes inside of a scope are tried before their refusal is believed.
const TRIED_INSIDE: usize = 5;

/// The account, the fallback owner and the rooms: where each has its mailbox.
pub(super) async fn fetch_environment(client: &EwsClient, scene: &Scene) -> Observed<EnvironmentFacts> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let mut addresses: Vec<SmtpAddress> = Vec::new();
    for address in scene.account.iter().chain(&scene.fallback_owner).chain(&scene.rooms) {
        if !addresses.contains(address) {
            addresses.push(address.clone());
        }
    }
    let mut asked = stream::iter(addresses)
        .map(|address| async move {
            let place = find_whereabouts(client, &address).await;
            (address, place)
        })
        .buffered(AT_ONCE);
    let mut mailboxes = Vec::new();
    while let Some((address, place)) = asked.next().await {
        match place {
            Ok(place) => mailboxes.push((address, place)),
            // A refused sign-in is refused for all of them.
            Err(fault) => return Observed::new(at, began.elapsed(), Err(fault)),
        }
    }
    Observed::new(at, began.elapsed(), Ok(EnvironmentFacts { mailboxes }))
}

/// Opens a mailbox without impersonation. Exchange says of a mailbox it has that it may not be opened, and of an address
/// without one that there is none.
///
/// # Errors
/// What makes every further question pointless.
pub(super) async fn find_whereabouts(
    client: &EwsClient,
    address: &SmtpAddress,
) -> Result<Whereabouts, Fault> {
    let folder = GetFolder { folder: FolderRef::CalendarOf(address.clone()) };
    let fault = match asked(|| client.call(&folder, None)).await.answer {
        Ok(_) => return Ok(Whereabouts::Here),
        Err(fault) => fault,
    };
    match fault.code {
        Code::EwsAccessDenied
        | Code::FolderNotFound
        | Code::ItemNotFound
        | Code::AccountDisabled
        | Code::MailboxMoving
        | Code::MailboxUnavailable => Ok(Whereabouts::Here),
        Code::MailboxNotFound => Ok(match fetch_recipient(client, address).await.answer {
            Ok(facts) if facts.found.is_empty() => Whereabouts::Unknown,
            Ok(_) => Whereabouts::Elsewhere,
            Err(_) => Whereabouts::Unanswered,
        }),
        _ if fault.stops_all => Err(fault),
        _ => Ok(Whereabouts::Unanswered),
    }
}

/// Opens the calendar of a mailbox as whoever it belongs to. A refusal is believed when it is repeated: of several servers
/// behind one name one may not know of a right the others know.
pub(super) async fn open_as(client: &EwsClient, mailbox: &SmtpAddress) -> Observed<CalendarFacts> {
    let folder = GetFolder { folder: FolderRef::Calendar };
    let mut refusals = 0;
    loop {
        let seen = asked(|| client.call(&folder, Some(mailbox))).await;
        let is_refused = matches!(&seen.answer, Err(fault) if fault.code == Code::ImpersonationDenied);
        if !is_refused || refusals == ASKED_AGAIN {
            return seen.map(|folder| CalendarFacts { items: folder.total_count, refusals });
        }
        refusals += 1;
    }
}

/// The same under the mailbox's primary address, where the directory knows it: an alias is no mailbox to impersonate.
pub(super) async fn open_as_named(client: &EwsClient, address: &SmtpAddress) -> Observed<CalendarFacts> {
    open_as(client, &fetch_primary(client, address).await).await
}

async fn fetch_primary(client: &EwsClient, address: &SmtpAddress) -> SmtpAddress {
    let found = fetch_recipient(client, address).await.answer.map(|facts| facts.found).unwrap_or_default();
    match found.as_slice() {
        [one] => one.address.clone(),
        _ => address.clone(),
    }
}

/// Tries a mailbox outside of the scope, and some inside: a right that is not there at all has no scope either.
pub(super) async fn fetch_scope(
    client: &EwsClient,
    scene: &Scene,
    outside: &SmtpAddress,
) -> Observed<ScopeFacts> {
    let tried = open_as_named(client, outside).await;
    let Observed { at, elapsed_ms, status, response_code, request_id, waited_ms, answer } = tried;
    let mut inside = None;
    let within = scene.rooms.iter().chain(&scene.equipment).chain(&scene.test_user).chain(&scene.account);
    for mailbox in within.filter(|mailbox| *mailbox != outside).take(TRIED_INSIDE) {
        let refused = match open_as(client, mailbox).await.answer {
            Ok(_) => None,
            // Let in, and shown nothing.
            Err(fault) if matches!(fault.code, Code::FolderNotFound | Code::EwsAccessDenied) => None,
            Err(fault) if fault.code == Code::ImpersonationDenied => Some(fault),
            Err(_) => continue,
        };
        let is_let_in = refused.is_none();
        inside = Some((mailbox.clone(), refused));
        if is_let_in {
            break;
        }
    }
    let facts = ScopeFacts { inside, outside: answer.err() };
    Observed { at, elapsed_ms, status, response_code, request_id, waited_ms, answer: Ok(facts) }
}

/// The calendar options of a resource, read as the resource.
pub(super) async fn fetch_processing(client: &EwsClient, mailbox: &SmtpAddress) -> Observed<ProcessingFacts> {
    let primary = fetch_primary(client, mailbox).await;
    let ask = GetUserConfiguration { name: CALENDAR_OPTIONS.to_owned(), folder: FolderRef::Calendar };
    let mut seen = asked(|| client.call(&ask, Some(&primary))).await.map(|options| read(&options));
    // A mailbox whose options nobody ever set has none.
    if matches!(&seen.answer, Err(fault) if fault.code == Code::ItemNotFound) {
        seen.answer = Ok(ProcessingFacts { shown: anteroom_domain::CalendarProcessing::default() });
    }
    seen
}

/// Whether a mailbox keeps settings for bookings, as resources do and people do not.
pub(super) async fn keeps_bookings(client: &EwsClient, mailbox: &SmtpAddress) -> bool {
    let ask = GetUserConfiguration { name: CALENDAR_OPTIONS.to_owned(), folder: FolderRef::Calendar };
    client.call(&ask, Some(mailbox)).await.is_ok_and(|reply| reply.value.keeps_bookings())
}
