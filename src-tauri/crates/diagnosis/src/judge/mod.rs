//! Judgements: facts in, an outcome and findings out. Pure functions; the same facts always give the same judgement.

mod account;
mod connection;
mod directory;
mod organisation;
mod resources;
mod rights;
mod room;
mod sign_in;

use anteroom_domain::{Args, Code};
use anteroom_exchange::net::probe::EndpointFacts;

use crate::facts::{Facts, Fault, Observed};
use crate::remedy::{Remedy, RemedyId, remedy, remedy_for};
use crate::{CheckId, CheckReport, Evidence, Finding, Outcome, Scene};

/// Judges the facts of a check. The moment of the judgement is the one at which the facts were collected, so that exported
/// facts are judged as they were.
///
/// Facts of another check come out as [`Outcome::Broken`]: a file may hold anything.
pub fn judge(check: CheckId, facts: &Facts, scene: &Scene) -> CheckReport {
    let mut report = judge_facts(check, facts, scene);
    let waited = facts.waited_ms();
    if waited > 0 {
        let seconds = waited.div_ceil(1000);
        report.args = report.args.with("waited", seconds);
        if let Some(evidence) = &mut report.evidence {
            evidence.lines.push(format!("waited {seconds} s before it was answered, as the server asked"));
        }
    }
    report
}

fn judge_facts(check: CheckId, facts: &Facts, scene: &Scene) -> CheckReport {
    let bench = Bench { check, scene };
    if let Some(missing) = scene.find_missing(check) {
        return bench.missing(missing, facts.evidence());
    }
    match (check, facts) {
        (CheckId::NameResolves, Facts::Name(seen)) => connection::name(&bench, seen),
        (CheckId::HostReachable, Facts::Connection(seen)) => connection::reachable(&bench, seen),
        (CheckId::TlsValid, Facts::Certificate(seen)) => connection::certificate(&bench, seen),
        (CheckId::EndpointIsEws, Facts::Endpoint(seen)) => connection::endpoint(&bench, seen),
        (CheckId::SignInSchemes, Facts::Endpoint(seen)) => connection::schemes(&bench, seen),
        (CheckId::SignInBasic, Facts::Endpoint(seen)) => connection::basic(&bench, seen),
        (CheckId::SignInAccepted, Facts::SignIn(seen)) => sign_in::accepted(&bench, seen),
        (CheckId::SignInSingleFactor, Facts::SignIn(seen)) => sign_in::single_factor(&bench, seen),
        (CheckId::AccountEws, Facts::SignIn(seen)) => sign_in::ews(&bench, seen),
        (CheckId::ServerVersion, Facts::SignIn(seen)) => sign_in::version(&bench, seen),
        (CheckId::AccountMailbox, Facts::Account(seen)) => account::mailbox(&bench, seen),
        (CheckId::AccountNames, Facts::Person(seen)) => account::names(&bench, seen),
        (CheckId::AccountPasswordExpiry, Facts::Password(seen)) => account::password(&bench, seen),
        (CheckId::AccountDirectoryAddress, Facts::Directory(seen)) => {
            account::directory_address(&bench, seen)
        }
        (CheckId::FallbackOwnerMailbox, Facts::Owner(seen)) => directory::fallback_owner(&bench, seen),
        (CheckId::AutodiscoverFound, Facts::Autodiscover(seen)) => organisation::autodiscover(&bench, seen),
        (CheckId::AutodiscoverSrv, Facts::Service(seen)) => organisation::service(&bench, seen),
        (CheckId::EnvironmentSingle, Facts::Environment(seen)) => organisation::environment(&bench, seen),
        (
            CheckId::ImpersonationSelf
            | CheckId::ImpersonationUsers
            | CheckId::ImpersonationEquipment
            | CheckId::RoomImpersonation,
            Facts::Calendar(seen),
        ) => rights::impersonation(&bench, seen),
        (CheckId::ImpersonationScope, Facts::Scope(seen)) => rights::scope(&bench, seen),
        (CheckId::RoomFullAccess, Facts::Access(seen)) => rights::full_access(&bench, seen),
        (CheckId::EquipmentExists, Facts::Equipment(seen)) => resources::equipment_exists(&bench, seen),
        (CheckId::EquipmentKind, Facts::Equipment(seen)) => resources::equipment_kind(&bench, seen),
        (CheckId::EquipmentProcessing, Facts::Processing(seen)) => resources::processing(&bench, seen),
        (CheckId::RoomListExists, Facts::RoomLists(seen)) => resources::list_exists(&bench, seen),
        (CheckId::RoomListKind, Facts::RoomLists(seen)) => resources::list_kind(&bench, seen),
        (CheckId::RoomListSize, Facts::RoomLists(seen)) => resources::list_size(&bench, seen),
        (CheckId::RoomListMembers, Facts::RoomLists(seen)) => resources::list_members(&bench, seen),
        (CheckId::RoomExists, Facts::Room(seen)) => room::exists(&bench, seen),
        (CheckId::RoomKind, Facts::Room(seen)) => room::kind(&bench, seen),
        (CheckId::RoomPrimaryAddress, Facts::Room(seen)) => room::primary_address(&bench, seen),
        (CheckId::RoomCalendar, Facts::Calendar(seen)) => room::calendar(&bench, seen),
        (CheckId::RoomSubjects, Facts::Subjects(seen)) => room::subjects(&bench, seen),
        (_, other) => bench.wrong_facts(other),
    }
}

