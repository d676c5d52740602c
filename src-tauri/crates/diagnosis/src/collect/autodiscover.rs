//! Whether Exchange is found from the service account's address alone.

use std::time::Instant;

use anteroom_domain::SmtpAddress;
use anteroom_exchange::autodiscover::{Attempt, AttemptOutcome, Cause, Ended, Places, Search, discover};
use anteroom_exchange::net::{ServiceRecords, host_and_port};
use jiff::Timestamp;

use super::way::Way;
use crate::Scene;
use crate::facts::{AutodiscoverFacts, CauseFacts, Observed, ServiceFacts};

/// Searches as whoever sets up a mail program would, with the password that Exchange has taken already.
pub(super) async fn search(way: &Way, scene: &Scene, account: &SmtpAddress) -> Observed<AutodiscoverFacts> {
    let mut search = Search::new(account.clone());
    search.credentials = Some(way.credentials.clone());
    // The administrator chose this host, so finding it again is no surprise to confirm.
    search.confirmed_hosts = vec![host_and_port(&scene.endpoint)];
    if !scene.autodiscover_bases.is_empty() {
        search.places = Places::named(scene.autodiscover_bases.clone());
    }
    let (at, began) = (Timestamp::now(), Instant::now());
    let found = discover(&way.http, &search, |_| ()).await;
    let cause = matches!(found.ended, Ended::NothingFound).then(|| why(&found.cause()));
    let (url, confirm) = match found.ended {
        Ended::Found { url, confirm } => (Some(url.to_string()), confirm),
        Ended::NothingFound | Ended::OutOfTime => (None, None),
    };
    let facts = AutodiscoverFacts {
        url,
        unconfirmed: confirm.or_else(|| found.unconfirmed.into_iter().next().map(|(host, _)| host)),
        sign_in_rejected: found.sign_in_rejected,
        attempts: found.attempts.iter().map(line).collect(),
        cause,
    };
    Observed::new(at, began.elapsed(), Ok(facts))
}

/// Asks DNS where Autodiscover is. Bases the scene names take the place of DNS: what they belong to is in none.
pub(super) async fn look_up(
    records: &ServiceRecords,
    scene: &Scene,
    account: &SmtpAddress,
    found_otherwise: Option<bool>,
) -> Observed<ServiceFacts> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let name = format!("_autodiscover._tcp.{}", account.domain());
    let answer =
        if scene.autodiscover_bases.is_empty() { records.fetch(&name).await } else { Ok(Vec::new()) };
    let (targets, unanswered) = match answer {
        Ok(found) => (found.iter().map(|record| format!("{}:{}", record.host, record.port)).collect(), None),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    Observed::new(at, began.elapsed(), Ok(ServiceFacts { name, targets, unanswered, found_otherwise }))
}

fn why(cause: &Cause) -> CauseFacts {
    let answered = match cause {
        Cause::WebSite { answered, .. } => Some(answered.clone()),
        _ => None,
    };
    CauseFacts { code: cause.code(), host: cause.host().map(str::to_owned), answered }
}

fn line(attempt: &Attempt) -> String {
    let came = match &attempt.outcome {
        AttemptOutcome::Found { url } => format!("found {url}"),
        AttemptOutcome::Redirected { to } => format!("sends to {to}"),
        AttemptOutcome::HostUnconfirmed { host } => format!("leads to {host}, which nobody confirmed"),
        AttemptOutcome::RedirectRefused { to } => format!("sends to {to}, which is not followed"),
        AttemptOutcome::RedirectLoop { to } => format!("sends to {to}, where the search has been"),
        AttemptOutcome::AddressChanged { address } => format!("names another address: {address}"),
        AttemptOutcome::SignInWanted { offered } => format!("wants a sign-in: {}", offered.join(", ")),
        AttemptOutcome::SignInRejected => "refused user name or password".to_owned(),
        AttemptOutcome::TokenWanted { offered } => format!("takes tokens alone: {}", offered.join(", ")),
        AttemptOutcome::Refused { code, message } => format!("{code}: {message}"),
        AttemptOutcome::NotAutodiscover { answered, .. } => format!("not Autodiscover: {answered}"),
        AttemptOutcome::Failed { code, detail } => format!("{code}: {detail}"),
    };
    format!("{} {}: {came}", attempt.method, attempt.url)
}

#[cfg(test)]
mod tests {
    use anteroom_exchange::net::{ServiceError, ServiceRecord};

    use super::*;
    use crate::scene::sample::scene;

    #[tokio::test]
    async fn dns_is_asked_for_the_mail_domain_unless_places_are_named() {
        let record = ServiceRecord { priority: 0, weight: 0, host: "mail.contoso.com".into(), port: 443 };
        let records = ServiceRecords::fixed(Ok(vec![record]));
        let mut scene = scene();
        let account = scene.account.clone().unwrap();
        let seen = look_up(&records, &scene, &account, Some(false)).await.answer.unwrap();
        assert_eq!(
            (seen.name.as_str(), seen.targets.as_slice()),
            ("_autodiscover._tcp.contoso.com", &["mail.contoso.com:443".to_owned()][..])
        );
        scene.autodiscover_bases = vec!["https://127.0.0.1:4443/".parse().unwrap()];
        let seen = look_up(&records, &scene, &account, Some(true)).await.answer.unwrap();
        assert_eq!(seen.targets, [""; 0], "an organization on this machine is in no DNS");
    }

    #[tokio::test]
    async fn silent_name_servers_are_a_fact_of_their_own() {
        let records = ServiceRecords::fixed(Err(ServiceError::Timeout));
        let scene = scene();
        let account = scene.account.clone().unwrap();
        let seen = look_up(&records, &scene, &account, None).await.answer.unwrap();
        assert!(seen.unanswered.is_some_and(|why| why.contains("did not answer")), "and not “no records”");
    }
}
