//! Judgements: facts in, an outcome and findings out. Pure functions; the same facts always give the same judgement.

mod connection;
mod directory;
mod room;

use anteroom_domain::{Args, Code};
use anteroom_exchange::net::probe::EndpointFacts;

use crate::facts::{Facts, Fault, Observed};
use crate::remedy::{RemedyId, remedy, remedy_for};
use crate::{CheckId, CheckReport, Evidence, Finding, Outcome, Scene};

/// Judges the facts of a check. The moment of the judgement is the one at which the facts were collected, so that exported
/// facts are judged as they were.
///
/// Facts of another check come out as [`Outcome::Broken`]: a file may hold anything.
pub fn judge(check: CheckId, facts: &Facts, scene: &Scene) -> CheckReport {
    let bench = Bench { check, scene };
    match (check, facts) {
        (CheckId::NameResolves, Facts::Name(seen)) => connection::name(&bench, seen),
        (CheckId::HostReachable, Facts::Connection(seen)) => connection::reachable(&bench, seen),
        (CheckId::TlsValid, Facts::Certificate(seen)) => connection::certificate(&bench, seen),
        (CheckId::EndpointIsEws, Facts::Endpoint(seen)) => connection::endpoint(&bench, seen),
        (CheckId::SignInSchemes, Facts::Endpoint(seen)) => connection::schemes(&bench, seen),
        (CheckId::SignInAccepted, Facts::SignIn(seen)) => directory::sign_in(&bench, seen),
        (CheckId::ServerVersion, Facts::SignIn(seen)) => directory::version(&bench, seen),
        (CheckId::AccountMailbox, Facts::Account(seen)) => directory::account(&bench, seen),
        (CheckId::FallbackOwnerMailbox, Facts::Owner(seen)) => directory::fallback_owner(&bench, seen),
        (CheckId::RoomExists, Facts::Room(seen)) => room::exists(&bench, seen),
        (CheckId::RoomKind, Facts::Room(seen)) => room::kind(&bench, seen),
        (CheckId::RoomPrimaryAddress, Facts::Room(seen)) => room::primary_address(&bench, seen),
        (CheckId::RoomImpersonation, Facts::Calendar(seen)) => room::impersonation(&bench, seen),
        (CheckId::RoomCalendar, Facts::Calendar(seen)) => room::calendar(&bench, seen),
        (CheckId::RoomSubjects, Facts::Subjects(seen)) => room::subjects(&bench, seen),
        (_, other) => bench.wrong_facts(other),
    }
}

/// What a check is about, in one word for its row.
pub(crate) fn subject(check: CheckId, scene: &Scene) -> String {
    let known = |address: Option<&anteroom_domain::SmtpAddress>| address.map(ToString::to_string);
    match check {
        CheckId::NameResolves | CheckId::HostReachable | CheckId::TlsValid => scene.host().to_owned(),
        CheckId::EndpointIsEws | CheckId::SignInSchemes | CheckId::ServerVersion => {
            scene.endpoint.to_string()
        }
        CheckId::SignInAccepted => scene.login.to_string(),
        CheckId::AccountMailbox => scene.account_identity(),
        CheckId::FallbackOwnerMailbox => known(scene.fallback_owner.as_ref()).unwrap_or_default(),
        CheckId::RoomExists
        | CheckId::RoomKind
        | CheckId::RoomPrimaryAddress
        | CheckId::RoomImpersonation
        | CheckId::RoomCalendar
        | CheckId::RoomSubjects => known(scene.room.as_ref()).unwrap_or_default(),
    }
}

/// One judgement being made.
struct Bench<'a> {
    check: CheckId,
    scene: &'a Scene,
}

impl Bench<'_> {
    fn report(&self, outcome: Outcome, evidence: Evidence) -> CheckReport {
        CheckReport {
            check: self.check,
            subject: subject(self.check, self.scene),
            outcome,
            args: self.scene.args(),
            findings: Vec::new(),
            evidence: Some(evidence),
        }
    }

    fn pass(&self, evidence: Evidence) -> CheckReport {
        self.report(Outcome::Pass, evidence)
    }

    /// A report with one finding; the remedy is the one the code calls for.
    fn found(&self, outcome: Outcome, code: Code, args: Args, evidence: Evidence) -> CheckReport {
        self.found_with(outcome, code, args, evidence, remedy_for(code))
    }

    fn found_with(
        &self,
        outcome: Outcome,
        code: Code,
        args: Args,
        evidence: Evidence,
        id: Option<RemedyId>,
    ) -> CheckReport {
        let mut all = self.scene.args();
        for (name, value) in args.iter() {
            all = all.with(name, value);
        }
        if let Some(response_code) = &evidence.response_code {
            all = all.with("response_code", response_code);
        }
        if let Some(status) = evidence.status {
            all = all.with("status", status);
        }
        let finding = Finding {
            code,
            subject: subject(self.check, self.scene),
            args: all.clone(),
            evidence: evidence.clone(),
            remedy: id.map(|id| remedy(id, self.scene)),
        };
        CheckReport { args: all, findings: vec![finding], ..self.report(outcome, evidence) }
    }

    /// The report of a question that got no answer. A check that ran over its time, or met a defect, is broken; everything
    /// else fails.
    fn fault(&self, fault: &Fault, mut evidence: Evidence) -> CheckReport {
        evidence.lines.push(fault.detail.clone());
        let outcome = match fault.code {
            Code::CheckOverTime | Code::Bug => Outcome::Broken,
            _ => Outcome::Fail,
        };
        self.found(outcome, fault.code, fault.args.clone(), evidence)
    }

    fn wrong_facts(&self, facts: &Facts) -> CheckReport {
        let mut evidence = facts.evidence();
        evidence.lines.push(format!("the facts are not those of {}", self.check));
        self.found(Outcome::Broken, Code::Bug, Args::new(), evidence)
    }
}

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
    /// The evidence of the facts, whatever they are of.
    pub(crate) fn evidence(&self) -> Evidence {
        match self {
            Self::Name(seen) => seen.evidence(),
            Self::Connection(seen) => seen.evidence(),
            Self::Certificate(seen) => seen.evidence(),
            Self::Endpoint(seen) => endpoint_evidence(seen),
            Self::SignIn(seen) => seen.evidence(),
            Self::Account(seen) => seen.evidence(),
            Self::Owner(seen) | Self::Room(seen) => seen.evidence(),
            Self::Calendar(seen) => seen.evidence(),
            Self::Subjects(seen) => seen.evidence(),
        }
    }
}

fn endpoint_evidence(seen: &Observed<EndpointFacts>) -> Evidence {
    let mut evidence = seen.evidence();
    if let Ok(facts) = &seen.answer {
        evidence.status = Some(facts.status);
        evidence.request_id.clone_from(&facts.request_id);
        evidence.lines = facts.to_lines();
    }
    evidence
}

#[cfg(test)]
mod tests;
