//! The search: knocks everywhere at once, then signs in door by door.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use anteroom_domain::{Closed, Code, SmtpAddress};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use url::Url;

use super::answer::Answer;
use super::places::ascii;
use super::question::{Fault, Lead, Reply, ask};
use super::trust::{Trust, Verdict};
use super::{Attempt, AttemptOutcome, Method, Places, json, pox, soap};
use crate::auth::{Credentials, SignInRefusal};
use crate::net::{HttpClient, is_loopback, shown_url};

/// What to look for, and where.
#[derive(Debug, Clone)]
pub struct Search {
    /// The service account's e-mail address.
    pub address: SmtpAddress,
    /// What to sign in with; without it only the ways that need no sign-in are gone.
    pub credentials: Option<Credentials>,
    /// Where to ask.
    pub places: Places,
    /// Hosts outside of the mail domain the administrator confirmed.
    pub confirmed_hosts: Vec<String>,
    /// How long one attempt may take.
    pub attempt_limit: Duration,
    /// How long the whole search may take.
    pub deadline: Duration,
}

/// How a search ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// With a URL. A host outside of the mail domain has to be confirmed before a password goes there.
    Found {
        /// The URL of Exchange Web Services.
        url: Url,
        /// The host to confirm, if it is one.
        confirm: Option<String>,
    },
    /// Without a URL, every way gone.
    NothingFound,
    /// Without a URL, because the time was up.
    OutOfTime,
}

/// A search and all it tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discovery {
    /// How it ended.
    pub ended: Ended,
    /// What was tried, in the order of the answers.
    pub attempts: Vec<Attempt>,
    /// Hosts outside of the mail domain that a redirect led to, each with the URL without query; nothing was sent there.
    pub unconfirmed: Vec<(String, String)>,
    /// Whether a host refused the password.
    pub sign_in_rejected: bool,
    /// Whether a host that was sent the password turned out to take tokens alone, so that the password is not to blame.
    pub token_wanted: bool,
}

impl Search {
    /// A search by the rules for the address's own domain: 10 seconds for an attempt, 60 for all.
    pub fn new(address: SmtpAddress) -> Self {
        Self {
            places: Places::of_domain(&address.domain()),
            address,
            credentials: None,
            confirmed_hosts: Vec::new(),
            attempt_limit: Duration::from_secs(10),
            deadline: Duration::from_secs(60),
        }
    }
}

/// Looks for the URL of Exchange Web Services. `on_attempt` sees each attempt as it ends.
///
/// # Cancellation
/// Dropping the future abandons the requests under way; what `on_attempt` saw stays true.
pub async fn discover(http: &HttpClient, search: &Search, on_attempt: impl FnMut(&Attempt)) -> Discovery {
    let mut course = Course {
        http,
        search,
        address: search.address.clone(),
        addresses: vec![search.address.clone()],
        until: Instant::now() + search.deadline,
        trust: Trust::new(ascii(&search.address.domain()), &search.places, &search.confirmed_hosts),
        knocks: VecDeque::new(),
        doors: VecDeque::new(),
        attempts: Vec::new(),
        unconfirmed: Vec::new(),
        token_wanted: false,
        on_attempt,
    };
    course.plan(&search.places);
    let ended = course.run().await;
    Discovery {
        ended,
        attempts: course.attempts,
        unconfirmed: course.unconfirmed,
        sign_in_rejected: course.trust.is_rejected() && !course.token_wanted,
        token_wanted: course.token_wanted,
    }
}

struct Course<'s, F> {
    http: &'s HttpClient,
    search: &'s Search,
    address: SmtpAddress,
    addresses: Vec<SmtpAddress>,
    until: Instant,
    trust: Trust,
    /// Asked next, all at once, without credentials.
    knocks: VecDeque<Lead>,
    /// Wanted a sign-in; asked after all knocks, one at a time.
    doors: VecDeque<Lead>,
    attempts: Vec<Attempt>,
    unconfirmed: Vec<(String, String)>,
    token_wanted: bool,
    on_attempt: F,
}