/// The report of a check that was not asked, because the scene lacks a value it needs; `None` when it lacks none.
pub(crate) fn find_missing(check: CheckId, scene: &Scene, at: jiff::Timestamp) -> Option<CheckReport> {
    let missing = scene.find_missing(check)?;
    Some(Bench { check, scene }.missing(missing, Evidence::at(at)))
}

/// What a check is about, in one word for its row.
pub(crate) fn subject(check: CheckId, scene: &Scene) -> String {
    let known = |address: Option<&anteroom_domain::SmtpAddress>| address.map(ToString::to_string);
    match check {
        CheckId::NameResolves | CheckId::HostReachable | CheckId::TlsValid => scene.host().to_owned(),
        CheckId::EndpointIsEws | CheckId::SignInSchemes | CheckId::SignInBasic | CheckId::ServerVersion => {
            scene.endpoint.to_string()
        }
        CheckId::SignInAccepted | CheckId::SignInSingleFactor => scene.login.to_string(),
        CheckId::AccountEws
        | CheckId::AccountMailbox
        | CheckId::AccountNames
        | CheckId::AccountPasswordExpiry
        | CheckId::AccountDirectoryAddress
        | CheckId::ImpersonationSelf => scene.account_identity(),
        CheckId::AutodiscoverFound | CheckId::AutodiscoverSrv => {
            scene.account.as_ref().map(anteroom_domain::SmtpAddress::domain).unwrap_or_default()
        }
        CheckId::FallbackOwnerMailbox => known(scene.fallback_owner.as_ref()).unwrap_or_default(),
        CheckId::EnvironmentSingle => scene.host().to_owned(),
        CheckId::ImpersonationUsers => known(scene.test_user.as_ref()).unwrap_or_default(),
        CheckId::ImpersonationScope => known(scene.outside_mailbox.as_ref()).unwrap_or_default(),
        CheckId::EquipmentExists
        | CheckId::EquipmentKind
        | CheckId::EquipmentProcessing
        | CheckId::ImpersonationEquipment => known(scene.equipment.as_ref()).unwrap_or_default(),
        CheckId::RoomListExists
        | CheckId::RoomListKind
        | CheckId::RoomListSize
        | CheckId::RoomListMembers => known(scene.room_list.as_ref()).unwrap_or_default(),
        CheckId::RoomExists
        | CheckId::RoomKind
        | CheckId::RoomPrimaryAddress
        | CheckId::RoomImpersonation
        | CheckId::RoomFullAccess
        | CheckId::RoomCalendar
        | CheckId::RoomSubjects => known(scene.room.as_ref()).unwrap_or_default(),
    }
}

/// How many addresses stand in a sentence; all of them stand in the evidence.
const NAMED: usize = 5;

/// Addresses as a sentence names them.
fn named(addresses: &[&anteroom_domain::SmtpAddress]) -> String {
    let mut names: Vec<String> = addresses.iter().take(NAMED).map(ToString::to_string).collect();
    if addresses.len() > NAMED {
        names.push(format!("and {} more", addresses.len() - NAMED));
    }
    names.join(", ")
}

/// One judgement being made.
struct Bench<'a> {
    check: CheckId,
    scene: &'a Scene,
}

impl Bench<'_> {
    fn subject(&self) -> String {
        subject(self.check, self.scene)
    }

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
            // The check that did not hold is the one to ask again, whatever else the remedy might prove.
            remedy: id.map(|id| Remedy { verified_by: self.check, ..remedy(id, self.scene) }),
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

    fn missing(&self, missing: &str, evidence: Evidence) -> CheckReport {
        let args = Args::new().with("missing", missing);
        self.found(Outcome::Manual, Code::CheckValueMissing, args, evidence)
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
    /// How long the server made the question wait, in milliseconds. What asks nothing of Exchange never waits.
    fn waited_ms(&self) -> u64 {
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
