//! Mailboxes other than a room in question: where they are, and who may open them.

use std::time::Instant;

use anteroom_domain::ports::{Entrance, Source};
use anteroom_domain::{CalendarProcessing, Code, SmtpAddress};
use futures_util::{StreamExt as _, stream};
use jiff::Timestamp;

use super::asked;
use super::recipient::fetch_recipient;
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
pub(super) async fn fetch_environment(source: &impl Source, scene: &Scene) -> Observed<EnvironmentFacts> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let mut addresses: Vec<SmtpAddress> = Vec::new();
    for address in scene.account.iter().chain(&scene.fallback_owner).chain(&*scene.rooms) {
        if !addresses.contains(address) {
            addresses.push(address.clone());
        }
    }
    let mut asked = stream::iter(addresses)
        .map(|address| async move {
            let place = find_whereabouts(source, &address).await;
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
    source: &impl Source,
    address: &SmtpAddress,
) -> Result<Whereabouts, Fault> {
    let fault = match asked(|| source.open(Entrance::CalendarOf(address))).await.answer {
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
        Code::MailboxNotFound => Ok(match fetch_recipient(source, address).await.answer {
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
pub(super) async fn open_as(source: &impl Source, mailbox: &SmtpAddress) -> Observed<CalendarFacts> {
    let mut refusals = 0;
    loop {
        let seen = asked(|| source.open(Entrance::CalendarAs(mailbox))).await;
        let is_refused = matches!(&seen.answer, Err(fault) if fault.code == Code::ImpersonationDenied);
        if !is_refused || refusals == ASKED_AGAIN {
            return seen.map(|folder| CalendarFacts { items: folder.items, refusals });
        }
        refusals += 1;
    }
}

/// The same under the mailbox's primary address, where the directory knows it: an alias is no mailbox to impersonate.
pub(super) async fn open_as_named(source: &impl Source, address: &SmtpAddress) -> Observed<CalendarFacts> {
    open_as(source, &fetch_primary(source, address).await).await
}

async fn fetch_primary(source: &impl Source, address: &SmtpAddress) -> SmtpAddress {
    let found = fetch_recipient(source, address).await.answer.map(|facts| facts.found).unwrap_or_default();
    match found.as_slice() {
        [one] => one.address.clone(),
        _ => address.clone(),
    }
}

/// Tries a mailbox outside of the scope, and some inside: a right that is not there at all has no scope either.
pub(super) async fn fetch_scope(
    source: &impl Source,
    scene: &Scene,
    outside: &SmtpAddress,
) -> Observed<ScopeFacts> {
    let tried = open_as_named(source, outside).await;
    let Observed { at, elapsed_ms, status, response_code, request_id, waited_ms, answer } = tried;
    let mut inside = None;
    let within = scene.rooms.iter().chain(&scene.equipment).chain(&scene.test_user).chain(&scene.account);
    for mailbox in within.filter(|mailbox| *mailbox != outside).take(TRIED_INSIDE) {
        let refused = match open_as(source, mailbox).await.answer {
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
pub(super) async fn fetch_processing(
    source: &impl Source,
    mailbox: &SmtpAddress,
) -> Observed<ProcessingFacts> {
    let primary = fetch_primary(source, mailbox).await;
    let mut seen = asked(|| source.fetch_calendar_options(&primary))
        .await
        .map(|options| ProcessingFacts { shown: options.shown });
    // A mailbox whose options nobody ever set has none.
    if matches!(&seen.answer, Err(fault) if fault.code == Code::ItemNotFound) {
        seen.answer = Ok(ProcessingFacts { shown: CalendarProcessing::default() });
    }
    seen
}

/// Whether a mailbox keeps settings for bookings, as resources do and people do not.
pub(super) async fn keeps_bookings(source: &impl Source, mailbox: &SmtpAddress) -> bool {
    source.fetch_calendar_options(mailbox).await.value.is_ok_and(|options| options.keeps_bookings)
}
