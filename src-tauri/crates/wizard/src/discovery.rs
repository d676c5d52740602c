//! Step 3's search for the EWS URL, each attempt visible.

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_exchange::auth::Credentials;
use anteroom_exchange::autodiscover::{self, Attempt, AttemptOutcome as Outcome, Ended, Places, Search};
use anteroom_exchange::net::{HttpClient, Timeouts};

use crate::Wizard;
use crate::connection::{incomplete, load_authorities, optional_address, parse_login};
use crate::setup::CheckMark;
use crate::wire::{AttemptOutcome, DiscoverRequest, Discovery, DiscoveryAttempt, DiscoveryEvent, Problem};

impl Wizard {
    /// Looks for the EWS URL. What is found is given back, not saved: the person decides.
    ///
    /// # Errors
    /// When the account's address is missing or not an address. That nothing was found is a result.
    pub async fn exchange_discover(
        &self,
        request: DiscoverRequest,
        listener: impl Fn(DiscoveryEvent) + Send + Sync + 'static,
    ) -> Result<Discovery, Failure> {
        let opened = self.opened(&request.setup)?;
        let setup = opened.setup();
        let address = optional_address(&setup.account.email)?.ok_or_else(|| incomplete("email"))?;
        let authorities = load_authorities(&setup)?;
        let http = HttpClient::new(&authorities, Timeouts::default()).map_err(Failure::from)?;
        let mut search = Search::new(address);
        search.confirmed_hosts = request.confirmed_hosts;
        // Without a password the ways that need none are still gone.
        if let (Ok(login), Ok(secret)) =
            (parse_login(&setup.account.user_name), self.secrets.load(&request.setup).await)
        {
            search.credentials = Some(Credentials::new(login, secret));
        }
        let bases: Vec<_> = setup.autodiscover_bases.iter().filter_map(|base| base.parse().ok()).collect();
        if !bases.is_empty() {
            search.places = Places::named(bases);
        }
        let running = self.operations.begin(&request.operation);
        let found = tokio::select! {
            found = autodiscover::discover(&http, &search, |attempt| {
                listener(DiscoveryEvent::Attempted { attempt: row(attempt) });
            }) => found,
            () = running.token.cancelled() => {
                return Ok(Discovery { url: None, attempts: Vec::new(), unconfirmed_host: None, problem: None });
            }
        };
        let url = match &found.ended {
            Ended::Found { url, .. } => Some(url.to_string()),
            _ => None,
        };
        let now = (self.now)();
        let mark = CheckMark { passed: url.is_some(), at: now };
        opened
            .change(&self.store, now, |setup| {
                setup.checks.insert("autodiscover.found".to_owned(), mark);
            })
            .await?;
        let unconfirmed_host = found.unconfirmed.first().map(|(host, _)| host.clone());
        let problem =
            url.is_none().then(|| problem(found.sign_in_rejected, unconfirmed_host.as_deref(), &search));
        Ok(Discovery { attempts: found.attempts.iter().map(row).collect(), url, unconfirmed_host, problem })
    }
}

fn problem(sign_in_rejected: bool, unconfirmed: Option<&str>, search: &Search) -> Problem {
    let code = if sign_in_rejected {
        Code::SignInRejected
    } else if unconfirmed.is_some() {
        Code::AutodiscoverHostUnconfirmed
    } else {
        Code::AutodiscoverNothingFound
    };
    Failure::new(code, Disposition::StopRun)
        .with("host", unconfirmed.unwrap_or_default())
        .with("domain", search.address.domain())
        .with("account", &search.address)
        .into()
}

fn row(attempt: &Attempt) -> DiscoveryAttempt {
    let (outcome, detail) = match &attempt.outcome {
        Outcome::Found { url } => (AttemptOutcome::Found, url.to_string()),
        Outcome::Redirected { to } => (AttemptOutcome::Redirected, to.clone()),
        Outcome::AddressChanged { address } => (AttemptOutcome::Redirected, address.to_string()),
        Outcome::HostUnconfirmed { host } => (AttemptOutcome::Unconfirmed, host.clone()),
        Outcome::RedirectRefused { to } => (AttemptOutcome::Failed, format!("redirect to {to} refused")),
        Outcome::SignInWanted { offered } => {
            (AttemptOutcome::Redirected, format!("wants a sign-in: {}", offered.join(", ")))
        }
        Outcome::SignInRejected => (AttemptOutcome::Rejected, "user name or password refused".to_owned()),
        Outcome::Refused { code, message } => (AttemptOutcome::Failed, format!("{code}: {message}")),
        Outcome::NotAutodiscover { answered } => {
            (AttemptOutcome::Failed, format!("not Autodiscover: {answered}"))
        }
        Outcome::Failed { code, detail } => (AttemptOutcome::Failed, format!("{code}: {detail}")),
    };
    DiscoveryAttempt {
        method: attempt.method.to_string(),
        url: attempt.url.clone(),
        outcome,
        detail,
        elapsed_ms: u32::try_from(attempt.elapsed.as_millis()).unwrap_or(u32::MAX),
    }
}
