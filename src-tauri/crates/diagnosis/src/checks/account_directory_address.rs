//! `account.directory_address`: The service account's address in Active Directory is the primary one in Exchange.

use anteroom_domain::{Args, CheckId, Code, SmtpAddress};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::DirectoryFacts;
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::AccountDirectoryAddress,
    about: About::Account,
    given: &[Given::Account, Given::Directory],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::DirectoryAddress,
    judge: judges!(answered Directory => judge),
};

fn judge(bench: &Bench<'_>, facts: &DirectoryFacts, mut evidence: Evidence) -> CheckReport {
    let Some(primary) = facts.primary.as_ref().or(bench.scene.account.as_ref()) else {
        return bench.report(Outcome::Manual, evidence);
    };
    let mail = match facts.mail.trim() {
        "" => "empty",
        mail => mail,
    };
    evidence.lines.push(format!("mail in Active Directory: {mail}"));
    evidence.lines.push(format!("primary address in Exchange: {primary}"));
    let args = Args::new().with("primary", primary);
    if mail.parse::<SmtpAddress>().is_ok_and(|mail| mail == *primary) {
        return CheckReport { args, ..bench.pass(evidence) };
    }
    bench.found(Outcome::Fail, Code::AccountDirectoryAddress, args.with("present", mail), evidence)
}
