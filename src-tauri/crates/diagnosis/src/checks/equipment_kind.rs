//! `equipment.kind`: It is an equipment or room mailbox.

use anteroom_domain::{Args, CheckId, Code, Kind, MailboxKind};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{only, shown, what};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::EquipmentKind,
    about: About::Equipment,
    given: &[Given::Equipment],
    needs: &[CheckId::EquipmentExists],
    limit: LIMIT,
    collect: Question::Equipment,
    judge: judges!(answered Equipment => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.found.iter().map(shown));
    let found = bench.scene.equipment.as_ref().and_then(|equipment| only(facts, equipment));
    match found.map_or(MailboxKind::Unknown, |mailbox| mailbox.kind) {
        MailboxKind::Equipment => {
            evidence.lines.push("it keeps settings for bookings, as resources do".into());
            CheckReport { args: Args::new().worded(Kind::EquipmentMailbox), ..bench.pass(evidence) }
        }
        MailboxKind::Room => {
            CheckReport { args: Args::new().worded(Kind::ResourceMailbox), ..bench.pass(evidence) }
        }
        kind @ (MailboxKind::Group | MailboxKind::Contact) => {
            let args = Args::new().worded(what(kind));
            bench.found(Outcome::Fail, Code::EquipmentWrongKind, args, evidence)
        }
        MailboxKind::User | MailboxKind::Unknown => {
            evidence.lines.push(
                "the address book shows equipment as it shows people; Get-Mailbox tells them apart by \
                 RecipientTypeDetails"
                    .into(),
            );
            bench.report(Outcome::Manual, evidence)
        }
    }
}
