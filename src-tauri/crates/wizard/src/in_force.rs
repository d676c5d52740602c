//! What was set right and is not in force yet: a right granted a moment ago, a mailbox just made.
//!
//! Nobody can see from outside that something was set; the person says so, and from then on a check that finds the same is no failure but
//! waits, until the time is over that the catalogue gives it.

use std::collections::BTreeMap;

use anteroom_catalogue::{Subject, longest_minutes, subject, subject_for, subjects};
use anteroom_diagnosis::CheckId;
use anteroom_domain::{Code, Environment};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::wire::{CheckRow, ClockRow, OutcomeKind};

/// Where nobody can tell how long it takes, this is how long it is waited for.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How often it is looked again, as a part of the whole time.
const LOOKS: i32 = 6;
const SHORTEST: SignedDuration = SignedDuration::from_mins(1);
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// What is in force only some time after it was set and can be looked at, by the ids of the catalogue's subjects.
pub fn what_takes_time() -> impl Iterator<Item = &'static str> {
    let is_timed = |subject: &&Subject| {
        let in_one =
            |place: Environment| subject.in_force(place).is_some() && !subject.checks(place).is_empty();
        Environment::ALL.into_iter().any(in_one)
    };
    subjects().iter().filter(is_timed).map(|subject| subject.id.as_str())
}

/// What a person said is set, and since when; by the ids of the catalogue's subjects.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SetRight(BTreeMap<String, Timestamp>);

impl SetRight {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Something was set, or was not after all.
    pub fn note(&mut self, id: &str, at: Option<Timestamp>) {
        match at {
            Some(at) => self.0.insert(id.to_owned(), at),
            None => self.0.remove(id),
        };
    }

    /// A check holds: what it verifies is in force.
    pub fn settle(&mut self, check: CheckId) {
        self.0.retain(|id, _| subject(id).is_none_or(|subject| !subject.is_verified_by(check)));
    }

    /// What was set, by its ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The clock of a subject that was set; `None` where it was not, and where it is in force at once.
    pub fn clock(&self, id: &str, environment: Environment, now: Timestamp) -> Option<ClockRow> {
        self.clock_after(id, subject(id)?.in_force(environment)?, now)
    }

    /// The clock of what was set and takes a time of this name.
    pub fn clock_after(&self, id: &str, time: &str, now: Timestamp) -> Option<ClockRow> {
        clock_since(*self.0.get(id)?, longest_minutes(time), now)
    }

    /// The clock of what a code calls for.
    pub fn clock_for(&self, code: Code, environment: Environment, now: Timestamp) -> Option<ClockRow> {
        let subject = subject_for(code)?;
        self.clock(subject.passes_with.as_ref().unwrap_or(&subject.id), environment, now)
    }

    /// The clock of a check that failed, by what it found.
    pub fn clock_of(&self, codes: impl IntoIterator<Item = Code>, now: Timestamp) -> Option<ClockRow> {
        // Checks reach Exchange Server alone.
        codes.into_iter().find_map(|code| self.clock_for(code, Environment::OnPremises, now))
    }

    /// The row as it is shown: what failed and was set is waiting as long as its clock runs, and says when it was set afterwards, too.
    #[must_use]
    pub fn shown(&self, row: CheckRow, now: Timestamp) -> CheckRow {
        let failed = row.outcome == OutcomeKind::Fail && !self.is_empty();
        let findings = row.findings.iter().filter(|_| failed);
        let clock = self.clock_of(findings.map(|found| found.code), now);
        let waits = clock.as_ref().is_some_and(ClockRow::runs);
        CheckRow { clock, outcome: if waits { OutcomeKind::Waiting } else { row.outcome }, ..row }
    }
}

/// The clock of what was set at a time and is in force after at most so many minutes; `None` where nobody can tell.
pub fn clock_since(set_at: Timestamp, minutes: Option<u32>, now: Timestamp) -> Option<ClockRow> {
    let longest = minutes.map(|minutes| SignedDuration::from_mins(i64::from(minutes)));
    let until = set_at.saturating_add(longest.unwrap_or(A_DAY)).ok()?;
    let left = until.duration_since(now);
    let again_in = (longest.unwrap_or(A_DAY) / LOOKS).clamp(SHORTEST, LONGEST).min(left);
    Some(ClockRow {
        set_at,
        in_force_by: longest.map(|_| until),
        again_at: left.is_positive().then(|| now.saturating_add(again_in).unwrap_or(until)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn granted() -> SetRight {
        let mut set = SetRight::default();
        set.note("account.impersonation", Some(at("2026-11-30T14:00:00Z")));
        set
    }

    fn clock(now: &str) -> Option<ClockRow> {
        granted().clock_for(Code::ImpersonationDenied, Environment::OnPremises, at(now))
    }

    #[test]
    fn a_right_granted_a_moment_ago_is_looked_at_again_until_it_must_be_there() {
        let first = clock("2026-11-30T14:01:00Z").unwrap();
        assert_eq!(
            first.in_force_by,
            Some(at("2026-11-30T14:30:00Z")),
            "half an hour, as the catalogue says"
        );
        assert_eq!(first.again_at, Some(at("2026-11-30T14:06:00Z")), "a sixth of it later");
        let last = clock("2026-11-30T14:28:00Z").unwrap();
        assert_eq!(last.again_at, Some(at("2026-11-30T14:30:00Z")), "and at the end, not after it");
        let over = clock("2026-11-30T14:30:00Z").unwrap();
        assert_eq!((over.again_at, over.runs()), (None, false), "then it counts as not set");
        let other =
            granted().clock_for(Code::RoomNotFound, Environment::OnPremises, at("2026-11-30T14:01:00Z"));
        assert_eq!(other, None, "nothing else waits because of it");
        let sporadic = granted().clock_of([Code::ImpersonationSporadic], at("2026-11-30T14:01:00Z"));
        assert_eq!(sporadic, Some(first), "but for what is no other thing: servers that do not agree yet");
    }

    #[test]
    fn what_is_in_force_waits_no_longer() {
        let mut set = granted();
        set.settle(CheckId::TlsValid);
        assert!(!set.is_empty(), "another check says nothing about it");
        set.settle(CheckId::RoomImpersonation);
        assert!(set.is_empty());
    }

    #[test]
    fn where_nobody_can_tell_how_long_no_end_is_told() {
        let mut set = SetRight::default();
        set.note("environment.single", Some(at("2026-11-30T14:00:00Z")));
        let clock = |now| set.clock("environment.single", Environment::OnPremises, at(now)).unwrap();
        assert_eq!(clock("2026-11-30T20:00:00Z").in_force_by, None);
        assert!(clock("2026-11-30T20:00:00Z").runs() && !clock("2026-12-01T14:00:00Z").runs(), "for a day");
    }
}
