//! The service account: its names in the address book, and its entry in Active Directory.

use std::time::{Duration, Instant};

use anteroom_directory::{Access, DirectoryServer};
use anteroom_domain::ports::Source;
use anteroom_domain::{Code, Failure, SmtpAddress};
use jiff::Timestamp;

use super::asked;
use super::recipient::fetch_recipient;
use crate::Scene;
use crate::facts::{DirectoryFacts, Fault, Observed, PersonFacts};

/// First and last name, as the address book has them.
pub(super) async fn fetch_person(source: &impl Source, account: &SmtpAddress) -> Observed<PersonFacts> {
    asked(|| source.find_names(account)).await.map(|found| {
        let is_known = found.is_some();
        let (given, surname) = found.map(|names| (names.given, names.surname)).unwrap_or_default();
        let name = |name: String| Some(name).filter(|name| !name.is_empty());
        PersonFacts { is_known, given_name: name(given), surname: name(surname) }
    })
}

/// What Active Directory and Exchange each call the account's address.
pub(super) async fn fetch_directory_address(
    source: &impl Source,
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
    let primary = fetch_recipient(source, account).await.answer.ok();
    let primary = primary.and_then(|facts| match facts.found.as_slice() {
        [one] => Some(one.address.clone()),
        _ => None,
    });
    let facts = entry
        .map(|entry| DirectoryFacts { mail: entry.mail, primary: primary.or(entry.primary) })
        .map_err(|failure| Fault::from(&failure));
    Observed::new(at, began.elapsed(), facts)
}
