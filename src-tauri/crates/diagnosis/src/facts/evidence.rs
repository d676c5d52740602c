//! Facts as evidence.

use anteroom_exchange::net::probe::EndpointFacts;

use super::{Facts, Observed};
use crate::Evidence;

impl<T> Observed<T> {
    /// The evidence of an observation, without further lines.
    pub(crate) fn evidence(&self) -> Evidence {
        Evidence {
            status: self.status,
            response_code: self.response_code.clone(),
            request_id: self.request_id.clone(),
            at: self.at,
            elapsed_ms: self.elapsed_ms,
            lines: Vec::new(),
        }
    }
}

impl Facts {
    /// How long the server made the question wait, in milliseconds. What asks nothing of Exchange never waits.
    pub(crate) fn waited_ms(&self) -> u64 {
        match self {
            Self::SignIn(seen) => seen.waited_ms,
            Self::Account(seen) => seen.waited_ms,
            Self::Owner(seen) | Self::Room(seen) | Self::Equipment(seen) => seen.waited_ms,
            Self::Person(seen) => seen.waited_ms,
            Self::Password(seen) => seen.waited_ms,
            Self::Scope(seen) => seen.waited_ms,
            Self::Processing(seen) => seen.waited_ms,
            Self::RoomLists(seen) => seen.waited_ms,
            Self::Access(seen) => seen.waited_ms,
            Self::Calendar(seen) => seen.waited_ms,
            Self::Subjects(seen) => seen.waited_ms,
            Self::Name(_)
            | Self::Connection(_)
            | Self::Certificate(_)
            | Self::Endpoint(_)
            | Self::Directory(_)
            | Self::Autodiscover(_)
            | Self::Service(_)
            | Self::Environment(_) => 0,
        }
    }

    /// The evidence of the facts, whatever they are of.
    pub(crate) fn evidence(&self) -> Evidence {
        match self {
            Self::Name(seen) => seen.evidence(),
            Self::Connection(seen) => seen.evidence(),
            Self::Certificate(seen) => seen.evidence(),
            Self::Endpoint(seen) => endpoint_evidence(seen),
            Self::SignIn(seen) => seen.evidence(),
            Self::Account(seen) => seen.evidence(),
            Self::Owner(seen) | Self::Room(seen) | Self::Equipment(seen) => seen.evidence(),
            Self::Person(seen) => seen.evidence(),
            Self::Password(seen) => seen.evidence(),
            Self::Directory(seen) => seen.evidence(),
            Self::Autodiscover(seen) => seen.evidence(),
            Self::Service(seen) => seen.evidence(),
            Self::Environment(seen) => seen.evidence(),
            Self::Scope(seen) => seen.evidence(),
            Self::Processing(seen) => seen.evidence(),
            Self::RoomLists(seen) => seen.evidence(),
            Self::Access(seen) => seen.evidence(),
            Self::Calendar(seen) => seen.evidence(),
            Self::Subjects(seen) => seen.evidence(),
        }
    }
}

/// With what the endpoint said to strangers.
pub(crate) fn endpoint_evidence(seen: &Observed<EndpointFacts>) -> Evidence {
    let mut evidence = seen.evidence();
    if let Ok(facts) = &seen.answer {
        evidence.status = Some(facts.status);
        evidence.request_id.clone_from(&facts.request_id);
        evidence.lines = facts.to_lines();
    }
    evidence
}
