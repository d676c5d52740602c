//! `equipment.exists`: The equipment mailbox exists.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{only, shown};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::EquipmentExists,
    about: About::Equipment,
    given: &[Given::Equipment],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::Equipment,
    judge: judges!(answered Equipment => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.found.iter().map(shown));
    let found = bench.scene.equipment.as_ref().and_then(|equipment| only(facts, equipment));
    let name = found.map(|mailbox| mailbox.display_name.clone());
    match name.or_else(|| facts.answers.then(|| bench.subject.clone())) {
        Some(name) => CheckReport { args: Args::new().with("name", name), ..bench.pass(evidence) },
        None => bench.found(Outcome::Fail, Code::EquipmentNotFound, Args::new(), evidence),
    }
}
