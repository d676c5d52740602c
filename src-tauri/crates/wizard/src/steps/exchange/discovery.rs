//! Step 3's search for the EWS URL, each attempt visible.

use std::time::Duration;

use anteroom_catalogue::texts::search as texts;
use anteroom_catalogue::{Text, Words};
use anteroom_diagnosis::facts::{AutodiscoverFacts, Observed};
use anteroom_diagnosis::{CheckId, Facts, Outcome as Verdict, judge};
use anteroom_domain::{Code, Disposition, Failure, Missing, SmtpAddress};
use anteroom_exchange::autodiscover::{
    self, Attempt, AttemptOutcome as Outcome, Cause, Ended, Places, Search,
};
use anteroom_exchange::net::host_and_port;

use crate::Wizard;
use crate::check_rows;
use crate::connection::load_authorities;
use crate::forms::{incomplete, optional_address, parse_endpoint};
use crate::open_setup::OpenSetup;
use crate::places::{self, Confirmed};
use crate::setup::{CheckMark, Setup};
use crate::wire::{
    AttemptOutcome, CheckRow, DiscoverRequest, Discovery, DiscoveryAttempt, DiscoveryEvent, OperationId,
    Problem, SetupId,
};

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
        let words = self.words();
        Ok(match self.search(request, listener).await? {
            None => Discovery { url: None, attempts: Vec::new(), unconfirmed_host: None, problem: None },
            Some(found) => Discovery {
                attempts: found.attempts.iter().map(|attempt| row(attempt, words)).collect(),
                problem: found.url.is_none().then(|| Problem::from(found.failure())),
                url: found.url,
                unconfirmed_host: found.unconfirmed_host,
            },
        })
    }

    /// Finds and saves the URL for a test that is asked for before anybody came to step 3. A host outside of the mail domain is
    /// the person's to confirm there. Gives whether it was not cancelled.
    ///
    /// # Errors
    /// Why there is no URL: nothing found, a host to confirm, a refused password; then the test has had its one attempt.
    pub(crate) async fn find_endpoint(
        &self,
        setup: &SetupId,
        operation: &OperationId,
    ) -> Result<bool, Failure> {
        let request = DiscoverRequest {
            setup: setup.clone(),
            operation: operation.clone(),
            confirmed_hosts: Vec::new(),
        };
        let Some(found) = self.search(request, |_| ()).await? else { return Ok(false) };
        let url =
            found.url.clone().filter(|_| found.unconfirmed_host.is_none()).ok_or_else(|| found.failure())?;
        let opened = self.opened(setup)?;
        // It lies in the mail domain, or at a place that was confirmed: it is as trusted as they are.
        let found = |setup: &mut Setup| places::typed(setup, |setup| setup.exchange.url = url);
        opened.change(&self.store, (self.now)(), found).await?;
        Ok(true)
    }

    /// The search itself; `None` when it was cancelled.
    async fn search(
        &self,
        request: DiscoverRequest,
        listener: impl Fn(DiscoveryEvent) + Send + Sync + 'static,
    ) -> Result<Option<FoundEndpoint>, Failure> {
        let opened = self.opened(&request.setup)?;
        let setup = opened.setup();
        let address =
            optional_address(&setup.account.email)?.ok_or_else(|| incomplete("email", Missing::Email))?;
        // Asking a host at all tells it that the address exists, so that a file's own wait for their word too.
        Confirmed::of(&setup, opened.home())?;
        let authorities = load_authorities(&setup)?;
        let http = self.http_client(&authorities)?;
        let mut search = Search::new(address);
        search.confirmed_hosts = request.confirmed_hosts;
        // Finding the Exchange again that was typed or confirmed is no surprise.
        search.confirmed_hosts.extend(parse_endpoint(&setup.exchange.url).ok().as_ref().map(host_and_port));
        // Without a password the ways that need none are still gone.
        search.credentials = self.credentials(&opened).await.ok();
        let bases: Vec<_> = setup.autodiscover_bases.iter().filter_map(|base| base.parse().ok()).collect();
        if !bases.is_empty() {
            search.places = Places::named(bases);
        }
        let words = self.words();
        let running = self.operations.begin(&request.operation);
        let found = tokio::select! {
            found = autodiscover::discover(&http, &search, |attempt| {
                listener(DiscoveryEvent::Attempted { attempt: row(attempt, words) });
            }) => found,
            () = running.token.cancelled() => {
                return Ok(None);
            }
        };
        let cause = found.cause();
        opened.content().offered = match &found.ended {
            Ended::Found { url, confirm: Some(_) } => Some(url.to_string()),
            _ => None,
        };
        let (url, confirm) = match found.ended {
            Ended::Found { url, confirm } => (Some(url.to_string()), confirm),
            Ended::NothingFound | Ended::OutOfTime => (None, None),
        };
        let now = (self.now)();
        let other_host = url.as_ref().and_then(|url| self.find_other_host(&opened, url));
        let warned = other_host.is_some();
        let mark = CheckMark { warned, ..CheckMark::new(url.is_some(), now) };
        opened.content().check_rows.remove(&CheckId::AutodiscoverFound);
        opened.content().check_rows.extend(other_host.map(|row| (row.check, row)));
        opened
            .change(&self.store, now, |setup| {
                setup.checks.insert(CheckId::AutodiscoverFound, mark.clone());
                // What was found needs no SRV record; whether there is one was not asked.
                if mark.passed {
                    setup.checks.insert(CheckId::AutodiscoverSrv, mark);
                } else {
                    setup.checks.remove(&CheckId::AutodiscoverSrv);
                }
            })
            .await?;
        Ok(Some(FoundEndpoint {
            unconfirmed_host: confirm.or_else(|| found.unconfirmed.first().map(|(host, _)| host.clone())),
            url,
            attempts: found.attempts,
            cause,
            address: search.address,
        }))
    }

    /// What the check of Autodiscover says of a URL at another host than the one that was typed, so that the requirement is no
    /// greener after a search than after its check.
    fn find_other_host(&self, opened: &OpenSetup, url: &str) -> Option<CheckRow> {
        let scene = self.scene(opened).ok()?;
        let at = (self.now)();
        let facts = AutodiscoverFacts {
            url: Some(url.to_owned()),
            unconfirmed: None,
            sign_in_rejected: false,
            attempts: Vec::new(),
            cause: None,
        };
        let seen = Observed::new(at, Duration::ZERO, Ok(facts));
        let report = judge(CheckId::AutodiscoverFound, &Facts::Autodiscover(seen), &scene);
        (report.outcome == Verdict::Warn).then(|| check_rows::row(self.words(), &report, at))
    }
}