impl<F: FnMut(&Attempt)> Course<'_, F> {
    fn plan(&mut self, places: &Places) {
        let mut leads = Vec::new();
        leads.extend(places.json.iter().filter_map(|base| {
            Some(Lead { method: Method::Json, url: json::question(base, &self.address)? })
        }));
        for (method, path, bases) in [
            (Method::Soap, soap::PATH, &places.doors),
            (Method::Pox, pox::PATH, &places.doors),
            (Method::PlainRedirect, pox::PATH, &places.plain),
        ] {
            leads.extend(bases.iter().filter_map(|base| Some(Lead { method, url: base.join(path).ok()? })));
        }
        for lead in leads {
            // The plain redirect asks the same URL for something else, so it does not count as a visit.
            if lead.method == Method::PlainRedirect || self.trust.visit(&lead.url) {
                self.knocks.push_back(lead);
            }
        }
    }

    async fn run(&mut self) -> Ended {
        loop {
            if let Some(url) = self.knock().await {
                return self.found(url);
            }
            if self.until <= Instant::now() {
                return Ended::OutOfTime;
            }
            if !self.knocks.is_empty() {
                continue;
            }
            let Some(door) = self.doors.pop_front() else { return Ended::NothingFound };
            if let Some(url) = self.sign_in(&door).await {
                return self.found(url);
            }
        }
    }

    fn found(&self, url: Url) -> Ended {
        let confirm = self.trust.needs_confirmation(&url);
        Ended::Found { url, confirm }
    }

    /// Asks all leads at once, without credentials. Of several URLs the one whose lead stood first counts.
    async fn knock(&mut self) -> Option<Url> {
        let leads: Vec<Lead> = self.knocks.drain(..).collect();
        let asked: FuturesUnordered<_> = leads
            .into_iter()
            .enumerate()
            .map(|(rank, lead)| {
                let asking = ask(self.http, lead, self.address.clone(), None, self.limit());
                async move { (rank, asking.await) }
            })
            .collect();
        let mut answers: Vec<(usize, Reply)> = Vec::new();
        let mut asked = asked;
        while let Some((rank, reply)) = asked.next().await {
            answers.push((rank, reply));
        }
        drop(asked);
        let mut best: Option<(usize, Url)> = None;
        let mut doors = Vec::new();
        for (rank, reply) in answers {
            let (lead, outcome) = self.settle(reply, false);
            match outcome {
                AttemptOutcome::Found { url } if best.as_ref().is_none_or(|(first, _)| rank < *first) => {
                    best = Some((rank, url));
                }
                AttemptOutcome::SignInWanted { offered } if offered.iter().any(|name| name == "Basic") => {
                    doors.push((rank, lead));
                }
                _ => {}
            }
        }
        doors.sort_by_key(|(rank, _)| *rank);
        self.doors.extend(doors.into_iter().map(|(_, lead)| lead));
        best.map(|(_, url)| url)
    }

    /// Asks one door with the password, if it may have it.
    async fn sign_in(&mut self, door: &Lead) -> Option<Url> {
        let credentials = self.search.credentials.as_ref()?;
        let header = credentials.basic_header()?;
        if !self.trust.take_leave(&door.url) {
            return None;
        }
        let turn = credentials.latch().begin(door.url.as_str());
        let Ok(begun) = tokio::time::timeout(self.limit(), turn).await else { return None };
        let mut leave = match begun {
            Ok(leave) => leave,
            // Refused elsewhere, it is refused here: nothing is sent to hear it again.
            Err(Closed::Refused(refusal)) => {
                self.trust.reject();
                self.token_wanted = refusal.code() == Code::CloudNeedsModernSignIn;
                return None;
            }
            Err(Closed::Unanswered) => return None,
        };
        let proof = Some((header, &mut leave));
        let reply = ask(self.http, door.clone(), self.address.clone(), proof, self.limit()).await;
        match &reply.answer {
            Ok(Answer::SignInWanted { refusal, .. }) => {
                // Whatever it means: the password went out once, and goes to no other host.
                self.trust.reject();
                self.token_wanted = *refusal == SignInRefusal::CloudNeedsModernSignIn;
                drop(refusal.clone().close(leave, &door.url, credentials.login()));
            }
            Ok(Answer::Url(_) | Answer::Address(_) | Answer::Refused { .. }) => {
                self.trust.proved(&door.url);
                leave.accepted();
            }
            Ok(_) => leave.harmless(),
            Err(_) => {}
        }
        match self.settle(reply, true).1 {
            AttemptOutcome::Found { url } => Some(url),
            _ => None,
        }
    }

    /// Turns a reply into an attempt, keeps it, and draws its consequences for what is asked next.
    fn settle(&mut self, reply: Reply, signed_in: bool) -> (Lead, AttemptOutcome) {
        let Reply { lead, answer, status, at, elapsed, evidence } = reply;
        let outcome = match answer {
            Ok(Answer::Url(url)) if url.scheme() == "https" || is_loopback(&url) => {
                AttemptOutcome::Found { url }
            }
            Ok(Answer::Url(url)) => AttemptOutcome::Refused {
                code: "EwsUrl".into(),
                message: format!("{} is not https", shown_url(&url)),
            },
            Ok(Answer::Redirect(to)) => self.follow(&lead, to),
            Ok(Answer::Address(address)) => self.move_to(address),
            Ok(Answer::SignInWanted { offered, .. }) if signed_in && self.token_wanted => {
                AttemptOutcome::TokenWanted { offered }
            }
            Ok(Answer::SignInWanted { .. }) if signed_in => AttemptOutcome::SignInRejected,
            Ok(Answer::SignInWanted { offered, .. }) => AttemptOutcome::SignInWanted { offered },
            Ok(Answer::Refused { code, message }) => AttemptOutcome::Refused { code, message },
            Ok(Answer::Other { words, is_page }) => {
                AttemptOutcome::NotAutodiscover { answered: words, is_page }
            }
            Err(Fault { code, detail }) => AttemptOutcome::Failed { code, detail },
        };
        let attempt = Attempt {
            method: lead.method,
            url: shown_url(&lead.url),
            signed_in,
            outcome: outcome.clone(),
            at,
            elapsed,
            status,
            evidence,
        };
        tracing::info!(method = %attempt.method, url = attempt.url, ?outcome, "autodiscover");
        (self.on_attempt)(&attempt);
        self.attempts.push(attempt);
        (lead, outcome)
    }

    fn follow(&mut self, lead: &Lead, to: Url) -> AttemptOutcome {
        let shown = shown_url(&to);
        let path = to.path().to_ascii_lowercase();
        // Version 2 names the place of version 1, which is asked in any case.
        if lead.method == Method::Json && !path.ends_with(".json") && self.trust.has_visited(&to) {
            return AttemptOutcome::Redirected { to: shown };
        }
        match self.trust.judge_redirect(&to) {
            Verdict::Follow => {
                self.trust.visit(&to);
                let method = match lead.method {
                    Method::PlainRedirect => Method::Pox,
                    // A redirect may lead from one form to the other.
                    Method::Pox | Method::Json if path.ends_with(".svc") => Method::Soap,
                    Method::Soap | Method::Json if path.ends_with(".xml") => Method::Pox,
                    same => same,
                };
                self.knocks.push_back(Lead { method, url: to });
                AttemptOutcome::Redirected { to: shown }
            }
            Verdict::Unconfirmed(host) => {
                if !self.unconfirmed.iter().any(|(known, _)| *known == host) {
                    self.unconfirmed.push((host.clone(), shown));
                }
                AttemptOutcome::HostUnconfirmed { host }
            }
            Verdict::Loop => AttemptOutcome::RedirectLoop { to: shown },
            Verdict::Refuse => AttemptOutcome::RedirectRefused { to: shown },
        }
    }

    fn move_to(&mut self, address: SmtpAddress) -> AttemptOutcome {
        if self.addresses.contains(&address) || !self.trust.count_redirect() {
            return AttemptOutcome::RedirectRefused { to: address.to_string() };
        }
        self.addresses.push(address.clone());
        self.address = address.clone();
        self.knocks.clear();
        self.doors.clear();
        self.trust.forget_visits();
        self.plan(&self.search.places.moved_to(&address.domain()));
        AttemptOutcome::AddressChanged { address }
    }

    fn limit(&self) -> Duration {
        self.search.attempt_limit.min(self.until.saturating_duration_since(Instant::now()))
    }
}
