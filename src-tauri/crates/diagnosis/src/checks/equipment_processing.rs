//! `equipment.processing`: The equipment mailbox processes requests as the product needs it.

use anteroom_domain::{Args, CheckId, Code, Settings};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::ProcessingFacts;
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::EquipmentProcessing,
    about: About::Equipment,
    given: &[Given::Equipment],
    needs: &[CheckId::ImpersonationEquipment],
    limit: LIMIT,
    collect: Question::Processing,
    judge: judges!(answered Processing => judge),
};

fn judge(bench: &Bench<'_>, facts: &ProcessingFacts, mut evidence: Evidence) -> CheckReport {
    let wished = &bench.scene.processing_wished;
    evidence.lines.extend(facts.shown.entries().into_iter().map(|(name, value)| format!("{name}: {value}")));
    let (mut otherwise, mut unknown) = (Vec::new(), Vec::new());
    for (name, is, wish) in facts.shown.differences(wished) {
        match is {
            Some(is) => otherwise.push(format!("{name}: {is} ({wish})")),
            None => {
                evidence.lines.push(format!("{name}: not shown, should be {wish}"));
                unknown.push(name);
            }
        }
    }
    if !otherwise.is_empty() {
        let args = Args::new().with("differences", otherwise.join("; "));
        return bench.found(Outcome::Fail, Code::EquipmentProcessing, args, evidence);
    }
    if !unknown.is_empty() {
        let args = Args::new().with("settings", unknown.join(", "));
        return bench.found(Outcome::Warn, Code::EquipmentProcessingUnknown, args, evidence);
    }
    let names: Vec<_> = wished.entries().into_iter().map(|(name, _)| name).collect();
    let args = match names.as_slice() {
        [] => Args::new().worded(Settings::AsTheyAre),
        names => Args::new().with("settings", names.join(", ")),
    };
    CheckReport { args, ..bench.pass(evidence) }
}
