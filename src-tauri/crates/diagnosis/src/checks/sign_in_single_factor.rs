//! `sign_in.single_factor`: The password alone is enough: no second factor and no sign-in page comes after it.

use anteroom_domain::{Answered, Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{Observed, ServerFacts};
use crate::judging::judges;
use crate::judging::signed_in::{After, Subject, after, is_about_the_account, subject_of};
use crate::question::Question;
use crate::{CheckReport, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::SignInSingleFactor,
    about: About::Login,
    given: &[],
    needs: &[CheckId::SignInAccepted],
    limit: LIMIT,
    collect: Question::SignIn,
    judge: judges!(SignIn => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match after(seen) {
        After::Answer => bench.pass(evidence),
        After::Complaint(complaint) if is_about_the_account(complaint) => bench.fault(complaint, evidence),
        After::Complaint(_) => bench.pass(evidence),
        After::Fault(fault) => match subject_of(fault) {
            Subject::Ews => bench.pass(evidence),
            Subject::SignIn => bench.fault(fault, evidence),
            Subject::MoreThanThePassword => {
                evidence.lines.push(fault.detail.clone());
                let args = match (fault.args.find("answered"), fault.args.find("to")) {
                    (Some(answered), _) => Args::new().with("answered", answered),
                    (None, Some(to)) => Args::new().worded(Answered::Redirect).with("to", to),
                    (None, None) => Args::new().worded(Answered::SignInPage),
                };
                bench.found(Outcome::Fail, Code::SecondFactorWanted, args, evidence)
            }
        },
    }
}
