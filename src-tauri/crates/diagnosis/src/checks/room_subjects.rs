//! `room.subjects`: Subjects reach the planner instead of being replaced by the organizer's name.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{Observed, SubjectFacts};
use crate::judging::judges;
use crate::judging::refusals::of_its_owner;
use crate::question::Question;
use crate::{CheckReport, Outcome};

/// The fewest meetings from which hidden subjects can be told.
const SMALLEST_SAMPLE: u32 = 5;

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomSubjects,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomCalendar],
    limit: LIMIT,
    collect: Question::RoomSubjects,
    judge: judges!(Subjects => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<SubjectFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(&of_its_owner(fault), evidence),
        Ok(facts) => facts,
    };
    let (hidden, sampled) = (facts.same_as_organizer, facts.sampled);
    evidence.lines.push(format!("subject is the organizer's name in {hidden} of {sampled} meetings"));
    // 80 %: people who name a meeting after themselves are rare, rooms that do it do it always since the policy was set.
    if sampled >= SMALLEST_SAMPLE && hidden.saturating_mul(5) >= sampled.saturating_mul(4) {
        let args = Args::new().with("hidden", hidden).with("sampled", sampled);
        return bench.found(Outcome::Warn, Code::RoomSubjectsHidden, args, evidence);
    }
    bench.pass(evidence)
}