/// What a search came to.
struct FoundEndpoint {
    url: Option<String>,
    attempts: Vec<Attempt>,
    /// A host outside of the mail domain: where a redirect led to, or where the URL is.
    unconfirmed_host: Option<String>,
    /// Why there is no URL.
    cause: Cause,
    address: SmtpAddress,
}

impl FoundEndpoint {
    /// Why it gave no URL that can be used at once.
    fn failure(&self) -> Failure {
        let (code, host) = match &self.unconfirmed_host {
            Some(host) if self.cause != Cause::SignInRejected => {
                (Code::AutodiscoverHostUnconfirmed, Some(host.as_str()))
            }
            _ => (self.cause.code(), self.cause.host()),
        };
        let failure = Failure::new(code, Disposition::StopRun)
            .with("host", host.unwrap_or_default())
            .with("to", host.unwrap_or_default())
            .with("domain", self.address.domain())
            .with("account", &self.address)
            .with("attempts", self.attempts.len());
        match &self.cause {
            Cause::WebSite { answered, .. } => failure.with("answered", answered),
            _ => failure,
        }
    }
}

fn row(attempt: &Attempt, words: &Words) -> DiscoveryAttempt {
    let told = |outcome, text: Text| (outcome, words.tell(&text));
    let (outcome, detail) = match &attempt.outcome {
        Outcome::Found { url } => (AttemptOutcome::Found, url.to_string()),
        Outcome::Redirected { to } => (AttemptOutcome::Redirected, to.clone()),
        Outcome::AddressChanged { address } => (AttemptOutcome::Redirected, address.to_string()),
        Outcome::HostUnconfirmed { host } => (AttemptOutcome::Unconfirmed, host.clone()),
        Outcome::RedirectLoop { to } => told(AttemptOutcome::Failed, texts::circle(to)),
        Outcome::RedirectRefused { to } => told(AttemptOutcome::Failed, texts::redirect_refused(to)),
        Outcome::SignInWanted { offered } => {
            told(AttemptOutcome::Redirected, texts::sign_in(offered.join(", ")))
        }
        Outcome::SignInRejected => told(AttemptOutcome::Rejected, texts::rejected()),
        Outcome::TokenWanted { offered } => told(AttemptOutcome::Rejected, texts::tokens(offered.join(", "))),
        Outcome::Refused { code, message } => (AttemptOutcome::Failed, format!("{code}: {message}")),
        Outcome::NotAutodiscover { answered, .. } => told(AttemptOutcome::Failed, texts::other(answered)),
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
