//! The service account: its names in the address book, and its entry in Active Directory.

use std::time::{Duration, Instant};

use anteroom_directory::{Access, DirectoryServer};
use anteroom_domain::{Code, Failure, SmtpAddress};
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::ews::operations::{Candidate, ResolveNames};
use jiff::Timestamp;

use super::asked;
use super::room::fetch_recipient;
use crate::Scene;
use crate::facts::{DirectoryFacts, Fault, Observed, PersonFacts};

/// First and last name, as the address book has them.
pub(super) async fn fetch_person(client: &EwsClient, account: &SmtpAddress) -> Observed<PersonFacts> {
    let ask = ResolveNames { entry: format!("smtp:{account}") };
    asked(|| client.call(&ask, None)).await.map(|names| {
        let has_it = |candidate: &&Candidate| candidate.mailbox().is_some_and(|one| one.has(account));
        let found = names.candidates.iter().find(has_it);
        let name = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
        PersonFacts {
            is_known: found.is_some(),
            given_name: found.and_then(|person| name(&person.given_name)),
            surname: found.and_then(|person| name(&person.surname)),
        }
    })
}

/// What Active Directory and Exchange each call the account's address.
pub(super) async fn fetch_directory_address(
    client: &EwsClient,
    access: Option<&Access>,
    scene: &Scene,
    account: &SmtpAddress,
) -> Observed<DirectoryFacts> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let (Some(access), Some(question)) = (access, &scene.directory) else {
        let named = scene.directory.as_ref().map(|question| question.server.parse::<DirectoryServer>());
        let fault = match named {
            Some(Err(error)) => Fault::from(&Failure::from(error)),
            _ => Fault::new(Code::SecretMissing),
        };
        return Observed::new(at, Duration::ZERO, Err(fault));
    };
    let entry = anteroom_directory::fetch_account(access, &question.base, &scene.login).await;
    let primary = fetch_recipient(client, account).await.answer.ok();
    let primary = primary.and_then(|facts| match facts.found.as_slice() {
        [one] => Some(one.address.clone()),
        _ => None,
    });
    let facts = entry
        .map(|entry| DirectoryFacts { mail: entry.mail, primary: primary.or(entry.primary) })
        .map_err(|failure| Fault::from(&failure));
    Observed::new(at, began.elapsed(), facts)
}
