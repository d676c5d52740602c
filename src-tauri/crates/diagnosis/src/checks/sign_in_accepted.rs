//! `sign_in.accepted`: The server accepts user name and password. One attempt, never repeated.

use anteroom_domain::CheckId;

use crate::CheckReport;
use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{Observed, ServerFacts};
use crate::judging::judges;
use crate::judging::signed_in::{After, Subject, after, is_about_the_account, subject_of};
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::SignInAccepted,
    about: About::Login,
    given: &[],
    needs: &[CheckId::SignInSchemes],
    limit: LIMIT,
    collect: Question::SignIn,
    judge: judges!(SignIn => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match after(seen) {
        After::Answer => bench.pass(evidence),
        After::Complaint(complaint) if is_about_the_account(complaint) => bench.fault(complaint, evidence),
        After::Complaint(complaint) => {
            evidence.lines.push("Exchange answered behind the sign-in, with an error".into());
            evidence.lines.push(complaint.detail.clone());
            bench.pass(evidence)
        }
        After::Fault(fault) => match subject_of(fault) {
            Subject::SignIn => bench.fault(fault, evidence),
            Subject::MoreThanThePassword | Subject::Ews => {
                evidence.lines.push("the password was not refused".into());
                evidence.lines.push(fault.detail.clone());
                bench.pass(evidence)
            }
        },
    }
}
