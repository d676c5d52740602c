//! `account.ews`: Exchange Web Services are switched on for the service account.

use anteroom_domain::{CheckId, Code};

use crate::CheckReport;
use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{Fault, Observed, ServerFacts};
use crate::judging::judges;
use crate::judging::signed_in::{After, Subject, after, is_about_the_account, subject_of};
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::AccountEws,
    about: About::Account,
    given: &[],
    needs: &[CheckId::SignInSingleFactor],
    limit: LIMIT,
    collect: Question::SignIn,
    judge: judges!(SignIn => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let (fault, is_complaint) = match after(seen) {
        After::Answer => return bench.pass(evidence),
        After::Complaint(complaint) => (complaint, true),
        After::Fault(fault) => (fault, false),
    };
    // The same request without a sign-in was let through to the sign-in, so the refusal is about this account.
    match subject_of(fault) {
        Subject::Ews => bench.fault(&Fault { code: Code::EwsDisabled, ..fault.clone() }, evidence),
        // Whatever Exchange Web Services complain about, they are on.
        _ if is_complaint && !is_about_the_account(fault) => {
            evidence.lines.push(fault.detail.clone());
            bench.pass(evidence)
        }
        Subject::MoreThanThePassword | Subject::SignIn => bench.fault(fault, evidence),
    }
}
