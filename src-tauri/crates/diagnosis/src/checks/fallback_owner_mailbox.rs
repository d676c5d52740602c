//! `fallback_owner.mailbox`: The fallback owner exists, has a mailbox and is not a room.

use anteroom_domain::{Args, CheckId, Code, MailboxKind, Missing};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{only, shown};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::FallbackOwnerMailbox,
    about: About::FallbackOwner,
    given: &[],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::FallbackOwner,
    judge: judges!(answered Owner => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.found.iter().map(shown));
    let Some(typed) = &bench.scene.fallback_owner else {
        let args = Args::new().worded(Missing::FallbackOwner);
        return bench.found(Outcome::Fail, Code::SetupIncomplete, args, evidence);
    };
    let fail = |code| bench.found(Outcome::Fail, code, Args::new(), evidence.clone());
    match only(facts, typed).map(|mailbox| mailbox.kind) {
        None => fail(Code::FallbackOwnerNotFound),
        Some(MailboxKind::Room | MailboxKind::Equipment) => fail(Code::FallbackOwnerIsRoom),
        Some(MailboxKind::User | MailboxKind::Unknown) if facts.listed_as_room => {
            fail(Code::FallbackOwnerIsRoom)
        }
        Some(MailboxKind::Group | MailboxKind::Contact) => fail(Code::FallbackOwnerWithoutMailbox),
        Some(MailboxKind::User | MailboxKind::Unknown) => bench.pass(evidence),
    }
}
